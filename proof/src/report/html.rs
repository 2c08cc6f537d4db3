//! The report as a page to print and to sign.

use anyhow::Result;

use super::{Entry, Report, Section};
use crate::element::Element;
use crate::map;

/// Black on white, so that it prints as it is seen; small letters, for it is long.
const STYLE: &str = "
body { font: 10pt/1.4 system-ui, sans-serif; color: #000; background: #fff; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
h1 { font-size: 20pt; margin: 0; } h2 { font-size: 14pt; margin: 2rem 0 .5rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #999; padding: .25rem .4rem; text-align: left; vertical-align: top; }
th { background: #eee; } thead { display: table-header-group; } tr { break-inside: avoid; }
td { overflow-wrap: anywhere; } td:first-child { width: 9rem; font-weight: 600; } .agreed { width: 4rem; }
dl { margin: .25rem 0 0; } dt { float: left; clear: left; font-weight: 600; margin-right: .4em; } dt::after { content: ':'; } dd { margin: 0; }
.standing { font-size: 8.5pt; border: 1px solid #000; padding: 0 .3em; }
.case { font: 8.5pt ui-monospace, monospace; } .sign td { height: 2.5rem; }
svg { width: 100%; height: auto; }
@page { margin: 14mm; } @page across { size: A4 landscape; margin: 10mm; } .map { page: across; }
";

impl Report {
    /// All of it as one page. The distinct plans are counted there; they are listed in the CSV.
    ///
    /// # Errors
    ///
    /// None that is known: writing into memory does not fail.
    pub fn html(&self) -> Result<String> {
        let head = Element::new("head")
            .holding(Element::new("meta").with("charset", "utf-8"))
            .holding(
                Element::new("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width"),
            )
            .holding(Element::text("title", "UPD onboarding checker: report for reviewers"))
            .holding(Element::text("style", STYLE));
        let mut body = Element::new("body").holding_all(self.beginning());
        for (section, entries) in self.sections.iter().filter(|(section, _)| *section != Section::Way) {
            body = body.holding_all(part(*section, entries));
            if *section == Section::Check {
                body = body
                    .holding(Element::text("h2", MAP))
                    .holding(Element::text("div", MAP));
            }
        }
        let html = Element::new("html")
            .with("lang", "en")
            .holding(head)
            .holding(body)
            .alone()?;
        // What was drawn already is put in the place of its name.
        let drawn = format!(
            "<div class=\"map\">{}</div><div>{}</div>",
            map::svg()?,
            map::list_html()?
        );
        let html = html.replacen(&format!("<div>{MAP}</div>"), &drawn, 1);
        Ok(format!("<!doctype html>\n{html}\n"))
    }

    fn beginning(&self) -> Vec<Element> {
        let row = |label: &str| {
            Element::new("tr")
                .holding(Element::text("th", label))
                .holding(Element::text("td", ""))
        };
        vec![
            Element::text("h1", "UPD onboarding checker: report for reviewers"),
            Element::text("p", format!("Made on {}. {}.", self.on, self.proved)),
            Element::text(
                "p",
                "This is everything that the checker asks, decides and says. It follows EMA\u{2019}s \u{201c}Registration \
                 guide for UI and API users\u{201d}, the EAM portal page and the SPOR leaflet; it is not a service of EMA, \
                 and EMA has not approved it. You need no code to read it: hold each line next to the section of the \
                 source that it names, and mark it if you agree.",
            ),
            Element::text(
                "p",
                "A case is written as in a link: put it behind #/plan? in the address of the checker to see its plan. \
                 \u{201c}Stated\u{201d} means that the sources say so; \u{201c}reading\u{201d}, that they contradict each \
                 other and we chose; \u{201c}not-described\u{201d}, that they are silent; \u{201c}advice\u{201d}, that it is \
                 ours.",
            ),
            Element::new("table")
                .with("class", "sign")
                .holding_all(["Reviewer", "For", "Day", "Agreed, but for", "Signature"].map(row)),
        ]
    }
}

/// The heading of the map of questions.
const MAP: &str = "The map of the questions";

fn heading(section: Section, entries: &[Entry]) -> String {
    let name = match section {
        Section::Check => "What was proved",
        Section::Question => "The questions",
        Section::Answer => "The answers",
        Section::Clause => "The conditions that decide",
        Section::Cell => "Who may do what: the permission matrix",
        Section::Rule => "The rules",
        Section::Conflict => "Where the sources contradict each other or are silent, and our reading",
        Section::Figure => "The figures",
        Section::Step => "The steps",
        Section::Sentence => "The sentences",
        Section::Part => "What plans are made of",
        Section::Plan => "The distinct plans",
        Section::Way => "Which case gets which plan",
    };
    format!("{name} ({})", crate::summary::thousands(entries.len() as u64))
}

fn part(section: Section, entries: &[Entry]) -> Vec<Element> {
    let mut all = vec![Element::text("h2", heading(section, entries))];
    if section == Section::Plan {
        all.push(Element::text(
            "p",
            "Each distinct plan is made of the parts above. All of them stand in report.csv, each with its smallest case and \
             with how many cases get it.",
        ));
        return all;
    }
    let names = [first_column(section), "What it says", "Case to look at", "Agreed"];
    let head = names.map(|name| Element::text("th", name).with("scope", "col"));
    let table = Element::new("table")
        .holding(Element::new("thead").holding(Element::new("tr").holding_all(head)))
        .holding(Element::new("tbody").holding_all(entries.iter().map(|entry| row(section, entry))));
    all.push(table);
    all
}

const fn first_column(section: Section) -> &'static str {
    match section {
        Section::Sentence => "Standing",
        _ => "Name",
    }
}

fn row(section: Section, entry: &Entry) -> Element {
    let name = match section {
        Section::Sentence => Element::text("span", entry.standing).with("class", "standing"),
        _ => Element::text("span", entry.id.as_str()),
    };
    let mut says = Element::new("td").holding(Element::text("div", entry.says.as_str()));
    let rests_on = (!entry.cites.is_empty()).then(|| ("Rests on", entry.cites.join(" ")));
    let counted = entry.cases.map(|cases| ("Cases", crate::summary::thousands(cases)));
    let more: Vec<_> = entry.more.iter().cloned().chain(rests_on).chain(counted).collect();
    if !more.is_empty() {
        says = says.holding(Element::new("dl").holding_all(more.into_iter().map(|(label, text)| {
            Element::new("div")
                .holding(Element::text("dt", label))
                .holding(Element::text("dd", text))
        })));
    }
    let case = Element::text("td", entry.case.clone().unwrap_or_default()).with("class", "case");
    Element::new("tr")
        .holding(Element::new("td").holding(name))
        .holding(says)
        .holding(case)
        .holding(Element::text("td", "\u{2610}").with("class", "agreed"))
}
