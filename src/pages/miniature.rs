//! A small picture of a finished plan, for those who have not seen one. It is made of words and lines, so it is as light
//! as a sentence, and has the colours of the page.

use upd_rules::plan::{Outcome, Verdict};
use upd_rules::words;
use yew::prelude::*;

use crate::translation::html;

/// Number, title, who acts and how far it is, in a plan as an MAH may have it.
const ROWS: [(&str, &str, &str, bool); 4] = [
    ("\u{2713}", "Register with EMA", "you \u{b7} done", true),
    ("2", "Request your role", "you \u{b7} next", false),
    ("3", "Your Super User decides", "no time stated", false),
    ("4", "Wait, then sign in to UPD", "you \u{b7} not yet", false),
];

const VERDICT: Verdict = Verdict {
    outcome: Outcome::Eligible,
    asks_first: false,
};

/// The picture.
pub(super) fn view_miniature() -> Html {
    html! {
        <figure class="miniature screen-only">
            <div aria-hidden="true">
                <p class="outcome">{ words::outcome(VERDICT) }</p>
                <ol>
                    { for ROWS.map(|(number, title, state, is_done)| html! {
                        <li class={classes!(is_done.then_some("done"))}>
                            <span>{ number }</span><strong>{ title }</strong><small>{ state }</small>
                        </li>
                    }) }
                </ol>
            </div>
            <figcaption>{ "A plan looks like this: the verdict, then each step with who acts and how far you are." }</figcaption>
        </figure>
    }
}
