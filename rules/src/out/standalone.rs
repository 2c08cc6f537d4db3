//! The plan as one page to keep: a file of HTML that works from disk and offline. It has no script, loads nothing, and its
//! policy allows neither. Ticks are the browser's own, so they are gone when the file is closed, and the page says so.

use chrono::NaiveDate;

use super::html::Html;
use super::markup::is_web;
use super::plan_lines::{answers, begins, when};
use crate::case::text::Case;
use crate::document::{Document, Row};
use crate::sources::ledger::Cite;
use crate::sources::said::{Said, each_once};
use crate::words;
use crate::words::reply::{TICKS_ARE_NOT_KEPT, WORKS_OFFLINE, documents, source, when_needed};

/// The name that the file should have.
pub const FILE_NAME: &str = "upd-plan.html";
/// Its media type.
pub const MEDIA_TYPE: &str = "text/html;charset=utf-8";

/// What the page may do: nothing but show itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#555;--line:#bbb;--link:#0b4f9e}\
@media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#16181b;--soft:#b3b8bf;--line:#555;--link:#8ab8f0}}\
body{margin:0 auto;max-width:44rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);\
background:var(--paper);overflow-wrap:anywhere}\
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}\
a{color:var(--link)}small,.soft{color:var(--soft)}ul,ol{padding-left:1.6rem}li{margin:.3rem 0}\
ol>li{margin:1rem 0;padding-bottom:.5rem;border-bottom:1px solid var(--line)}\
label{display:block;font-weight:600;min-height:1.5rem}input{width:1.1rem;height:1.1rem;margin:0 .4rem 0 0;\
vertical-align:-.15rem}p{margin:.4rem 0}summary{cursor:pointer;min-height:1.5rem;color:var(--link)}\
:focus-visible{outline:3px solid var(--link);outline-offset:2px}\
@media print{details::details-content{content-visibility:visible;height:auto}\
:root{--ink:#000;--paper:#fff;--soft:#333;--line:#999;--link:#000}body{max-width:none;padding:0}\
ol>li{break-inside:avoid}}";

/// The page. It names its sources. `link` leads back to the plan.
#[must_use]
pub fn page(case: &Case, document: &Document, today: NaiveDate, link: &str) -> String {
    let title = format!("UPD onboarding plan: {}", words::short_name(&case.answers));
    let mut html = Html::default();
    html.element("html", &[("lang", "en")], |html| {
        html.element("head", &[], |html| head(html, &title));
        html.element("body", &[], |html| {
            html.element("main", &[], |html| {
                html.text_in("h1", &title);
                made(html, today, link);
                verdict(html, document);
                steps(html, document);
                sentences(html, "Good to know", &document.general);
                sentences(html, "If nobody answers", &document.if_nobody_answers);
                sentences(html, "Next time", &document.next_time);
                answered(html, case, document);
                sources(html, document);
            });
        });
    });
    format!("<!doctype html>\n{}\n", html.finish())
}

fn head(html: &mut Html, title: &str) {
    html.empty("meta", &[("charset", "utf-8")]);
    html.empty(
        "meta",
        &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)],
    );
    html.empty(
        "meta",
        &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
    );
    html.text_in("title", title);
    html.style(STYLE);
}

/// When it was made and by which rules, and the way back.
fn made(html: &mut Html, today: NaiveDate, link: &str) {
    let made = format!("Made on {}, by the rules of {}.", words::date(today), words::edition());
    html.text_in("p", &made);
    html.text_in("p", WORKS_OFFLINE);
    html.element("p", &[], |html| {
        if is_web(link) {
            html.link(link, "Open the plan");
        } else {
            html.text(link);
        }
    });
    html.text_in("p", words::OWN_LIST);
}

/// What it comes to: verdict, refusals, roles and days.
fn verdict(html: &mut Html, document: &Document) {
    let Some((in_a_word, said)) = document.in_a_word().zip(document.verdict.as_ref()) else {
        return;
    };
    html.text_in("h2", "Verdict");
    html.element("p", &[], |html| {
        html.text_in("strong", in_a_word);
        html.text(": ");
        sentence(html, said);
    });
    list(html, "Refused", refusals(document), sentence);
    list(html, "Role to request", document.roles(), |html, role| {
        html.text(&format!(
            "{} in {}",
            role.role.label(),
            words::environment(role.environment)
        ));
    });
    list(html, "When", when(document), |html, line| html.text(&line));
}

/// What is refused, and what there is instead.
fn refusals(document: &Document) -> impl Iterator<Item = &Said> {
    document.refused.iter().flat_map(|refusal| {
        let without_account = refusal.without_account.iter();
        [&refusal.said, &refusal.instead].into_iter().chain(without_account)
    })
}

/// The steps, a box to tick for each, and how each goes.
fn steps(html: &mut Html, document: &Document) {
    if document.rows.is_empty() {
        return;
    }
    html.text_in("h2", "Steps");
    html.text_in("p", TICKS_ARE_NOT_KEPT);
    html.element("ol", &[], |html| {
        for row in &document.rows {
            html.element("li", &[("value", &row.number.to_string())], |html| {
                step(html, document, row)
            });
        }
    });
}

fn step(html: &mut Html, document: &Document, row: &Row) {
    let told = &row.told;
    for place in &row.places {
        let environment = document.steps.get(*place).and_then(|told| told.environment);
        let there = environment.map_or_else(String::new, |there| format!(" ({})", words::environment(there)));
        html.element("label", &[], |html| {
            html.empty("input", &[("type", "checkbox")]);
            html.text(&format!("{}{there}", told.title));
        });
    }
    let mut lines = vec![format!(
        "{} \u{b7} {} \u{b7} {}",
        words::actor(told.actor, document.whose),
        words::duration(told.duration),
        document.waits_for(row).unwrap_or_default()
    )];
    lines.extend(begins(document, row).map(|begins| format!("Begins: {begins}")));
    lines.extend(when_needed(told.condition, told.optional).map(|needed| format!("{needed}.")));
    for line in lines {
        html.element("p", &[("class", "soft")], |html| html.text(&line));
    }
    html.element("details", &[], |html| {
        html.text_in("summary", &format!("How to go about step {}", row.number));
        list(html, "", &told.details, sentence);
        list(html, "Have ready", &told.documents, sentence);
        list(html, "Take care", &told.warnings, sentence);
        list(html, "Good to know", &row.notes, sentence);
        html.element("p", &[], |html| cited(html, &told.cites));
    });
}

/// A list under a line that says of what; nothing where it is empty.
fn list<T>(html: &mut Html, name: &str, items: impl IntoIterator<Item = T>, write: impl Fn(&mut Html, T)) {
    let mut items = items.into_iter().peekable();
    if items.peek().is_none() {
        return;
    }
    if !name.is_empty() {
        html.element("p", &[], |html| html.text_in("strong", name));
    }
    html.element("ul", &[], |html| {
        for item in items {
            html.element("li", &[], |html| write(html, item));
        }
    });
}

/// Sentences under a heading of their own, if there are any.
fn sentences(html: &mut Html, heading: &str, said: &[Said]) {
    if !said.is_empty() {
        html.text_in("h2", heading);
        list(html, "", said, sentence);
    }
}

/// A sentence with its mark and the rules behind it.
fn sentence(html: &mut Html, said: &Said) {
    html.text_with_links(&words::marked(said));
    cited(html, &said.cites);
}

/// Rules, each a link to where it says in which section it stands.
fn cited(html: &mut Html, cites: &[Cite]) {
    html.element("small", &[], |html| {
        for (place, cite) in cites.iter().enumerate() {
            html.text(if place == 0 { " " } else { ", " });
            html.element("a", &[("href", &format!("#{}", cite.id()))], |html| {
                html.text(cite.id())
            });
        }
    });
}

/// The answers, or what is still open.
fn answered(html: &mut Html, case: &Case, document: &Document) {
    html.text_in("h2", "Answers");
    list(html, "", answers(case), |html, (_, name, answer)| {
        html.text(&format!("{name}: {answer}"));
    });
    let open = document
        .remaining
        .iter()
        .map(|question| words::question_short(*question));
    list(html, "Still open", open, |html, question| html.text(&question));
}

/// Every rule that is named, with the section in which it stands.
fn sources(html: &mut Html, document: &Document) {
    let cites: Vec<Cite> = each_once(all_cites(document));
    if cites.is_empty() {
        return;
    }
    html.text_in("h2", "Sources");
    html.element("ul", &[], |html| {
        for cite in &cites {
            html.element("li", &[("id", cite.id())], |html| html.text(&source(&[*cite])));
        }
        for there in documents(&cites) {
            html.element("li", &[], |html| html.text(&there));
        }
    });
}

fn all_cites(document: &Document) -> impl Iterator<Item = Cite> + '_ {
    let steps = document.rows.iter().flat_map(|row| {
        let told = &row.told;
        told.details
            .iter()
            .chain(&told.documents)
            .chain(&told.warnings)
            .chain(&row.notes)
    });
    let said = document
        .verdict
        .iter()
        .chain(refusals(document))
        .chain(steps)
        .chain(&document.general)
        .chain(&document.if_nobody_answers)
        .chain(&document.next_time);
    let behind_steps = document.rows.iter().flat_map(|row| &row.told.cites);
    said.flat_map(|said| &said.cites).chain(behind_steps).copied()
}
