//! Somebody leaves who is Super User or technical contact: what to do, in order, before that person is gone.

use upd_rules::case::answers::{Answers, Environment, Goal, User};
use upd_rules::case::text::Case;
use upd_rules::credentials::succession::{ContactIs, Departure, Leaver, OwnSet, Remaining, Task, When, succession};
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words;
use yew::prelude::*;

use crate::browser::{focus, print};
use crate::components::{RadioRow, in_page_link, prose};
use crate::memory::{DeskProps, Memory, remember};
use crate::pages::citations::view_cites;
use crate::pages::tickets::{Wanted, ticket, view_desk};
use crate::translation::html;
use crate::visit::Visit;

/// A question of the form: its place in the memory, its name, what it asks, and the answers.
struct Asked {
    place: usize,
    name: &'static str,
    legend: &'static str,
    hint: &'static str,
    labels: &'static [&'static str],
}

const LEAVER: usize = 0;
const GONE: usize = 1;
const ENVIRONMENT: usize = 2;
const REMAINING: usize = 3;
const OWN_SET: usize = 4;
const CONTACT: usize = 5;

/// The answers stand in the order of the library's.
const ASKED: [Asked; 6] = [
    Asked {
        place: LEAVER,
        name: "leaver",
        legend: "Who leaves?",
        hint: "The technical contact is the person to whom the e-mail with the API credentials went.",
        labels: &["A Super User", "The technical contact", "One person who is both"],
    },
    Asked {
        place: GONE,
        name: "gone",
        legend: "Has that person gone already?",
        hint: "",
        labels: &["No", "Yes"],
    },
    Asked {
        place: ENVIRONMENT,
        name: "place",
        legend: "Which environment is it about?",
        hint: "Only authorities have UAT. Roles and credentials are separate in each.",
        labels: &["Production", "UAT"],
    },
    Asked {
        place: REMAINING,
        name: "remaining",
        legend: "How many other Super Users can log in there?",
        hint: "One whose account is disabled does not count.",
        labels: &["None", "One", "Two or more", "I don\u{2019}t know"],
    },
    Asked {
        place: OWN_SET,
        name: "own-set",
        legend: "Were API credentials made for that person?",
        hint: "",
        labels: &["Yes", "No", "I don\u{2019}t know"],
    },
    Asked {
        place: CONTACT,
        name: "contact",
        legend: "Who is the technical contact?",
        hint: "",
        labels: &[
            "Somebody who stays",
            "Somebody gone already",
            "I don\u{2019}t know",
            "We have no API credentials",
        ],
    },
];

const RESULT: &str = "what-to-do";

/// The page.
#[component]
pub(crate) fn SuccessionPage(props: &DeskProps) -> Html {
    let DeskProps { visit, memory } = props;
    let shown = use_state_eq(|| 0_u32);
    let refused = use_state_eq(|| false);
    let chosen = memory.departure;
    let on_submit = {
        let (shown, refused, memory) = (shown.clone(), refused.clone(), memory.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match missing(&chosen) {
                Some(asked) => {
                    refused.set(true);
                    focus::move_to(&format!("{}-0", asked.name));
                }
                None => {
                    refused.set(false);
                    remember(&memory, |now| now.wants_departure = true);
                    shown.set(*shown + 1);
                }
            }
        })
    };
    use_effect_with(*shown, |shown| {
        if *shown > 0 {
            focus::move_to(RESULT);
        }
    });
    html! {
        <div class="succession">
            <h1 tabindex="-1">{ "Somebody leaves" }</h1>
            <p class="lead">
                { "A Super User or the technical contact goes, and with them what only they can do. What to do before, \
                   in order." }
            </p>
            <form onsubmit={on_submit} novalidate=true>
                { for ASKED.iter().filter(|asked| matters(asked.place, &chosen)).map(|asked| {
                    view_asked(props, asked, *refused)
                }) }
                <button type="submit">{ "Show what to do" }</button>
                <p class="hint">{ "Your answers stay in this page. They are in no link, and forgotten when you close it." }</p>
            </form>
            if memory.wants_departure && missing(&chosen).is_none() {
                { view_result(visit, props, departure(&chosen)) }
            }
        </div>
    }
}

/// Whether a question is asked after these answers.
fn matters(place: usize, chosen: &[Option<usize>; 6]) -> bool {
    let leaver = leaver(chosen);
    match place {
        REMAINING | OWN_SET => leaver != Some(Leaver::TechnicalContact),
        CONTACT => leaver == Some(Leaver::SuperUser),
        _ => true,
    }
}

fn leaver(chosen: &[Option<usize>; 6]) -> Option<Leaver> {
    chosen[LEAVER].and_then(|place| Leaver::ALL.get(place).copied())
}

/// The first question that has no answer.
fn missing(chosen: &[Option<usize>; 6]) -> Option<&'static Asked> {
    ASKED
        .iter()
        .find(|asked| matters(asked.place, chosen) && chosen[asked.place].is_none())
}

fn view_asked(props: &DeskProps, asked: &'static Asked, refused: bool) -> Html {
    let memory = props.memory.clone();
    let place = asked.place;
    let on_choose = Callback::from(move |answer| {
        remember(&memory, move |now: &mut Memory| now.departure[place] = Some(answer));
    });
    let chosen = props.memory.departure[place];
    let row = RadioRow {
        name: asked.name.to_owned(),
        legend: asked.legend.into(),
        hint: asked.hint.into(),
        labels: asked.labels,
        chosen,
        error: (refused && chosen.is_none()).then_some(AttrValue::Static("Choose an answer")),
        on_choose,
    };
    html! {
        <div key={asked.name}>{ row.view() }</div>
    }
}

fn departure(chosen: &[Option<usize>; 6]) -> Departure {
    fn of<T: Copy>(all: &[T], place: Option<usize>, otherwise: T) -> T {
        place.and_then(|place| all.get(place).copied()).unwrap_or(otherwise)
    }
    Departure {
        environment: of(&Environment::ALL, chosen[ENVIRONMENT], Environment::Production),
        leaver: of(&Leaver::ALL, chosen[LEAVER], Leaver::Both),
        already_gone: chosen[GONE] == Some(1),
        remaining: of(&Remaining::ALL, chosen[REMAINING], Remaining::Unknown),
        own_set: of(&OwnSet::ALL, chosen[OWN_SET], OwnSet::Unknown),
        contact: of(&ContactIs::ALL, chosen[CONTACT], ContactIs::Unknown),
    }
}

fn view_result(visit: &Visit, props: &DeskProps, departure: Departure) -> Html {
    let tasks = succession(departure);
    let mut wanted: Vec<Wanted> = Vec::new();
    for step in tasks.iter().filter_map(|task| task.ticket) {
        if !wanted.iter().any(|(other, _)| *other == step) {
            wanted.push((step, Some(departure.environment)));
        }
    }
    let place = words::environment(departure.environment);
    // Only authorities have UAT.
    let group = (departure.environment == Environment::Uat).then_some(RoleGroup::Authority);
    html! {
        <section>
            <h2 id={RESULT} tabindex="-1">{ format!("What to do, in order (in {place})") }</h2>
            { for [When::Now, When::Before, When::LastDay, When::After].map(|when| view_when(visit, when, &tasks, &wanted)) }
            <p class="screen-only"><button type="button" class="quiet" onclick={|_| print::print()}>{ "Print" }</button></p>
            { view_desk(visit, &props.memory, &case(visit, group), &wanted) }
        </section>
    }
}

fn view_when(visit: &Visit, when: When, tasks: &[Task], wanted: &[Wanted]) -> Html {
    let mut tasks = tasks.iter().filter(|task| task.when == when).peekable();
    if tasks.peek().is_none() {
        return Html::default();
    }
    html! {
        <section class="when" key={when.label()}>
            <h3>{ when.label() }</h3>
            <ol class="tasks">
                { for tasks.map(|task| html! {
                    <li>
                        <p>{ prose(&task.said.text) }</p>
                        { view_cites(visit, &task.said.cites) }
                        { view_ticket_link(wanted, |(step, _)| Some(*step) == task.ticket) }
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// The way to the text that goes with a task, further down on the page.
pub(crate) fn view_ticket_link(wanted: &[Wanted], is_it: impl Fn(&Wanted) -> bool) -> Html {
    match wanted.iter().position(is_it) {
        Some(place) => html! {
            <p class="screen-only">{ in_page_link(ticket::id(place), "", Html::from("The text for this, ready to copy")) }</p>
        },
        None => Html::default(),
    }
}

/// A case for the texts: that of the visit, where it says who writes, unless the person said on this page to be of
/// another group.
pub(crate) fn case(visit: &Visit, group: Option<RoleGroup>) -> Case {
    let of_visit = &visit.case.answers;
    if of_visit.user.is_some() && group.is_none_or(|group| of_visit.is(group)) {
        return (*visit.case).clone();
    }
    let answers = Answers {
        goal: Some(Goal::Renew),
        user: Some(match group {
            Some(RoleGroup::Authority) => User::Authority,
            Some(RoleGroup::Industry | RoleGroup::Public) | None => User::Mah,
        }),
        ..Answers::default()
    };
    Case::of(&answers, visit.case.free.clone())
}
