//! Rules and sources: every rule and every conflict in our words, with the places where they stand. Each can be
//! addressed by its id (`rules.html#ROL-05`).

use upd_rules::case::text::Case;
use upd_rules::sources::ledger::wording::{Reading, Source, Statement};
use upd_rules::sources::ledger::{CHAPTERS, CONFLICT_COUNT, Chapter, Cite, RULE_COUNT, TOPICS, Topic};
use upd_rules::words::acts::where_it_acts;
use upd_rules::words::short_name;
use yew::prelude::*;

use super::{APP, view_page};
use crate::address::{Address, Page};
use crate::translation::html;

/// The page of rules and sources. What is `data-needs-script` is shown when `reference.js` has come.
pub(super) fn view() -> Html {
    let content = html! {
        <div class="rules">
            <h1 tabindex="-1">{ "Rules and sources" }</h1>
            <p class="lead">{ format!(
                "All {RULE_COUNT} rules that the plans follow, and all {CONFLICT_COUNT} places where the sources \
                 contradict each other, can be read in two ways, or are silent."
            ) }</p>
            <p class="notice" id="no-such-rule" role="status" hidden=true>
                { "There is no rule with that name in this edition. All of them are below." }
            </p>
            <div class="field" data-needs-script="">
                <label for="sought">{ "Find a word or a rule" }</label>
                <p class="hint" id="sought-hint">{ "For example: lock, letter, ROL-13, 7.1" }</p>
                <input id="sought" type="text" inputmode="search" autocomplete="off" autocapitalize="off"
                    spellcheck="false" aria-describedby="sought-hint" />
            </div>
            <p role="status" class="hint" id="found"></p>
            { view_map() }
            { for CHAPTERS.iter().map(view_chapter) }
            <section class="topics">
                <h2>{ "Conflicts between the sources, and how we read them" }</h2>
                { for TOPICS.iter().map(view_topic) }
            </section>
        </div>
    };
    view_page(Some(Page::Rules), APP, content)
}

/// The map of the questions, made by `proof/`, which compares it with them; and the same as a list.
fn view_map() -> Html {
    let raw = |text: &'static str| Html::from_html_unchecked(AttrValue::Static(text));
    html! {
        <section class="entries">
            <h2>{ "Which questions are asked of whom" }</h2>
            <details class="entry">
                <summary id="map">{ "The map of the questions" }</summary>
                <div class="unfolded">
                    // It scrolls by itself, also by keyboard.
                    <div class="wide map" tabindex="0" role="region" aria-label="The map of the questions">
                        { raw(include_str!("questions.svg")) }
                    </div>
                </div>
            </details>
            <details class="entry">
                <summary id="map-as-list">{ "The same as a list" }</summary>
                <div class="unfolded map-list">{ raw(include_str!("questions.html")) }</div>
            </details>
        </section>
    }
}

fn view_chapter(chapter: &Chapter) -> Html {
    html! {
        <section class="entries">
            <h2>{ chapter.title }</h2>
            { for chapter.wording().iter().map(view_rule) }
        </section>
    }
}

fn view_topic(topic: &Topic) -> Html {
    html! {
        <section class="entries">
            <h3>{ topic.title }</h3>
            { for topic.wording().iter().map(view_conflict) }
        </section>
    }
}

fn view_rule(said: &Statement) -> Html {
    let facts = [
        ("Kind", said.kind.label().to_owned()),
        ("For", said.rule.who.label()),
        ("Environment", said.environment.label().to_owned()),
        ("When", said.when.to_owned()),
        ("Then", said.then.to_owned()),
        ("Time or number", said.time.to_owned()),
    ];
    view_entry(
        Cite::Rule(said.rule),
        said.says,
        html! {
            <>
                { view_facts(facts) }
                { view_sources(said.sources) }
            </>
        },
    )
}

fn view_conflict(read: &Reading) -> Html {
    view_entry(
        Cite::Conflict(read.conflict),
        read.conflict.title,
        html! {
            <>
                <p>{ read.tells }</p>
                <p><strong>{ "Our reading: " }</strong>{ read.reading }</p>
                { view_facts([("Kind", read.conflict.kind.label().to_owned()), ("For", read.conflict.who.label())]) }
                { view_sources(read.sources) }
            </>
        },
    )
}

fn view_entry(cite: Cite, says: &'static str, unfolded: Html) -> Html {
    let id = cite.id();
    html! {
        <details class="entry">
            // What the address names gets the focus if it can have it.
            <summary {id}><span class="id" translate="no">{ id }</span>{ " " }{ says }</summary>
            <div class="unfolded">
                { unfolded }
                { view_acts(cite) }
                { view_case(cite) }
                <p class="hint"><a href={format!("#{id}")}>{ "Link to " }<span translate="no">{ id }</span></a></p>
            </div>
        </details>
    }
}

/// What is known of a rule or a conflict besides its text, as far as there is something.
fn view_facts<const N: usize>(facts: [(&str, String); N]) -> Html {
    html! {
        <dl class="answers">
            { for facts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| html! {
                <div><dt>{ name }</dt><dd>{ text }</dd></div>
            }) }
        </dl>
    }
}

/// Where it acts, or why nowhere.
fn view_acts(cite: Cite) -> Html {
    html! {
        <>
            <p class="because">{ "What rests on it" }</p>
            <ul class="acts">
                { for where_it_acts(cite).into_iter().map(|line| html! { <li>{ line }</li> }) }
            </ul>
        </>
    }
}

/// The smallest case of each rule and conflict that acts in one, made and compared by `proof/`.
const CASES: &str = include_str!("cases.txt");

/// A case to look at, where a plan rests on it.
fn view_case(cite: Cite) -> Html {
    let mut lines = CASES.lines().filter_map(|line| line.split_once(' '));
    let Some((_, case)) = lines.find(|(id, _)| *id == cite.id()) else {
        return html! {};
    };
    let case = Case::read(case);
    html! {
        <p>
            { "A case to look at: " }
            <a href={format!("{APP}{}", Address::of(Page::Plan, &case))}>{ short_name(&case.answers) }</a>
        </p>
    }
}

fn view_sources(sources: &[Source]) -> Html {
    html! {
        <>
            <p class="because">{ "Where it stands" }</p>
            <ul>
                { for sources.iter().map(|source| html! {
                    <li>{ source.place.label() }{ ": \u{201c}" }<q translate="no">{ source.phrase }</q>{ "\u{201d}" }</li>
                }) }
            </ul>
        </>
    }
}
