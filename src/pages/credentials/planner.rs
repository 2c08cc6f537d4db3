//! The days of the credentials, one part for each environment, with the fields that they come from.

use upd_rules::answers::{Environment, Goal};
use upd_rules::case::Case;
use upd_rules::expiry_date::{ExpiryDate, Reading, iso_date, read};
use upd_rules::renewal::{Appointment, Outlook, outlook};
use upd_rules::words;
use yew::prelude::*;

use super::{renewal_case, view_calendar_button, view_outlook};
use crate::address::{Address, Page};
use crate::browser::location;
use crate::components::{FieldKind, TextField};
use crate::memory::{Remembered, remember};
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

/// What is wrong in the field of an environment, and the text in it.
type Wrong = (Environment, &'static str, AttrValue);

/// The days.
#[component]
pub(crate) fn Planner(props: &PlannerProps) -> Html {
    let wrong = use_state_eq(Vec::<Wrong>::new);
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
                <section class="environment" key={outlook.environment.key()}>
                    if several {
                        <h3>{ format!("In {}", words::environment(outlook.environment)) }</h3>
                    }
                    { view_fields(props, outlook.environment, &wrong) }
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

fn view_fields(props: &PlannerProps, environment: Environment, wrong: &UseStateHandle<Vec<Wrong>>) -> Html {
    let place = words::environment(environment);
    let found = wrong.iter().find(|(of, ..)| *of == environment);
    let written = props.visit.case.free.expires[environment].as_ref();
    let expires = TextField {
        hint: "As printed in the e-mail, such as 09/03/2027.".into(),
        value: match found {
            Some((_, _, text)) => text.clone(),
            None => written.map_or("", ExpiryDate::as_written).to_owned().into(),
        },
        error: found.map(|(_, error, _)| AttrValue::Static(error)),
        ..TextField::new(
            format!("expires-{}", environment.key()),
            format!("Expiration date in {place}"),
            on_expires(props, environment, wrong),
        )
    };
    let came = TextField {
        kind: FieldKind::Day,
        hint: "If you know it. It tells which of two days is meant.".into(),
        value: day_text(props.memory.came[environment]),
        ..TextField::new(
            format!("came-{}", environment.key()),
            format!("Day the e-mail came ({place})"),
            {
                let memory = props.memory.clone();
                Callback::from(move |text: String| {
                    remember(&memory, |now| now.came[environment] = iso_date(&text));
                    text
                })
            },
        )
    };
    html! {
        <div class="side-by-side screen-only">{ expires.view() }{ came.view() }</div>
    }
}

/// A day as date fields want it.
pub(crate) fn day_text(day: Option<chrono::NaiveDate>) -> AttrValue {
    day.map(|day| day.to_string()).unwrap_or_default().into()
}

fn on_expires(
    props: &PlannerProps,
    environment: Environment,
    wrong: &UseStateHandle<Vec<Wrong>>,
) -> Callback<String, String> {
    let (visit, page, wrong) = (props.visit.clone(), props.page, wrong.clone());
    Callback::from(move |text: String| {
        let reading = read(&text);
        let error = what_is_wrong(&reading);
        let mut now: Vec<Wrong> = wrong.iter().filter(|(of, ..)| *of != environment).cloned().collect();
        now.extend(error.map(|error| (environment, error, text.clone().into())));
        wrong.set(now);
        let mut case = (*visit.case).clone();
        if page == Page::Credentials && !case.answers.wants(Goal::Renew) {
            case = renewal_case(&visit);
        }
        let date = reading.date();
        let kept = date.as_ref().map_or(text, |date| date.as_written().to_owned());
        case.free.expires[environment] = date;
        location::replace(&Address::of(page, &case));
        kept
    })
}

/// What to say of a text that gives no day, unless it is empty.
pub(crate) const fn what_is_wrong(reading: &Reading) -> Option<&'static str> {
    match reading {
        Reading::Unreadable => {
            Some("This cannot be read as a day. Write it as in the e-mail, such as 09/03/2027, or as 2027-03-09.")
        }
        Reading::Impossible => Some("There is no such day or time. Look at the e-mail again."),
        Reading::Empty | Reading::Unambiguous(_) | Reading::Ambiguous(_) => None,
    }
}
