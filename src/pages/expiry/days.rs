//! What follows from the day on which credentials expire in one environment.

use upd_rules::credentials::expiry::State;
use upd_rules::credentials::renewal::{Appointment, Outlook};
use upd_rules::out::calendar_file;
use upd_rules::sources::said::Said;
use upd_rules::words::{self, renewal};
use yew::prelude::*;

use crate::browser::clock::Time;
use crate::components::{SaveButton, disclosure, prose};
use crate::pages::citations::view_cites;
use crate::pages::said::{view_list, view_mark, view_one};
use crate::translation::html;
use crate::visit::Visit;

/// The name of the calendar file.
const FILE_NAME: &str = "upd-credentials.ics";

/// The short of it, and all of it unless it is to be brief.
pub(crate) fn view_outlook(visit: &Visit, outlook: &Outlook, brief: bool) -> Html {
    let days = outlook.renewal;
    let (now, which_day) = (renewal::now(outlook), renewal::which_day(outlook));
    let tone = match days.state {
        State::InTime => "good",
        State::Due | State::Unknown => "wait",
        State::Expired => "late",
    };
    html! {
        <div class={classes!("verdict", tone)}>
            <div role="status">
                <p class="outcome">{ words::renewal_state(&days) }</p>
                <p class="lead">{ view_mark(now.standing()) }{ prose(&now.text) }</p>
            </div>
            { view_cites(visit, &now.cites) }
            { view_days(outlook) }
            if days.expires.is_some() && (days.other_reading.is_some() || outlook.is_compared) {
                <p>{ view_one(visit, &which_day) }</p>
            }
            if !brief && days.expires.is_some() {
                { view_consequences(visit, outlook) }
            }
        </div>
    }
}

fn view_days(outlook: &Outlook) -> Html {
    let (Some(start), Some(expires)) = (outlook.renewal.start_by, outlook.renewal.expires) else {
        return Html::default();
    };
    html! {
        <dl class="days">
            <div><dt>{ "Start by" }</dt><dd>{ words::date(start) }</dd></div>
            <div><dt>{ "Expires" }</dt><dd>{ words::date(expires) }</dd></div>
            <div><dt>{ "Days left" }</dt><dd>{ renewal::days_left(outlook.days_to_expiry.unwrap_or_default()) }</dd></div>
            if let Some(other) = outlook.renewal.other_reading {
                <div><dt>{ "Or, read the other way" }</dt><dd>{ words::date(other) }</dd></div>
            }
        </dl>
    }
}

fn view_consequences(visit: &Visit, outlook: &Outlook) -> Html {
    let list = |title: &'static str, lines: Vec<Said>| {
        html! {
            <>
                <p class="because">{ title }</p>
                { view_list(visit, "said-list", &lines) }
            </>
        }
    };
    let goes_on = outlook.goes_on.iter().map(|what| renewal::goes_on(*what)).collect();
    let not_described = outlook
        .not_described
        .iter()
        .map(|what| renewal::not_described(*what))
        .collect();
    let consequences = html! {
        <>
            { list("What stops", vec![renewal::stops(outlook.stops)]) }
            { list("What goes on", goes_on) }
            { list("What the sources do not say", not_described) }
            if let Some(next) = renewal::next_time(outlook) {
                { list("Next time", vec![next]) }
            }
        </>
    };
    let of = words::environment(outlook.renewal.environment);
    disclosure(
        "why",
        html! { <>{ "What stops then, and what does not" }<span class="hidden">{ " in " }{ of }</span></> },
        consequences,
    )
}

/// A button that saves these days as a calendar file; nothing if there are none.
pub(crate) fn view_calendar_button(days: Vec<Appointment>, link: String) -> Html {
    if days.is_empty() {
        return Html::default();
    }
    let text = Callback::from(move |()| {
        calendar_file::appointments(&days, &link, Time::default().of_files()).unwrap_or_default()
    });
    html! {
        <SaveButton id="save-days" label="Put these days into my calendar" {text} file_name={FILE_NAME}
            media_type={calendar_file::MEDIA_TYPE} />
    }
}
