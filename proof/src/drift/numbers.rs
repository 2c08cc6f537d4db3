//! Numbers in words.

/// Numbers in words, but those of two words such as `twenty-four`.
pub(super) const NUMBERS: [(&str, u32); 27] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("eighteen", 18),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("dozen", 12),
];

/// The number that a word is, hyphens left out: 24 for `twentyfour`.
pub(super) fn number_in_words(key: &str) -> Option<u32> {
    let of = |name: &str| {
        NUMBERS
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| *value)
    };
    let compound = || {
        let tens = NUMBERS.iter().filter(|(_, value)| (20..100).contains(value));
        tens.filter_map(|(name, ten)| Some(ten + of(key.strip_prefix(name)?).filter(|one| *one < 10)?))
            .next()
    };
    of(key).or_else(compound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_one_and_of_two_words() {
        assert_eq!(number_in_words("ten"), Some(10));
        assert_eq!(number_in_words("twentyfour"), Some(24));
        for other in ["tenth", "twentyten", "often", "onetwo", ""] {
            assert_eq!(number_in_words(other), None, "{other}");
        }
    }
}
