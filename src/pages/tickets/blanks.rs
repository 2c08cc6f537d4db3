//! The fields for what only the person knows. Each is asked for once, however many tickets need it.

use std::rc::Rc;
use std::str::FromStr;

use upd_rules::case::answers::{Environment, PerEnvironment};
use upd_rules::case::client_id::{ClientId, NotAClientId};
use upd_rules::case::text::Case;
use upd_rules::credentials::tickets::{Blank, TypedIn};
use upd_rules::words;
use upd_rules::words::tickets::Ticket;
use yew::prelude::*;

use super::{Wanted, tickets};
use crate::address::{Address, Page};
use crate::browser::location;
use crate::components::{FieldKind, TextField, disclosure, tick_box};
use crate::memory::{Remembered, remember};
use crate::pages::client_id::wrong_client_id;
use crate::translation::html;
use crate::visit::Visit;

/// What [`Blanks`] asks for.
#[derive(Properties, PartialEq)]
pub(super) struct BlanksProps {
    /// The visit.
    pub(super) visit: Visit,
    /// What is typed so far.
    pub(super) memory: Remembered,
    /// The case that the tickets are for.
    pub(super) case: Rc<Case>,
    /// The tickets.
    pub(super) wanted: Vec<Wanted>,
}

/// A blank, for one environment where each has its own.
type Place = (Blank, Environment);

/// What is wrong in a field, and the text in it.
type Wrong = (Place, AttrValue, AttrValue);

/// What all fields have in common.
struct Fields {
    /// Whether they are for several environments.
    several: bool,
    /// Whether what they ask for may be lost.
    may_be_lost: bool,
}

/// The fields.
#[component]
pub(super) fn Blanks(props: &BlanksProps) -> Html {
    let wrong = use_state_eq(Vec::<Wrong>::new);
    let tickets = tickets(props.visit.page, &props.case, &props.memory.typed, &props.wanted);
    let places = places(&tickets);
    // What is known when the page comes is not asked, but can be changed.
    let known = use_state_eq(|| {
        let is_known = |place: &&Place| !value(props, **place).is_empty();
        places.iter().filter(is_known).copied().collect::<Vec<Place>>()
    });
    if places.is_empty() {
        return Html::default();
    }
    let is_about = |environment: &Environment| places.iter().any(|(_, of)| of == environment);
    let fields = Fields {
        several: Environment::ALL.iter().all(is_about),
        may_be_lost: tickets.iter().any(|ticket| ticket.request.may_be_lost()),
    };
    let has_client_id = places.iter().any(|(blank, _)| *blank == Blank::ClientId);
    let (filled, asked): (Vec<Place>, Vec<Place>) = places.iter().partition(|place| known.contains(place));
    let view_all = |places: &[Place]| -> Html {
        let fields = places.iter().map(|place| {
            html! {
                <div key={id(place.0, Some(place.1))}>{ view_blank(props, *place, &fields, &wrong) }</div>
            }
        });
        fields.collect()
    };
    html! {
        <section class="blanks screen-only">
            if !asked.is_empty() {
                <h2>{ "What only you know" }</h2>
                <p class="hint">
                    { "It goes into the texts on this page and nowhere else. When you close it or load it again, it is forgotten." }
                </p>
                { view_all(&asked) }
            }
            if !filled.is_empty() {
                { disclosure("filled", Html::from(format!("Filled in already: {}", names(&filled))), view_all(&filled)) }
            }
            if has_client_id && props.visit.page == Page::Tickets && knows_client_id(props) {
                { view_into_link(props) }
            }
        </section>
    }
}

/// What these blanks are called, each once.
fn names(places: &[Place]) -> String {
    let mut blanks: Vec<Blank> = places.iter().map(|(blank, _)| *blank).collect();
    blanks.dedup();
    words::tickets::names(&blanks)
}

/// The id of the field for a blank of a ticket.
pub(super) fn id(blank: Blank, environment: Option<Environment>) -> String {
    match place(blank, environment) {
        (blank, Environment::Production) => blank.key().to_owned(),
        (blank, Environment::Uat) => format!("{}-uat", blank.key()),
    }
}

/// Only credentials are different in each environment.
fn place(blank: Blank, environment: Option<Environment>) -> Place {
    match blank {
        Blank::ClientId | Blank::ReferenceInformation => (blank, environment.unwrap_or(Environment::Production)),
        Blank::AccessRequestId | Blank::Organisation | Blank::OldAccount | Blank::Details => {
            (blank, Environment::Production)
        }
    }
}

/// The blanks of all tickets, each once.
fn places(tickets: &[Ticket]) -> Vec<Place> {
    let mut places = Vec::new();
    for request in tickets.iter().map(|ticket| &ticket.request) {
        for place in request.blanks().map(|blank| place(blank, request.environment)) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    places
}

fn view_blank(props: &BlanksProps, place: Place, fields: &Fields, wrong: &UseStateHandle<Vec<Wrong>>) -> Html {
    let (blank, environment) = place;
    let mut label = words::tickets::blank(blank).to_owned();
    if fields.several && matches!(blank, Blank::ClientId | Blank::ReferenceInformation) {
        label = format!("{label} ({})", words::environment(environment));
    }
    let hint = words::tickets::blank_hint(blank, fields.may_be_lost);
    let found = wrong.iter().find(|(of, ..)| *of == place);
    let value = match found {
        Some((_, _, text)) => text.clone(),
        None => value(props, place).into(),
    };
    let error = found.map(|(_, error, _)| error.clone());
    let on_change = {
        let (visit, memory, wrong) = (props.visit.clone(), props.memory.clone(), wrong.clone());
        Callback::from(move |text: String| {
            let text = text.trim().to_owned();
            let (kept, error) = look(blank, &text);
            if blank == Blank::ClientId && is_in_link(&visit) {
                put_into_link(&visit, environment, &text);
            }
            remember(&memory, move |now| keep(&mut now.typed, place, &text));
            let mut now: Vec<Wrong> = wrong.iter().filter(|(of, ..)| *of != place).cloned().collect();
            now.extend(error.map(|error| (place, error, kept.clone().into())));
            wrong.set(now);
            kept
        })
    };
    let kind = match blank {
        Blank::Details | Blank::ReferenceInformation => FieldKind::Lines,
        Blank::ClientId | Blank::AccessRequestId | Blank::Organisation | Blank::OldAccount => FieldKind::Line,
    };
    TextField {
        kind,
        hint: hint.into(),
        value,
        error,
        ..TextField::new(id(blank, Some(environment)), label, on_change)
    }
    .view()
}

fn value(props: &BlanksProps, (blank, environment): Place) -> String {
    let typed = &props.memory.typed;
    match blank {
        Blank::ClientId => {
            let of_link = props.case.free.client_id[environment].as_ref();
            let client_id = typed.client_id[environment].as_ref().or(of_link);
            client_id.map_or_else(String::new, |client_id| client_id.as_str().to_owned())
        }
        Blank::ReferenceInformation => typed.reference_information[environment].clone(),
        Blank::AccessRequestId => typed.access_request_id.clone(),
        Blank::Organisation => typed.organisation.clone(),
        Blank::OldAccount => typed.old_account.clone(),
        Blank::Details => typed.details.clone(),
    }
}

/// Keeps what was typed.
fn keep(typed: &mut TypedIn, (blank, environment): Place, text: &str) {
    let field = match blank {
        Blank::ClientId => {
            typed.client_id[environment] = ClientId::from_str(text).ok();
            return;
        }
        Blank::ReferenceInformation => &mut typed.reference_information[environment],
        Blank::AccessRequestId => &mut typed.access_request_id,
        Blank::Organisation => &mut typed.organisation,
        Blank::OldAccount => &mut typed.old_account,
        Blank::Details => &mut typed.details,
    };
    text.clone_into(field);
}

/// What is to stand in the field then, and what is wrong with it.
fn look(blank: Blank, text: &str) -> (String, Option<AttrValue>) {
    match ClientId::from_str(text) {
        Err(wrong) if blank == Blank::ClientId && wrong != NotAClientId::Empty => wrong_client_id(text, wrong),
        _ => (text.to_owned(), None),
    }
}

/// Also where it is none now: an old one must not come back from the link.
fn put_into_link(visit: &Visit, environment: Environment, text: &str) {
    let mut case = (*visit.case).clone();
    case.free.client_id[environment] = ClientId::from_str(text).ok();
    location::replace(&Address::of(visit.page, &case));
}

fn view_into_link(props: &BlanksProps) -> Html {
    let (visit, memory) = (props.visit.clone(), props.memory.clone());
    let on_change = Callback::from(move |ticked| {
        let mut case = (*visit.case).clone();
        if ticked {
            case.free.client_id.clone_from(&memory.typed.client_id);
        } else {
            let of_link = std::mem::take(&mut case.free.client_id);
            // It goes from the link, and not from the ticket.
            remember(&memory, move |now| keep_of_link(&mut now.typed, of_link));
        }
        location::replace(&Address::of(visit.page, &case));
    });
    tick_box(
        "client-id-into-link",
        "Put the Client ID into the link, so that whoever gets it sees it too",
        is_in_link(&props.visit),
        &on_change,
    )
}

fn is_in_link(visit: &Visit) -> bool {
    is_any(&visit.case.free.client_id)
}

/// Whether there is one that could stand in the link.
fn knows_client_id(props: &BlanksProps) -> bool {
    is_in_link(&props.visit) || is_any(&props.memory.typed.client_id)
}

fn is_any(client_id: &PerEnvironment<Option<ClientId>>) -> bool {
    client_id.production.is_some() || client_id.uat.is_some()
}

/// Keeps what stood in the link, where nothing is typed.
fn keep_of_link(typed: &mut TypedIn, mut of_link: PerEnvironment<Option<ClientId>>) {
    for environment in Environment::ALL {
        let kept = typed.client_id[environment].take();
        typed.client_id[environment] = kept.or(of_link[environment].take());
    }
}
