//! Every term of the glossary, with the sections behind its explanation.

use upd_rules::sources::glossary::GLOSSARY;
use yew::prelude::*;

use super::citations::view_sources;
use crate::translation::html;
use crate::visit::Visit;

/// The glossary page.
pub(crate) fn view_glossary(visit: &Visit) -> Html {
    html! {
        <div class="glossary">
            <h1 tabindex="-1">{ "Words of the trade" }</h1>
            <dl class="answers">
                { for GLOSSARY.iter().map(|term| {
                    let said = term.explanation();
                    html! {
                        <div>
                            <dt><dfn>{ term.name }</dfn></dt>
                            <dd>{ &said.text }{ view_sources(visit, &said.cites) }</dd>
                        </div>
                    }
                }) }
            </dl>
        </div>
    }
}
