//! What is known of the organisation. Nothing has to be: the check-up says what to find out.

use upd_rules::case::answers::Environment;
use upd_rules::case::date::iso_date;
use upd_rules::credentials::check_up::{CanLogIn, Organisation, Place, SuperUser, TechnicalContact};
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words;
use yew::prelude::*;

use super::new_place;
use crate::browser::focus;
use crate::components::{FieldKind, RadioRow, TextField};
use crate::memory::{Remembered, remember};
use crate::pages::credentials::{ExpiryField, day_text};
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

const GROUPS: [RoleGroup; 2] = [RoleGroup::Industry, RoleGroup::Authority];
const CAN_LOG_IN: [CanLogIn; 4] = [CanLogIn::Yes, CanLogIn::Disabled, CanLogIn::Left, CanLogIn::Unknown];
const CONTACTS: [TechnicalContact; 3] = [
    TechnicalContact::Reachable,
    TechnicalContact::Gone,
    TechnicalContact::Unknown,
];
/// As many as fit on a page; more do not change what to do.
const MOST_SUPER_USERS: usize = 12;

/// The form.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let organisation = &props.organisation;
    let is_authority = organisation.group == RoleGroup::Authority;
    let on_submit = props.on_check.reform(|event: SubmitEvent| event.prevent_default());
    let group = RadioRow {
        name: "group".to_owned(),
        legend: "Your organisation".into(),
        hint: AttrValue::default(),
        labels: &["Marketing authorisation holder", "Authority"],
        chosen: GROUPS.iter().position(|group| *group == organisation.group),
        error: None,
        on_choose: change(props, |organisation, place: usize| {
            organisation.group = GROUPS[place.min(GROUPS.len() - 1)];
            // Only authorities can do without production.
            if organisation.group == RoleGroup::Industry {
                organisation.places.production.get_or_insert_with(new_place);
            }
        }),
    };
    let places = RadioRow {
        name: "places".to_owned(),
        legend: "Where do you have API credentials?".into(),
        hint: AttrValue::default(),
        labels: &["In production", "In UAT", "In both"],
        chosen: match (&organisation.places.production, &organisation.places.uat) {
            (Some(_), None) => Some(0),
            (None, Some(_)) => Some(1),
            (Some(_), Some(_)) => Some(2),
            (None, None) => None,
        },
        error: None,
        on_choose: change(props, |organisation, place: usize| {
            for (environment, is_wanted) in [(Environment::Production, place != 1), (Environment::Uat, place != 0)] {
                let here = organisation.places[environment].take().unwrap_or_else(new_place);
                organisation.places[environment] = is_wanted.then_some(here);
            }
        }),
    };
    html! {
        <form class="check-up-form" onsubmit={on_submit} novalidate=true>
            { group.view() }
            if is_authority {
                { places.view() }
            }
            { for Environment::ALL.into_iter().filter_map(|environment| {
                let place = organisation.places[environment].as_ref()?;
                (is_authority || environment == Environment::Production)
                    .then(|| view_place(props, environment, place))
            }) }
            <button type="submit">{ "Show what to do next" }</button>
        </form>
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
    let contact = RadioRow {
        name: format!("contact-{key}"),
        legend: "The technical contact".into(),
        hint: "The person to whom the e-mail with the credentials went.".into(),
        labels: &["Can be reached", "Has left or cannot be reached", "I don\u{2019}t know"],
        chosen: CONTACTS.iter().position(|contact| *contact == place.contact),
        error: None,
        on_choose: change_place(props, environment, |place, chosen: usize| {
            place.contact = CONTACTS.get(chosen).copied().unwrap_or_default();
        }),
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
    let row = RadioRow {
        name: format!("can-log-in-{key}-{at}"),
        legend: format!("Super User {}: can log in?", at + 1).into(),
        hint: AttrValue::default(),
        labels: &["Yes", "No, disabled", "Has left", "I don\u{2019}t know"],
        chosen: CAN_LOG_IN.iter().position(|can| *can == user.can_log_in),
        error: None,
        on_choose: change_place(props, environment, move |place, chosen: usize| {
            if let Some(user) = place.super_users.get_mut(at) {
                user.can_log_in = CAN_LOG_IN.get(chosen).copied().unwrap_or_default();
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
