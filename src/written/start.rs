//! The start page as the app draws it for somebody who has no case on this device; and what stands there without script.

use chrono::NaiveDateTime;
use upd_rules::case::text::Case;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::plan::Actor;
use upd_rules::words;
use yew::prelude::*;

use super::{view_page, visit};
use crate::address::{Address, Page};
use crate::pages::citations::view_sources;
use crate::pages::view_start;
use crate::translation::html;

/// The start page.
pub(super) fn view() -> Html {
    let content = view_start(&visit(Page::Start), Html::default());
    view_page(None, &Address::start().to_string(), content)
}

/// Whose plan stands there for all others: of the longest ways the most usual one.
const EXAMPLE: &str = "goal=access&user=mah&tasks=view&env=production&account=none&email=named-work&oms=listed\
                       &super-users=one&role=none";

/// The short plan, without questions.
pub(super) fn view_without_script() -> Html {
    let visit = visit(Page::Start);
    let document = Document::of(&Case::read(EXAMPLE), NaiveDateTime::default(), &Calendar::default());
    html! {
        <section class="notice" aria-label="Without JavaScript">
            <p class="notice-title">{ "The questions need JavaScript, which is switched off here" }</p>
            <p>
                { "The way in short, for somebody of a marketing authorisation holder that is listed in OMS and has a \
                   Super User:" }
            </p>
            <ol>
                { for document.rows.iter().filter(|row| row.told.condition.is_none()).map(|row| html! {
                    <li>
                        { &row.told.title }
                        if row.told.actor != Actor::You { { format!(" (not yours to do: {})", words::actor(row.told.actor, document.whose)) } }
                        { view_sources(&visit, &row.told.cites) }
                    </li>
                }) }
            </ol>
            <p>
                { "For others the way differs: " }<a href="rules.html">{ "Rules and sources" }</a>
                { " has every rule, and " }<a href="roles.html">{ "Roles" }</a>{ " what each role may do." }
            </p>
        </section>
    }
}
