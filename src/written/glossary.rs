//! Every term of the glossary, with the sections behind its explanation; and what the marks of sentences mean.

use upd_rules::sources::glossary::GLOSSARY;
use upd_rules::sources::said::Standing;
use yew::prelude::*;

use super::{APP, view_page, visit};
use crate::address::Page;
use crate::pages::citations::view_sources;
use crate::pages::said::view_mark;
use crate::translation::html;

/// What the marks of sentences mean.
const MARKS: [(Standing, &str); 3] = [
    (
        Standing::Reading,
        "The sources contradict each other, or can be read in several ways. This is how we read them.",
    ),
    (Standing::NotDescribed, "The sources do not say it, or only part of it."),
    (
        Standing::Advice,
        "It rests on no rule of the sources: it is ours, or known from elsewhere.",
    ),
];

/// The glossary page.
pub(super) fn view() -> Html {
    let visit = visit(Page::Glossary);
    let content = html! {
        <div class="glossary">
            <h1 tabindex="-1">{ "Words of the trade" }</h1>
            <dl class="answers">
                { for GLOSSARY.iter().map(|term| {
                    let said = term.explanation();
                    html! {
                        <div>
                            <dt><dfn>{ term.name }</dfn></dt>
                            <dd>{ &said.text }{ view_sources(&visit, &said.cites) }</dd>
                        </div>
                    }
                }) }
            </dl>
            <h2>{ "Marks" }</h2>
            <p>{ "What has no mark, the sources say. \u{201c}Source\u{201d} behind a sentence shows where." }</p>
            <dl class="answers">
                { for MARKS.map(|(standing, says)| html! {
                    <div><dt>{ view_mark(standing) }</dt><dd>{ says }</dd></div>
                }) }
            </dl>
        </div>
    };
    view_page(Some(Page::Glossary), APP, content)
}
