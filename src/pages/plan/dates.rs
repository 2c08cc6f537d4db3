//! From when to when, by the sources and by the person's own guesses; and the way back from the day by which it is
//! needed.

use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use upd_rules::case::date::iso_date;
use upd_rules::dates::schedule::{Backwards, Latest, Remaining, Verdict};
use upd_rules::words;
use yew::prelude::*;

use super::calendar;
use super::course::Course;
use super::folded::folded;
use super::guess::view_guess;
use super::timeline::view_timeline;
use crate::address::{Address, Page};
use crate::browser::{focus, location};
use crate::components::{FieldKind, TextField, disclosure};
use crate::pages::said::view_one;
use crate::translation::html;

/// The id of the field for the day to begin with.
const START: &str = "start";

/// Folded into a line that says the result. It stands only where days go by.
pub(super) fn view_dates(course: &Rc<Course>) -> Html {
    if !course.takes_days() {
        return Html::default();
    }
    let summary =
        in_a_line(course).unwrap_or_else(|| "When? Give a start day, and each step gets its dates".to_owned());
    // There is nothing in it for paper.
    let is_idle = course.remaining.is_none() && course.backwards.is_none();
    let class = if is_idle { "part dates idle" } else { "part dates" };
    folded(course, class, Html::from(summary), view_inside)
}

/// From when to when, or the day to begin, in a line.
fn in_a_line(course: &Course) -> Option<String> {
    let onwards = course.remaining.as_ref().map(|remaining| {
        let schedule = remaining.schedule();
        if remaining.is_finished() {
            return "When: all that counts is done".to_owned();
        }
        let guess = if remaining.guessed.is_some() {
            ", by your guess"
        } else {
            ""
        };
        let period = words::period(schedule.earliest, schedule.latest, schedule.end_is_open());
        format!("When: {period}{guess}")
    });
    let back = course.backwards.as_ref().map(|way| {
        let latest = way.guessed.as_ref().unwrap_or(&way.stated);
        words::way_back_in_short(latest, way.needed_by)
    });
    match (onwards, back) {
        (Some(onwards), Some(back)) => Some(format!("{onwards}. {back}")),
        (Some(onwards), None) => Some(onwards),
        (None, back) => back.map(|back| format!("When: {back}")),
    }
}

fn view_inside(course: &Rc<Course>) -> Html {
    let day = |id: &'static str, label: &'static str, value: Option<NaiveDate>, on_change| TextField {
        kind: FieldKind::Day,
        value: value.map(|day| day.to_string()).unwrap_or_default().into(),
        ..TextField::new(id, label, on_change)
    };
    let on_start = on_start(course);
    let time = course.time().clone();
    html! {
        <>
            <div class="date-fields screen-only">
                { day(START, "I start on", course.visit.case.free.start, on_start.clone()).view() }
                { day("needed-by", "I need it by", course.progress.needed_by, on_needed_by(course)).view() }
            </div>
            if let Some(remaining) = &course.remaining {
                { view_range(course, remaining) }
                if let Some(days) = days_onwards(remaining) {
                    { view_calendar(course, days) }
                }
            } else {
                <p class="screen-only">
                    <button type="button" class="quiet" onclick={move |_| {
                        on_start.emit(time.today().to_string());
                        // The button goes away.
                        focus::move_to(START);
                    }}>{ "I start today" }</button>
                    <span class="hint beside">{ "Then every step gets its dates." }</span>
                </p>
            }
            if let Some(backwards) = &course.backwards {
                { view_backwards(course, backwards) }
            }
            if let Some(remaining) = &course.remaining {
                { view_timeline(course, remaining) }
                { view_unstated(course, remaining) }
            }
            { view_sources(course) }
            { calendar::view_whole(course) }
        </>
    }
}

fn on_start(course: &Course) -> Callback<String, String> {
    let case = course.visit.case.clone();
    Callback::from(move |text: String| {
        let mut case = (*case).clone();
        case.free.start = iso_date(&text);
        location::replace(&Address::of(Page::Plan, &case));
        text
    })
}

fn on_needed_by(course: &Course) -> Callback<String, String> {
    let keep = course.edit(|progress, day| progress.needed_by = day);
    Callback::from(move |text: String| {
        keep.emit(iso_date(&text));
        text
    })
}

fn view_range(course: &Course, remaining: &Remaining) -> Html {
    let stated = &remaining.stated;
    if remaining.is_finished() {
        return html! {
            <p class="range" role="status">{ format!("All that counts is done, since {}.", words::date(stated.latest)) }</p>
        };
    }
    let under_way = stated.start < course.today() || !course.progress.ticks.is_empty();
    let condition = match (under_way, stated.start > course.today()) {
        (true, false) => "if you go on today".to_owned(),
        (true, true) => format!("if you go on from {}", words::date(stated.start)),
        (false, _) => format!("if you start on {}", words::date(stated.start)),
    };
    html! {
        <div role="status">
            <p class="range">
                { if under_way { "What is left, " } else { "In all, " } }
                { format!("{condition}: ") }
            </p>
            <p>{ view_one(&course.visit, &course.end(stated)) }</p>
            if !stated.end_is_open() && !stated.unstated.is_empty() {
                <p>
                    { format!(
                        "On top of that comes the time of {}, which the sources do not state.",
                        words::counted(stated.unstated.len(), "step")
                    ) }
                </p>
            }
            if let Some(guessed) = &remaining.guessed {
                <p class="guessed">
                    <span class="tag">{ "Your guess" }</span>
                    { format!("With your own guesses: {}", course.end(&guessed.schedule).text) }
                </p>
            }
        </div>
    }
}

/// The days between which the closing days of the way onwards count.
fn days_onwards(remaining: &Remaining) -> Option<(NaiveDate, NaiveDate)> {
    let stated = &remaining.stated;
    let days = (stated.start.min(stated.earliest), remaining.schedule().latest);
    (!remaining.is_finished()).then_some(days)
}

/// The same for the way back.
fn days_back(course: &Course, way: &Backwards) -> (NaiveDate, NaiveDate) {
    let latest = way.guessed.as_ref().unwrap_or(&way.stated);
    match latest.verdict {
        Verdict::InTime => (latest.most, way.needed_by),
        Verdict::OnlyIfQuick => (latest.most, way.needed_by.max(latest.latest)),
        Verdict::TooLate => (course.today(), latest.latest.max(course.today())),
    }
}

/// How sure the closing days between two days are.
fn view_calendar(course: &Course, (from, to): (NaiveDate, NaiveDate)) -> Html {
    let calendar = words::calendar(course.visit.calendar(), from, to);
    html! { <p class="hint">{ format!("An estimate. Calendar: {calendar}.") }</p> }
}

/// Where the closing days behind the dates above come from.
fn view_sources(course: &Course) -> Html {
    let onwards = course.remaining.as_ref().and_then(days_onwards);
    let back = course.backwards.as_ref().map(|way| days_back(course, way));
    let Some((from, to)) = onwards.into_iter().chain(back).reduce(wider) else {
        return Html::default();
    };
    let calendar = course.visit.calendar();
    let years = || from.year()..=to.year();
    let listed: Vec<_> = calendar
        .years
        .iter()
        .filter(|year| years().contains(&year.year))
        .collect();
    let has_unlisted = listed.len() < years().count();
    let sources = html! {
        <ul>
            { for listed.into_iter().map(|year| html! {
                <li key={year.year}>{ format!("{}: {}", year.year, year.source) }</li>
            }) }
            if has_unlisted {
                <li>{ "Years without a list: estimated by the rule behind the lists of earlier years" }</li>
            }
        </ul>
    };
    disclosure("", Html::from("Where the closing days come from"), sources)
}

/// The days from the first to the last of both.
fn wider((from, to): (NaiveDate, NaiveDate), (other_from, other_to): (NaiveDate, NaiveDate)) -> (NaiveDate, NaiveDate) {
    (from.min(other_from), to.max(other_to))
}

/// The steps without a stated time, each with room for a guess.
fn view_unstated(course: &Course, remaining: &Remaining) -> Html {
    let unstated = &remaining.stated.unstated;
    if unstated.is_empty() {
        return Html::default();
    }
    let list = html! {
        <>
            <p class="screen-only">{ "If you know better, say how long it usually takes. Dates that rest on it are marked as your guess." }</p>
            <ul class="guesses">
                { for unstated.iter().map(|place| html! {
                    <li key={*place}><span class="item">{ course.title(*place) }</span>{ view_guess(course, *place) }</li>
                }) }
            </ul>
        </>
    };
    disclosure("", Html::from("Which steps these are, and your own guesses"), list)
}

fn view_backwards(course: &Course, way: &Backwards) -> Html {
    let latest = way.guessed.as_ref().unwrap_or(&way.stated);
    let tone = match way.stated.verdict {
        Verdict::InTime => "backwards good",
        Verdict::OnlyIfQuick => "backwards wait",
        Verdict::TooLate => "backwards late",
    };
    let helps = way.stated.verdict != Verdict::InTime || latest.verdict != Verdict::InTime;
    html! {
        <div class={tone}>
            <div role="status">
                <p>{ view_one(&course.visit, &words::way_back(&way.stated, way.needed_by)) }</p>
                if let Some(guessed) = &way.guessed {
                    <p class="guessed"><span class="tag">{ "Your guess" }</span>{ words::way_back(guessed, way.needed_by).text }</p>
                }
            </div>
            if helps {
                { view_help(course, "Find this out first: it may save whole steps", &way.find_out) }
                { view_help(course, "Ask those who decide: these hold everything up", &way.chase) }
                { view_help(course, "Begin with these today", &way.begin_now) }
            }
            { view_calendar(course, days_back(course, way)) }
            { view_start_by(course, latest) }
        </div>
    }
}

fn view_help(course: &Course, heading: &'static str, places: &[usize]) -> Html {
    if places.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="because">{ heading }</p>
            <ul>{ for places.iter().map(|place| html! { <li>{ course.title(*place) }</li> }) }</ul>
        </>
    }
}

/// The last day to begin each step.
fn view_start_by(course: &Course, latest: &Latest) -> Html {
    let rows = latest.steps.iter().enumerate().filter_map(|(place, days)| {
        let days = (*days)?;
        let quick = days.least.filter(|least| *least != days.most);
        Some(html! {
            <tr key={place}>
                <th scope="row">{ course.title(place) }</th>
                <td>
                    { words::date(days.most) }
                    if days.rests_on_guess { { " " }<span class="tag">{ "Your guess" }</span> }
                </td>
                <td>
                    { match (quick, days.least) {
                        (Some(quick), _) => words::date(quick),
                        (None, Some(_)) => "the same day".to_owned(),
                        (None, None) => "not needed then".to_owned(),
                    } }
                </td>
            </tr>
        })
    });
    let table = html! {
        <div class="wide" role="region" tabindex="0" aria-label="The last day to begin each step">
            <table class="plain">
                <thead>
                    <tr>
                        <th scope="col">{ "Step" }</th>
                        <th scope="col">{ "Begin by" }</th>
                        <th scope="col">{ "By, if all goes fast" }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    };
    disclosure("", Html::from("The last day to begin each step"), table)
}

/// Whether a step has days.
pub(super) fn has_days(course: &Course, place: usize) -> bool {
    let schedule = course.remaining.as_ref().map(Remaining::schedule);
    if !course.takes_days() {
        return false;
    }
    let has_dates = schedule.is_some_and(|schedule| schedule.steps.get(place).is_some_and(Option::is_some));
    let way = course
        .backwards
        .as_ref()
        .map(|way| way.guessed.as_ref().unwrap_or(&way.stated));
    has_dates && course.ticked(place).is_none()
        || way.is_some_and(|latest| latest.steps.get(place).is_some_and(Option::is_some))
}

/// The days of a step, among the facts of it.
pub(super) fn view_days(course: &Course, place: usize) -> Html {
    if !course.takes_days() {
        return Html::default();
    }
    let days = course.remaining.as_ref().and_then(|remaining| {
        let schedule = remaining.schedule();
        let days = schedule.steps.get(place).copied().flatten()?;
        let open = schedule.open_days(&course.plan).get(place).copied().unwrap_or_default();
        course.ticked(place).is_none().then_some((remaining, days, open))
    });
    let begin_by = course.backwards.as_ref().and_then(|way| {
        let latest = way.guessed.as_ref().unwrap_or(&way.stated);
        let by = latest.steps.get(place).copied().flatten()?;
        Some((by, way.needed_by))
    });
    let shown = days.map(|(_, days, _)| (days.earliest_start, days.latest_end));
    let shown = shown
        .into_iter()
        .chain(begin_by.map(|(by, needed_by)| (by.most, needed_by)))
        .reduce(wider);
    let tag = |guess: bool| {
        if guess {
            html! { <>{ " " }<span class="tag">{ "Your guess" }</span></> }
        } else {
            Html::default()
        }
    };
    html! {
        <>
            if let Some((remaining, days, open)) = days {
                <div>
                    <dt>{ "Begins" }</dt>
                    <dd>
                        { words::period(days.earliest_start, days.latest_start, open.begin) }
                        { tag(remaining.rests(place).earliest_start || remaining.rests(place).latest_start) }
                    </dd>
                </div>
                if !remaining.schedule().unstated.contains(&place) {
                    <div>
                        <dt>{ "Ends" }</dt>
                        <dd>{ words::period(days.earliest_end, days.latest_end, open.end) }{ tag(remaining.rests(place).any()) }</dd>
                    </div>
                }
            }
            if let Some((by, _)) = begin_by {
                <div><dt>{ "Begin by" }</dt><dd>{ words::date(by.most) }{ tag(by.rests_on_guess) }</dd></div>
            }
            if let Some((from, to)) = shown {
                <div class="standing"><dt class="hidden">{ "Calendar" }</dt><dd>{ format!("({})", course.standing(from, to)) }</dd></div>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::{FIRST_DAY, LAST_DAY};

    /// The field takes the days that the one reader of dates takes, and no others (issue 9, "Dates").
    #[test]
    fn a_field_takes_the_days_that_are_read() {
        let [first, last] = [FIRST_DAY, LAST_DAY].map(iso_date);
        let beyond = [
            first.and_then(|day| day.pred_opt()),
            last.and_then(|day| day.succ_opt()),
        ];
        assert!(first.is_some() && last.is_some());
        assert!(beyond.iter().flatten().all(|day| iso_date(&day.to_string()).is_none()));
    }
}
