//! What comes of a check-up: what to do next, in order, then Super Users and secrets one by one.

use upd_rules::case::answers::{Environment, User};
use upd_rules::case::text::Case;
use upd_rules::credentials::check_up::{CheckUp, Organisation, SuperUserFound, Task};
use upd_rules::words;
use yew::prelude::*;

use super::RESULT;
use crate::browser::print;
use crate::memory::Remembered;
use crate::pages::expiry::{view_calendar_button, view_outlook};
use crate::pages::said::view_one;
use crate::pages::succession::{case, view_ticket_link};
use crate::pages::tickets::{Wanted, view_texts};
use crate::translation::html;
use crate::visit::Visit;

pub(super) fn view_result(visit: &Visit, memory: &Remembered, organisation: &Organisation, result: &CheckUp) -> Html {
    let mut wanted: Vec<Wanted> = Vec::new();
    for task in &result.tasks {
        if let Some(one) = wanted_by(task).filter(|one| !wanted.contains(one)) {
            wanted.push(one);
        }
    }
    html! {
        <>
            <section>
                <h2 id={RESULT} tabindex="-1">{ "What to do next" }</h2>
                <ol class="tasks agenda">{ for result.tasks.iter().map(|task| view_task(visit, task, organisation.user, &wanted)) }</ol>
                <p class="actions screen-only">
                    { view_calendar_button(result.appointments.clone(), String::new()) }
                    <button type="button" class="quiet" onclick={|_| print::print()}>{ "Print" }</button>
                </p>
            </section>
            <section>
                <h2>{ "Super Users" }</h2>
                <ul class="found-users">{ for result.super_users.iter().map(|user| view_super_user(visit, user)) }</ul>
            </section>
            <section>
                <h2>{ "Secrets" }</h2>
                { for result.outlooks.iter().map(|outlook| html! {
                    <section class="environment" key={outlook.renewal.environment.key()}>
                        <h3>{ format!("In {}", words::environment(outlook.renewal.environment)) }</h3>
                        { view_outlook(visit, outlook, false) }
                    </section>
                }) }
            </section>
            { view_texts(visit, memory, &case_of(visit, organisation), &wanted) }
        </>
    }
}

fn wanted_by(task: &Task) -> Option<Wanted> {
    Some((task.ticket()?, Some(task.environment)))
}

/// A case for the texts, with the dates of the check-up.
fn case_of(visit: &Visit, organisation: &Organisation) -> Case {
    let mut case = case(visit, Some(organisation.user));
    for environment in Environment::ALL {
        let place = organisation.places[environment].as_ref();
        case.free.expires[environment] = place.and_then(|place| place.expires.clone());
    }
    case
}

fn view_task(visit: &Visit, task: &Task, user: User, wanted: &[Wanted]) -> Html {
    let said = words::check_up::task(task, user);
    html! {
        <li>
            <p class="due">
                <strong>{ words::check_up::urgency(task.urgency) }</strong>
                if let Some(day) = task.due {
                    { format!(", by {}", words::date(day)) }
                }
            </p>
            <p>{ view_one(visit, &said) }</p>
            { view_ticket_link(wanted, |one| Some(*one) == wanted_by(task)) }
        </li>
    }
}

fn view_super_user(visit: &Visit, user: &SuperUserFound) -> Html {
    let found = words::check_up::found(user);
    html! {
        <li>
            <strong>{ found.who }</strong>
            { format!(": {}.", found.can) }
            if let Some(then) = found.then {
                { " " }
                { view_one(visit, &then) }
            }
        </li>
    }
}
