//! Who gave which answer: those that the help desk filled in stand in the link, so all others are the customer's.

use upd_rules::case::answers::Answers;
use upd_rules::case::code;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::{Case, LinkNote};
use upd_rules::words;
use yew::prelude::*;

use crate::translation::html;
use crate::visit::Visit;

/// The answers of a case, and those of them that the help desk filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FilledIn {
    /// All of them.
    pub(super) answers: Answers,
    /// Those of the help desk, as it filled them in.
    pub(super) by_desk: Answers,
}

/// What became of an answer without the help desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Since {
    /// The customer gave one to a question that the help desk left open.
    Given,
    /// The customer gave another one than the help desk, which had that.
    Changed(Answer),
    /// The help desk had that, and the question is open again.
    Opened(Answer),
    /// The help desk had that, and the question is not asked any more.
    Needless(Answer),
}

/// How many answers came to what, see [`Since`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) given: usize,
    pub(super) changed: usize,
    /// Those of the help desk that are none any more.
    pub(super) gone: usize,
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
        with
    }

    /// What became of the answers without the help desk, counted.
    pub(super) fn counted_since(&self, case: &Case) -> Counted {
        let mut counted = Counted::default();
        for question in Question::ALL {
            match self.since(question, case) {
                Some(Since::Given) => counted.given += 1,
                Some(Since::Changed(_)) => counted.changed += 1,
                Some(Since::Opened(_) | Since::Needless(_)) => counted.gone += 1,
                None => {}
            }
        }
        counted
    }

    /// What became of an answer without the help desk; nothing where it is the help desk's, or where that filled in
    /// nothing.
    pub(super) fn since(&self, question: Question, case: &Case) -> Option<Since> {
        if self.by_desk == Answers::default() {
            return None;
        }
        match (self.by_desk.answer(question), self.answers.answer(question)) {
            (Some(was), Some(is)) if was != is => Some(Since::Changed(was)),
            (Some(was), None) if case.remaining.contains(&question) => Some(Since::Opened(was)),
            (Some(was), None) => Some(Since::Needless(was)),
            (None, Some(_)) => Some(Since::Given),
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
        // Where it cannot be said any more who gave what, answering on does not tell.
        if !Self::is_damaged(before) {
            case.free.notes[LinkNote::Desk] = code::write(&by_desk);
        }
        case
    }
}

/// For the customer, who checks what the help desk filled in: which answers are not its.
pub(crate) fn view_not_by_desk(visit: &Visit) -> Html {
    let case = &visit.case;
    if FilledIn::is_damaged(case) {
        return html! {
            <p>{ "Part of the link is damaged, so some of them may not be the help desk\u{2019}s." }</p>
        };
    }
    let filled_in = FilledIn::of(case);
    let not_by_desk = |question: &Question| {
        let since = filled_in.since(*question, case);
        matches!(since, Some(Since::Given | Since::Changed(_)))
    };
    let others = Question::ALL.into_iter().filter(not_by_desk);
    let others: Vec<String> = others.map(words::question_short).collect();
    if others.is_empty() {
        return Html::default();
    }
    html! { <p>{ format!("Not by the help desk: {}.", words::list(&others)) }</p> }
}
