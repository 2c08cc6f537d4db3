//! The picture of the plan: a row for each step that has days, with its bar and its dates. On a narrow screen, and
//! where more is unknown than known, a list by date says the same instead.
//!
//! Places across are percentages, so the picture takes any width while its writing keeps its size.

use upd_rules::dates::schedule::Remaining;
use upd_rules::dates::timeline::{Bar, Kind, Timeline};
use upd_rules::plan::Actor;
use upd_rules::words;
use yew::prelude::*;

use super::course::Course;
use crate::translation::html;

/// So much of the width belongs to days, in hundredths of a percent. The rest is for ends that nobody can say.
const WIDTH_OF_DAYS: u64 = 9300;

pub(super) fn view_timeline(course: &Course, remaining: &Remaining) -> Html {
    let rows = course.visit.document().rows.iter().map(|row| row.places.as_slice());
    let timeline = Timeline::of(&course.plan, remaining, rows, course.today());
    if timeline.bars.is_empty() {
        return Html::default();
    }
    let is_drawn = timeline.is_worth_drawing();
    html! {
        <figure class="timeline">
            <figcaption>{ "Who acts when" }</figcaption>
            if is_drawn { { view_picture(course, &timeline) } }
            <ol class={classes!("by-date", is_drawn.then_some("narrow-only"))}>
                { for words::by_date(&timeline, &course.plan).into_iter().map(|(bar, when)| html! {
                    <li class={who_acts(bar)}>
                        <span class="when">{ when }</span>{ ": " }{ view_title(course, bar) }
                    </li>
                }) }
            </ol>
        </figure>
    }
}

fn view_picture(course: &Course, timeline: &Timeline) -> Html {
    html! {
        <div class="picture">
            <ol>
                { for timeline.bars.iter().map(|bar| html! {
                    <li class={who_acts(bar)}>
                        { view_title(course, bar) }
                        <span class="when">{ words::at_bar(timeline, bar) }</span>
                        { view_bar(timeline, bar) }
                    </li>
                }) }
            </ol>
            <p class="hint">
                { "Solid: at least. Pale: at most." }
                if timeline.bars.iter().any(|bar| bar.open.end) { { " Arrow: nobody can say how long." } }
                if today(timeline).is_some() { { " Upright line: today." } }
            </p>
        </div>
    }
}

/// What a bar stands for, and who acts.
fn view_title(course: &Course, bar: &Bar) -> Html {
    html! {
        <span class="title">
            { title(course, bar) }
            if let Some(actor) = bar.actor { { " " }<span class="who">{ words::actor_in_short(actor, course.visit.document().whose) }</span> }
            if bar.rests_on_guess { { " " }<span class="tag">{ "Your guess" }</span> }
        </span>
    }
}

fn title(course: &Course, bar: &Bar) -> String {
    let document = course.visit.document();
    match (bar.kind, bar.places.as_slice()) {
        (Kind::Branch(condition), places) => {
            let mut numbers: Vec<usize> = places.iter().map(|place| document.number(*place)).collect();
            numbers.dedup();
            words::branch(condition, numbers.len())
        }
        (_, [place]) => course.title(*place),
        (_, places) => {
            let row = places.first().and_then(|place| document.row(*place));
            row.map_or_else(String::new, |(number, row)| format!("{number}. {}", row.told.title))
        }
    }
}

/// The class for the colour and the pattern of who acts.
fn who_acts(bar: &Bar) -> &'static str {
    match bar.actor {
        Some(Actor::You) => "by-you",
        Some(Actor::Colleague | Actor::Organisation) => "by-organisation",
        Some(Actor::SuperUser) => "by-super-user",
        Some(Actor::Ema) => "by-ema",
        Some(Actor::Unstated) | None => "by-nobody",
    }
}

fn view_bar(timeline: &Timeline, bar: &Bar) -> Html {
    let at = |days| percent(timeline, days, 0);
    let wide = |from: u32, to: u32| percent(timeline, to.saturating_sub(from), 0);
    let least = match bar.kind {
        Kind::Stated => bar.earliest_end + 1,
        Kind::Own | Kind::Done => bar.from + 1,
        Kind::Wait | Kind::Branch(_) => bar.from,
    };
    let most = if bar.open.end { least } else { bar.latest_end + 1 };
    html! {
        <svg aria-hidden="true">
            <line class="base" x1="0" x2="100%" y1=".6em" y2=".6em" />
            if let Some(today) = today(timeline).map(|today| percent(timeline, today, 1)) {
                <line class="today" x1={today.clone()} x2={today} y1="0" y2="1.2em" />
            }
            if most > least {
                <rect class="most" x={at(bar.from)} width={wide(bar.from, most)} y=".2em" height=".8em" />
            }
            if least > bar.from {
                <rect class="least" x={at(bar.from)} width={wide(bar.from, least)} y=".2em" height=".8em" />
                <line class="pattern" x1={at(bar.from)} x2={at(least)} y1=".6em" y2=".6em" />
            }
            if bar.open.end {
                <svg class="open" x={at(least)} width="1.8em" height="1.2em" viewBox="0 0 27 18">
                    <path class="dots" d="M3 9h18" /><path d="M19 4l6 5-6 5" />
                </svg>
            }
        </svg>
    }
}

/// Where today is, unless it is the left edge.
fn today(timeline: &Timeline) -> Option<u32> {
    timeline.today.filter(|today| *today > 0)
}

/// A place on the line, in days and halves of days: `12.50%`.
fn percent(timeline: &Timeline, days: u32, halves: u32) -> String {
    let whole = u64::from(timeline.days.max(1)) * 2;
    let part = (u64::from(days) * 2 + u64::from(halves)) * WIDTH_OF_DAYS / whole;
    format!("{}.{:02}%", part / 100, part % 100)
}
