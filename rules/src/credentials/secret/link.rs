//! Secrets in links, which others may have seen. What is random in a link is mostly the mark of somebody who counts
//! readers: only a signature or a label is an alarm, and each decoded value is looked at by itself.

use super::{Mark, find, label};
use crate::case::link::readings;

/// Whether a part of a link (its fragment, or its query) carries a secret, recognised by its signature or its label.
#[must_use]
pub fn is_in_link(part: &str) -> bool {
    let is_secret = |piece: &str| match piece.split_once('=') {
        Some((key, value)) => is_certain(key) || is_certain(value) || is_labelled(key, value),
        None => is_certain(piece),
    };
    pieces(part).any(|piece| {
        // What was escaped as a whole has pieces of its own once it is decoded.
        readings(piece).any(|piece| is_secret(&piece) || pieces(&piece).any(is_secret))
    })
}

/// The pieces of a link: its path, and each key with its value.
fn pieces(part: &str) -> impl Iterator<Item = &str> {
    part.split(['#', '&']).flat_map(|piece| {
        let (path, case) = piece
            .split_once('?')
            .filter(|(path, _)| !path.contains('='))
            .unwrap_or((piece, ""));
        [path, case]
    })
}

fn is_certain(text: &str) -> bool {
    // `+` is a space in a link, and a digit in Base64.
    let is_certain = |text: &str| find(text).iter().any(|finding| finding.mark > Mark::Looks);
    is_certain(text) || text.contains(' ') && is_certain(&text.replace(' ', "+"))
}

fn is_labelled(key: &str, value: &str) -> bool {
    label::is_label(key) && is_certain(&format!("{key}={value}"))
}
