//! What helps with a question. It comes with the plan: nobody has to wait for it to answer.

use upd_rules::case::questions::{Answer, Question};
use upd_rules::sources::glossary::{GLOSSARY, Term};
use upd_rules::words::{self, QuestionWords};
use yew::prelude::*;

use super::citations::view_cites;
use super::question::{Aids, HELP};
use super::said::{explaining, view_paragraphs, view_sentence};
use crate::components::disclosure;
use crate::translation::html;
use crate::visit::Visit;

/// What helps with a question, where that answer is chosen.
pub(crate) fn aids(visit: &Visit, question: Question, chosen: Option<Answer>) -> Aids {
    let words = words::question(question, &visit.case.answers);
    Aids {
        hint: explaining(visit, &words.hint),
        who_can: view_who_can(visit, chosen),
        below: html! {
            <div class="aids">
                { view_help(visit, question) }
                { view_terms(visit, &words) }
            </div>
        },
    }
}

/// Of each task that is chosen and belongs to others: who can do it.
fn view_who_can(visit: &Visit, chosen: Option<Answer>) -> Html {
    let Some(Answer::Tasks(tasks)) = chosen else {
        return Html::default();
    };
    let refusals = tasks
        .iter()
        .filter_map(|task| words::refusal(task, &visit.case.answers));
    refusals
        .map(|refusal| view_paragraphs(visit, &[refusal.said, refusal.instead]))
        .collect()
}

/// The words of the trade in the question and its answers, explained where they are asked for.
fn view_terms(visit: &Visit, words: &QuestionWords) -> Html {
    let choices = words.choices.iter().flat_map(|choice| [&choice.label, &choice.hint]);
    let texts: Vec<&String> = [&words.title, &words.hint].into_iter().chain(choices).collect();
    let stands = |term: &&Term| texts.iter().any(|text| term.find(text).is_some());
    let terms: Vec<&Term> = GLOSSARY.iter().filter(stands).collect();
    if terms.is_empty() {
        return Html::default();
    }
    let names: Vec<&str> = terms.iter().map(|term| term.name).collect();
    let meanings = html! {
        <dl>
            { for terms.into_iter().map(|term| html! {
                <div key={term.name}>
                    <dt><dfn>{ term.name }</dfn></dt>
                    <dd>{ view_sentence(visit, &term.explanation()) }</dd>
                </div>
            }) }
        </dl>
    };
    disclosure(
        "terms",
        Html::from(format!("Words used here: {}", names.join(", "))),
        meanings,
    )
}

fn view_help(visit: &Visit, question: Question) -> Html {
    let help = words::help(question, &visit.case.answers);
    if help.is_empty() {
        return Html::default();
    }
    let help = html! {
        <>
            { for help.iter().map(|text| html! { <p>{ explaining(visit, text) }</p> }) }
            { view_cites(visit, question.rules()) }
        </>
    };
    disclosure("help", Html::from(HELP), help)
}
