//! The check-up of an organisation with API credentials: who can log in, what expires when, what to do next.

mod form;
mod result;

use upd_rules::case::answers::{Environment, PerEnvironment, User};
use upd_rules::credentials::check_up::{Organisation, Place, SuperUser, USERS, check_up};
use upd_rules::sources::matrix::RoleGroup;
use yew::prelude::*;

use crate::browser::focus;
use crate::memory::{CredentialsProps, Remembered, remember};
use crate::translation::html;
use crate::visit::Visit;
use form::Form;

/// The id of the heading to which the focus moves.
const RESULT: &str = "check-up-result";

/// The check-up page.
#[component]
pub(crate) fn CheckUpPage(props: &CredentialsProps) -> Html {
    let CredentialsProps { visit, memory } = props;
    let checked = use_state_eq(|| 0_u32);
    let organisation = organisation(visit, memory);
    let on_check = {
        let (checked, memory) = (checked.clone(), memory.clone());
        Callback::from(move |()| {
            remember(&memory, |now| now.wants_check_up = true);
            checked.set(*checked + 1);
        })
    };
    use_effect_with(*checked, |checked| {
        if *checked > 0 {
            focus::move_to(RESULT);
        }
    });
    let result = memory.wants_check_up.then(|| check_up(&organisation, visit.now.date()));
    html! {
        <div class="check-up">
            <h1 tabindex="-1">{ "Check-up: Super Users and credentials" }</h1>
            <p class="lead">
                { "For an organisation with API credentials. Say what you know, and see what to do next, with its day." }
            </p>
            <p class="hint screen-only">
                { "All of it stays in this page: it is in no link and stored nowhere. When you close the page or load it \
                   again, it is forgotten. No names, please: Super Users have numbers here." }
            </p>
            <Form memory={memory.clone()} organisation={organisation.clone()} {on_check} />
            if let Some(result) = result {
                { result::view_result(visit, memory, &organisation, &result) }
            }
        </div>
    }
}

/// What is given so far; what is not, the link and a pasted e-mail say.
fn organisation(visit: &Visit, memory: &Remembered) -> Organisation {
    let free = &visit.case.free;
    if let Some(mut organisation) = memory.organisation.clone() {
        for environment in Environment::ALL {
            if let Some(place) = organisation.places[environment].as_mut() {
                let expires = place.expires.take();
                place.expires = expires.or_else(|| free.expires[environment].clone());
                place.first_came = place.first_came.or(memory.came[environment]);
            }
        }
        return organisation;
    }
    let place = |environment: Environment| Place {
        expires: free.expires[environment].clone(),
        first_came: memory.came[environment],
        ..new_place()
    };
    let is_authority = visit.case.answers.is(RoleGroup::Authority);
    let has_uat = is_authority && free.expires.uat.is_some();
    Organisation {
        user: match visit.case.answers.user {
            Some(user) if USERS.contains(&user) => user,
            _ if is_authority => User::Authority,
            _ => User::Mah,
        },
        places: PerEnvironment {
            production: Some(place(Environment::Production)),
            uat: has_uat.then(|| place(Environment::Uat)),
        },
    }
}

/// A place with two Super Users, of whom nothing is known: each organisation should have two.
fn new_place() -> Place {
    Place {
        super_users: vec![SuperUser::default(); 2],
        ..Place::default()
    }
}
