//! The pages that need no app: the start page as the app draws it, and the reference pages. They are made natively by
//! the same views when the site is built, from the page that is built already: `cargo run --features pages --bin pages`.

mod accessibility;
mod glossary;
mod ledger;
mod roles;
mod rules;
mod start;
mod template;

use std::sync::mpsc;

use chrono::NaiveDateTime;
use upd_rules::words;
use yew::platform::Runtime;
use yew::prelude::*;

use crate::address::{Address, Page};
use crate::frame::{Entry, MAIN, view_foot, view_foot_links, view_head, view_imprint};
use crate::translation::html;
use crate::visit::Visit;
use template::{About, Template};

/// The page with the app.
const APP: &str = "index.html";

/// A file of the built site.
#[derive(Debug)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub content: String,
}

/// All that is written, from the built page with the app.
///
/// # Errors
///
/// If a place that something is to be written to is not there, it says which.
pub fn files(app: &str) -> Result<Vec<File>, String> {
    let template = Template::read(app)?;
    let mut files = vec![
        File {
            name: APP,
            content: template.with_start_page(&drawn(start::view)?, &drawn(start::view_without_script)?)?,
        },
        File {
            name: "ledger.json",
            content: ledger::json(),
        },
    ];
    for (about, view) in REFERENCE {
        files.push(File {
            name: about.file,
            content: template.reference_page(&about, &drawn(view)?)?,
        });
    }
    Ok(files)
}

/// The reference pages.
const REFERENCE: [(About, fn() -> Html); 4] = [
    (
        About {
            file: "rules.html",
            title: "Rules and sources",
            description: "Every rule for getting access to the Union Product Database (UPD), with its section in the \
                          guide, and every place where the sources contradict each other or are silent.",
        },
        rules::view,
    ),
    (
        About {
            file: "roles.html",
            title: "Roles, and what each can do",
            description: "The roles of the Union Product Database (UPD): what each of them may do, and the least role \
                          for what you want to do.",
        },
        roles::view,
    ),
    (
        About {
            file: "glossary.html",
            title: "Words of the trade",
            description: "What EAM, OMS, SPOR, Super User and other words around the Union Product Database (UPD) mean.",
        },
        glossary::view,
    ),
    (
        About {
            file: crate::frame::ACCESSIBILITY,
            title: "Accessibility",
            description: "What was done so that everybody can use the UPD onboarding checker, and what is known not to \
                          work.",
        },
        accessibility::view,
    ),
];

/// A visit without a case.
fn visit(page: Page) -> Visit {
    let mut visit = Visit::to(&Address::start(), NaiveDateTime::default(), None);
    visit.page = page;
    visit
}

/// A page with what surrounds it.
fn view_page(current: Option<Page>, start: &str, content: Html) -> Html {
    let entries = [(Page::Roles, "Roles"), (Page::Rules, "Rules")].map(|(page, label)| Entry {
        href: page.file().unwrap_or_default().to_owned(),
        label,
        is_current: current == Some(page),
        target: None,
    });
    let skip = html! { <a class="skip" href={format!("#{MAIN}")}>{ "Skip to the content" }</a> };
    html! {
        <>
            { view_head(skip, start.to_owned(), entries) }
            <main id={MAIN} tabindex="-1">{ content }</main>
            { view_foot(
                view_foot_links(Page::Glossary.file().unwrap_or_default().to_owned(), None),
                view_imprint(html! { { format!("Rules of {}.", words::edition()) } }),
            ) }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct DrawnProps {
    html: Html,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.html.clone()
}

/// A view as HTML.
fn drawn(view: fn() -> Html) -> Result<String, String> {
    let (sender, receiver) = mpsc::channel();
    Runtime::default().spawn_pinned(move || async move {
        let page = yew::LocalServerRenderer::<Drawn>::with_props(DrawnProps { html: view() });
        // Nobody listens any more only if this is over.
        let _ = sender.send(page.hydratable(false).render().await);
    });
    receiver.recv().map_err(|_| "a page could not be drawn".to_owned())
}
