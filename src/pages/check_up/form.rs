//! What is known of the organisation. Nothing has to be: the check-up says what to find out.

use upd_rules::case::answers::{Choice, Environment, EnvironmentChoice, User};
use upd_rules::case::date::iso_date;
use upd_rules::credentials::check_up::{CanLogIn, Organisation, Place, SuperUser, TechnicalContact, USERS};
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words;
use yew::prelude::*;

use super::new_place;
use crate::browser::focus;
use crate::components::{FieldKind, TextField};
use crate::memory::{Remembered, remember};
use crate::pages::asked::{self, Asked};
use crate::pages::expiry::{ExpiryField, day_text};
use crate::translation::html;

/// What [`Form`] asks for.
#[derive(Properties, PartialEq)]
pub(super) struct FormProps {
    /// Where it is kept.
    pub(super) memory: Remembered,
    /// What is given so far.
    pub(super) organisation: Organisation,
    /// Called when the result is wanted.
    pub(super) on_check: Callback<()>,
}

/// As many as fit on a page; more do not change what to do.
const MOST_SUPER_USERS: usize = 12;

/// The form.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let organisation = &props.organisation;
    let on_submit = props.on_check.reform(|event: SubmitEvent| event.prevent_default());
    let is_authority = organisation.group() == RoleGroup::Authority;
    html! {
        <form class="check-up-form" onsubmit={on_submit} novalidate=true>
            { asked_user(props).view() }
            if is_authority {
                { asked_places(props).view() }
            }
            { for Environment::ALL.into_iter().filter(|environment| organisation.has(*environment)).filter_map(|environment| {
                let place = organisation.places[environment].as_ref()?;
                Some(view_place(props, environment, place))
            }) }
            <button type="submit">{ "Show what to do next" }</button>
        </form>
    }
}

fn asked_user(props: &FormProps) -> Asked<User> {
    Asked {
        name: "user".into(),
        legend: "Who are you, and for whom do you act?".into(),
        hint: AttrValue::default(),
        answers: &USERS,
        label: asked::user,
        chosen: Some(props.organisation.user),
        error: None,
        on_choose: change(props, |organisation, user: User| {
            organisation.user = user;
            // Only authorities can do without production.
            if organisation.group() == RoleGroup::Industry {
                organisation.places.production.get_or_insert_with(new_place);
            }
        }),
    }
}

fn asked_places(props: &FormProps) -> Asked<EnvironmentChoice> {
    let places = &props.organisation.places;
    Asked {
        name: "places".into(),
        legend: "In which environments are there API credentials?".into(),
        hint: AttrValue::default(),
        answers: EnvironmentChoice::ALL,
        label: asked::environment,
        chosen: match (&places.production, &places.uat) {
            (Some(_), None) => Some(EnvironmentChoice::Production),
            (None, Some(_)) => Some(EnvironmentChoice::Uat),
            (Some(_), Some(_)) => Some(EnvironmentChoice::Both),
            (None, None) => None,
        },
        error: None,
        on_choose: change(props, |organisation, chosen: EnvironmentChoice| {
            for (environment, other) in [
                (Environment::Production, EnvironmentChoice::Uat),
                (Environment::Uat, EnvironmentChoice::Production),
            ] {
                let here = organisation.places[environment].take().unwrap_or_else(new_place);
                organisation.places[environment] = (chosen != other).then_some(here);
            }
        }),
    }
}

/// A callback that changes the organisation.
fn change<T: 'static>(props: &FormProps, change: impl Fn(&mut Organisation, T) + 'static) -> Callback<T> {
    let (memory, organisation) = (props.memory.clone(), props.organisation.clone());
    Callback::from(move |value| {
        let mut now = organisation.clone();
        change(&mut now, value);
        remember(&memory, move |memory| memory.organisation = Some(now));
    })
}

/// A callback that changes one environment.
fn change_place<T: 'static>(
    props: &FormProps,
    environment: Environment,
    what: impl Fn(&mut Place, T) + 'static,
) -> Callback<T> {
    change(props, move |organisation, value| {
        if let Some(place) = organisation.places[environment].as_mut() {
            what(place, value);
        }
    })
}

fn view_place(props: &FormProps, environment: Environment, place: &Place) -> Html {
    let key = environment.key();
    let contact = Asked {
        name: format!("contact-{key}").into(),
        legend: "How is it with the technical contact?".into(),
        hint: "The person whose address was given as the API technical contact.".into(),
        answers: TechnicalContact::ALL,
        label: |contact| words::check_up::technical_contact(contact).into(),
        chosen: Some(place.contact),
        error: None,
        on_choose: change_place(props, environment, |place, contact| place.contact = contact),
    };
    let count = place.super_users.len();
    let on_more = change_place(props, environment, |place, _: MouseEvent| {
        place.super_users.push(SuperUser::default());
    });
    let add = format!("add-super-user-{key}");
    let on_fewer = {
        let add = add.clone();
        let take = change_place(props, environment, |place, _: MouseEvent| {
            place.super_users.pop();
        });
        Callback::from(move |event| {
            take.emit(event);
            // With the last one the button goes away.
            if count == 1 {
                focus::move_to(&add);
            }
        })
    };
    html! {
        <fieldset class="environment" key={key}>
            <legend><h2>{ format!("In {}", words::environment(environment)) }</h2></legend>
            { for place.super_users.iter().enumerate().map(|(at, user)| view_super_user(props, environment, at, *user)) }
            <p class="actions">
                if count < MOST_SUPER_USERS {
                    <button type="button" id={add} class="quiet small" onclick={on_more}>{ "Add a Super User" }</button>
                }
                if count > 0 {
                    <button type="button" class="quiet small" onclick={on_fewer}>{ format!("Remove Super User {count}") }</button>
                }
            </p>
            { view_expiry(props, environment, place) }
            { contact.view() }
        </fieldset>
    }
}

fn view_super_user(props: &FormProps, environment: Environment, at: usize, user: SuperUser) -> Html {
    let key = environment.key();
    let row = Asked {
        name: format!("can-log-in-{key}-{at}").into(),
        legend: format!("Super User {}: can log in?", at + 1).into(),
        hint: AttrValue::default(),
        answers: CanLogIn::ALL,
        label: |can| words::check_up::can_log_in(can).into(),
        chosen: Some(user.can_log_in),
        error: None,
        on_choose: change_place(props, environment, move |place, can| {
            if let Some(user) = place.super_users.get_mut(at) {
                user.can_log_in = can;
            }
        }),
    };
    let on_day = change_place(props, environment, move |place, day| {
        if let Some(user) = place.super_users.get_mut(at) {
            user.last_log_in = day;
        }
    });
    let day = TextField {
        kind: FieldKind::Day,
        value: day_text(user.last_log_in),
        ..TextField::new(
            format!("last-{key}-{at}"),
            format!("Super User {}: last log-in", at + 1),
            Callback::from(move |text: String| {
                on_day.emit(iso_date(&text));
                text
            }),
        )
    };
    html! {
        <div class="super-user" key={at}>{ row.view() }{ day.view() }</div>
    }
}

fn view_expiry(props: &FormProps, environment: Environment, place: &Place) -> Html {
    let (key, name) = (environment.key(), words::environment(environment));
    let on_date = change_place(props, environment, |place, date| place.expires = date);
    let on_came = change_place(props, environment, |place, day| place.first_came = day);
    let came = TextField {
        kind: FieldKind::Day,
        hint: "If you know it. It tells which of two days is meant.".into(),
        value: day_text(place.first_came),
        ..TextField::new(
            format!("check-came-{key}"),
            format!("Day the e-mail came ({name})"),
            Callback::from(move |text: String| {
                on_came.emit(iso_date(&text));
                text
            }),
        )
    };
    html! {
        <div class="side-by-side">
            <ExpiryField id={format!("check-expires-{key}")} label={format!("Expiration date of the secret in {name}")}
                date={place.expires.clone()} {on_date} />
            { came.view() }
        </div>
    }
}
