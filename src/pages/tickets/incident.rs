//! Who reports that something has happened to credentials, and where: asked beside the ticket, which can be sent without
//! an answer.

use upd_rules::case::answers::{Answers, Choice as _, EnvironmentChoice, User};
use upd_rules::sources::matrix::RoleGroup;
use yew::prelude::*;

use crate::address::{Address, Page};
use crate::browser::location;
use crate::pages::PageProps;
use crate::pages::asked::{self, Asked, HOLDERS};
use crate::translation::html;
use crate::visit::Visit;

/// The questions. What the address knows when the page is opened is not asked again.
#[component]
pub(super) fn IncidentQuestions(props: &PageProps) -> Html {
    let visit = &props.visit;
    let known = *use_state_eq(|| visit.case.answers);
    let is_authority = visit.case.answers.is(RoleGroup::Authority);
    html! {
        <div class="screen-only">
            if known.user.is_none() {
                { asked_user(visit).view() }
            }
            if known.env.is_none() && is_authority {
                { asked_environment(visit).view() }
            }
        </div>
    }
}

fn asked_user(visit: &Visit) -> Asked<User> {
    Asked {
        name: "incident-user".into(),
        legend: "Who are you, and for whom do you act?".into(),
        hint: AttrValue::default(),
        answers: &HOLDERS,
        label: asked::user,
        chosen: visit.case.answers.user,
        error: None,
        on_choose: change(visit, |answers, user| {
            answers.user = Some(user);
            // Only authorities have another environment (ENV-15).
            if !answers.is(RoleGroup::Authority) {
                answers.env = Some(EnvironmentChoice::Production);
            }
        }),
    }
}

fn asked_environment(visit: &Visit) -> Asked<EnvironmentChoice> {
    Asked {
        name: "incident-environment".into(),
        legend: "Which environment is it about?".into(),
        hint: AttrValue::default(),
        answers: EnvironmentChoice::ALL,
        label: asked::environment,
        chosen: visit.case.answers.env,
        error: None,
        on_choose: change(visit, |answers, environment| answers.env = Some(environment)),
    }
}

/// A callback that changes an answer, on this page.
fn change<T: 'static>(visit: &Visit, change: fn(&mut Answers, T)) -> Callback<T> {
    let case = visit.case.clone();
    Callback::from(move |value| {
        let mut answers = case.answers;
        change(&mut answers, value);
        location::replace(&Address::of(Page::Tickets, &case.with(&answers)));
    })
}
