//! Who gave which answer: those that the help desk filled in stand in the link, so all others are the customer's.

use upd_rules::case::answers::Answers;
use upd_rules::case::code;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::{Case, LinkNote};

/// The answers of a case, and those of them that the help desk filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FilledIn {
    /// All of them.
    pub(super) answers: Answers,
    /// Those of the help desk, as it filled them in.
    pub(super) by_desk: Answers,
}

/// What the customer did about an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Since {
    /// Gave one to a question that the help desk left open.
    Added,
    /// Gave another one than the help desk, which had that.
    Changed(Answer),
    /// Took it back, or made its question needless.
    TakenBack(Answer),
}

impl FilledIn {
    /// As the link says.
    pub(super) fn of(case: &Case) -> Self {
        let by_desk = case.free.notes[LinkNote::Desk].as_deref();
        Self {
            answers: case.answers,
            by_desk: by_desk.and_then(|code| code::read(code).ok()).unwrap_or_default(),
        }
    }

    /// Whether the link does not say any more what the help desk filled in.
    pub(super) fn is_damaged(case: &Case) -> bool {
        let by_desk = case.free.notes[LinkNote::Desk].as_deref();
        by_desk.is_some_and(|code| code::read(code).is_err())
    }

    /// A case that begins here: everything is the help desk's.
    pub(super) const fn by_desk(answers: Answers) -> Self {
        Self {
            answers,
            by_desk: answers,
        }
    }

    /// With an answer that the help desk gives or takes back.
    pub(super) fn with(&self, question: Question, answer: Option<Answer>) -> Self {
        let mut with = self.clone();
        with.answers.set(question, answer);
        with.by_desk.set(question, answer);
        // The code of the help desk's answers begins with what somebody needs.
        with.by_desk.goal = with.answers.goal;
        with
    }

    /// How many answers the customer added, and how many they changed or took back.
    pub(super) fn counted_since(&self) -> (usize, usize) {
        let since = || Question::ALL.into_iter().filter_map(|question| self.since(question));
        let added = since().filter(|since| *since == Since::Added).count();
        (added, since().count() - added)
    }

    /// What the customer did about an answer since; nothing where it is the help desk's, or where that filled in nothing.
    pub(super) fn since(&self, question: Question) -> Option<Since> {
        if self.by_desk == Answers::default() {
            return None;
        }
        match (self.by_desk.answer(question), self.answers.answer(question)) {
            (Some(was), Some(is)) if was != is => Some(Since::Changed(was)),
            (Some(was), None) => Some(Since::TakenBack(was)),
            (None, Some(_)) => Some(Since::Added),
            _ => None,
        }
    }

    /// The case with these answers, which says what the help desk filled in. Answers that fell away are not its any more.
    pub(super) fn case(&self, before: &Case) -> Case {
        let mut case = before.with(&self.answers);
        let mut by_desk = self.by_desk;
        for question in Question::ALL {
            let fell_away = self.answers.answer(question).is_some() && case.answers.answer(question).is_none();
            if fell_away {
                by_desk.set(question, None);
            }
        }
        case.free.notes[LinkNote::Desk] = code::write(&by_desk);
        case
    }
}
