//! Where on a page a term of the glossary is explained: where it first stands.

use std::cell::RefCell;
use std::rc::Rc;

use upd_rules::sources::glossary::Term;

/// What is explained so far on the page of a visit, and in which text.
#[derive(Clone, Default)]
pub(crate) struct Explained(Rc<RefCell<Vec<(&'static Term, String)>>>);

impl Explained {
    /// Whether a term is explained in that text: the first that asks. However often a page is drawn, it is the same one.
    #[must_use]
    pub(crate) fn is_here(&self, term: &'static Term, text: &str) -> bool {
        let mut explained = self.0.borrow_mut();
        match explained.iter().find(|(known, _)| *known == term) {
            Some((_, place)) => place == text,
            None => {
                explained.push((term, text.to_owned()));
                true
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use upd_rules::sources::glossary::GLOSSARY;

    #[test]
    fn the_text_that_asks_first_explains_a_term_however_often_it_asks() {
        let (explained, [first, second, ..]) = (Explained::default(), &GLOSSARY);
        for _ in 0..2 {
            assert!(explained.is_here(first, "one"));
            assert!(!explained.is_here(first, "two"));
            assert!(explained.is_here(second, "two"));
        }
    }
}
