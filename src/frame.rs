//! What surrounds every page, those that the app draws and those that are written when the site is built.

use upd_rules::words;
use yew::prelude::*;

use crate::translation::html;

/// The id of the part that changes from page to page.
pub(crate) const MAIN: &str = "main";

/// The page on accessibility, a file beside the app.
pub(crate) const ACCESSIBILITY: &str = "accessibility.html";

/// An entry of the navigation.
pub(crate) struct Entry {
    /// Where it leads.
    pub(crate) href: String,
    /// What it says.
    pub(crate) label: &'static str,
    /// Whether it is the page that is shown.
    pub(crate) is_current: bool,
    /// Where it opens.
    pub(crate) target: Option<&'static str>,
}

/// The head of a page: the way past the navigation, the way to the start page, the navigation.
pub(crate) fn view_head(skip: Html, start: String, entries: impl IntoIterator<Item = Entry>) -> Html {
    html! {
        <header class="head">
            { skip }
            <a class="brand" href={start}>
                <span class="mark" aria-hidden="true" translate="no">{ "UPD" }</span>
                <span class="hidden">{ "UPD " }</span><span class="name">{ "onboarding checker" }</span>
            </a>
            <nav aria-label="Pages">
                <ul>
                    { for entries.into_iter().map(|entry| html! {
                        <li>
                            <a href={entry.href} target={entry.target} rel="noopener"
                                aria-current={entry.is_current.then_some("page")}>{ entry.label }</a>
                        </li>
                    }) }
                </ul>
            </nav>
        </header>
    }
}

/// The foot of a page, with links, and with what stands below them.
pub(crate) fn view_foot(links: Html, below: Html) -> Html {
    html! {
        <footer class="foot">
            <p>
                { format!("Follows EMA\u{2019}s \u{201c}Registration guide for UI and API users\u{201d}, EMA/362250/2023, of {}. ", words::edition()) }
                { "Not a service of EMA, and no promise that EMA will decide so." }
            </p>
            <p>{ "Your answers stay in your browser: nothing is sent anywhere." }</p>
            <p class="screen-only">{ links }</p>
            { below }
        </footer>
    }
}

/// What a print-out needs to be traced back, for the foot.
pub(crate) fn view_imprint(imprint: Html) -> Html {
    html! { <p class="imprint print-only">{ imprint }</p> }
}

/// Two links of the foot, in the tab that is asked for.
pub(crate) fn view_foot_links(glossary: String, target: Option<&'static str>) -> Html {
    html! {
        <>
            <a href={glossary} {target} rel="noopener">{ "Words of the trade" }</a>{ " \u{b7} " }
            <a href={ACCESSIBILITY} {target} rel="noopener">{ "Accessibility" }</a>
        </>
    }
}
