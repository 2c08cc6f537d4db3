//! The ticket, and before it in short rows the questions on which it depends, as far as nothing has answered them.

use upd_rules::case::answers::{Answers, EnvironmentChoice};
use upd_rules::case::questions::{Answer, Question, asked};
use upd_rules::case::text::Case;
use upd_rules::credentials::tickets::steps_with_tickets;
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words;
use yew::prelude::*;

use super::TICKET;
use crate::address::{Address, Page};
use crate::browser::location;
use crate::change::answered;
use crate::components::{Choice, Choices};
use crate::memory::Remembered;
use crate::pages::expiry::renewal_case;
use crate::pages::tickets::view_texts;
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

/// The rows and the ticket. What is `known` is not asked.
pub(super) fn view_ticket(visit: &Visit, memory: &Remembered, known: &[Question]) -> Html {
    let case = only_environment(renewal_case(visit));
    let next = case.remaining.first().copied();
    let shown = QUESTIONS
        .into_iter()
        .filter(|question| !known.contains(question))
        .filter(|question| {
            asked(*question, &case.answers) && (case.answers.answer(*question).is_some() || next == Some(*question))
        });
    html! {
        <section>
            <h2 id={TICKET} tabindex="-1">{ "The ticket" }</h2>
            <div class="screen-only">
                { for shown.map(|question| html! { <div key={question.key()}>{ view_question(&case, question) }</div> }) }
            </div>
            if next.is_none() {
                { view_texts(visit, memory, &case, &steps_with_tickets(&case)) }
                <p class="actions" role="status">
                    if case.answers.early_end().is_none() {
                        <a href={Address::of(Page::Plan, &case).to_string()}>{ "See the whole plan" }</a>
                    } else {
                        <a class="button" href={Address::of(Page::Plan, &case).to_string()}>{ "See why there is no ticket" }</a>
                    }
                    <a href={Address::of(Page::Check, &case).to_string()}>{ "Check your answers" }</a>
                </p>
            }
        </section>
    }
}

fn view_question(case: &Case, question: Question) -> Html {
    let words = words::question(question, &case.answers);
    let chosen = match case.answers.answer(question) {
        Some(Answer::One(index)) => question.values().get(usize::from(index)).copied().into_iter().collect(),
        _ => Vec::new(),
    };
    let on_choose = {
        let case = case.clone();
        Callback::from(move |key| {
            if let Some(index) = question.values().iter().position(|known| *known == key) {
                let case = only_environment(answered(&case, question, Answer::One(index as u8)));
                location::replace(&Address::of(Page::Credentials, &case));
            }
        })
    };
    let choices = Choices {
        name: question.key().into(),
        in_a_row: true,
        several: false,
        choices: words
            .choices
            .iter()
            .map(|choice| Choice {
                key: choice.key,
                label: choice.label.clone().into(),
                hint: AttrValue::default(),
            })
            .collect(),
        chosen,
        error: None,
        hint: None,
        before: Html::default(),
        on_choose,
        heading: Html::from(words.title),
    };
    choices.view()
}

/// Who has one environment only is not asked which (ENV-15).
fn only_environment(case: Case) -> Case {
    match case.answers.group() {
        Some(RoleGroup::Industry | RoleGroup::Public) if case.answers.env.is_none() => {
            let answers = Answers {
                env: Some(EnvironmentChoice::Production),
                ..case.answers
            };
            case.with(&answers)
        }
        _ => case,
    }
}
