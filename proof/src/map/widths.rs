//! How wide a text may become, and where its lines break: no font is known, so it is taken for one of the widest.

/// At most so many units are a line of that text, with letters of that size.
#[must_use]
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(letter).sum::<f64>() * size
}

/// The parts of the size that letters take in a wide sans-serif font.
fn letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' => 0.29,
        ' ' | ',' | '.' | ':' | ';' | '|' => 0.34,
        'f' | 't' | 'r' | '(' | ')' | '-' | 'I' => 0.42,
        'm' | 'w' | 'M' | 'W' => 0.98,
        'A'..='Z' => 0.75,
        _ => 0.64,
    }
}

/// The lines of a text that are no wider than that, broken between words.
pub(super) fn lines(text: &str, size: f64, widest: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size) <= widest => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
