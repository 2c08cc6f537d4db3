//! The tables of the printed report: for each section the columns that it fills, a row for each thing to agree with, and
//! links from the names of rules and conflicts to where they stand.

use std::collections::BTreeSet;

use super::html::TICK;
use super::people::{counted, group};
use super::{Entry, Report, Section};
use crate::element::Element;
use upd_rules::case::answers::{Choice as _, User};
use upd_rules::sources::matrix::UpdRole;

/// The names that can be linked: those of rules, conflicts and cells.
pub(super) struct Linked<'a>(BTreeSet<&'a str>);

impl<'a> Linked<'a> {
    /// Those of a report.
    pub(super) fn of(report: &'a Report) -> Self {
        let sections = [Section::Rule, Section::Conflict, Section::Cell];
        let entries = sections.into_iter().flat_map(|section| report.section(section));
        Self(entries.map(|entry| entry.id.as_str()).collect())
    }

    /// A text in which each such name is a link.
    fn text(&self, text: &str) -> Vec<Element> {
        let is_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
        let mut elements = Vec::new();
        let mut plain = String::new();
        for piece in text.split_inclusive(|sign| !is_name(sign)) {
            let name = piece.trim_end_matches(|sign| !is_name(sign));
            if self.0.contains(name) {
                elements.push(Element::plain(std::mem::take(&mut plain)));
                elements.push(Element::text("a", name).with("href", format!("#{name}")));
                plain.push_str(piece.get(name.len()..).unwrap_or_default());
            } else {
                plain.push_str(piece);
            }
        }
        elements.push(Element::plain(plain));
        elements
    }
}

/// A column of a table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Topic,
    /// What it says, with what else is known of it.
    Says,
    /// Where it stands in the sources.
    Places,
    /// Where it stands in a plan.
    Stands,
    Standing,
    Cites,
    Count,
}

impl Column {
    const fn of(section: Section) -> &'static [Self] {
        use Column as C;
        match section {
            Section::Question => &[C::Topic, C::Says, C::Cites],
            Section::Clause => &[C::Says, C::Cites],
            Section::Rule => &[C::Name, C::Says, C::Places],
            Section::Figure => &[C::Topic, C::Says, C::Places, C::Cites],
            Section::Conflict => &[C::Name, C::Says, C::Places],
            Section::Step => &[C::Says, C::Cites],
            Section::Sentence => &[C::Says, C::Stands, C::Standing, C::Cites],
            Section::Part => &[C::Name, C::Says, C::Count],
            _ => &[C::Topic, C::Says],
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::Topic => "About",
            Self::Says => "What it says",
            Self::Places => "Where it stands",
            Self::Stands => STANDS,
            Self::Standing => "Standing",
            Self::Cites => "Rests on",
            Self::Count => "How many",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Places => "where",
            Self::Says => "says",
            _ => "narrow",
        }
    }
}

/// Whether the rows of a section stand under the headings of their topics.
const fn has_topics(section: Section) -> bool {
    matches!(
        section,
        Section::Rule | Section::Conflict | Section::Sentence | Section::Part
    )
}

/// So much text makes a row that may be torn apart by the end of a page.
const LONG: usize = 700;

/// The table of a section.
pub(super) fn table(section: Section, entries: &[Entry], linked: &Linked<'_>) -> Element {
    let columns = Column::of(section);
    let ticks = section != Section::Check;
    let head = columns
        .iter()
        .map(|column| head(column.label()).with("class", column.class()));
    let tick = ticks.then(head_of_ticks);
    let mut rows = Vec::new();
    let mut topic = None;
    for entry in entries {
        if has_topics(section) && topic != Some(&entry.topic) {
            topic = Some(&entry.topic);
            rows.push(heading(&entry.topic, columns.len() + 1));
        }
        rows.push(row(section, entry, linked));
    }
    let body = Element::new("tbody").holding_all(rows);
    let table = Element::new("table")
        .holding(Element::new("thead").holding(Element::new("tr").holding_all(head.chain(tick))))
        .holding(body);
    if ticks {
        return table;
    }
    Element::new("div")
        .holding(table)
        .holding(Element::text("p", format!("{TICK} No exception was found.")))
}

fn head(label: &str) -> Element {
    Element::text("th", label).with("scope", "col")
}

fn head_of_ticks() -> Element {
    head("\u{2713}").with("class", "tick")
}

fn heading(topic: &str, width: usize) -> Element {
    let cell = Element::text("th", topic)
        .with("colspan", width.to_string())
        .with("scope", "rowgroup");
    Element::new("tr").with("class", "topic").holding(cell)
}

fn row(section: Section, entry: &Entry, linked: &Linked<'_>) -> Element {
    let cells = Column::of(section)
        .iter()
        .map(|column| cell(section, *column, entry, linked).with("class", column.class()));
    let tick = (section != Section::Check).then(|| Element::text("td", TICK).with("class", "tick"));
    let mut row = Element::new("tr").holding_all(cells.chain(tick));
    if length(entry) < LONG {
        row = row.with("class", "small");
    }
    if linked.0.contains(entry.id.as_str()) {
        row = row.with("id", entry.id.as_str());
    }
    row
}

fn length(entry: &Entry) -> usize {
    let more = entry.more.iter().map(|(_, text)| text);
    entry.says.len() + more.chain(&entry.list).map(String::len).sum::<usize>()
}

fn cell(section: Section, column: Column, entry: &Entry, linked: &Linked<'_>) -> Element {
    let cell = Element::new("td");
    match column {
        Column::Name => cell.holding(Element::text("span", entry.id.as_str())),
        Column::Topic => cell.holding(Element::plain(entry.topic.as_str())),
        Column::Says => says(section, entry, linked),
        Column::Places => {
            let place =
                |(section, phrase): &(String, _)| Element::text("div", format!("{section} \u{201c}{phrase}\u{201d}"));
            cell.holding_all(entry.places.iter().map(place))
        }
        Column::Stands => cell.holding_all(detail(entry, STANDS).map(Element::plain)),
        Column::Standing => cell.holding(Element::plain(entry.standing)),
        Column::Cites => cell.holding_all(linked.text(&entry.cites.join(" "))),
        Column::Count => cell.holding_all(counts(entry)),
    }
}

/// The label of what is known of a sentence and has a column of its own.
const STANDS: &str = "Stands";

/// A detail of an entry, by its label.
fn detail<'a>(entry: &'a Entry, wanted: &'a str) -> impl Iterator<Item = &'a str> {
    let found = entry.more.iter().filter(move |(label, _)| *label == wanted);
    found.map(|(_, text)| text.as_str())
}

/// What an entry says, item by item, with what else is known of it and the case to look at.
fn says(section: Section, entry: &Entry, linked: &Linked<'_>) -> Element {
    let mut cell = Element::new("td");
    if !entry.says.is_empty() {
        cell = cell.holding(Element::text("div", entry.says.as_str()));
    }
    if !entry.list.is_empty() {
        let list = if section == Section::Question { "ul" } else { "ol" };
        let items = entry.list.iter().map(|item| Element::text("li", item.as_str()));
        cell = cell.holding(Element::new(list).holding_all(items));
    }
    // What has no column of its own.
    let columns = Column::of(section);
    let cites = !columns.contains(&Column::Cites) && !entry.cites.is_empty();
    let mut more: Vec<(&str, String)> = Vec::new();
    if !entry.people.is_empty() {
        more.push(("For", entry.people.clone()));
    }
    more.extend(entry.more.iter().filter(|(label, _)| *label != STANDS).cloned());
    if cites {
        more.push(("See", entry.cites.join(" ")));
    }
    if !more.is_empty() {
        let detail = |(label, text): (&str, String)| {
            let label = Element::text("strong", format!("{label}: "));
            [label]
                .into_iter()
                .chain(linked.text(&format!("{}. ", text.trim_end_matches('.'))))
        };
        cell = cell.holding(Element::new("div").holding_all(more.into_iter().flat_map(detail)));
    }
    if let Some(case) = &entry.case {
        cell = cell.holding(Element::text("div", format!("Case: {case}")).with("class", "case"));
    }
    cell
}

/// In how many cases and plans.
fn counts(entry: &Entry) -> impl Iterator<Item = Element> {
    let cases = entry.cases.map(|cases| counted(cases, "case"));
    let plans = entry.plans.map(|plans| counted(plans, "plan"));
    cases
        .into_iter()
        .chain(plans)
        .map(|text| Element::text("div", text).with("class", "count"))
}

/// The permission matrix as a grid, a row for each task; the notes below.
pub(super) fn matrix(cells: &[Entry]) -> Vec<Element> {
    let roles = UpdRole::ALL.map(|role| head(role.label()));
    let first = head("Task");
    let head = Element::new("tr")
        .holding(first)
        .holding_all(roles)
        .holding(head("Section"))
        .holding(head("See").with("class", "narrow"))
        .holding(head_of_ticks());
    let mut notes: BTreeSet<&str> = BTreeSet::new();
    let rows: Vec<Element> = cells
        .chunk_by(|one, other| one.topic == other.topic)
        .map(|row| {
            notes.extend(
                row.iter()
                    .flat_map(|cell| cell.says.split("Note ").skip(1).map(str::trim)),
            );
            matrix_row(row)
        })
        .collect();
    let notes = notes.into_iter().map(|note| Element::text("p", format!("Note {note}")));
    let table = Element::new("table")
        .holding(Element::new("thead").holding(head))
        .holding(Element::new("tbody").holding_all(rows));
    [table].into_iter().chain(notes).collect()
}

fn matrix_row(row: &[Entry]) -> Element {
    let cell = |cell: &Entry| {
        let notes: Vec<&str> = cell
            .says
            .split("Note ")
            .skip(1)
            .filter_map(|note| note.split(':').next())
            .collect();
        let mark = if cell.says.starts_with("may not") {
            "\u{2013}"
        } else {
            "\u{2713}"
        };
        Element::new("td")
            .with("id", cell.id.as_str())
            .holding(Element::plain(mark))
            .holding(Element::text("sup", notes.join(",")))
    };
    let first = row.first();
    let task = first.map_or("", |cell| cell.topic.as_str());
    let section = first
        .and_then(|cell| cell.places.first())
        .map_or("", |(section, _)| section.as_str());
    let see = first.map(|cell| {
        cell.cites
            .iter()
            .map(|id| Element::text("a", *id).with("href", format!("#{id}")))
    });
    let blanks = |link: Element| [link, Element::plain(" ")];
    Element::new("tr")
        .with("class", "small")
        .holding(Element::text("th", task).with("scope", "row"))
        .holding_all(row.iter().map(cell))
        .holding(Element::text("td", section))
        .holding(Element::new("td").holding_all(see.into_iter().flatten().flat_map(blanks)))
        .holding(Element::text("td", TICK).with("class", "tick"))
}

/// Who gets which outcome: a row for each goal and outcome, a column for each group of people.
pub(super) fn grid(outcomes: &[Entry]) -> Element {
    let everybody = User::ALL.iter().copied().map(Some).chain([None]);
    let groups: Vec<&str> = everybody.map(group).collect();
    let first = head("Outcome");
    let heads = groups.iter().map(|name| head(name).with("class", "count"));
    let head = Element::new("tr")
        .holding(first)
        .holding_all(heads)
        .holding(head_of_ticks());
    let mut rows = Vec::new();
    let mut goal = None;
    for row in outcomes.chunk_by(|one, other| (&one.topic, &one.says) == (&other.topic, &other.says)) {
        let Some(one) = row.first() else { continue };
        if goal != Some(&one.topic) {
            goal = Some(&one.topic);
            rows.push(heading(&one.topic, groups.len() + 2));
        }
        let cells = groups.iter().map(|name| {
            let cell = Element::new("td").with("class", "count");
            match row.iter().find(|entry| entry.people == *name) {
                Some(entry) => cell.holding_all(counts(entry)),
                None => cell,
            }
        });
        let row = Element::new("tr")
            .with("class", "small")
            .holding(Element::text("th", one.says.as_str()).with("scope", "row"))
            .holding_all(cells)
            .holding(Element::text("td", TICK).with("class", "tick"));
        rows.push(row);
    }
    Element::new("table")
        .with("class", "even")
        .holding(Element::new("thead").holding(head))
        .holding(Element::new("tbody").holding_all(rows))
}
