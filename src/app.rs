//! From address to page, with what surrounds every page: the way past the navigation, the head, notices, the foot.

use yew::prelude::*;

use upd_rules::words;

use crate::address::{Address, Page, Trouble};
use crate::attendants::{AttendantsProps, OwnDays};
use crate::browser::location::{self, use_arrival};
use crate::browser::{clock, focus, start, storage};
use crate::components::{in_page_link, notice};
use crate::frame::{Entry, MAIN, view_foot, view_foot_links, view_head};
use crate::memory::{Given, Remembered, use_memory};
use crate::pages::{QuestionPage, view_check, view_filled_in};
use crate::parts::{self, Later, Part, use_parts_brought};
use crate::translation::html;
use crate::visit::{Visit, shown};

/// So many things that were set aside are told one by one.
const MOST_TOLD: usize = 10;

/// The app.
#[component]
pub fn App() -> Html {
    let arrival = use_arrival();
    let address = Address::read(&arrival.fragment);
    let closing_days = use_state(OwnDays::default);
    let mut visit = Visit::to(
        &address,
        clock::local(clock::time().now()),
        closing_days.calendar.clone(),
    );
    visit.is_back = arrival.back_from.is_some();
    let redraw = use_force_update();
    let redraw = use_callback((), move |(), ()| redraw.force_update());
    let attendants = parts::view_attendants(AttendantsProps {
        visit: visit.clone(),
        fragment: arrival.fragment.into(),
        on_time: redraw.clone(),
        on_closing_days: {
            let closing_days = closing_days.setter();
            use_callback((), move |days, ()| closing_days.set(days))
        },
    });
    use_effect_with((), |()| start::say_drawn());
    let is_here = if visit.page == Page::Start {
        has_start()
    } else {
        parts::has(visit.page)
    };
    use_reader_moved(visit.page, is_here, arrival.sitting, arrival.back_from);
    use_title(visit.page, is_here);
    use_parts_brought(closing_days.calendar.clone(), redraw.clone());
    html! {
        <>
            { view_own_head(&visit) }
            <main id={MAIN} tabindex="-1">
                { view_notices(&visit, closing_days.notice.clone()) }
                <Sitting key={arrival.sitting} visit={visit.clone()} by_link={arrival.by_link} on_arrival={redraw} />
            </main>
            { view_own_foot(&visit, attendants) }
        </>
    }
}

/// The part of the app without which the page that the address names cannot be drawn.
#[must_use]
pub fn part_to_wait_for() -> Option<Part> {
    let address = Address::read(&location::fragment());
    match shown(address.page, &address.read_case()) {
        Page::Start => storage::has_cases().then_some(Part::Plan),
        page => Part::of(page),
    }
}

/// Names the tab after the heading of the page. Plans and the help desk name it after their case, see there.
#[hook]
fn use_title(page: Page, is_here: bool) {
    use_effect_with((page, is_here), |(page, is_here)| {
        if *is_here && !matches!(page, Page::Plan | Page::Desk) {
            focus::set_title(None);
        }
    });
}

/// Moves the reader to a page that has come: to its heading, or back to the link by which the reader left. Where the app
/// has just been opened, the reader is at the top already.
#[hook]
fn use_reader_moved(page: Page, is_here: bool, sitting: u32, back_from: Option<String>) {
    let opened = use_mut_ref(|| true);
    use_effect_with((page, is_here, sitting), move |(_, is_here, _)| {
        // What stands in its place meanwhile has been seen.
        let just_opened = opened.replace(false);
        if !is_here {
            return;
        }
        if !just_opened && !back_from.is_some_and(|left| focus::move_to_link(&left)) {
            focus::move_to_heading();
        }
    });
}

/// What [`Sitting`] shows.
#[derive(Properties, PartialEq)]
struct SittingProps {
    visit: Visit,
    /// Whether it begins with a link from elsewhere.
    by_link: bool,
    /// Is told when what draws the page has arrived.
    on_arrival: Callback<()>,
}

/// The page for as long as it is about the same person: what is typed is remembered from page to page, and a plan
/// stays with its case on this device.
#[component]
fn Sitting(props: &SittingProps) -> Html {
    let (visit, by_link) = (&props.visit, props.by_link);
    // Before anything of the page is drawn.
    use_state(parts::begin);
    let memory = use_memory(by_link.then_some(Given {
        answers: visit.case.answers,
        page: visit.page,
    }));
    use_effect_with(visit.page == Page::Start, {
        let memory = memory.clone();
        // From there on it may be about another case, which has no plan yet.
        move |is_start| {
            if *is_start {
                parts::leave();
                memory.seen.0.take();
            }
        }
    });
    use_effect_with(visit.page, {
        let memory = memory.clone();
        move |page| {
            let page = *page;
            if matches!(page, Page::Plan | Page::Check) {
                memory.seen.0.borrow_mut().overview = Some(page);
            }
        }
    });
    // Decided once a visit: who forgets the last case there stays where they are.
    let start = use_memo(visit.page, |page| (*page == Page::Start).then(written_start)?);
    html! {
        <>
            { view_filled_in(visit, &memory) }
            { view_page(visit.clone(), memory, &props.on_arrival, (*start).as_ref()) }
        </>
    }
}

/// The start page as it was written when the site was built. The cases on this device do not stand on it.
fn written_start() -> Option<AttrValue> {
    start::written().filter(|_| !storage::has_cases())
}

/// Whether the start page can be drawn.
fn has_start() -> bool {
    Part::Plan.is_here() || written_start().is_some()
}

fn view_page(visit: Visit, memory: Remembered, on_arrival: &Callback<()>, start: Option<&AttrValue>) -> Html {
    match visit.page {
        Page::Start => match start {
            Some(start) => Html::from_html_unchecked(start.clone()),
            // The cases come with the page, not into it.
            None => {
                let otherwise = start::written();
                html! { <Later part={Part::Plan} {visit} {memory} {on_arrival} {otherwise} /> }
            }
        },
        Page::Question(Some(question)) if Part::of(visit.page).is_none() => {
            // A question begins anew for each case.
            let (key, on_change, aids) = (
                visit.link(visit.page),
                parts::on_change(&visit),
                parts::aids(&visit, question),
            );
            html! { <QuestionPage {key} {visit} {question} {memory} {on_change} {aids} /> }
        }
        Page::Question(None) | Page::Check => view_check(&visit, parts::view_not_by_desk),
        Page::Question(Some(_))
        | Page::Plan
        | Page::Tickets
        | Page::Credentials
        | Page::CheckUp
        | Page::Succession
        | Page::Desk => {
            let part = Part::of(visit.page).unwrap_or(Part::Credentials);
            html! { <Later {part} {visit} {memory} {on_arrival} /> }
        }
        Page::Roles | Page::Glossary | Page::Rules => view_way_out(&visit),
    }
}

/// Where the page is a file of its own, to which the app leads: seen where that is held up.
fn view_way_out(visit: &Visit) -> Html {
    html! {
        <div>
            <h1 tabindex="-1">{ "This page has moved" }</h1>
            <p><a href={visit.file.clone()}>{ "Open it" }</a></p>
        </div>
    }
}

fn view_own_head(visit: &Visit) -> Html {
    let own = if visit.is_fresh() {
        None
    } else if visit.case.is_complete() {
        Some((
            Page::Plan,
            "Your plan",
            matches!(visit.page, Page::Plan | Page::Check | Page::Tickets | Page::Credentials),
        ))
    } else {
        Some((
            Page::Question(None),
            "Your questions",
            matches!(visit.page, Page::Question(_)),
        ))
    };
    let entry = |(page, label, is_current): (Page, _, _)| Entry {
        href: visit.link(page),
        label,
        is_current,
        target: page.file().and_then(|_| visit.beside()),
    };
    let others = [(Page::Roles, "Roles", false), (Page::Rules, "Rules", false)];
    view_head(
        in_page_link(MAIN, "skip", Html::from("Skip to the content")),
        visit.link(Page::Start),
        own.into_iter().chain(others).map(entry),
    )
}

fn view_notices(visit: &Visit, about_closing_days: Html) -> Html {
    let trouble = visit.trouble.map(|trouble| match trouble {
        Trouble::UnknownPage => "There is no page with that name here, so this is the start page.",
        Trouble::TooLong => "The link is too long to be one of ours, so nothing of it was read. Please start here.",
    });
    let ignored = &visit.case.ignored;
    html! {
        <>
            if let Some(trouble) = trouble {
                { notice("About this link", html! { <p>{ trouble }</p> }) }
            }
            if !ignored.is_empty() {
                { notice("Part of this link was set aside", html! {
                    <ul>
                        { for ignored.iter().take(MOST_TOLD).map(|one| html! { <li>{ words::ignored(one) }</li> }) }
                        if let Some(more) = ignored.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
                            <li>{ format!("And {more} more.") }</li>
                        }
                    </ul>
                }) }
            }
            { about_closing_days }
        </>
    }
}

fn view_own_foot(visit: &Visit, attendants: Html) -> Html {
    view_foot(
        html! {
            <>
                { view_foot_links(visit.link(Page::Glossary), visit.beside()) }
                if !visit.is_fresh() {
                    { " \u{b7} " }<a href={Address::start().to_string()} data-begins-anew="">{ "Start again" }</a>
                }
            </>
        },
        attendants,
    )
}
