//! What stands around the sentences of a plan when it goes out as a reply, and what files say of themselves.

use super::{Way, Whose, actor, condition, duration};
use crate::plan::{Actor, Condition};
use crate::sources::addresses::SERVICE_DESK;
use crate::sources::figures::Duration;
use crate::sources::ledger::{Cite, Document};

/// Words of a reply that are the same whatever the case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frame {
    /// The first line.
    Greeting,
    /// Before a verdict.
    Thanks,
    /// The same where questions are open.
    FewAnswers,
    /// Before these questions.
    PleaseTell,
    /// Before what is refused, and what there is instead.
    Refused,
    /// Before the roles to request.
    Role,
    /// Before the next step, if it is yours.
    DoNext,
    /// Before the next step, if it is not.
    ComesNext,
    /// Before what to have ready.
    HaveReady,
    /// Before the time that it takes.
    Time,
    /// Before the steps that come later.
    Afterwards,
    /// Before what concerns no step alone.
    GoodToKnow,
    /// Before the link to a plan with steps.
    WholePlan,
    /// Before the link to a plan without any.
    WholeAnswer,
    /// Before either, where something was left out.
    More,
    /// Before the link on which the questions go on.
    GoOn,
    /// Before the sources.
    Sources,
    /// Nobody decides anything by it.
    NotADecision,
    /// The last line.
    SignOff,
}

impl Frame {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Greeting,
        Self::Thanks,
        Self::FewAnswers,
        Self::PleaseTell,
        Self::Refused,
        Self::Role,
        Self::DoNext,
        Self::ComesNext,
        Self::HaveReady,
        Self::Afterwards,
        Self::Time,
        Self::GoodToKnow,
        Self::More,
        Self::WholePlan,
        Self::WholeAnswer,
        Self::GoOn,
        Self::Sources,
        Self::NotADecision,
        Self::SignOff,
    ];

    /// The words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Greeting => "Hello,",
            Self::Thanks => "Thank you for your question.",
            Self::FewAnswers => "Thank you for your question. To make your plan, a little more has to be known.",
            Self::PleaseTell => "Please tell us:",
            Self::Refused => "Refused:",
            Self::Role => "Role to request:",
            Self::DoNext => "Please do this next:",
            Self::ComesNext => "What comes next:",
            Self::HaveReady => "Please have ready:",
            Self::Time => "About the time:",
            Self::Afterwards => "After that:",
            Self::GoodToKnow => "Good to know:",
            Self::More => "There is more in the plan:",
            Self::WholePlan => "The whole plan:",
            Self::WholeAnswer => "The whole answer:",
            Self::GoOn => {
                "You can also answer here, and send us the link of the plan that comes of it. What we know already is filled in:"
            }
            Self::Sources => "Sources:",
            Self::NotADecision => "This is not a decision by EMA.",
            Self::SignOff => "Kind regards, your help desk",
        }
    }
}

/// Where a leak is reported before there is a plan.
pub const WHERE_TO_REPORT: Way = Way {
    label: "Open the EMA Service Desk",
    address: SERVICE_DESK,
};

/// Who does a step.
#[must_use]
pub fn who(who: Actor, whose: Whose) -> String {
    format!("Who: {}", actor(who, whose))
}

/// A later step, and how long it takes where that is stated and its title does not say it.
#[must_use]
pub fn later(title: &str, only_if: Option<Condition>, time: Duration) -> String {
    let mut text = title.to_owned();
    if let Some(only_if) = only_if {
        let (first, rest) = condition(only_if).split_at(1);
        text.push_str(&format!(" ({}{rest})", first.to_ascii_lowercase()));
    }
    let stated = duration(time);
    if !time.is_unstated() && !title.contains(&stated) {
        text.push_str(&format!(": {stated}"));
    }
    text
}

/// Where to go.
#[must_use]
pub fn way(way: Way) -> String {
    format!("{}: {}", way.label, way.address)
}

/// The menu that leads to a form.
#[must_use]
pub fn menu(menu: &[&str]) -> String {
    format!("Menu: {}", menu.join(" > "))
}

/// Rules and cells that stand in one place together; each conflict by itself.
#[must_use]
pub fn by_place(cites: &[Cite]) -> Vec<Vec<Cite>> {
    let mut places: Vec<(String, Vec<Cite>)> = Vec::new();
    for cite in cites {
        let place = place(*cite);
        match places.iter_mut().find(|(other, _)| *other == place) {
            Some((_, there)) => there.push(*cite),
            None => places.push((place, vec![*cite])),
        }
    }
    places.into_iter().map(|(_, there)| there).collect()
}

/// What stands in one place, and where that is; a conflict, and what it is about.
#[must_use]
pub fn source(cites: &[Cite]) -> String {
    let ids: Vec<&str> = cites.iter().map(|cite| cite.id()).collect();
    match cites.first() {
        None => String::new(),
        Some(conflict @ Cite::Conflict(_)) => conflict.label(),
        Some(first) => format!("{}: {}", ids.join(", "), place(*first)),
    }
}

/// What the places are called in full in which these stand: the documents, and what lies between them.
#[must_use]
pub fn documents(cites: &[Cite]) -> Vec<String> {
    let stands_in = |document: &Document| {
        cites
            .iter()
            .any(|cite| cite.documents().any(|other| other == *document))
    };
    let documents = Document::ALL.into_iter().filter(stands_in);
    let named =
        documents.map(|document| format!("{}: {} ({})", document.short(), document.title(), document.edition()));
    let has_conflict = cites.iter().any(|cite| matches!(cite, Cite::Conflict(_)));
    let between = has_conflict.then(|| "X with a number: where these contradict each other, or are silent".to_owned());
    named.chain(between).collect()
}

/// Where a rule or a cell of the matrix stands; what a conflict is about.
fn place(cite: Cite) -> String {
    let label = cite.label();
    let of_table = label.strip_suffix(&format!(", cell {}", cite.id()));
    of_table.map_or_else(|| label.clone(), str::to_owned)
}

/// By whom an answer was given, where a help desk filled in some.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum GivenBy {
    /// By the help desk.
    Desk,
    /// By the customer.
    Customer,
    /// By the customer, where the help desk had filled in that.
    ChangedByCustomer(String),
}

/// The same in words.
#[must_use]
pub fn given_by(given_by: &GivenBy) -> String {
    match given_by {
        GivenBy::Desk => "given by the help desk".to_owned(),
        GivenBy::Customer => "given by the customer".to_owned(),
        GivenBy::ChangedByCustomer(was) => format!("changed by the customer, was \u{201c}{was}\u{201d}"),
    }
}

/// What is said where an answer of the help desk is none any more.
#[must_use]
pub fn taken_back(was: &str) -> String {
    format!("not answered any more, was \u{201c}{was}\u{201d}")
}

/// What a step adds about when it is needed, if not always.
#[must_use]
pub const fn when_needed(only_if: Option<Condition>, optional: bool) -> Option<&'static str> {
    match (only_if, optional) {
        (Some(only_if), _) => Some(condition(only_if)),
        (None, true) => Some("Optional"),
        (None, false) => None,
    }
}

/// What a plan that was saved as a page says of its ticks.
pub const TICKS_ARE_NOT_KEPT: &str = "Tick off what is done. The ticks stay only while this file is open; print it to keep \
                                      them.";
/// What is said of a page that was saved.
pub const WORKS_OFFLINE: &str = "This file works without the internet. It does not change when the rules do: the link opens \
                                 the plan by the rules of the day.";
