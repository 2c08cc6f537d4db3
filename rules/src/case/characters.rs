//! Characters that stand in for others in what people paste: those without width, wide or similar ones, and capitals.

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

/// The small letter of a capital in the alphabets of the official languages: Latin, Greek and Cyrillic; any other
/// character stays. The standard library knows every alphabet, and its table of them is as long as a chapter of ours.
pub(crate) fn small(c: char) -> char {
    let next = |distance| char::from_u32(u32::from(c) + distance).unwrap_or(c);
    let is_even = u32::from(c).is_multiple_of(2);
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{d7}' | '\u{3a2}' => c,
        '\u{130}' => 'i',
        '\u{178}' => '\u{ff}',
        'À'..='Þ' | 'Α'..='Ϋ' | 'А'..='Я' => next(32),
        'Ѐ'..='Џ' => next(80),
        'Ā'..='ĵ' | 'Ķ' | 'Ŋ'..='ŵ' | 'Ŷ' | 'Ș'..='ț' if is_even => next(1),
        'Ĺ'..='ň' | 'Ź'..='ž' if !is_even => next(1),
        'Ά' => 'ά',
        'Έ'..='Ί' => next(37),
        'Ό' => 'ό',
        'Ύ' | 'Ώ' => next(63),
        _ => c,
    }
}

/// A text in small letters.
pub(crate) fn in_small_letters(text: &str) -> String {
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter that the 24 official languages write, as the standard library knows it; a dotted capital I alone is
    /// one letter here and two there.
    #[test]
    fn capitals_of_the_official_languages_become_small() {
        let latin = ('\u{0}'..='\u{17f}').chain('Ș'..='ț');
        let others = ('\u{386}'..='\u{3ce}').chain('\u{400}'..='\u{45f}');
        for c in latin.chain(others).filter(|c| *c != '\u{130}') {
            let expected: String = c.to_lowercase().collect();
            assert_eq!(small(c).to_string(), expected, "{c:?}");
        }
        assert_eq!(
            in_small_letters("Süd-ÉCOLE ŁÓDŹ ΚΩΔΙΚΟΣ ПАРОЛА"),
            "süd-école łódź κωδικοσ парола"
        );
    }
}
