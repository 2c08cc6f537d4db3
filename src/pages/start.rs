//! The way in: what this is, how long it takes, what it is based on, and six straight ways to a plan.

use upd_rules::case::answers::{Answers, Choice, Goal};
use upd_rules::case::questions::Question;
use upd_rules::case::text::Case;
use upd_rules::sources::addresses;
use upd_rules::sources::ledger::Document;
use upd_rules::words::{self, ChoiceWords};
use yew::prelude::*;

use crate::address::{Address, Page};
use crate::translation::html;

/// The start page, with the cases on this device to go on with.
pub(crate) fn view_start(go_on: Html) -> Html {
    let goals = words::question(Question::Goal, &Answers::default()).choices;
    html! {
        <div class="two-columns">
            <div class="letter">
            <h1 tabindex="-1">{ "Your way into the Union Product Database" }</h1>
            <p class="lead">
                { "Answer a few questions and get your own plan: what to do, in which order, who acts, how long it \
                   takes, and what to have ready." }
            </p>
            <p>{ "It takes about two minutes. You can print the plan, pass it on, and come back to it." }</p>
            { go_on }
            <h2>{ "What do you need?" }</h2>
            <ul class="ways">{ for goals.iter().map(view_way) }</ul>
            <p>
                { "Your organisation has access already? " }
                <a href={Address::of(Page::CheckUp, &Case::default()).to_string()}>{ "Check who can log in and what expires" }</a>
                { ", or see what to do when " }
                <a href={Address::of(Page::Succession, &Case::default()).to_string()}>{ "somebody leaves" }</a>{ "." }
            </p>
            </div>
            <aside class="margin" aria-label="About this page">
            <h2>{ "What this is based on" }</h2>
            <p>{ "Each step of a plan names the sections behind it. Where the sources contradict each other, the plan \
                  takes the reading that is safest for you, and says so." }</p>
            <ul class="sources">
                { for Document::ALL.map(|document| html! {
                    <li><cite>{ view_title(document) }</cite>{ format!(" ({})", document.edition()) }</li>
                }) }
            </ul>
            <h2>{ "What happens to your answers" }</h2>
            <p>{ "They stay in your browser. Nothing is sent or counted. Only what you tick off or note in a plan is kept, in \
                  this browser, until you forget it. This is not a service of EMA." }</p>
            </aside>
        </div>
    }
}

fn view_title(document: Document) -> Html {
    match addresses::of(document) {
        Some(address) => html! { <a href={address} rel="noreferrer">{ document.title() }</a> },
        None => Html::from(document.title()),
    }
}

fn view_way(goal: &ChoiceWords) -> Html {
    let case = Case {
        answers: Answers {
            goal: Goal::from_key(goal.key),
            ..Answers::default()
        },
        ..Case::default()
    };
    // Who renews has the e-mail in hand: the page reads it before it asks anything.
    let page = if case.answers.wants(Goal::Renew) {
        Page::Credentials
    } else {
        Page::Question(None)
    };
    let address = Address::of(page, &case);
    html! {
        <li>
            <a href={address.to_string()}>{ &goal.label }</a>
            if !goal.hint.is_empty() {
                <p>{ &goal.hint }</p>
            }
        </li>
    }
}
