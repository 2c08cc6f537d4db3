//! The text of a file, in whatever letters it was written; or why there is none in it.

use std::fs;
use std::path::Path;

/// The text of a file.
///
/// # Errors
///
/// It cannot be read, is empty, or is no text: why, in a sentence.
pub(super) fn text_of(path: &Path) -> Result<String, String> {
    let name = path.display();
    let bytes = fs::read(path).map_err(|error| format!("{name} cannot be read: {error}"))?;
    let text = text(&bytes).map_err(|what| format!("{name} {what}"))?;
    if text.trim().is_empty() {
        return Err(format!("{name} is empty"));
    }
    Ok(text)
}

/// The text that some bytes are, or what they are instead.
fn text(bytes: &[u8]) -> Result<String, &'static str> {
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => {
            return Err("is a PDF: make a text of it first, with `pdftotext -layout` for instance");
        }
        [b'P', b'K', 3, 4, ..] => return Err("is packed, as Word documents are: save it as text first"),
        [0xff, 0xfe, rest @ ..] => return Ok(of_two_bytes(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => return Ok(of_two_bytes(rest, u16::from_be_bytes)),
        _ => {}
    }
    if bytes.contains(&0) {
        return Err("is no text, or one in UTF-16 without a mark: save it as UTF-8");
    }
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().copied().map(in_windows_1252));
    }
    Ok(text)
}

/// UTF-16, in either order.
fn of_two_bytes(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|two| unit([two[0], two[1]]));
    let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    letters.collect()
}

/// A byte that is no UTF-8, as it was written where Windows-1252 was usual.
fn in_windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let special = byte.checked_sub(0x80).and_then(|place| FROM_80.get(usize::from(place)));
    special.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_in_whatever_letters() {
        let expected = Ok("“café” – ok".to_owned());
        let utf16: Vec<u8> = "“café” – ok".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&[&[0xff, 0xfe], utf16.as_slice()].concat()), expected);
        assert_eq!(text("“café” – ok".as_bytes()), expected);
        assert_eq!(text(b"\x93caf\xe9\x94 \x96 ok"), expected);
    }

    #[test]
    fn what_is_no_text_is_told() {
        for (bytes, why) in [
            (&b"%PDF-1.7\n"[..], "PDF"),
            (b"PK\x03\x04\x14", "Word"),
            (b"a\0b\0", "UTF-16"),
        ] {
            assert!(text(bytes).is_err_and(|told| told.contains(why)), "{why}");
        }
    }
}
