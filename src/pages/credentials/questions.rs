//! The questions on which the ticket depends, on one page, and the way to it.

use upd_rules::case::questions::{Answer, Question, asked};
use upd_rules::words;
use yew::prelude::*;

use super::renewal_case;
use crate::address::{Address, Page};
use crate::browser::location;
use crate::change::answered;
use crate::components::Choices;
use crate::pages::question::choice;
use crate::translation::html;
use crate::visit::Visit;

/// In this order; what it is about is known already.
const QUESTIONS: [Question; 5] = [
    Question::User,
    Question::Env,
    Question::Role,
    Question::RoleUat,
    Question::Contact,
];

pub(super) fn view_questions(visit: &Visit, was_complete: bool) -> Html {
    let case = renewal_case(visit);
    let next = case.remaining.first().copied();
    let shown = QUESTIONS
        .into_iter()
        .filter(|_| !was_complete || next.is_some())
        .filter(|question| {
            asked(*question, &case.answers) && (case.answers.answer(*question).is_some() || next == Some(*question))
        });
    let has_ticket = case.answers.early_end().is_none();
    html! {
        <section class="screen-only">
            <h2>{ "The ticket" }</h2>
            if next.is_some() {
                <p>{ "A few short questions: the ticket depends on them." }</p>
            }
            { for shown.map(|question| view_question(visit, question)) }
            if next.is_none() {
                <p class="actions" role="status">
                    if has_ticket {
                        <a class="button" href={Address::of(Page::Tickets, &case).to_string()}>{ "Go on to the ticket" }</a>
                    } else {
                        <a class="button" href={Address::of(Page::Plan, &case).to_string()}>{ "See why there is no ticket" }</a>
                    }
                    if was_complete {
                        <a href={Address::of(Page::Check, &case).to_string()}>{ "Check your answers" }</a>
                    }
                </p>
            }
        </section>
    }
}

fn view_question(visit: &Visit, question: Question) -> Html {
    let case = renewal_case(visit);
    let words = words::question(question, &case.answers);
    let chosen = match case.answers.answer(question) {
        Some(Answer::One(index)) => question.values().get(usize::from(index)).copied().into_iter().collect(),
        _ => Vec::new(),
    };
    let on_choose = Callback::from(move |key| {
        if let Some(index) = question.values().iter().position(|known| *known == key) {
            let case = answered(&case, question, Answer::One(index as u8));
            location::replace(&Address::of(Page::Credentials, &case));
        }
    });
    let choices = Choices {
        name: question.key().into(),
        in_a_row: false,
        several: false,
        choices: words.choices.iter().map(choice).collect(),
        chosen,
        error: None,
        hint: words.hint.into(),
        before: Html::default(),
        on_choose,
        heading: html! { <h3>{ &words.title }</h3> },
    };
    html! {
        <div key={question.key()}>{ choices.view() }</div>
    }
}
