//! Rules and sources: every rule and every conflict in our words, with the places where they stand.

use upd_rules::sources::ledger::wording::{Reading, Source, Statement};
use upd_rules::sources::ledger::{CHAPTERS, CONFLICT_COUNT, Chapter, Cite, RULE_COUNT, TOPICS, Topic};
use upd_rules::words::{self, acts::where_it_acts};
use yew::prelude::*;

use crate::address::Page;
use crate::components::{FieldKind, TextField};
use crate::translation::html;
use crate::visit::Visit;

/// What [`RulesPage`] shows.
#[derive(Properties, PartialEq)]
pub(crate) struct RulesPageProps {
    /// The visit.
    pub(crate) visit: Visit,
    /// The id of the rule or conflict that is unfolded.
    pub(crate) opened: Option<&'static str>,
}

/// The page of rules and sources.
#[component]
pub(crate) fn RulesPage(props: &RulesPageProps) -> Html {
    let sought = use_state_eq(String::new);
    let on_change = {
        let sought = sought.setter();
        Callback::from(move |text: String| {
            sought.set(text.clone());
            text
        })
    };
    let field = TextField {
        kind: FieldKind::Search,
        hint: "For example: lock, letter, ROL-13, 7.1".into(),
        value: (*sought).clone().into(),
        ..TextField::new("sought", "Find a word or a rule", on_change)
    };
    let shown = Shown {
        visit: &props.visit,
        opened: props.opened,
        sought: &sought.trim().to_ascii_lowercase(),
    };
    let found = shown.count();
    html! {
        <div class="rules">
            <h1 tabindex="-1">{ "Rules and sources" }</h1>
            <p class="lead">{ format!(
                "All {RULE_COUNT} rules that the plans follow, and all {CONFLICT_COUNT} places where the sources \
                 contradict each other, can be read in two ways, or are silent."
            ) }</p>
            { field.view() }
            <p role="status" class="hint">
                if !sought.is_empty() {
                    { format!("{} found", words::counted(found, "place")) }
                }
            </p>
            { for CHAPTERS.iter().map(|chapter| shown.view_chapter(chapter)) }
            <h2>{ "Conflicts between the sources, and how we read them" }</h2>
            { for TOPICS.iter().map(|topic| shown.view_topic(topic)) }
        </div>
    }
}

/// What is shown of the ledger.
struct Shown<'a> {
    visit: &'a Visit,
    opened: Option<&'static str>,
    /// In small letters; empty if everything is shown.
    sought: &'a str,
}

impl Shown<'_> {
    fn count(&self) -> usize {
        let rules = CHAPTERS
            .iter()
            .flat_map(Chapter::wording)
            .filter(|said| self.finds_rule(said))
            .count();
        let conflicts = TOPICS.iter().flat_map(Topic::wording);
        rules + conflicts.filter(|read| self.finds_conflict(read)).count()
    }

    fn finds_rule(&self, said: &Statement) -> bool {
        self.finds(
            &[said.rule.id, said.says, said.when, said.then, said.time],
            said.sources,
        )
    }

    fn finds_conflict(&self, read: &Reading) -> bool {
        self.finds(
            &[read.conflict.id, read.conflict.title, read.tells, read.reading],
            read.sources,
        )
    }

    fn finds(&self, texts: &[&str], sources: &[Source]) -> bool {
        let contains = |text: &str| text.to_ascii_lowercase().contains(self.sought);
        self.sought.is_empty()
            || texts.iter().any(|text| contains(text))
            || sources
                .iter()
                .any(|source| contains(&source.place.label()) || contains(source.phrase))
    }

    fn view_chapter(&self, chapter: &Chapter) -> Html {
        let found: Vec<&Statement> = chapter.wording().iter().filter(|said| self.finds_rule(said)).collect();
        if found.is_empty() {
            return Html::default();
        }
        html! {
            <section key={format!("chapter-{}", chapter.letter)}>
                <h2>{ chapter.title }</h2>
                { for found.into_iter().map(|said| self.view_rule(said)) }
            </section>
        }
    }

    fn view_topic(&self, topic: &Topic) -> Html {
        let found: Vec<&Reading> = topic
            .wording()
            .iter()
            .filter(|read| self.finds_conflict(read))
            .collect();
        if found.is_empty() {
            return Html::default();
        }
        html! {
            <section key={format!("topic-{}", topic.letter)}>
                <h3>{ topic.title }</h3>
                { for found.into_iter().map(|read| self.view_conflict(read)) }
            </section>
        }
    }

    fn view_rule(&self, said: &Statement) -> Html {
        let cite = Cite::Rule(said.rule);
        let facts = [
            ("Kind", said.kind.label().to_owned()),
            ("For", said.rule.who.label()),
            ("Environment", said.environment.label().to_owned()),
            ("When", said.when.to_owned()),
            ("Then", said.then.to_owned()),
            ("Time or number", said.time.to_owned()),
        ];
        self.view_entry(
            cite,
            said.says,
            html! {
                <>
                    { view_facts(facts) }
                    { view_sources(said.sources) }
                </>
            },
        )
    }

    fn view_conflict(&self, read: &Reading) -> Html {
        let cite = Cite::Conflict(read.conflict);
        self.view_entry(
            cite,
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

    fn view_entry(&self, cite: Cite, says: &'static str, unfolded: Html) -> Html {
        let id = cite.id();
        html! {
            <details key={id} class="entry" open={self.opened == Some(id)}>
                <summary {id}><span class="id" translate="no">{ id }</span>{ " " }{ says }</summary>
                <div class="unfolded">
                    { unfolded }
                    { view_acts(cite) }
                    <p class="hint"><a href={self.visit.link(Page::Rules(Some(id)))}>{ "Link to " }<span translate="no">{ id }</span></a></p>
                </div>
            </details>
        }
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
            <ul>
                { for where_it_acts(cite).into_iter().map(|line| html! { <li>{ line }</li> }) }
            </ul>
        </>
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
