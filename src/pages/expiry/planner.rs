//! The days of the credentials, one part for each environment, with the fields that they come from.

use upd_rules::case::answers::{Environment, Goal};
use upd_rules::case::date::{ExpiryDate, iso_date};
use upd_rules::case::text::Case;
use upd_rules::credentials::renewal::{Appointment, Outlook, outlook};
use upd_rules::words;
use yew::prelude::*;

use super::{ExpiryField, renewal_case, view_calendar_button, view_outlook};
use crate::address::{Address, Page};
use crate::browser::location;
use crate::components::{FieldKind, TextField};
use crate::memory::{Remembered, remember};
use crate::translation::html;
use crate::visit::Visit;

/// What [`Planner`] shows.
#[derive(Properties, PartialEq)]
pub(crate) struct PlannerProps {
    /// The visit.
    pub(crate) visit: Visit,
    /// What is remembered.
    pub(crate) memory: Remembered,
    /// The page on which it stands.
    pub(crate) page: Page,
    /// Whether only the short of it is shown.
    pub(crate) brief: bool,
}

/// The days.
#[component]
pub(crate) fn Planner(props: &PlannerProps) -> Html {
    let outlooks: Vec<Outlook> = environments(&props.visit.case)
        .into_iter()
        .map(|environment| look(&props.visit, &props.memory, environment))
        .collect();
    let several = outlooks.len() > 1;
    let mut days: Vec<Appointment> = outlooks
        .iter()
        .flat_map(|outlook| outlook.appointments.clone())
        .collect();
    days.sort_by_key(|appointment| appointment.day);
    html! {
        <>
            { for outlooks.iter().map(|outlook| html! {
                <section class="environment" key={outlook.renewal.environment.key()}>
                    if several {
                        <h3>{ format!("In {}", words::environment(outlook.renewal.environment)) }</h3>
                    }
                    { view_fields(props, outlook.renewal.environment) }
                    { view_outlook(&props.visit, outlook, props.brief) }
                </section>
            }) }
            <p class="screen-only">{ view_calendar_button(days, link(&props.visit)) }</p>
        </>
    }
}

/// The link in a calendar: never with a Client ID.
fn link(visit: &Visit) -> String {
    let mut case = renewal_case(visit);
    case.free.client_id = Default::default();
    location::whole_link(&Address::of(Page::Credentials, &case))
}

/// The environments that the case is about, or else those of which a day is known, or else production.
fn environments(case: &Case) -> Vec<Environment> {
    let mut found: Vec<Environment> = case.answers.environments().collect();
    if found.is_empty() {
        let is_known = |environment: &Environment| case.free.expires[*environment].is_some();
        found = Environment::ALL.into_iter().filter(is_known).collect();
    }
    if found.is_empty() {
        found.push(Environment::Production);
    }
    found
}

fn look(visit: &Visit, memory: &Remembered, environment: Environment) -> Outlook {
    outlook(
        environment,
        visit.case.free.expires[environment].as_ref(),
        memory.came[environment],
        visit.case.answers.group(),
        visit.now.date(),
    )
}

fn view_fields(props: &PlannerProps, environment: Environment) -> Html {
    let place = words::environment(environment);
    let came = TextField {
        kind: FieldKind::Day,
        hint: "It tells which of the two days is meant.".into(),
        value: day_text(props.memory.came[environment]),
        ..TextField::new(
            format!("came-{}", environment.key()),
            format!("Day the e-mail came ({place})"),
            {
                let memory = props.memory.clone();
                Callback::from(move |text: String| {
                    let day = iso_date(&text);
                    remember(&memory, move |now| now.came[environment] = day);
                    text
                })
            },
        )
    };
    let date = props.visit.case.free.expires[environment].as_ref();
    html! {
        <div class="side-by-side screen-only">
            <ExpiryField id={format!("expires-{}", environment.key())} label={format!("Expiration date in {place}")}
                date={date.cloned()} on_date={on_expires(props, environment)} />
            if date.is_some_and(|date| date.later.is_some()) {
                { came.view() }
            }
        </div>
    }
}

/// A day as date fields want it.
pub(crate) fn day_text(day: Option<chrono::NaiveDate>) -> AttrValue {
    day.map(|day| day.to_string()).unwrap_or_default().into()
}

fn on_expires(props: &PlannerProps, environment: Environment) -> Callback<Option<ExpiryDate>> {
    let (visit, page) = (props.visit.clone(), props.page);
    Callback::from(move |date| {
        let mut case = (*visit.case).clone();
        if page == Page::Credentials && !case.answers.wants(Goal::Renew) {
            case = renewal_case(&visit);
        }
        case.free.expires[environment] = date;
        location::replace(&Address::of(page, &case));
    })
}
