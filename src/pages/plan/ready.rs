//! What is refused, what to have ready, and which roles to request.

use std::rc::Rc;

use upd_rules::sources::said::Said;
use upd_rules::words;
use upd_rules::words::{Item, Refusal};
use yew::prelude::*;

use super::course::Course;
use super::folded::folded;
use crate::address::{Address, Page};
use crate::pages::said::{view_lists, view_paragraphs, view_sentence};
use crate::translation::html;
use crate::visit::Visit;

pub(super) fn view_refused(visit: &Visit) -> Html {
    let refused = &visit.document().refused;
    if refused.is_empty() {
        return Html::default();
    }
    html! {
        <section class="refused">
            <h2>{ "What is refused to you" }</h2>
            <ul>{ for refused.iter().enumerate().map(|(place, refusal)| {
                // Where several have the same instead of them, it stands once, behind the last.
                let next = refused.get(place + 1);
                view_refusal(visit, refusal, next.is_none_or(|next| next.open != refusal.open))
            }) }</ul>
        </section>
    }
}

fn view_refusal(visit: &Visit, refusal: &Refusal, with_link: bool) -> Html {
    let mut said = vec![refusal.said.clone(), refusal.instead.clone()];
    said.extend(refusal.without_account.clone());
    let open = visit.case.with(&refusal.open);
    html! {
        <li>
            <p class="item">{ item(refusal) }</p>
            { view_paragraphs(visit, &said) }
            if with_link {
                <p class="screen-only">
                    <a class="button quiet" href={Address::of(Page::Plan, &open).to_string()}>{ &refusal.open_in_words }</a>
                </p>
            }
        </li>
    }
}

/// What is refused, in words.
pub(super) fn item(refusal: &Refusal) -> String {
    words::capitalised(match refusal.item {
        Item::Task(task) => words::task(task),
        Item::Uat => "the UAT environment",
    })
}

/// What all steps together need, folded: each step says it too.
pub(super) fn view_ready(course: &Rc<Course>) -> Html {
    let documents = merged_documents(&course.visit);
    if documents.is_empty() {
        return Html::default();
    }
    let summary = format!("What to have ready: {}", words::counted(documents.len(), "thing"));
    folded(course, "part", Html::from(summary), |course| {
        let visit = &course.visit;
        let item = |(document, when): (&Said, Option<&'static str>)| {
            let item = html! {
                <>
                    { view_sentence(visit, document) }
                    if let Some(when) = when { <span class="hint beside">{ format!(" {when}") }</span> }
                </>
            };
            (document.standing(), item)
        };
        view_lists("", merged_documents(visit).into_iter().map(item).collect())
    })
}

/// What the steps need, each thing once, and when it is needed if not in any case.
fn merged_documents(visit: &Visit) -> Vec<(&Said, Option<&'static str>)> {
    let mut documents: Vec<(&Said, Option<&'static str>)> = Vec::new();
    for step in &visit.document().steps {
        let when = step
            .condition
            .map(words::condition)
            .or(step.optional.then_some("Only for the optional step"));
        for document in &step.documents {
            match documents.iter_mut().find(|(known, _)| known.text == document.text) {
                Some((_, known)) if when.is_none() => *known = None,
                Some(_) => {}
                None => documents.push((document, when)),
            }
        }
    }
    documents
}
