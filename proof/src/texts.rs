//! Whether the text of a case, as in a link, gives the same case.
//!
//! A text is read piece by piece, and then what cannot be asked is set aside. So it is enough that each piece gives its
//! answer, that a text consists of its pieces, and that nothing is set aside of the answers together: this is tried for
//! every case. The whole text is read where a case is told, which is so for every distinct plan.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;
use upd_rules::case::answers::Answers;
use upd_rules::case::questions::{Answer, Question};

use crate::rules::Rules;

/// The pieces of texts that have been read: the text of each, and whether it gives its answer.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    pieces: HashMap<(Question, Answer), (String, bool), FxBuildHasher>,
}

impl Texts {
    /// That the text of a case gives the same case; otherwise what does not.
    ///
    /// # Errors
    ///
    /// What differs.
    pub fn come_back(&mut self, rules: &Rules, answers: &Answers) -> Result<(), String> {
        let text = (rules.write)(answers);
        let mut rest = text.as_str();
        for question in Question::ALL {
            let Some(answer) = answers.answer(question) else {
                continue;
            };
            let (piece, comes_back) = self
                .pieces
                .entry((question, answer))
                .or_insert_with(|| piece(rules, question, answer));
            if !*comes_back {
                return Err(format!("\u{201c}{piece}\u{201d} gives another answer"));
            }
            let behind = rest
                .strip_prefix(piece.as_str())
                .map(|rest| rest.strip_prefix('&').unwrap_or(rest));
            rest = behind.ok_or_else(|| format!("its text is not that of its answers: {text}"))?;
        }
        let open = (rules.open)(answers);
        if !rest.is_empty() || open.answers != *answers || !open.remaining.is_empty() {
            return Err("part of its text is set aside".to_owned());
        }
        Ok(())
    }
}

/// An answer as text, and whether that alone gives the answer.
fn piece(rules: &Rules, question: Question, answer: Answer) -> (String, bool) {
    let mut alone = Answers::default();
    alone.set(question, Some(answer));
    let text = (rules.write)(&alone);
    let read = (rules.read)(&text);
    let same = read.answers == alone && read.ignored.is_empty();
    (text, same)
}
