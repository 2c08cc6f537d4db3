//! Conditions on what was answered before, as short as can be found, and how they are said.

use std::collections::{BTreeMap, BTreeSet};

use upd_rules::case::answers::Answers;
use upd_rules::case::questions::Question;
use upd_rules::words;

use super::ways::{Feature, Way, Ways};

/// A condition: it holds where all parts of one of its lines do. Without a line it never holds; with an empty one, always.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    any_of: Vec<Vec<Part>>,
}

/// A part of a condition: a feature has one of some values.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    feature: Feature,
    /// The values that it may have, 0 where it is not asked.
    accepts: BTreeSet<u8>,
    /// The values that it has on any way.
    possible: BTreeSet<u8>,
}

impl Condition {
    /// Whether it holds with these answers.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        let holds = |part: &Part| part.accepts.contains(&part.feature.of(answers));
        self.any_of.iter().any(|line| line.iter().all(holds))
    }

    /// Whether it holds on every way.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.any_of.iter().any(Vec::is_empty)
    }

    /// The shortest that can be found that holds on those ways and not on these, by the features that may be looked at.
    pub(super) fn between(ways: &Ways, holds: &[Way], fails: &[Way], features: &[usize], at: Question) -> Self {
        let all: Vec<Feature> = Feature::all().collect();
        // What is taken away first is what the condition will not speak of if it need not.
        let (answers, derived): (Vec<usize>, Vec<usize>) = features
            .iter()
            .partition(|column| matches!(all[**column], Feature::Answer(_)));
        let backwards = |columns: &[usize]| columns.iter().rev().copied().collect::<Vec<_>>();
        let orders = [
            features.to_vec(),
            backwards(features),
            [&derived[..], &answers].concat(),
            [derived.clone(), backwards(&answers)].concat(),
            [&answers[..], &derived].concat(),
            [backwards(&answers), derived].concat(),
        ];
        let possible = |column: usize| -> BTreeSet<u8> {
            let values = holds.iter().chain(fails).map(|way| way[column]);
            values.flat_map(|value| ways.stand_for(column, value)).collect()
        };
        let part = |(column, values): (&usize, &BTreeSet<u8>)| Part {
            feature: all[*column],
            accepts: values
                .iter()
                .flat_map(|value| ways.stand_for(*column, *value))
                .collect(),
            possible: possible(*column),
        };
        let mut found = Vec::new();
        for order in &orders {
            for lets_in_what_is_not_asked in [false, true] {
                let boxes = cover(holds, fails, order, lets_in_what_is_not_asked);
                let mut any_of: Vec<Vec<Part>> = boxes.iter().map(|found| found.iter().map(part).collect()).collect();
                for line in &mut any_of {
                    // What is answered here is said first.
                    line.sort_by_key(|part| part.feature != Feature::Answer(at));
                }
                found.push(Self { any_of });
            }
        }
        found
            .into_iter()
            .min_by_key(|condition| condition.effort(at))
            .unwrap_or(Self { any_of: Vec::new() })
    }

    /// How hard it is to read: its length, and more for what is said by what it is not.
    fn effort(&self, at: Question) -> usize {
        const OF_A_DETOUR: usize = 15;
        let detours = self
            .any_of
            .iter()
            .flatten()
            .filter(|part| part.accepts.contains(&0))
            .count();
        self.text(at).chars().count() + OF_A_DETOUR * detours
    }

    /// The condition in words as part of a sentence.
    #[must_use]
    pub fn phrase(&self, at: Question) -> String {
        let text = self.text(at);
        if text.starts_with("for ") {
            text
        } else {
            format!("if {text}")
        }
    }

    /// The condition in words, beside that question.
    #[must_use]
    pub fn text(&self, at: Question) -> String {
        let in_all = |part: &&Part| self.any_of.len() > 1 && self.any_of.iter().all(|line| line.contains(part));
        let common: Vec<String> = self
            .any_of
            .iter()
            .take(1)
            .flatten()
            .filter(in_all)
            .map(|part| part.text(at))
            .collect();
        let lines = self.any_of.iter().map(|line| {
            let parts = line.iter().filter(|part| !in_all(part)).map(|part| part.text(at));
            parts.collect::<Vec<_>>().join("; ")
        });
        // What begins like the line before need not say it again.
        let lines = lines.enumerate().map(|(number, line)| match line.strip_prefix(NEEDED) {
            Some(rest) if number > 0 => rest.to_owned(),
            _ => line,
        });
        let lines = lines.collect::<Vec<_>>().join(", or ");
        common.into_iter().chain([lines]).collect::<Vec<_>>().join("; ")
    }
}

const NEEDED: &str = "a first Super User is needed ";

/// For each column that is looked at the values that are accepted.
type Accepted = BTreeMap<usize, BTreeSet<u8>>;

/// Few sets of values that hold all of some ways together, and none of the others: each way that is not held yet makes one,
/// as wide as it can be, where the columns that come first in the order are given up first.
fn cover(holds: &[Way], fails: &[Way], order: &[usize], lets_in_what_is_not_asked: bool) -> Vec<Accepted> {
    let accepts = |found: &Accepted, way: &Way| found.iter().all(|(column, values)| values.contains(&way[*column]));
    let mut found: Vec<Accepted> = Vec::new();
    for way in holds {
        if found.iter().any(|found| accepts(found, way)) {
            continue;
        }
        let mut wide: Accepted = order
            .iter()
            .map(|column| (*column, BTreeSet::from([way[*column]])))
            .collect();
        for column in order {
            let Some(values) = wide.remove(column) else { continue };
            if !fails.iter().any(|way| accepts(&wide, way)) {
                continue;
            }
            // Values that no other way has with the rest may be let in as well.
            let refused: BTreeSet<u8> = fails
                .iter()
                .filter(|way| accepts(&wide, way))
                .map(|way| way[*column])
                .collect();
            let may_be = |value: &u8| !refused.contains(value) && (lets_in_what_is_not_asked || *value != 0);
            let others = holds.iter().map(|way| way[*column]).filter(may_be);
            let values = values.into_iter().chain(others).collect();
            wide.insert(*column, values);
        }
        found.push(wide);
    }
    // What others hold together is not needed.
    let mut place = 0;
    while place < found.len() {
        let is_held = |way: &Way| {
            found
                .iter()
                .enumerate()
                .any(|(other, found)| other != place && accepts(found, way))
        };
        if holds.iter().all(is_held) {
            found.remove(place);
        } else {
            place += 1;
        }
    }
    found
}

impl Part {
    fn text(&self, at: Question) -> String {
        let yes = self.accepts.contains(&1);
        match self.feature {
            Feature::Answer(question) if question == at && question != Question::User => self.values(),
            Feature::Answer(Question::User) if !self.accepts.contains(&0) => format!("for {}", self.values()),
            Feature::Answer(question) if !self.accepts.contains(&0) => {
                format!("{}: {}", words::question_short(question), self.values())
            }
            Feature::Answer(question) if self.accepts.len() == 1 => {
                format!("{}: not asked", words::question_short(question))
            }
            Feature::Answer(question) => {
                let others: Vec<u8> = self.possible.difference(&self.accepts).copied().collect();
                format!("unless {}: {}", words::question_short(question), self.names(&others))
            }
            Feature::TaskOpen if yes => "a task is open to the group".to_owned(),
            Feature::TaskOpen => "no task is open to the group".to_owned(),
            Feature::Api if yes => "the API is wanted".to_owned(),
            Feature::Api => "the API is not wanted".to_owned(),
            Feature::RoleNeeded => format!("role that the tasks need: {}", self.values()),
            Feature::FirstSuperUserNeeded(environment) => {
                let there = words::environment(environment);
                if yes {
                    format!("{NEEDED}in {there}")
                } else {
                    format!("no first Super User is needed in {there}")
                }
            }
        }
    }

    /// The values, or all but some where that is shorter.
    fn values(&self) -> String {
        let accepted: Vec<u8> = self.accepts.iter().copied().collect();
        let others: Vec<u8> = self
            .possible
            .difference(&self.accepts)
            .copied()
            .filter(|value| *value != 0)
            .collect();
        let list = self.names(&accepted);
        let but = format!("any but {}", self.names(&others));
        // A list is plainer, as long as it is not much longer.
        const LONGER: usize = 8;
        if !others.is_empty() && but.len() + LONGER < list.len() {
            but
        } else {
            list
        }
    }

    fn names(&self, values: &[u8]) -> String {
        let names = values.iter().filter_map(|value| match value.checked_sub(1) {
            None => Some("not asked".to_owned()),
            Some(_) => self.feature.name_of(*value),
        });
        names.collect::<Vec<_>>().join(", ")
    }
}

/// A key of the contract as people spell it.
#[must_use]
pub fn spelled(key: &str) -> String {
    let word = |word: &str| match word {
        "mah" | "uat" | "api" | "oms" | "eea" | "vnra" | "spor" => word.to_uppercase(),
        "under" => "less than".to_owned(),
        "over" => "more than".to_owned(),
        word => match word.strip_suffix('h') {
            Some(hours) if hours.chars().all(|c| c.is_ascii_digit()) => format!("{hours} h"),
            _ => word.to_owned(),
        },
    };
    key.split('-').map(word).collect::<Vec<_>>().join(" ")
}
