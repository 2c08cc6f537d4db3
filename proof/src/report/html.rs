//! The report as a page to print and to sign: what it is, a table of contents, and a chapter for each section with a place
//! to sign at its end.

use anyhow::Result;

use super::rows::{Linked, grid, matrix, table};
use super::{Report, Section, sentences};
use crate::element::Element;
use crate::map;
use upd_rules::sources::said::Standing;

/// Black on white, so that it prints as it is seen; small letters, for it is long.
const STYLE: &str = "
body { font: 8.5pt/1.3 system-ui, sans-serif; color: #000; background: #fff; margin: 2rem auto; max-width: 62rem;
padding: 0 1rem; }
h1 { font-size: 18pt; margin: 0 0 .5rem; } h2 { font-size: 13pt; margin: 1.2rem 0 .3rem; }
h3 { font-size: 10pt; margin: .8rem 0 .2rem; }
h2, h3 { break-after: avoid; } p { margin: .3rem 0; } a { color: inherit; text-decoration-color: #999; }
table { border-collapse: collapse; width: 100%; margin: .3rem 0; }
th, td { border: 1px solid #aaa; padding: .1rem .3rem; text-align: left; vertical-align: top; }
th { background: #eee; } thead { display: table-header-group; } td { overflow-wrap: anywhere; }
.name { width: 5.8rem; font-weight: 600; } .where { width: 12rem; } .narrow { width: 6.5rem; }
.tick { width: 1rem; text-align: center; }
.small { break-inside: avoid; } .topic th { background: #ddd; break-after: avoid; }
ol, ul { margin: 0; padding-left: 1.4rem; }
td a { white-space: nowrap; } .even { table-layout: fixed; }
.case { font-size: 7pt; color: #444; } .count { font-size: 7.5pt; } .sign td { height: 1.8rem; }
.sign { break-inside: avoid; }
svg { width: 100%; height: auto; }
@page { size: A4; margin: 12mm; } @page across { size: A4 landscape; margin: 10mm; } .map { page: across; }
@media print { body { margin: 0; max-width: none; padding: 0; } .chapter { break-before: page; } }
";

/// A chapter of the printed report.
#[derive(Clone, Copy)]
struct Chapter {
    anchor: &'static str,
    title: &'static str,
    /// What is in it, and what it is to be held next to.
    intro: &'static str,
    body: Body,
}

/// What a chapter consists of.
#[derive(Clone, Copy)]
enum Body {
    Rows(Section),
    Matrix,
    Map,
    Plans,
}

const CHAPTERS: [Chapter; 11] = [
    Chapter {
        anchor: "questions",
        title: "The questions",
        intro: "What the checker asks, with every answer that it offers. Which question comes when is on the map.",
        body: Body::Rows(Section::Question),
    },
    Chapter {
        anchor: "conditions",
        title: "What decides",
        intro: "Plans differ by these conditions and by nothing else that is not an answer itself.",
        body: Body::Rows(Section::Clause),
    },
    Chapter {
        anchor: "rules",
        title: "The rules",
        intro: "What the sources say, in our words. Hold each next to the section that it names; the words in quotes find \
                the place. \u{201c}See\u{201d} names what we found in doubt in the same place.",
        body: Body::Rows(Section::Rule),
    },
    Chapter {
        anchor: "matrix",
        title: "Who may do what",
        intro: "The table of section 5.1 of the guide, row by row. A tick means that the role may; the small numbers are \
                the notes below.",
        body: Body::Matrix,
    },
    Chapter {
        anchor: "figures",
        title: "The figures",
        intro: "Every number that the sources give, and whether a step of a plan is timed by it.",
        body: Body::Rows(Section::Figure),
    },
    Chapter {
        anchor: "conflicts",
        title: "Where the sources contradict each other or are silent",
        intro: "Both sides, and the reading that we take: the one that is safest for the user.",
        body: Body::Rows(Section::Conflict),
    },
    Chapter {
        anchor: "steps",
        title: "The steps",
        intro: "Every step as people see it. The same step stands here more than once where it is called otherwise, done by \
                somebody else or takes longer for some.",
        body: Body::Rows(Section::Step),
    },
    Chapter {
        anchor: "sentences",
        title: "The sentences",
        intro: "Everything that plans say, under the chapter of the rule that it rests on first.",
        body: Body::Rows(Section::Sentence),
    },
    Chapter {
        anchor: "map",
        title: "The map of the questions",
        intro: "Which question comes when, and where the questions end: as a picture and as a list.",
        body: Body::Map,
    },
    Chapter {
        anchor: "plans",
        title: "The plans",
        intro: "Who gets which outcome, and of what plans are made.",
        body: Body::Plans,
    },
    Chapter {
        anchor: "checks",
        title: "What was checked by machine",
        intro: "Every case was gone through by a program. What it compares with, called the contract, is a description in \
                words of all that the checker does, written before it and turned into a program a second time for this. \
                There is nothing here to compare with the sources: see that no exception was found.",
        body: Body::Rows(Section::Check),
    },
];

/// The sign for what can be agreed with.
pub(super) const TICK: &str = "\u{2610}";

impl Report {
    /// All of it as one page. The distinct plans are in the CSV one by one; the page has what they are made of.
    ///
    /// # Errors
    ///
    /// None that is known: writing into memory does not fail.
    pub fn html(&self) -> Result<String> {
        let meta = |name, value: &str| Element::new("meta").with(name, value);
        // Nothing in it may need a sign that XML writes otherwise.
        let head = Element::new("head")
            .holding(meta("charset", "utf-8"))
            .holding(meta("name", "viewport").with("content", "width=device-width"))
            .holding(Element::text("title", TITLE))
            .holding(Element::text("style", STYLE));
        let linked = Linked::of(self);
        let chapters = CHAPTERS.iter().map(|chapter| self.chapter(chapter, &linked));
        let html = Element::new("html").with("lang", "en").holding(head).holding(
            Element::new("body")
                .holding_all(self.beginning())
                .holding(contents())
                .holding_all(chapters),
        );
        // What was drawn already is put in the place of its name.
        let drawn = format!("<div class=\"map\">{}</div>{}", map::svg()?, map::list_html()?);
        let html = html.alone()?.replacen(&Element::text("div", DRAWN).alone()?, &drawn, 1);
        Ok(format!("<!doctype html>\n{html}\n"))
    }

    fn beginning(&self) -> Vec<Element> {
        let standings = [
            Standing::Stated,
            Standing::Reading,
            Standing::NotDescribed,
            Standing::Advice,
        ];
        let standing = |standing: Standing| {
            Element::new("li")
                .holding(Element::text("strong", standing.key()))
                .holding(Element::plain(format!(": {}.", sentences::means(standing))))
        };
        vec![
            Element::text("h1", TITLE),
            Element::text("p", format!("Made on {}. {}.", self.on, self.proved)),
            Element::text("h2", "What this is, and how to sign"),
            Element::text(
                "p",
                "This is everything that the checker asks, decides and says. It follows EMA\u{2019}s \u{201c}Registration \
                 guide for UI and API users\u{201d}, the EAM portal page and the SPOR leaflet; it is not a service of EMA, \
                 and EMA has not approved it. You need no code to read it: hold each row next to the section of the source \
                 that it names, and tick it if you agree. At the end of each chapter there is a place to sign for it, and \
                 to name the rows with which you do not agree.",
            ),
            Element::text(
                "p",
                "A case is written as in a link: put it behind #/plan? in the address of the checker to see its plan. The \
                 same rows stand in report.csv, for a spreadsheet to sort and to filter, and every distinct plan stands in \
                 report-plans.csv. The standing of a row is one of these:",
            ),
            Element::new("ul").holding_all(standings.map(standing)),
        ]
    }

    fn chapter(&self, chapter: &Chapter, linked: &Linked<'_>) -> Element {
        let body = match chapter.body {
            Body::Rows(section) => vec![table(section, self.section(section), linked)],
            Body::Matrix => matrix(self.section(Section::Cell)),
            Body::Map => vec![
                Element::text("div", DRAWN),
                Element::text("p", format!("{TICK} The map asks what the sources need to be asked.")),
            ],
            Body::Plans => self.plans(linked),
        };
        Element::new("section")
            .with("class", "chapter")
            .with("id", chapter.anchor)
            .holding(Element::text("h2", chapter.title))
            .holding(Element::text("p", chapter.intro))
            .holding_all(body)
            .holding(signature(chapter.title))
    }

    fn plans(&self, linked: &Linked<'_>) -> Vec<Element> {
        let count = crate::summary::thousands(self.section(Section::Plan).len() as u64);
        vec![
            Element::text("h3", "Who gets which outcome"),
            Element::text(
                "p",
                "For each goal and outcome, and each group of people: how many cases get it, and how many distinct plans \
                 those are. A group without a number does not get that outcome.",
            ),
            grid(self.section(Section::Outcome)),
            Element::text("h3", "What plans are made of"),
            Element::text(
                "p",
                format!(
                    "The {count} distinct plans are put together from the parts below: one about the account, one about \
                     the organisation, and one for each environment. Whoever agrees with the parts, and with who gets which \
                     outcome, need not read the plans one by one; they stand in report-plans.csv, \
                     each with its steps in words, its smallest case, and how many cases get it. In brackets: who does a \
                     step, how long it takes where that is stated, and when it is needed."
                ),
            ),
            table(Section::Part, self.section(Section::Part), linked),
        ]
    }
}

const TITLE: &str = "UPD onboarding checker: report for reviewers";

/// Stands in the place of the map until all else is written.
const DRAWN: &str = "The map";

fn contents() -> Element {
    let item = |chapter: &Chapter| {
        let link = Element::text("a", chapter.title).with("href", format!("#{}", chapter.anchor));
        Element::new("li").holding(link)
    };
    Element::new("nav")
        .holding(Element::text("h2", "Contents"))
        .holding(Element::new("ol").holding_all(CHAPTERS.iter().map(item)))
}

/// A place to sign for a chapter.
fn signature(title: &str) -> Element {
    let labels = [&format!("Signed for: {title}"), "Day", "Agreed, but for", "Signature"];
    let head = labels.map(|label| Element::text("th", label).with("scope", "col"));
    let empty = labels.map(|_| Element::text("td", ""));
    Element::new("table")
        .with("class", "sign")
        .holding(Element::new("tr").holding_all(head))
        .holding(Element::new("tr").holding_all(empty))
}
