//! Base64: parts of e-mails come so, and a link or a header may carry a secret so.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};

/// The bytes that digits of base64 stand for, those for addresses too; `None` if something else is among them.
pub(crate) fn bytes(digits: &str) -> Option<Vec<u8>> {
    const DECODER: GeneralPurpose = GeneralPurpose::new(&STANDARD, NO_PAD.with_decode_allow_trailing_bits(true));
    let mut digits = digits.replace('-', "+").replace('_', "/");
    // One digit alone is half a byte: the text was cut.
    if digits.len() % 4 == 1 {
        digits.pop();
    }
    DECODER.decode(digits).ok()
}

/// The readable text that a text in Base64 stands for; `None` if it is no Base64, or stands for no text.
pub(crate) fn text(base64: &str) -> Option<String> {
    const SHORTEST: usize = 16;
    let digits = base64.trim_end_matches('=');
    if digits.len() < SHORTEST {
        return None;
    }
    let mut bytes = bytes(digits)?;
    // Programs of one maker write two bytes for each character.
    bytes.retain(|byte| *byte != 0);
    let text = String::from_utf8(bytes).ok()?;
    let is_text = |c: char| !c.is_control() || c.is_whitespace();
    text.chars().all(is_text).then_some(text)
}
