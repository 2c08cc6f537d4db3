//! What programs do to a text that holds a secret: percent-encoding, and base64.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};

use crate::link;

/// A token as it stands, decoded, and with the texts that its parts stand for in base64.
pub(super) fn readings(token: &str) -> impl Iterator<Item = String> {
    let plain = || std::iter::once(token.to_owned());
    let percent = token.contains('%').then(|| link::readings(token));
    let parts = token.split(['/', '?', '&', '=', '#', ':', '.']);
    plain()
        .chain(percent.into_iter().flatten())
        .chain(parts.filter_map(text_from_base64))
}

/// The text that a part stands for in base64, if it is one.
fn text_from_base64(part: &str) -> Option<String> {
    /// Of a secret and nothing else.
    const SHORTEST: usize = 48;
    let is_one = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+');
    if part.len() < SHORTEST || !part.bytes().all(is_one) {
        return None;
    }
    String::from_utf8(from_base64(&part.replace('-', "+").replace('_', "/"))?).ok()
}

/// The bytes that a text stands for in base64, with or without the signs that fill its end.
pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    const DECODER: GeneralPurpose = GeneralPurpose::new(&STANDARD, NO_PAD.with_decode_allow_trailing_bits(true));
    DECODER.decode(text.trim_end_matches('=')).ok()
}
