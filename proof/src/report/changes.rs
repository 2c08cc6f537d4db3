//! What has changed between two reports, in terms of people: who gets another plan, and what is said otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::Result;
use upd_rules::case::answers::{Answers, Environment};
use upd_rules::case::questions::Question;
use upd_rules::plan::Actor;
use upd_rules::words::{self, Whose};

use super::Section;
use super::contents::NO_EXCEPTION;
use super::entries::changed_entries;
use super::kept::{Kept, KeptPlan, KeptStep};
use super::old::Old;
use super::people::{Features, Person, counted, people};
use super::tally::Weights;
use crate::summary::thousands;
use crate::walk::{Cases, Visitor, every_case};

/// One thing that differs between two plans.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// The one report asks what the other does not.
    Asked,
    Outcome(String, String),
    /// The role to request.
    Role(String, String),
    Refused(String),
    NoLongerRefused(String),
    More(String),
    Less(String),
    /// How long a step takes.
    Takes(String, String, String),
    /// Who does a step.
    Who(String, String, String),
    /// When a step is needed.
    When(String, String, String),
    /// Whether a step is only recommended.
    Optional(String, bool),
    /// Whether it is not described how a step goes on.
    Undescribed(String, bool),
    /// A step waits for others than before.
    Waits(String),
}

/// Changes, each with its environment if it has one.
type Found = Vec<(Change, String)>;

/// What has become of a plan.
fn between(old: (&Kept, Option<&KeptPlan>), new: (&Kept, Option<&KeptPlan>)) -> Found {
    let (Some(was), Some(is)) = (old.1, new.1) else {
        return vec![(Change::Asked, String::new())];
    };
    let mut found: Found = Vec::new();
    let mut add = |change, there: &str| found.push((change, there.to_owned()));
    if was.outcome != is.outcome {
        add(Change::Outcome(was.outcome.clone(), is.outcome.clone()), "");
    }
    for (place, there) in Environment::ALL.into_iter().enumerate() {
        let role = |plan: &KeptPlan| plan.roles.get(place).cloned().unwrap_or_default();
        if role(was) != role(is) {
            add(Change::Role(role(was), role(is)), there.key());
        }
    }
    for task in is.refused.iter().filter(|task| !was.refused.contains(task)) {
        add(Change::Refused(task.clone()), "");
    }
    for task in was.refused.iter().filter(|task| !is.refused.contains(task)) {
        add(Change::NoLongerRefused(task.clone()), "");
    }
    let (before, now) = (steps(old.0, was), steps(new.0, is));
    for (key, (step, after)) in &now {
        match before.get(key) {
            None => add(Change::More(step.id.clone()), &step.there),
            Some((other, waited)) => {
                for change in between_steps(other, step) {
                    add(change, &step.there);
                }
                // What is there no more, or only now, is waited for no more, or now: that goes without saying.
                let in_both = |keys: &BTreeSet<Key>| -> BTreeSet<Key> {
                    let there = |key: &&Key| before.contains_key(*key) && now.contains_key(*key);
                    keys.iter().filter(there).cloned().collect()
                };
                if in_both(waited) != in_both(after) {
                    add(Change::Waits(step.id.clone()), &step.there);
                }
            }
        }
    }
    for (key, (step, _)) in &before {
        if !now.contains_key(key) {
            add(Change::Less(step.id.clone()), &step.there);
        }
    }
    found
}

/// A step by its kind and environment.
type Key = (String, String);

/// The steps of a plan, each with those that it waits for.
fn steps<'a>(kept: &'a Kept, plan: &'a KeptPlan) -> BTreeMap<Key, (&'a KeptStep, BTreeSet<Key>)> {
    let all: Vec<(&KeptStep, u64)> = kept.steps(plan).collect();
    let key = |step: &KeptStep| (step.id.clone(), step.there.clone());
    let after = |bits: u64| {
        let before = all.iter().enumerate().filter(move |(place, _)| bits >> place & 1 == 1);
        before.map(|(_, (step, _))| key(step)).collect()
    };
    all.iter()
        .map(|(step, bits)| (key(step), (*step, after(*bits))))
        .collect()
}

fn between_steps(was: &KeptStep, is: &KeptStep) -> Vec<Change> {
    let id = || is.id.clone();
    let mut found = Vec::new();
    if was.takes != is.takes {
        found.push(Change::Takes(id(), was.takes.clone(), is.takes.clone()));
    }
    if was.actor != is.actor {
        found.push(Change::Who(id(), was.actor.clone(), is.actor.clone()));
    }
    if was.condition != is.condition {
        found.push(Change::When(id(), was.condition.clone(), is.condition.clone()));
    }
    if was.optional != is.optional {
        found.push(Change::Optional(id(), is.optional));
    }
    if was.undescribed != is.undescribed {
        found.push(Change::Undescribed(id(), is.undescribed));
    }
    found
}

/// What steps are called: as the new report calls them, and those that it does not have as the old one does.
struct Titles<'a>(BTreeMap<&'a str, BTreeSet<&'a str>>);

impl<'a> Titles<'a> {
    fn of(old: &'a Old, new: &'a Old) -> Self {
        let mut titles: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for report in [new, old] {
            let known: BTreeSet<&str> = titles.keys().copied().collect();
            let rows = report
                .rows
                .get(Section::Step.key())
                .into_iter()
                .flat_map(BTreeMap::values);
            for row in rows.filter(|row| !known.contains(row.get("topic"))) {
                titles.entry(row.get("topic")).or_default().insert(row.get("says"));
            }
        }
        Self(titles)
    }

    fn get(&self, id: &str) -> String {
        let titles = self.0.get(id).map(|titles| titles.iter().copied().collect::<Vec<_>>());
        format!(
            "\u{201c}{}\u{201d}",
            titles.map_or_else(|| id.to_owned(), |titles| titles.join(" / "))
        )
    }
}

impl Change {
    /// The change in words, with its environment.
    fn text(&self, titles: &Titles<'_>, there: &str) -> String {
        let known = Environment::ALL.into_iter().find(|known| known.key() == there);
        let there = known.map_or_else(String::new, |known| format!(" ({})", words::environment(known)));
        let title = |id: &str| format!("{}{there}", titles.get(id));
        let or = |text: &str, empty: &str| {
            if text.is_empty() {
                empty.to_owned()
            } else {
                text.to_owned()
            }
        };
        match self {
            Self::Asked => "Other questions are asked".to_owned(),
            Self::Outcome(old, new) => format!("\u{201c}{new}\u{201d} instead of \u{201c}{old}\u{201d}"),
            Self::Role(old, new) => format!(
                "Role to request{there}: {} instead of {}",
                or(new, "none"),
                or(old, "none")
            ),
            Self::Refused(task) => format!("Refused now: {task}"),
            Self::NoLongerRefused(task) => format!("No longer refused: {task}"),
            Self::More(id) => format!("One step more: {}", title(id)),
            Self::Less(id) => format!("One step less: {}", title(id)),
            Self::Takes(id, old, new) => format!("{}: {new} instead of {old}", title(id)),
            Self::Who(id, old, new) => format!("{}: done by {} instead of {}", title(id), actor(new), actor(old)),
            Self::When(id, old, new) => {
                format!("{}: {} instead of {}", title(id), or(new, "always"), or(old, "always"))
            }
            Self::Optional(id, true) => format!("{}: only recommended now", title(id)),
            Self::Optional(id, false) => format!("{}: no longer only recommended", title(id)),
            Self::Undescribed(id, true) => format!("{}: how it goes on is now taken as not described", title(id)),
            Self::Undescribed(id, false) => format!("{}: how it goes on is now taken as described", title(id)),
            Self::Waits(id) => format!("{}: waits for other steps than before", title(id)),
        }
    }
}

/// Who acts, in words.
fn actor(key: &str) -> String {
    use Actor as A;
    let all = [A::You, A::Colleague, A::SuperUser, A::Organisation, A::Ema, A::Unstated];
    let known = all.into_iter().find(|actor| actor.key() == key);
    known.map_or_else(|| key.to_owned(), |known| words::actor(known, Whose::Own).to_owned())
}

/// What has changed from one report to another, in words.
///
/// # Errors
///
/// None that is known: both were read.
pub fn changes(old: &Old, new: &Old) -> Result<String> {
    let mut text = String::new();
    let mut count = exceptions(old, new, &mut text);
    count += changed_plans(old, new, &mut text);
    for section in Section::ALL {
        count += changed_entries(section, old, new, &mut text);
    }
    let sum = if count == 0 {
        "Nothing has changed.".to_owned()
    } else {
        counted(count as u64, "change")
    };
    Ok(format!("{text}{sum}\n"))
}

/// Writes what the proof of the new report found not to hold, whether it has changed or not; how many there are.
fn exceptions(old: &Old, new: &Old, text: &mut String) -> usize {
    let key = Section::Check.key();
    let rows = new.rows.get(key).into_iter().flatten();
    let mut count = 0;
    for (id, row) in rows.filter(|(_, row)| row.get("Found") != NO_EXCEPTION) {
        let before = old.rows.get(key).and_then(|rows| rows.get(id));
        let _ = writeln!(
            text,
            "The proof has an exception: {}\n    {}; before: {}\n    smallest case: {}\n",
            row.get("says"),
            row.get("Found"),
            before.map_or("not checked", |row| row.get("Found")),
            row.case
        );
        count += 1;
    }
    count
}

/// Every case, as far as plans and words tell cases apart.
#[derive(Default)]
struct All(Vec<Answers>);

impl Visitor for All {
    fn question(&mut self, _: Question, _: &Answers) {}

    fn case(&mut self, answers: &Answers) {
        self.0.push(*answers);
    }
}

/// Writes each change of plans with those whose plan changes so; how many changes there are.
fn changed_plans(old: &Old, new: &Old, text: &mut String) -> usize {
    let visitors = every_case(Cases::parts(), All::default);
    let mut all: Vec<Answers> = visitors.into_iter().flat_map(|visitor| visitor.0).collect();
    // However the work was shared out, the same stands first.
    all.sort_by_cached_key(|answers| Question::ALL.map(|question| answers.answer(question).map(super::ways::code)));
    let numbers = |answers: &Answers| (old.kept.ways.plan(answers), new.kept.ways.plan(answers));
    let mut known: BTreeMap<(Option<u32>, Option<u32>), Found> = BTreeMap::new();
    let mut found: BTreeMap<(Change, String), Vec<usize>> = BTreeMap::new();
    for (place, answers) in all.iter().enumerate() {
        let (before, now) = numbers(answers);
        let changes = known.entry((before, now)).or_insert_with(|| {
            let plan =
                |report: &'_ Old, number: Option<u32>| number.and_then(|number| report.kept.plan(number).cloned());
            let (was, is) = (plan(old, before), plan(new, now));
            between((&old.kept, was.as_ref()), (&new.kept, is.as_ref()))
        });
        for change in changes {
            found.entry(change.clone()).or_default().push(place);
        }
    }
    if found.is_empty() {
        return 0;
    }
    let mut weights = Weights::default();
    let person = |answers: &Answers| Person {
        user: answers.user,
        features: Features::of(answers),
        cases: weights.of(answers),
        plan: new.kept.ways.plan(answers),
    };
    let persons: Vec<Person> = all.iter().map(person).collect();
    let titles = Titles::of(old, new);
    // What concerns the same people is said together.
    let mut together: BTreeMap<Vec<usize>, Vec<String>> = BTreeMap::new();
    for ((change, there), places) in found {
        let said = change.text(&titles, &there);
        together.entry(places).or_default().push(said);
    }
    let concerned: BTreeSet<usize> = together.keys().flatten().copied().collect();
    let _ = writeln!(text, "{}\n", sum(&persons, &concerned));
    let mut told: Vec<(u64, Vec<String>, Vec<usize>)> = together
        .into_iter()
        .map(|(places, said)| (cases(&persons, places.iter()), said, places))
        .collect();
    // What concerns most stands first.
    told.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    for (_, said, places) in &told {
        let mut is_meant = vec![false; persons.len()];
        for place in places {
            if let Some(meant) = is_meant.get_mut(*place) {
                *meant = true;
            }
        }
        for line in said {
            let _ = writeln!(text, "{line}");
        }
        for line in people(&persons, &is_meant) {
            let _ = writeln!(text, "    {line}");
        }
        text.push('\n');
    }
    told.iter().map(|(_, said, _)| said.len()).sum()
}

fn cases<'a>(persons: &[Person], places: impl Iterator<Item = &'a usize>) -> u64 {
    places
        .filter_map(|place| persons.get(*place))
        .map(|person| person.cases)
        .sum()
}

/// How many plans and cases are concerned at all.
fn sum(persons: &[Person], concerned: &BTreeSet<usize>) -> String {
    let plans = |persons: &mut dyn Iterator<Item = &Person>| -> u64 {
        let plans: BTreeSet<Option<u32>> = persons.map(|person| person.plan).collect();
        plans.len() as u64
    };
    let meant = || concerned.iter().filter_map(|place| persons.get(*place));
    format!(
        "Other plans than before: {} of {}, in {} of {} cases.",
        thousands(plans(&mut meant())),
        thousands(plans(&mut persons.iter())),
        thousands(cases(persons, concerned.iter())),
        thousands(persons.iter().map(|person| person.cases).sum())
    )
}
