//! The parts that the app comes in. What asks questions is there from the start; the plan and the desk arrive when they
//! are needed, or when the browser has nothing else to do. A part that does not arrive can be asked for again.
//!
//! With the feature `parts`, `cargo xtask build` cuts the app at the two functions here: what only they reach goes into
//! files of their own. Without it (`trunk`, tests) they are called as any other function.

use std::rc::Rc;

use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::Case;
use upd_rules::dates::working_days::Calendar;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::address::Page;
use crate::attendants::{Attendants, AttendantsProps};
use crate::browser::style;
use crate::browser::{focus, idle, javascript, shelf};
use crate::change::Change;
use crate::components::notice;
use crate::memory::{CredentialsProps, Remembered};
use crate::pages::{
    self, Aids, CheckUpPage, CodeEntry, CredentialsPage, DeskPage, GoOn, Keeping, Kept, MomentQuestionPage, PlanPage,
    SuccessionPage, asks_for_moment, view_start, view_tickets,
};
use crate::translation::html;
use crate::visit::Visit;

/// How a part draws its pages.
type View = fn(Visit, Remembered) -> Html;

/// What arrives later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The plan; and what questions and the start page do not always need: fields, and the cases on this device.
    Plan,
    /// Credentials, tickets, check-up, and what to do when somebody leaves.
    Credentials,
    /// The help desk; and the ways to keep a plan and to pass it on.
    Desk,
}

impl Part {
    const ALL: [Self; 3] = [Self::Plan, Self::Credentials, Self::Desk];

    /// The part that draws a page; none where that is there from the start.
    #[must_use]
    pub const fn of(page: Page) -> Option<Self> {
        match page {
            Page::Plan => Some(Self::Plan),
            Page::Question(Some(question)) if asks_for_moment(question) => Some(Self::Plan),
            Page::Tickets | Page::Credentials | Page::CheckUp | Page::Succession => Some(Self::Credentials),
            Page::Desk => Some(Self::Desk),
            Page::Start | Page::Question(_) | Page::Check | Page::Roles | Page::Glossary | Page::Rules => None,
        }
    }

    /// Brings it, unless it is here.
    ///
    /// # Errors
    ///
    /// Says that it has not arrived. It can be asked for again.
    pub async fn bring(self) -> Result<(), Missing> {
        self.brought().await.map(|_| ())
    }

    /// Whether it is here.
    #[must_use]
    pub fn is_here(self) -> bool {
        self.here().is_some()
    }
}

/// Whether what draws a page is here.
#[must_use]
pub fn has(page: Page) -> bool {
    Part::of(page).is_none_or(Part::is_here)
}

/// What a part brings.
#[derive(Clone, Copy)]
struct Brought {
    view: View,
    /// What attends on every page.
    attend: fn(AttendantsProps) -> Html,
    /// What only the part with the plan has.
    with_plan: Option<WithPlan>,
    /// What only the part with the help desk has.
    with_desk: Option<WithDesk>,
}

/// What the part with the plan brings besides.
#[derive(Clone, Copy)]
struct WithPlan {
    /// Says what other answers would do to a plan.
    change: fn(&Case, &Case) -> Option<String>,
    /// What helps with a question.
    aids: fn(&Visit, Question, Option<Answer>) -> Aids,
    /// Is told that the page is about another person.
    begin: fn(),
    /// Is told that the start page has come: what follows may be about another case.
    leave: fn(),
}

/// What the part with the help desk brings besides.
#[derive(Clone, Copy)]
struct WithDesk {
    /// Puts what the app offers to JavaScript on the page.
    expose: fn(Option<Rc<Calendar>>),
    /// Draws the ways to keep a plan and to pass it on.
    keep: fn(&Keeping) -> Kept,
    /// Opens a code that is typed on the start page.
    open_codes: fn(Visit) -> Html,
    /// Says which of the answers that somebody checks are not a help desk's.
    not_by_desk: fn(&Visit) -> Html,
}

impl Brought {
    fn expose(self, calendar: Option<Rc<Calendar>>) {
        if let Some(desk) = self.with_desk {
            (desk.expose)(calendar);
        }
    }
}

/// It has not arrived.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

const fn plan() -> Brought {
    Brought {
        view: view_plan,
        attend,
        with_plan: Some(WithPlan {
            change: |case, after| Some(Change::of(case, after)?.words()),
            aids: pages::aids,
            begin: shelf::begin,
            leave: shelf::leave,
        }),
        with_desk: None,
    }
}

const fn credentials() -> Brought {
    Brought {
        view: view_credentials,
        attend,
        with_plan: None,
        with_desk: None,
    }
}

const fn desk() -> Brought {
    Brought {
        view: view_desk,
        attend,
        with_plan: None,
        with_desk: Some(WithDesk {
            expose: |calendar| javascript::expose(calendar.unwrap_or_default()),
            keep: pages::view_keep,
            open_codes: |visit| html! { <CodeEntry {visit} /> },
            not_by_desk: pages::view_not_by_desk,
        }),
    }
}

fn view_plan(visit: Visit, memory: Remembered) -> Html {
    style::add(style::PLAN);
    match visit.page {
        Page::Start => {
            let cases = html! { <GoOn visit={visit.clone()} /> };
            view_start(&visit, cases)
        }
        Page::Question(Some(question)) => {
            let (key, on_change, aids) = (visit.link(visit.page), on_change(&visit), aids(&visit, question));
            html! { <MomentQuestionPage {key} {visit} {question} {memory} {on_change} {aids} /> }
        }
        _ => {
            let keep = Callback::from(|keeping: Keeping| Some((with_desk()?.keep)(&keeping)));
            html! { <PlanPage {visit} {memory} {keep} /> }
        }
    }
}

fn view_desk(visit: Visit, memory: Remembered) -> Html {
    html! { <DeskPage {visit} {memory} /> }
}

fn view_credentials(visit: Visit, memory: Remembered) -> Html {
    style::add(style::CREDENTIALS);
    match visit.page {
        Page::Tickets => view_tickets(&CredentialsProps { visit, memory }),
        Page::CheckUp => html! { <CheckUpPage {visit} {memory} /> },
        Page::Succession => html! { <SuccessionPage {visit} {memory} /> },
        _ => html! { <CredentialsPage {visit} {memory} /> },
    }
}

fn attend(props: AttendantsProps) -> Html {
    html! { <Attendants ..props /> }
}

/// The app in one piece: everything is here.
#[cfg(not(all(feature = "parts", target_family = "wasm")))]
impl Part {
    #[allow(clippy::unnecessary_wraps, reason = "the app in parts has to wait")]
    const fn here(self) -> Option<Brought> {
        Some(match self {
            Self::Plan => plan(),
            Self::Credentials => credentials(),
            Self::Desk => desk(),
        })
    }

    async fn brought(self) -> Result<Brought, Missing> {
        self.here().ok_or(Missing)
    }
}

/// The app in parts: the build cuts it at the functions of this module. They give functions to call, and nothing else
/// goes from part to part.
#[cfg(all(feature = "parts", target_family = "wasm"))]
#[allow(unsafe_code, reason = "the names by which the parts find each other")]
mod cut {
    use std::cell::Cell;

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{Brought, Missing, Part};

    thread_local! {
        static PLAN: Cell<Option<Brought>> = const { Cell::new(None) };
        static CREDENTIALS: Cell<Option<Brought>> = const { Cell::new(None) };
        static DESK: Cell<Option<Brought>> = const { Cell::new(None) };
    }

    #[wasm_split(plan, fallible)]
    fn plan() -> Result<Brought, SplitLoaderError> {
        Ok(super::plan())
    }

    #[wasm_split(credentials, fallible)]
    fn credentials() -> Result<Brought, SplitLoaderError> {
        Ok(super::credentials())
    }

    /// What draws a plan comes with it, if it is not here. So what both have in common is in the files of the plan, and not
    /// in one more of its own.
    #[wasm_split(desk, fallible)]
    fn desk() -> Result<(Brought, Brought), SplitLoaderError> {
        Ok((super::plan(), super::desk()))
    }

    impl Part {
        pub(super) fn here(self) -> Option<Brought> {
            match self {
                Self::Plan => PLAN.get(),
                Self::Credentials => CREDENTIALS.get(),
                Self::Desk => DESK.get(),
            }
        }

        /// Brings it, unless it is here.
        pub(super) async fn brought(self) -> Result<Brought, Missing> {
            if let Some(here) = self.here() {
                return Ok(here);
            }
            let brought = match self {
                Self::Plan => plan().await,
                Self::Credentials => credentials().await,
                Self::Desk => desk().await.map(|(plan, desk)| {
                    PLAN.set(Some(plan));
                    desk
                }),
            };
            let brought = brought.map_err(|_| Missing)?;
            match self {
                Self::Plan => PLAN.set(Some(brought)),
                Self::Credentials => CREDENTIALS.set(Some(brought)),
                Self::Desk => DESK.set(Some(brought)),
            }
            Ok(brought)
        }
    }
}

fn with_plan() -> Option<WithPlan> {
    Part::Plan.here()?.with_plan
}

fn with_desk() -> Option<WithDesk> {
    Part::Desk.here()?.with_desk
}

/// Tells the part with the plan, if it is here, that the page is about another person.
pub fn begin() {
    if let Some(plan) = with_plan() {
        (plan.begin)();
    }
}

/// Tells the part with the plan, if it is here, that the start page has come.
pub fn leave() {
    if let Some(plan) = with_plan() {
        (plan.leave)();
    }
}

/// What attends on every page; nothing before the first part is here.
pub fn view_attendants(props: AttendantsProps) -> Html {
    let here = Part::ALL.into_iter().find_map(Part::here);
    let open_codes = with_desk().map(|desk| (desk.open_codes)(props.visit.clone()));
    html! {
        <>
            { open_codes }
            { here.map(|here| (here.attend)(props)) }
        </>
    }
}

/// Says which of the answers are not a help desk's; nothing before the part that reads it is here.
pub(crate) fn view_not_by_desk(visit: &Visit) -> Html {
    with_desk().map_or_else(Html::default, |desk| (desk.not_by_desk)(visit))
}

/// What helps with a question of a visit; nothing before the part that makes plans is here.
pub(crate) fn aids(visit: &Visit, question: Question) -> Callback<Option<Answer>, Option<Aids>> {
    let visit = visit.clone();
    Callback::from(move |chosen| Some((with_plan()?.aids)(&visit, question, chosen)))
}

/// Says what other answers would do to the plan of a visit; nothing before the part that makes plans is here.
pub fn on_change(visit: &Visit) -> Callback<Case, Option<String>> {
    let case = visit.case.clone();
    Callback::from(move |after: Case| (with_plan()?.change)(&case, &after))
}

/// Brings every part while nobody waits for it, the plan first, and offers to JavaScript what they have for it; tells
/// when one has come: with the first what attends on every page comes, with another what pages show of it. What does not come now is asked for again by a page
/// that it draws; what only helps with a question is not.
#[hook]
pub fn use_parts_brought(calendar: Option<Rc<Calendar>>, on_arrival: Callback<()>) {
    use_effect_with(calendar, move |calendar| {
        let missing: Vec<Part> = Part::ALL
            .into_iter()
            .filter(|part| match part.here() {
                Some(here) => {
                    here.expose(calendar.clone());
                    false
                }
                None => true,
            })
            .collect();
        if missing.is_empty() {
            return idle::say_arrived(true);
        }
        let calendar = calendar.clone();
        idle::when_idle(move || {
            spawn_local(async move {
                let mut all = true;
                for part in missing {
                    match part.brought().await {
                        Ok(brought) => {
                            brought.expose(calendar.clone());
                            on_arrival.emit(());
                        }
                        Err(Missing) => all = false,
                    }
                }
                idle::say_arrived(all);
            });
        });
    });
}

/// What [`Later`] shows.
#[derive(Properties, PartialEq)]
pub struct LaterProps {
    /// The part that draws the page.
    pub part: Part,
    /// The visit.
    pub visit: Visit,
    /// What is remembered.
    pub memory: Remembered,
    /// Is told when the part has arrived, to draw everything anew.
    pub on_arrival: Callback<()>,
    /// HTML that can be shown without it, should it not come.
    #[prop_or_default]
    pub otherwise: Option<AttrValue>,
}

/// A page of a part, as soon as that is here.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let part = props.part;
    let failed = use_state_eq(|| false);
    let attempt = use_state_eq(|| 0_u32);
    use_effect_with((part, *attempt), {
        let (failed, on_arrival) = (failed.setter(), props.on_arrival.clone());
        move |(part, _)| {
            let part = *part;
            if part.here().is_none() {
                // Of another part, or of an attempt before.
                failed.set(false);
                spawn_local(async move {
                    match part.brought().await {
                        Ok(_) => on_arrival.emit(()),
                        Err(Missing) => failed.set(true),
                    }
                });
            }
        }
    });
    use_effect_with(*failed && props.otherwise.is_none(), |is_all| {
        // What is said stands alone, like a page.
        if *is_all {
            focus::set_title(None);
            focus::move_to_heading();
        }
    });
    if let Some(here) = part.here() {
        return (here.view)(props.visit.clone(), props.memory.clone());
    }
    if !*failed {
        return html! { <p role="status">{ "Loading\u{2026}" }</p> };
    }
    let again = Callback::from(move |_: MouseEvent| attempt.set(*attempt + 1));
    let said = html! {
        <>
            <p>{ "The connection broke, or a file is missing on the server or damaged. Your answers are kept. If trying again \
                  does not help, load the page again, or tell whoever runs this site." }</p>
            <p><button type="button" onclick={again}>{ "Try again" }</button></p>
        </>
    };
    match &props.otherwise {
        None => html! { <div role="alert"><h1 tabindex="-1">{ MISSING }</h1>{ said }</div> },
        Some(otherwise) => html! {
            <><div role="alert">{ notice(MISSING, said) }</div>{ Html::from_html_unchecked(otherwise.clone()) }</>
        },
    }
}

/// What is said in the place of a part that has not arrived.
const MISSING: &str = "Part of this page has not arrived";
