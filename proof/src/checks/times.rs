//! What holds for the lengths of time in sentences: "4 hours", "5 to 10 working days".

use upd_rules::sources::figures::{FIGURES, Figure};
use upd_rules::sources::said::{Said, Standing};

use super::subject::demand;
use super::told::Told;

/// Contract, section 5: no length of time is said that is none of the figures, nor as stated without a rule that gives it.
pub(super) fn are_figures(told: &Told) -> Result<(), String> {
    told.document.sentences().try_for_each(is_of_figures)
}

fn is_of_figures(said: &Said) -> Result<(), String> {
    let words: Vec<&str> = said.text.split(|sign: char| !sign.is_alphanumeric()).collect();
    for (at, word) in words.iter().enumerate() {
        let Ok(number) = word.parse::<u16>() else { continue };
        let Some(unit) = words.get(at + 1..).and_then(unit) else {
            continue;
        };
        let mut known = FIGURES
            .iter()
            .filter(|figure| figure.number == number && is_counted_in(figure, unit))
            .peekable();
        demand(known.peek().is_some(), || {
            format!("{number} {unit} is no figure: {}", said.text)
        })?;
        let given = |figure: &Figure| said.cites.iter().any(|cite| figure.cites.contains(cite));
        // What is marked as not described may take over a figure that is stated for others.
        let is_marked = matches!(said.standing(), Standing::NotDescribed | Standing::Advice);
        demand(is_marked || known.any(given), || {
            format!("no rule that gives {number} {unit} is behind this: {}", said.text)
        })?;
    }
    Ok(())
}

/// The unit that stands behind a number, as figures are named: at once, or behind a second number ("5 to 10 days").
fn unit(behind: &[&str]) -> Option<&'static str> {
    let behind = match behind {
        ["to" | "or", number, rest @ ..] if number.parse::<u16>().is_ok() => rest,
        _ => behind,
    };
    Some(match behind {
        ["working", "day" | "days", ..] => "WORKING_DAYS",
        ["minute" | "minutes", ..] => "MINUTES",
        ["hour" | "hours", ..] => "HOURS",
        ["day" | "days", ..] => "DAYS",
        ["month" | "months", ..] => "MONTHS",
        ["year" | "years", ..] => "YEARS",
        _ => return None,
    })
}

fn is_counted_in(figure: &Figure, unit: &str) -> bool {
    let name = figure.name;
    name.ends_with(unit) && (unit != "DAYS" || !name.ends_with("WORKING_DAYS"))
}
