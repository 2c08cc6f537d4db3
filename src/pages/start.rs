//! The way in: what UPD is, what a plan spares one, the ways of those in need, six straight ways to a plan, and what it
//! is based on.

use upd_rules::case::answers::{Answers, Choice, Goal};
use upd_rules::case::questions::Question;
use upd_rules::case::text::{Case, FreeValues};
use upd_rules::sources::addresses;
use upd_rules::sources::ledger::Document;
use upd_rules::words::start::{Need, UrgentWay, WHAT_UPD_IS, spared, time_to_answer, urgent_ways};
use upd_rules::words::{self, ChoiceWords, without_account};
use yew::prelude::*;

use super::miniature::view_miniature;
use super::said::{view_mark, view_one};
use crate::address::{Address, Page};
use crate::components::{disclosure, prose};
use crate::translation::html;
use crate::visit::Visit;

/// The id of the place for the field into which a code is typed.
pub(super) const CODE: &str = "code-entry";

/// The start page, with the cases on this device to go on with.
pub(crate) fn view_start(visit: &Visit, go_on: Html) -> Html {
    let goals = words::question(Question::Goal, &Answers::default()).choices;
    html! {
        <div class="two-columns">
            <div class="letter">
            <h1 tabindex="-1">{ "Your way into the Union Product Database" }</h1>
            <p class="lead">
                { WHAT_UPD_IS }
                { " Answer a few questions and get your own plan to get in: what to do, in which order, who acts, and how \
                   long it takes." }
            </p>
            <p>{ view_one(visit, &spared()) }</p>
            { go_on }
            <section class="urgent-ways" aria-labelledby="urgent">
                <h2 id="urgent">{ "Urgent?" }</h2>
                <ul>{ for urgent_ways().iter().map(view_urgent) }</ul>
            </section>
            <h2>{ "What do you need?" }</h2>
            <ul class="ways">{ for goals.iter().map(view_way) }</ul>
            <p>{ view_mark(without_account().standing()) }{ prose(&without_account().text) }</p>
            { disclosure("with-code", Html::from("Did somebody read you a code?"), html! { <div id={CODE} /> }) }
            <p>
                { "Your organisation has access already? " }
                <a href={Address::of(Page::CheckUp, &Case::default()).to_string()}>{ "Check who can log in and what expires" }</a>
                { ", or see what to do when " }
                <a href={Address::of(Page::Succession, &Case::default()).to_string()}>{ "somebody leaves" }</a>{ "." }
            </p>
            <p>
                { "You help others with their access? " }
                <a href={Address::of(Page::Desk, &Case::default()).to_string()}>{ "Open the page for help desks" }</a>{ "." }
            </p>
            </div>
            <aside class="margin" aria-label="About this page">
            { view_miniature() }
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

/// A link, or where it can be one of several things, a link for each of them.
fn view_urgent(way: &UrgentWay) -> Html {
    let link = |need, answers: &Answers, label: &'static str| {
        let page = match need {
            Need::Plan => Page::Plan,
            Need::Ticket => Page::Tickets,
        };
        let address = Address::of(page, &Case::of(answers, FreeValues::default()));
        html! { <a href={address.to_string()}>{ label }</a> }
    };
    html! {
        <li>
            if let [(_, need, answers)] = way.ways.as_slice() {
                { link(*need, answers, way.label) }
            } else {
                { disclosure("which", Html::from(way.label), html! {
                    <ul>{ for way.ways.iter().map(|(label, need, answers)| html! { <li>{ link(*need, answers, label) }</li> }) }</ul>
                }) }
            }
        </li>
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
    let time = case.answers.goal.map(time_to_answer);
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
            <p>
                if !goal.hint.is_empty() { { &goal.hint }{ ". " } }
                { time }
            </p>
        </li>
    }
}
