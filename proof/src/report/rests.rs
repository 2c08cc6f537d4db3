//! What rests on a rule or a conflict, in words for somebody who reads no code: steps by their titles, and of figures
//! whether the time of a step comes from them.

use upd_rules::case::clauses::Clause;
use upd_rules::case::questions::Question;
use upd_rules::plan::StepId;
use upd_rules::sources::addresses::ADDRESSES;
use upd_rules::sources::figures::{FIGURES, Figure};
use upd_rules::sources::ledger::{Cite, background};
use upd_rules::sources::matrix::UpdRole;
use upd_rules::sources::roles::described_by;
use upd_rules::words;
use upd_rules::words::acts::decides_whether;

use super::steps::Steps;

/// Where a rule or a conflict acts, a line for each kind of thing; or why nowhere.
pub(super) fn lines(cite: Cite, steps: &Steps<'_>) -> Vec<String> {
    let clauses = Clause::ALL.iter().filter(|clause| clause.rules().contains(&cite));
    let mut lines: Vec<String> = clauses
        .map(|clause| format!("Decides whether {}", decides_whether(*clause)))
        .collect();
    let mut add = |what: &str, items: Vec<String>| {
        if !items.is_empty() {
            lines.push(format!("{what}: {}", items.join("; ")));
        }
    };
    let questions = Question::ALL
        .into_iter()
        .filter(|question| question.rules().contains(&cite));
    add("Questions", questions.map(words::question_short).collect());
    let behind = StepId::ALL.iter().filter(|step| is_behind(cite, **step));
    add("Steps", behind.map(|step| steps.title(*step)).collect());
    let roles = UpdRole::ALL
        .into_iter()
        .filter(|role| described_by(*role).contains(&cite));
    add("Roles", roles.map(|role| role.label().to_owned()).collect());
    let addresses = ADDRESSES.iter().filter(|(_, cites)| cites.contains(&cite));
    add("Links", addresses.map(|(address, _)| (*address).to_owned()).collect());
    let figures = FIGURES.iter().filter(|figure| figure.cites.contains(&cite));
    lines.extend(figures.map(|figure| counted(figure, steps)));
    if lines.is_empty() {
        let why = background(cite).map_or_else(
            || "Sentences of plans and of help".to_owned(),
            |reason| format!("Nothing by itself. {}", reason.trim_end_matches('.')),
        );
        lines.push(why);
    }
    lines
}

fn is_behind(cite: Cite, step: StepId) -> bool {
    match cite {
        Cite::Rule(rule) => step.rules().contains(&rule),
        Cite::Conflict(conflict) => step.conflicts().contains(&conflict),
        Cite::Cell(_) => false,
    }
}

/// Whether plans count with a figure: whether the time of a step that rests on the same rule is this number in this
/// unit. Where none is, how a conflict about it is read.
pub(super) fn counted(figure: &Figure, steps: &Steps<'_>) -> String {
    let unit = Unit::of(figure);
    let takes = |id: StepId| {
        // A conflict is behind steps of both its sides.
        let mut rules = figure.cites.iter().filter(|cite| matches!(cite, Cite::Rule(_)));
        let rests = rules.any(|cite| is_behind(*cite, id));
        rests && steps.takes(id, figure.number, unit.key)
    };
    let counting: Vec<String> = StepId::ALL
        .iter()
        .filter(|id| takes(**id))
        .map(|id| format!("\u{201c}{}\u{201d}", steps.title(*id)))
        .collect();
    if !counting.is_empty() {
        return format!("Plans count with {}: {}", unit.number, words::list(&counting));
    }
    let read = |cite: &Cite| match cite {
        Cite::Conflict(conflict) => conflict.wording(),
        _ => None,
    };
    match figure.cites.iter().find_map(read) {
        Some(read) if !unit.key.is_empty() => format!(
            "No step is timed by {}: {} reads \u{201c}{}\u{201d}",
            unit.number, read.conflict.id, read.reading
        ),
        _ => format!("No step is timed by it; {} is told in words", unit.number),
    }
}

/// What a figure is called, and what it counts: both stand in its name.
pub(super) struct Unit {
    pub(super) name: String,
    /// The number with its unit.
    pub(super) number: String,
    /// The unit as steps have it; empty where no step has it.
    key: &'static str,
}

impl Unit {
    /// Those of a figure.
    pub(super) fn of(figure: &Figure) -> Self {
        const UNITS: [(&str, &str, &str); 6] = [
            ("_WORKING_DAYS", "working day", "working-days"),
            ("_DAYS", "day", "days"),
            ("_HOURS", "hour", "hours"),
            ("_MINUTES", "minute", "minutes"),
            ("_MONTHS", "month", ""),
            ("_YEARS", "year", ""),
        ];
        let unit = UNITS.iter().find(|(end, ..)| figure.name.ends_with(end));
        let name = unit.map_or(figure.name, |(end, ..)| figure.name.trim_end_matches(end));
        Self {
            name: spelled(name),
            number: unit.map_or_else(
                || figure.number.to_string(),
                |(_, unit, _)| words::counted(figure.number, unit),
            ),
            key: unit.map_or("", |(.., key)| key),
        }
    }
}

/// The name of a figure as words: `OMS_MIN` as "OMS at least".
fn spelled(name: &str) -> String {
    let word = |word: &str| match word {
        "OMS" | "SPOR" => word.to_owned(),
        "MIN" => "at least".to_owned(),
        "MAX" => "at most".to_owned(),
        word => word.to_lowercase(),
    };
    let words: Vec<String> = name.split('_').map(word).collect();
    words::capitalised(&words.join(" "))
        .replace("super user", "Super User")
        .replace("Super user", "Super User")
}
