//! What follows from the day on which credentials expire in one environment.

use upd_rules::credentials::renewal::{Appointment, Outlook, State};
use upd_rules::out::calendar_file;
use upd_rules::sources::said::Said;
use upd_rules::words;
use yew::prelude::*;

use crate::browser::clock::Time;
use crate::components::{SaveButton, disclosure, prose};
use crate::pages::citations::view_cites;
use crate::pages::said::view_item;
use crate::translation::html;
use crate::visit::Visit;

/// The name of the calendar file.
const FILE_NAME: &str = "upd-credentials.ics";

/// The short of it, and all of it unless it is to be brief.
pub(crate) fn view_outlook(visit: &Visit, outlook: &Outlook, brief: bool) -> Html {
    let renewal = outlook.renewal;
    let tone = match renewal.state {
        State::InTime => "good",
        State::Due | State::Unknown => "wait",
        State::Expired => "late",
    };
    html! {
        <div class={classes!("verdict", tone)}>
            <div role="status">
                <p class="outcome">{ words::renewal_state(&renewal) }</p>
                <p class="lead">{ prose(&outlook.now.text) }</p>
            </div>
            { view_cites(visit, &outlook.now.cites) }
            { view_days(outlook) }
            if renewal.expires.is_some() && (renewal.other_reading.is_some() || outlook.settled.is_some()) {
                <p>{ prose(&outlook.which_day.text) }</p>
                { view_cites(visit, &outlook.which_day.cites) }
            }
            if !brief && renewal.expires.is_some() {
                { view_consequences(visit, outlook) }
            }
        </div>
    }
}

fn view_days(outlook: &Outlook) -> Html {
    let (Some(start), Some(expires)) = (outlook.renewal.start_by, outlook.renewal.expires) else {
        return Html::default();
    };
    let left = match outlook.days_to_expiry.unwrap_or_default() {
        0 => "none: today".to_owned(),
        days if days > 0 => days.to_string(),
        days => format!("none: {} too late", words::counted(days.unsigned_abs(), "day")),
    };
    html! {
        <dl class="days">
            <div><dt>{ "Start by" }</dt><dd>{ words::date(start) }</dd></div>
            <div><dt>{ "Expires" }</dt><dd>{ words::date(expires) }</dd></div>
            <div><dt>{ "Days left" }</dt><dd>{ left }</dd></div>
            if let Some(other) = outlook.renewal.other_reading {
                <div><dt>{ "Or, read the other way" }</dt><dd>{ words::date(other) }</dd></div>
            }
        </dl>
    }
}

fn view_consequences(visit: &Visit, outlook: &Outlook) -> Html {
    let list = |title: &'static str, lines: &[Said]| {
        html! {
            <>
                <p class="because">{ title }</p>
                <ul class="said-list">{ for lines.iter().map(|said| view_item(visit, said)) }</ul>
            </>
        }
    };
    let consequences = html! {
        <>
            { list("What stops", &outlook.stops) }
            { list("What goes on", &outlook.goes_on) }
            { list("What the sources do not say", &outlook.not_described) }
            if let Some(next) = &outlook.next_time {
                { list("Next time", std::slice::from_ref(next)) }
            }
        </>
    };
    let of = words::environment(outlook.environment);
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
