//! What stands in Base64: a link or a header may carry a secret so.

/// The readable text that a text in Base64 stands for; `None` if it is no Base64, or stands for no text.
pub(super) fn decode(text: &str) -> Option<String> {
    const SHORTEST: usize = 16;
    let digits = text.trim_end_matches('=');
    if digits.len() < SHORTEST {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len());
    let (mut bits, mut held) = (0_u32, 0_u32);
    for digit in digits.bytes() {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    // Programs of one maker write two bytes for each character.
    bytes.retain(|byte| *byte != 0);
    let text = String::from_utf8(bytes).ok()?;
    let is_text = |c: char| !c.is_control() || c.is_whitespace();
    text.chars().all(is_text).then_some(text)
}
