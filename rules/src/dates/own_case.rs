//! The cases on this device: each with a name of one's own, its answers, and what has happened in it. Several stand
//! side by side, also with the same answers; which of them a page is about is told by its answers, and of several with
//! the same the one that was used last.
//!
//! A name is a person's own words: it stands in no link, no file and no copied text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::answers::{Answers, PerEnvironment};
use crate::case::characters::is_invisible;
use crate::case::text::{Case, FreeValues};
use crate::dates::clock::without_time;
use crate::dates::progress::{Fields, Kept, Progress, case_key};

/// With what the key of each case begins in the browser's storage.
pub const STORAGE_PREFIX: &str = "upd-checker.case.";

/// With what keys began when progress hung on all answers (the first schema).
pub const OLD_PREFIX: &str = "upd-checker.progress.";

/// A name has at most so many characters.
pub const LONGEST_NAME: usize = 60;

/// A case on this device.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct OwnCase {
    /// What the person calls it: see [`clean_name`]. Empty until they do.
    pub name: String,
    /// Its answers and dates as in a link: see [`text_of`].
    pub answers: String,
    /// Grows with every use: the highest was used last. It is no time.
    pub used: i64,
    /// What has happened in it.
    pub progress: Progress,
}

const NAME: &str = "name";
const ANSWERS: &str = "answers";
const USED: &str = "used";

impl OwnCase {
    /// What is made of stored text that is no JSON at all: it is kept as it is.
    #[must_use]
    pub fn of_unreadable(text: &str) -> Self {
        Self {
            progress: Progress::of_unreadable(text),
            ..Self::default()
        }
    }

    /// The case that its answers are read as.
    #[must_use]
    pub fn case(&self) -> Case {
        Case::read(&self.answers)
    }

    /// Whether it is the case with these answers. How long ago an approval was follows from its moment, once that is
    /// known: an older link that says something else about it is about the same case.
    #[must_use]
    pub fn is_about(&self, answers: &Answers) -> bool {
        let own = self.case().answers;
        let knows = |at: PerEnvironment<Option<i64>>| at.production.is_some() || at.uat.is_some();
        let has_moments = knows(self.progress.approved_at) || knows(self.progress.early_sign_in_at);
        own == *answers || has_moments && without_time(&own) == without_time(answers)
    }

    /// Whether there is nothing worth storing: answers alone stand in the address.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.progress.is_empty()
    }

    /// The same plan for the next organisation: what is the person's own stays, what is the organisation's begins anew.
    #[must_use]
    pub fn for_the_next(&self, name: &str, used: i64) -> Self {
        Self {
            name: clean_name(name),
            answers: self.answers.clone(),
            used,
            progress: self.progress.of_the_person(),
        }
    }
}

impl From<Kept> for OwnCase {
    fn from(value: Kept) -> Self {
        let mut own = Self::default();
        let Kept::Fields(mut fields) = value else {
            own.progress = value.into();
            return own;
        };
        if let Some(name) = take(&mut fields, NAME, |value| value.text().map(clean_name)) {
            own.name = name;
        }
        if let Some(answers) = take(&mut fields, ANSWERS, |value| value.text().map(str::to_owned)) {
            own.answers = answers;
        }
        if let Some(used) = take(&mut fields, USED, Kept::whole) {
            own.used = used;
        }
        own.progress = Kept::Fields(fields).into();
        own
    }
}

impl From<OwnCase> for Kept {
    fn from(own: OwnCase) -> Self {
        let mut fields = match own.progress.into() {
            Self::Fields(fields) => fields,
            // Progress is always written as fields.
            _ => Fields::new(),
        };
        for (field, text) in [(NAME, own.name), (ANSWERS, own.answers)] {
            if !text.is_empty() {
                fields.insert(field.to_owned(), Self::Text(text));
            }
        }
        if own.used != 0 {
            fields.insert(USED.to_owned(), Self::Whole(own.used));
        }
        Self::Fields(fields)
    }
}

/// Takes out a field, if it can be read. What cannot be stays, to be set aside.
fn take<T>(fields: &mut Fields, name: &str, read: impl Fn(&Kept) -> Option<T>) -> Option<T> {
    let value = read(fields.get(name)?)?;
    fields.remove(name);
    Some(value)
}

/// A name without what has no width or breaks the line, and no longer than [`LONGEST_NAME`].
#[must_use]
pub fn clean_name(text: &str) -> String {
    let seen = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let seen: String = seen.filter(|c| !c.is_control() && !is_invisible(*c)).collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(LONGEST_NAME).collect();
    name.trim_end().to_owned()
}

/// The text of a case that is kept on the device: without a Client ID, and without the edition of the link it came from.
#[must_use]
pub fn text_of(case: &Case) -> String {
    let free = FreeValues {
        edition: None,
        ..case.free.clone()
    };
    Case::of(&case.answers, free).write(false)
}

/// All cases on this device, by their keys in the browser's storage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnCases(BTreeMap<String, OwnCase>);

impl FromIterator<(String, OwnCase)> for OwnCases {
    fn from_iter<T: IntoIterator<Item = (String, OwnCase)>>(cases: T) -> Self {
        Self(cases.into_iter().collect())
    }
}

impl OwnCases {
    /// The case with that key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&OwnCase> {
        self.0.get(key)
    }

    /// Puts a case in the place of what has that key, or takes it away where there is nothing worth keeping.
    pub fn put(&mut self, key: &str, own: OwnCase) {
        if own.is_empty() {
            self.0.remove(key);
        } else {
            self.0.insert(key.to_owned(), own);
        }
    }

    /// Those that can be gone on with, with their keys; the one used last comes first.
    #[must_use]
    pub fn newest_first(&self) -> Vec<(&str, &OwnCase)> {
        let usable = |(_, own): &(&String, &OwnCase)| own.case().answers != Answers::default();
        let mut found: Vec<(&str, &OwnCase)> = self
            .0
            .iter()
            .filter(usable)
            .map(|(key, own)| (key.as_str(), own))
            .collect();
        found.sort_by_key(|(_, own)| std::cmp::Reverse(own.used));
        found
    }

    /// Whether something stands among them that this edition cannot read as a case.
    #[must_use]
    pub fn has_unreadable(&self) -> bool {
        self.newest_first().len() < self.0.len()
    }

    /// The key of the case with these answers that was used last. A start day changes nothing.
    #[must_use]
    pub fn with_answers(&self, answers: &Answers) -> Option<&str> {
        let mut all = self.newest_first().into_iter();
        Some(all.find(|(_, own)| own.is_about(answers))?.0)
    }

    /// The key for one more case with these answers. Two windows that make one at the same moment find the same key,
    /// so that there is one case in the end.
    #[must_use]
    pub fn new_key(&self, answers: &Answers) -> String {
        let first = format!("{STORAGE_PREFIX}{}", case_key(answers));
        let others = (2_u32..).map(|number| format!("{first}-{number}"));
        let free = |key: &String| !self.0.contains_key(key);
        std::iter::once(first.clone()).chain(others).find(free).unwrap_or(first)
    }

    /// The number of a use that comes after all others.
    #[must_use]
    pub fn next_use(&self) -> i64 {
        let used = self.0.values().map(|own| own.used).max().unwrap_or_default();
        used.max(0).saturating_add(1)
    }
}

/// A short name of a case that stays the same whatever answer changes: the part of its key that is its own. It is that
/// of the answers with which the case began ([`case_key`]), so what was made of them before is the same case's.
#[must_use]
pub fn id(key: &str) -> &str {
    key.strip_prefix(STORAGE_PREFIX).unwrap_or(key)
}

/// The key under which the first schema kept the progress of a case.
#[must_use]
pub fn old_key(answers: &Answers) -> String {
    format!("{OLD_PREFIX}{}", case_key(answers))
}
