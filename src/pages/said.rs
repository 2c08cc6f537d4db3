//! What is said, as people read it: sentences that are not simply stated carry their mark, once for each group of them,
//! in words and with a sign; each shows the sections behind it when asked, and a term is explained where it first stands.

use upd_rules::sources::glossary::{GLOSSARY, Term};
use upd_rules::sources::ledger::Cite;
use upd_rules::sources::said::{Said, Standing};
use upd_rules::words;
use yew::prelude::*;

use super::citations::view_sources;
use crate::address::Page;
use crate::components::{popover, prose_with};
use crate::translation::html;
use crate::visit::Visit;

/// The mark of a standing, to stand before what it is about; nothing where that is stated.
pub(crate) fn view_mark(standing: Standing) -> Html {
    let Some(words) = words::standing(standing) else {
        return Html::default();
    };
    html! {
        <>
            <strong class={classes!("mark-of", standing.key())}>{ words }<span class="hidden">{ ": " }</span></strong>
            { " " }
        </>
    }
}

/// A sentence with its sources, and without its mark.
pub(crate) fn view_sentence(visit: &Visit, said: &Said) -> Html {
    html! { <>{ explaining(visit, &said.text) }{ view_sources(visit, &said.cites) }</> }
}

/// A sentence that stands alone, with its mark and its sources.
pub(crate) fn view_one(visit: &Visit, said: &Said) -> Html {
    html! { <>{ view_mark(said.standing()) }{ view_sentence(visit, said) }</> }
}

/// The same as an item of a list.
pub(crate) fn view_item(visit: &Visit, said: &Said) -> Html {
    html! { <li>{ view_one(visit, said) }</li> }
}

/// Sentences in their order, a paragraph each. Those that follow each other and have the same standing share its mark
/// and its sources.
pub(crate) fn view_paragraphs(visit: &Visit, said: &[Said]) -> Html {
    view_groups(visit, said, |group| view_sources(visit, &all_cites(group)))
}

/// The same without sources, where they are shown for more than these sentences.
pub(crate) fn view_unsourced(visit: &Visit, said: &[Said]) -> Html {
    view_groups(visit, said, |_| Html::default())
}

fn view_groups(visit: &Visit, said: &[Said], view_sources: impl Fn(&[Said]) -> Html) -> Html {
    let groups = said.chunk_by(|one, next| one.standing() == next.standing());
    html! {
        <>
            { for groups.map(|group| {
                let last = group.len() - 1;
                let paragraphs = group.iter().enumerate().map(|(place, one)| html! {
                    <p>
                        if place == 0 { { view_mark(one.standing()) } }
                        { explaining(visit, &one.text) }
                        if place == last { { view_sources(group) } }
                    </p>
                });
                in_group(group, paragraphs.collect())
            }) }
        </>
    }
}

/// All that is cited by some sentences, each once.
pub(crate) fn all_cites<'a>(said: impl IntoIterator<Item = &'a Said>) -> Vec<Cite> {
    let mut cites: Vec<Cite> = Vec::new();
    for cite in said.into_iter().flat_map(|one| &one.cites) {
        if !cites.contains(cite) {
            cites.push(*cite);
        }
    }
    cites
}

/// Sentences whose order says nothing, as lists: all that have the same standing share its mark and its sources.
pub(crate) fn view_list(visit: &Visit, class: &'static str, said: &[Said]) -> Html {
    let last_of = |standing| said.iter().rposition(|one| one.standing() == standing);
    let items = said.iter().enumerate().map(|(place, one)| {
        let standing = one.standing();
        let sources = last_of(standing).filter(|last| *last == place).map(|_| {
            let same = said.iter().filter(|other| other.standing() == standing);
            view_sources(visit, &all_cites(same))
        });
        (standing, html! { <>{ explaining(visit, &one.text) }{ sources }</> })
    });
    view_lists(class, items.collect())
}

/// The same for items with something besides a sentence.
pub(crate) fn view_lists(class: &'static str, items: Vec<(Standing, Html)>) -> Html {
    const ALL: [Standing; 4] = [
        Standing::Stated,
        Standing::Reading,
        Standing::NotDescribed,
        Standing::Advice,
    ];
    let of = |standing| {
        items
            .iter()
            .filter(move |(of, _)| *of == standing)
            .map(|(_, item)| item)
    };
    html! {
        <>
            { for ALL.into_iter().filter(|standing| of(*standing).next().is_some()).map(|standing| html! {
                <>
                    { view_mark(standing) }
                    <ul {class}>{ for of(standing).map(|item| html! { <li>{ item.clone() }</li> }) }</ul>
                </>
            }) }
        </>
    }
}

/// Shows how far a mark goes.
fn in_group(group: &[Said], shown: Html) -> Html {
    match group.first().map(Said::standing) {
        Some(standing) if standing != Standing::Stated && group.len() > 1 => {
            html! { <div class={classes!("marked", standing.key())}>{ shown }</div> }
        }
        _ => shown,
    }
}

/// A text with its addresses as links, and each term of the glossary explained if it stands here for the first time on
/// the page.
pub(crate) fn explaining(visit: &Visit, text: &str) -> Html {
    let mut done = Vec::new();
    prose_with(text, |words| view_words(visit, text, words, &mut done))
}

fn view_words(visit: &Visit, text: &str, words: &str, done: &mut Vec<&'static Term>) -> Html {
    let terms = GLOSSARY.iter().filter(|term| !done.contains(term));
    // Of two terms that begin at the same place the longer one.
    let found = terms
        .filter_map(|term| term.find(words).map(|place| (place, term)))
        .filter(|(_, term)| visit.explained.is_here(term, text))
        .min_by_key(|((from, to), _)| (*from, usize::MAX - to));
    let Some(((from, to), term)) = found else {
        return Html::from(words.to_owned());
    };
    done.push(term);
    let (before, rest) = words.split_at(from);
    let (name, after) = rest.split_at(to - from);
    html! {
        <>
            { before.to_owned() }
            { view_term(visit, term, name) }
            { view_words(visit, text, after, done) }
        </>
    }
}

fn view_term(visit: &Visit, term: &'static Term, name: &str) -> Html {
    let shown = html! {
        <>{ term.explanation().text }{ " " }<a href={visit.link(Page::Glossary)} target={visit.beside()} rel="noopener">{ "All words" }</a></>
    };
    popover("term", html! { <dfn>{ name.to_owned() }</dfn> }, shown)
}
