//! The picture of the plan: one lane for each who acts, ranges as ranges, waits without a stated time as such. The
//! table below it says the same.
//!
//! Places across are percentages, so the picture takes any width while its writing keeps its size.

use upd_rules::dates::schedule::Remaining;
use upd_rules::dates::timeline::{Bar, Kind, Timeline};
use upd_rules::words;
use yew::prelude::*;

use super::course::Course;
use crate::components::disclosure;
use crate::translation::html;

/// How high the axis is, the name of a lane, a line of a title, and a bar with the space below it; in pixels.
const AXIS: u32 = 26;
const LANE: u32 = 44;
const LINE: u32 = 17;
const BAR: u32 = 23;
/// A title that is longer is broken, so that it fits a phone.
const LONGEST_TITLE: usize = 44;
/// So much of the width belongs to days, in hundredths of a percent. The rest is for waits without an end.
const WIDTH_OF_DAYS: u64 = 8500;

pub(super) fn view_timeline(course: &Course, remaining: &Remaining) -> Html {
    let timeline = Timeline::of(&course.plan, remaining, course.today());
    if timeline.bars.is_empty() {
        return Html::default();
    }
    html! {
        <figure class="timeline">
            <figcaption>{ "Who acts when" }</figcaption>
            { view_picture(course, &timeline) }
            { view_legend(&timeline) }
            { disclosure("", Html::from("The same as a table"), view_table(course, &timeline)) }
        </figure>
    }
}

/// A place on the line: `12.5%`, in days and halves of days.
fn percent(timeline: &Timeline, half_days: u32) -> String {
    let whole = u64::from(timeline.days.max(1)) * 2;
    let part = u64::from(half_days) * WIDTH_OF_DAYS / whole;
    format!("{}.{:02}%", part / 100, part % 100)
}

/// One picture of several: paper can break it between lanes.
fn view_picture(course: &Course, timeline: &Timeline) -> Html {
    let earliest = timeline.day(timeline.earliest);
    let latest = timeline.latest.map_or(earliest, |latest| timeline.day(latest));
    let said = format!(
        "Timeline of the plan. Everything is done: {}. One lane for each who acts; the table below says the same.",
        words::period(earliest, latest, timeline.latest.is_none()),
    );
    html! {
        // The table below is translated; in a drawing, translation would leave nothing of the words.
        <div class="picture" role="img" translate="no" aria-label={said}>
            { view_axis(timeline) }
            { for (0..timeline.lanes.len()).map(|lane| view_lane(course, timeline, lane)) }
        </div>
    }
}

/// The days above the lanes.
fn view_axis(timeline: &Timeline) -> Html {
    let at = |day: u32| percent(timeline, day * 2);
    html! {
        <svg width="100%" height={px(AXIS)} aria-hidden="true">
            { for timeline.marks.iter().enumerate().map(|(number, mark)| html! {
                <g class={if number % 2 == 0 { "mark-line" } else { "mark-line odd" }}>
                    <line x1={at(mark.at)} x2={at(mark.at)} y1={px(AXIS - 6)} y2={px(AXIS)} />
                    <text x={at(mark.at)} y="14">{ words::mark(*mark) }</text>
                </g>
            }) }
        </svg>
    }
}

fn view_lane(course: &Course, timeline: &Timeline, lane: usize) -> Html {
    let at = |day: u32| percent(timeline, day * 2);
    // Where nobody can say when all is done, it can be any day from the earliest on.
    let (earliest, latest) = (
        timeline.earliest,
        timeline.latest.unwrap_or(timeline.days.saturating_sub(1)),
    );
    let label = timeline.lanes.get(lane).map_or("", |actor| words::actor(*actor));
    let mut top = LANE;
    let mut bars = Vec::new();
    for bar in timeline.bars.iter().filter(|bar| bar.lane == lane) {
        let lines = broken(&heading(course, bar));
        bars.push(view_bar(timeline, bar, &lines, top));
        top += LINE * lines.len() as u32 + BAR;
    }
    html! {
        <svg width="100%" height={px(top)} aria-hidden="true">
            <rect class="ends" x={at(earliest)} width={at(latest + 1 - earliest)} height={px(top)} />
            { for timeline.marks.iter().map(|mark| html! {
                <g class="mark-line"><line x1={at(mark.at)} x2={at(mark.at)} y1="0" y2={px(top)} /></g>
            }) }
            if let Some(today) = today(timeline) {
                <line class="today" x1={percent(timeline, today * 2 + 1)} x2={percent(timeline, today * 2 + 1)} y1="0" y2={px(top)} />
            }
            <line class="rule" x1="0" x2="100%" y1="10" y2="10" />
            <text class="who" x="0" y={px(LANE - 14)}>{ label }</text>
            { for bars }
        </svg>
    }
}

fn view_bar(timeline: &Timeline, bar: &Bar, lines: &[String], top: u32) -> Html {
    let at = |day: u32| percent(timeline, day * 2);
    let class = classes!(
        "step-bar",
        bar.critical.then_some("critical"),
        (bar.condition.is_some() || bar.optional || bar.on_the_side).then_some("maybe"),
        bar.done.then_some("done"),
    );
    let y = top + LINE * lines.len() as u32;
    let middle = px(y + 5);
    let shape = match bar.kind {
        Kind::Range => html! {
            <>
                if bar.latest_end > bar.earliest_end {
                    <rect class="longest" x={at(bar.from)} width={at(bar.latest_end + 1 - bar.from)} y={px(y)} height="10" />
                }
                <rect class="least" x={at(bar.from)} width={at(bar.earliest_end + 1 - bar.from)} y={px(y)} height="10" />
            </>
        },
        Kind::Instant => html! {
            <>
                if bar.latest_from > bar.from {
                    <line class="drift" x1={percent(timeline, bar.from * 2 + 1)} x2={percent(timeline, bar.latest_from * 2 + 1)}
                        y1={middle.clone()} y2={middle.clone()} />
                }
                <circle cx={percent(timeline, bar.from * 2 + 1)} cy={middle} r="5" />
            </>
        },
        Kind::UnstatedWait => html! {
            <>
                <line class="open" x1={at(bar.from)} x2={at(bar.latest_from + 1)} y1={middle.clone()} y2={middle} />
                <svg class="end" x={at(bar.latest_from + 1)} y={px(y - 3)} width="44" height="16">
                    <path class="open" d="M0 8h22" /><path d="M20 3l8 5-8 5" /><text x="33" y="13">{ "?" }</text>
                </svg>
            </>
        },
    };
    html! {
        <g {class}>
            { for lines.iter().enumerate().map(|(number, line)| html! {
                <text x="0" y={px(top + LINE * number as u32 + 10)}>{ line }</text>
            }) }
            { shape }
        </g>
    }
}

/// What stands above a bar.
fn heading(course: &Course, bar: &Bar) -> String {
    let mut text = format!("{}{}", if bar.done { "\u{2713} " } else { "" }, course.title(bar.place));
    if bar.rests_on_guess {
        text.push_str(" (your guess)");
    }
    text
}

/// A title in lines of which each fits a phone.
fn broken(title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LONGEST_TITLE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Where today is, unless it is the left edge.
fn today(timeline: &Timeline) -> Option<u32> {
    timeline.today.filter(|today| *today > 0)
}

fn px(pixels: u32) -> String {
    pixels.to_string()
}

/// What the signs mean: only those that are in the picture.
fn view_legend(timeline: &Timeline) -> Html {
    let any = |holds: fn(&Bar) -> bool| timeline.bars.iter().any(holds);
    let signs = [
        (
            any(|bar| bar.kind == Kind::Range),
            "at the earliest",
            html! { <rect class="least" y="3" width="28" height="10" /> },
        ),
        (
            any(|bar| bar.kind == Kind::Range && bar.latest_end > bar.earliest_end),
            "at the latest",
            html! { <rect class="longest" y="3" width="28" height="10" /> },
        ),
        (
            any(|bar| bar.kind == Kind::Instant),
            "something to do, no time stated",
            html! { <circle cx="14" cy="8" r="5" /> },
        ),
        (
            any(|bar| bar.kind == Kind::UnstatedWait),
            "a wait, no time stated",
            html! { <><path class="open" d="M0 8h22" /><path d="M20 3l8 5-8 5" /></> },
        ),
        (
            any(|bar| bar.condition.is_some() || bar.optional || bar.on_the_side),
            "only perhaps, or not waited for",
            html! { <g class="maybe"><circle cx="14" cy="8" r="5" /></g> },
        ),
        (
            any(|bar| bar.critical),
            "thick: decides when all is done",
            html! { <g class="critical"><circle cx="14" cy="8" r="5" /></g> },
        ),
        (
            true,
            if timeline.latest.is_some() {
                "when all is done"
            } else {
                "when all is done, at the earliest"
            },
            html! { <rect class="ends" width="28" height="16" /> },
        ),
        (
            today(timeline).is_some(),
            "today",
            html! { <line class="today" x1="14" x2="14" y1="0" y2="16" /> },
        ),
    ];
    html! {
        <ul class="legend">
            { for signs.into_iter().filter(|(holds, ..)| *holds).map(|(_, words, sign)| html! {
                <li><svg class="step-bar" width="30" height="16" aria-hidden="true">{ sign }</svg>{ words }</li>
            }) }
        </ul>
    }
}

fn view_table(course: &Course, timeline: &Timeline) -> Html {
    let rows = words::rows(timeline, &course.plan);
    html! {
        <div class="wide" role="region" tabindex="0" aria-label="The timeline as a table">
            <table class="plain">
                <thead>
                    <tr>{ for ["Step", "Who", "Begins", "Ends", "Takes", "Good to know"].map(|head| html! { <th scope="col">{ head }</th> }) }</tr>
                </thead>
                <tbody>
                    { for rows.into_iter().map(|row| html! {
                        <tr key={row.place}>
                            <th scope="row">{ course.title(row.place) }</th>
                            <td>{ row.who }</td>
                            <td>{ row.begins }</td>
                            <td>{ row.ends }</td>
                            <td>{ row.takes }</td>
                            <td>{ row.notes.join(". ") }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
