//! From address to page, with what surrounds every page: the way past the navigation, the head, notices, the foot.

use yew::prelude::*;

use upd_rules::words;

use crate::address::{Address, Page, Trouble};
use crate::browser::clock::{use_passing_time, use_time};
use crate::browser::closing_days::use_closing_days;
use crate::browser::dropped::use_drops_kept_here;
use crate::browser::location::{self, use_arrival};
use crate::browser::print::use_unfolding_for_print;
use crate::browser::secret_guard::use_secret_guard;
use crate::browser::shelf::{Shelf, use_shelf};
use crate::browser::{clock, focus, javascript};
use crate::components::{CopyButton, RefusedSecret, in_page_link, notice};
use crate::memory::{DeskProps, Given, Memory, Remembered, remember, use_memory};
use crate::pages::{
    CheckUpPage, CredentialsPage, GoOn, PlanPage, QuestionPage, RolesPage, RulesPage, SuccessionPage, view_check,
    view_filled_in, view_glossary, view_start, view_tickets,
};
use crate::translation::html;
use crate::visit::Visit;

/// So many things that were set aside are told one by one.
const MOST_TOLD: usize = 10;

/// The id of the part that changes from page to page.
const MAIN: &str = "main";

/// The app.
#[component]
pub fn App() -> Html {
    let arrival = use_arrival();
    let address = Address::read(&arrival.fragment);
    let closing_days = use_closing_days();
    let visit = Visit::to(&address, clock::local(use_time().now()), closing_days.calendar.clone());
    let refusals = use_secret_guard(&arrival.fragment);
    let times = refusals.times;
    let foot = view_foot(&visit);
    use_passing_time(false);
    use_drops_kept_here();
    use_unfolding_for_print();
    use_reader_moved(visit.page, arrival.sitting, arrival.back_from);
    use_title(visit.page, visit.title());
    use_effect_with(closing_days.calendar, |calendar| javascript::expose(calendar.clone()));
    html! {
        <>
            { view_head(&visit) }
            <main id={MAIN} tabindex="-1">
                { view_notices(&visit, closing_days.problem) }
                <Sitting key={arrival.sitting} {visit} by_link={arrival.by_link} />
            </main>
            { foot }
            <RefusedSecret key={times} {refusals} />
        </>
    }
}

/// Names the tab: a plan after its case, other pages after their heading.
#[hook]
fn use_title(page: Page, title: Option<String>) {
    use_effect_with((page, title), |(_, title)| focus::set_title(title.as_deref()));
}

/// Moves the reader to a page that has come: to its heading, to the rule that the address names, or
/// back to the link by which the reader left. Where the app has just been opened, the reader is at the top already.
#[hook]
fn use_reader_moved(page: Page, sitting: u32, back_from: Option<String>) {
    let opened = use_mut_ref(|| true);
    use_effect_with((page, sitting), move |(page, _)| {
        let just_opened = opened.replace(false);
        match page {
            Page::Rules(Some(id)) if focus::move_to(id) => {}
            _ if just_opened => {}
            _ if back_from.is_some_and(|left| focus::move_to_link(&left)) => {}
            _ => focus::move_to_heading(),
        }
    });
}

/// What [`Sitting`] shows.
#[derive(Properties, PartialEq)]
struct SittingProps {
    visit: Visit,
    /// Whether it begins with a link from elsewhere.
    by_link: bool,
}

/// The page for as long as it is about the same person: what is typed is remembered from page to page, and a plan
/// stays with its case on this device.
#[component]
fn Sitting(props: &SittingProps) -> Html {
    let (visit, by_link) = (&props.visit, props.by_link);
    let shelf = use_shelf();
    let memory = use_memory(by_link.then_some(Given {
        answers: visit.case.answers,
        page: visit.page,
    }));
    use_effect_with(visit.page == Page::Start, {
        let (shelf, memory) = (shelf.clone(), memory.clone());
        // From there on it may be about another case, which has no plan yet.
        move |is_start| {
            if *is_start {
                shelf.leave();
                remember(&memory, |memory| {
                    (memory.plan_shown, memory.plan_before, memory.overview) = (None, None, None);
                });
            }
        }
    });
    use_effect_with(visit.page, {
        let memory = memory.clone();
        move |page| {
            let page = *page;
            if matches!(page, Page::Plan | Page::Check) {
                remember(&memory, move |memory| memory.overview = Some(page));
            }
        }
    });
    let last = use_mut_ref(|| None::<String>);
    use_effect_with(shelf.here().map(|(key, _)| key.to_owned()), {
        let memory = memory.clone();
        // What is typed for one case is none of the next.
        move |here: &Option<String>| {
            let before = last.replace(here.clone());
            if before.is_some() && here.is_some() && before != *here {
                remember(&memory, |now| *now = Memory::default());
            }
        }
    });
    html! {
        <>
            { view_filled_in(visit, &memory) }
            { view_page(visit.clone(), memory, shelf) }
        </>
    }
}

fn view_page(visit: Visit, memory: Remembered, shelf: Shelf) -> Html {
    match visit.page {
        Page::Start => view_start(&visit, html! { <GoOn visit={visit.clone()} {shelf} /> }),
        Page::Question(Some(question)) => {
            // A question begins anew for each case.
            let key = visit.link(visit.page);
            html! { <QuestionPage {key} {visit} {question} {memory} /> }
        }
        Page::Question(None) | Page::Check => view_check(&visit),
        Page::Plan => html! { <PlanPage {visit} {memory} {shelf} /> },
        Page::Tickets => view_tickets(&DeskProps { visit, memory }),
        Page::Credentials => html! { <CredentialsPage {visit} {memory} /> },
        Page::CheckUp => html! { <CheckUpPage {visit} {memory} /> },
        Page::Succession => html! { <SuccessionPage {visit} {memory} /> },
        Page::Roles => html! { <RolesPage {visit} /> },
        Page::Glossary => view_glossary(&visit),
        Page::Rules(opened) => html! { <RulesPage {visit} {opened} /> },
    }
}

fn view_head(visit: &Visit) -> Html {
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
    let others = [
        (Page::Roles, "Roles", visit.page == Page::Roles),
        (Page::Rules(None), "Rules", matches!(visit.page, Page::Rules(_))),
    ];
    html! {
        <header class="head">
            { in_page_link(MAIN, "skip", Html::from("Skip to the content")) }
            <a class="brand" href={visit.link(Page::Start)}>
                <span class="mark" aria-hidden="true" translate="no">{ "UPD" }</span>
                <span class="hidden">{ "UPD " }</span><span class="name">{ "onboarding checker" }</span>
            </a>
            <nav aria-label="Pages">
                <ul>
                    { for own.into_iter().chain(others).map(|(page, label, is_current)| html! {
                        <li><a href={visit.link(page)} aria-current={is_current.then_some("page")}>{ label }</a></li>
                    }) }
                </ul>
            </nav>
        </header>
    }
}

fn view_notices(visit: &Visit, calendar_problem: Option<AttrValue>) -> Html {
    let trouble = visit.trouble.map(|trouble| match trouble {
        Trouble::UnknownPage => "There is no page with that name here, so this is the start page.",
        Trouble::UnknownRule => "There is no rule with that name in this edition. All of them are below.",
        Trouble::TooLong => "The link is too long to be one of ours, so nothing of it was read. Please start here.",
    });
    let made_with = visit
        .case
        .free
        .edition
        .filter(|edition| edition.to_string() != upd_rules::EDITION);
    let ignored = &visit.case.ignored;
    html! {
        <>
            if let Some(trouble) = trouble {
                { notice("About this link", html! { <p>{ trouble }</p> }) }
            }
            if let Some(edition) = made_with {
                { notice("Made with another edition", html! {
                    <p>{ format!(
                        "This link was made with the edition of {}. What you see follows the edition of {}.",
                        words::date(edition), words::edition(),
                    ) }</p>
                }) }
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
            if let Some(problem) = calendar_problem {
                { notice("The closing days of this site cannot be used", html! {
                    <p>
                        { "About the file closing-days.json: " }{ problem }
                        { ". The days that are built in are used instead." }
                    </p>
                }) }
            }
        </>
    }
}

fn view_foot(visit: &Visit) -> Html {
    let here = location::whole_link(&Address::to_print(visit.page, &visit.case));
    let copied = here.clone();
    html! {
        <footer class="foot">
            // What a print-out needs to be traced back.
            <p class="imprint print-only">
                if visit.page == Page::Plan { { "This is your own list, not a confirmation by EMA. " } }
                { format!("Printed on {}. Rules of {}. ", words::date(visit.now.date()), words::edition()) }
                <span translate="no">{ here }</span>
            </p>
            <p>
                { format!("Follows EMA\u{2019}s \u{201c}Registration guide for UI and API users\u{201d}, EMA/362250/2023, of {}. ", words::edition()) }
                { "Not a service of EMA, and no promise that EMA will decide so." }
            </p>
            <p>{ "Your answers stay in your browser: nothing is sent anywhere." }</p>
            <p class="screen-only">
                <a href={visit.link(Page::Glossary)}>{ "Words of the trade" }</a>
                if !visit.is_fresh() {
                    { " \u{b7} " }<a href={Address::start().to_string()} data-begins-anew="">{ "Start again" }</a>
                }
            </p>
            if !visit.is_fresh() {
                { view_copy_link(copied) }
            }
        </footer>
    }
}

/// Copies the link of this page, without a Client ID.
fn view_copy_link(link: String) -> Html {
    let key = link.clone();
    let text = Callback::from(move |()| link.clone());
    html! {
        <div class="copy-here screen-only" {key}>
            <CopyButton id="copy-here" label="Copy the link to this page" small=true {text} />
            <span class="hint">{ "It holds your answers." }</span>
        </div>
    }
}
