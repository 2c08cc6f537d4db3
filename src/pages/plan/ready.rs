//! What is refused, what to have ready, and which roles to request.

use upd_rules::answers::{Choice, Task};
use upd_rules::document::Refusal;
use upd_rules::words;
use yew::prelude::*;

use crate::address::Page;
use crate::components::prose;
use crate::pages::citations::view_cites;
use crate::visit::Visit;

pub(super) fn view_refused(visit: &Visit) -> Html {
    let refused = &visit.document.refused;
    if refused.is_empty() {
        return Html::default();
    }
    html! {
        <section class="refused">
            <h2>{ "What is not open to you" }</h2>
            <ul>{ for refused.iter().map(|refusal| view_refusal(visit, refusal)) }</ul>
        </section>
    }
}

fn view_refusal(visit: &Visit, refusal: &Refusal) -> Html {
    html! {
        <li>
            <p class="item">{ item(refusal) }</p>
            <p>{ prose(&refusal.reason) }</p>
            <p>{ prose(&refusal.instead) }</p>
            { view_cites(visit, &refusal.cites) }
        </li>
    }
}

/// What is refused, in words.
pub(super) fn item(refusal: &Refusal) -> String {
    let name = Task::from_key(refusal.item).map_or("the UAT environment", words::task);
    let mut characters = name.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

pub(super) fn view_ready(visit: &Visit) -> Html {
    let documents = merged_documents(visit);
    let roles = &visit.document.roles;
    html! {
        <>
            if !documents.is_empty() {
                <section class="ready">
                    <h2>{ "Have this ready" }</h2>
                    <ul>{ for documents.into_iter().map(|document| html! { <li>{ prose(document) }</li> }) }</ul>
                </section>
            }
            if !roles.is_empty() {
                <section class="requested">
                    <h2>{ "The role to request" }</h2>
                    <ul>
                        { for roles.iter().map(|role| html! {
                            <li><strong>{ role.role.label() }</strong>{ format!(" in {}", words::environment(role.environment)) }</li>
                        }) }
                    </ul>
                    <p class="screen-only"><a href={visit.link(Page::Roles)}>{ "What each role can do" }</a></p>
                </section>
            }
        </>
    }
}

/// What the steps need, each thing once.
fn merged_documents(visit: &Visit) -> Vec<&str> {
    let mut documents = Vec::new();
    for document in visit.document.steps.iter().flat_map(|step| &step.documents) {
        if !documents.contains(&document.as_str()) {
            documents.push(document);
        }
    }
    documents
}
