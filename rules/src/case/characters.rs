//! Characters that stand in for others in what people paste: those without width, and wide or similar ones.

/// Whether a character has no width: joiners, marks of direction, soft hyphens, variation selectors.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The ASCII character for a full-width one, and for signs that look like it; any other stays.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2012}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{fe55}' | '\u{2236}' | '\u{a789}' => ':',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{3002}' | '\u{ff61}' => '.',
        '\u{223c}' | '\u{223d}' | '\u{2dc}' | '\u{2053}' | '\u{301c}' | '\u{3030}' | '\u{2f7}' | '\u{1fc0}' => '~',
        other => other,
    }
}
