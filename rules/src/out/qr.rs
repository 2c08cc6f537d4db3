//! A link as a QR code, to be photographed from a screen or from paper.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// So many modules around a code have to be empty.
const MARGIN: i32 = 4;

/// A QR code as an SVG draws it: one path in a square of that many modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The modules from edge to edge, with the empty ones around.
    pub size: i32,
    /// The path of what is dark, for the `d` of a `path`: a rectangle for each run of them in a row.
    pub path: String,
}

/// The QR code of a text; nothing if it is too long for one.
#[must_use]
pub fn drawing(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                // A string takes everything that is written to it.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x += run + 1;
        }
    }
    Some(Drawing {
        size: code.size() + 2 * MARGIN,
        path,
    })
}
