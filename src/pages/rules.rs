//! Rules and sources: every rule and every conflict in our words, with the places where they stand.

use upd_rules::sources::ledger::{
    CHAPTERS, CONFLICT_COUNT, Chapter, Cite, Conflict, RULE_COUNT, Rule, Source, TOPICS, Topic,
};
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
    /// The rule or conflict that is unfolded.
    pub(crate) opened: Option<Cite>,
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
        sought: &sought.trim().to_lowercase(),
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
    opened: Option<Cite>,
    /// In small letters; empty if everything is shown.
    sought: &'a str,
}

impl Shown<'_> {
    fn count(&self) -> usize {
        let rules = CHAPTERS
            .iter()
            .flat_map(|chapter| chapter.rules)
            .filter(|rule| self.finds_rule(rule))
            .count();
        let conflicts = TOPICS.iter().flat_map(|topic| topic.conflicts);
        rules + conflicts.filter(|conflict| self.finds_conflict(conflict)).count()
    }

    fn finds_rule(&self, rule: &Rule) -> bool {
        self.finds(&[rule.id, rule.says, rule.when, rule.then, rule.time], rule.sources)
    }

    fn finds_conflict(&self, conflict: &Conflict) -> bool {
        self.finds(
            &[conflict.id, conflict.title, conflict.tells, conflict.reading],
            conflict.sources,
        )
    }

    fn finds(&self, texts: &[&str], sources: &[Source]) -> bool {
        let contains = |text: &str| text.to_lowercase().contains(self.sought);
        self.sought.is_empty()
            || texts.iter().any(|text| contains(text))
            || sources
                .iter()
                .any(|source| contains(&source.label()) || contains(source.phrase))
    }

    fn view_chapter(&self, chapter: &Chapter) -> Html {
        let found: Vec<&&'static Rule> = chapter.rules.iter().filter(|rule| self.finds_rule(rule)).collect();
        if found.is_empty() {
            return Html::default();
        }
        html! {
            <section key={format!("chapter-{}", chapter.letter)}>
                <h2>{ chapter.title }</h2>
                { for found.into_iter().map(|rule| self.view_rule(rule)) }
            </section>
        }
    }

    fn view_topic(&self, topic: &Topic) -> Html {
        let found: Vec<&&'static Conflict> = topic
            .conflicts
            .iter()
            .filter(|conflict| self.finds_conflict(conflict))
            .collect();
        if found.is_empty() {
            return Html::default();
        }
        html! {
            <section key={format!("topic-{}", topic.letter)}>
                <h3>{ topic.title }</h3>
                { for found.into_iter().map(|conflict| self.view_conflict(conflict)) }
            </section>
        }
    }

    fn view_rule(&self, rule: &'static Rule) -> Html {
        let cite = Cite::Rule(rule);
        let facts = [
            ("Kind", rule.kind.label().to_owned()),
            ("For", rule.who.label()),
            ("Environment", rule.environment.label().to_owned()),
            ("When", rule.when.to_owned()),
            ("Then", rule.then.to_owned()),
            ("Time or number", rule.time.to_owned()),
        ];
        self.view_entry(
            cite,
            rule.says,
            html! {
                <>
                    { view_facts(facts) }
                    { view_sources(rule.sources) }
                </>
            },
        )
    }

    fn view_conflict(&self, conflict: &'static Conflict) -> Html {
        let cite = Cite::Conflict(conflict);
        self.view_entry(
            cite,
            conflict.title,
            html! {
                <>
                    <p>{ conflict.tells }</p>
                    <p><strong>{ "Our reading: " }</strong>{ conflict.reading }</p>
                    { view_facts([("Kind", conflict.kind.label().to_owned()), ("For", conflict.who.label())]) }
                    { view_sources(conflict.sources) }
                </>
            },
        )
    }

    fn view_entry(&self, cite: Cite, says: &'static str, unfolded: Html) -> Html {
        let id = cite.id();
        html! {
            <details key={id} class="entry" open={self.opened == Some(cite)}>
                <summary {id}><span class="id" translate="no">{ id }</span>{ " " }{ says }</summary>
                <div class="unfolded">
                    { unfolded }
                    { view_acts(cite) }
                    <p class="hint"><a href={self.visit.link(Page::Rules(Some(cite)))}>{ "Link to " }<span translate="no">{ id }</span></a></p>
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
                    <li>{ source.label() }{ ": \u{201c}" }<q translate="no">{ source.phrase }</q>{ "\u{201d}" }</li>
                }) }
            </ul>
        </>
    }
}
