//! The answers given so far, each with a way to change it.

use upd_rules::case::answers::Answers;
use upd_rules::case::questions::Question;
use upd_rules::words;
use yew::prelude::*;

use crate::address::Page;
use crate::translation::html;
use crate::visit::Visit;

/// Every answer, with a way to change it.
pub(super) fn view_answers(visit: &Visit) -> Html {
    view_some(visit, |_| true)
}

/// The answers to some of the questions, likewise.
pub(super) fn view_some(visit: &Visit, of: impl Fn(Question) -> bool) -> Html {
    let answered = Question::ALL
        .into_iter()
        .filter(|question| of(*question) && visit.case.answers.answer(*question).is_some());
    html! {
        <dl class="answers">{ for answered.map(|question| view_answer(visit, question)) }</dl>
    }
}

fn view_answer(visit: &Visit, question: Question) -> Html {
    let name = words::question_short(question);
    html! {
        <div>
            <dt>{ &name }</dt>
            <dd>{ answer_in_words(question, &visit.case.answers) }</dd>
            <dd class="change-link">{ view_change(visit, question) }</dd>
        </div>
    }
}

/// The way to change an answer.
pub(super) fn view_change(visit: &Visit, question: Question) -> Html {
    html! {
        <a href={visit.link(Page::Question(Some(question)))}>
            { "Change" }<span class="hidden">{ ": " }{ words::question_short(question) }</span>
        </a>
    }
}

/// The answer in a few words, or that there is none.
pub(super) fn answer_in_words(question: Question, answers: &Answers) -> String {
    answers.answer(question).map_or_else(
        || "not answered".to_owned(),
        |answer| words::answer_as_asked(question, answer, answers),
    )
}
