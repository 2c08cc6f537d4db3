//! How answers travel: the text of a case, as it stands in the fragment of a link (contract, section 1).
//!
//! Reading never fails and never panics. What cannot be used is set aside and listed.

use std::ops::{Index, IndexMut};

use chrono::NaiveDate;
use serde::Serialize;

use crate::case::answers::{Answers, Choice, Environment, PerEnvironment, Task};
use crate::case::client_id::ClientId;
use crate::case::date::{ExpiryDate, iso_date};
use crate::case::link;
use crate::case::possible::{SetAside, open_questions};
use crate::case::questions::{Answer, Question};

/// Why something in a case is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A key that nobody knows.
    UnknownKey,
    /// A value that the key does not have, or not with these answers.
    UnknownValue,
    /// A key that was given before.
    RepeatedKey,
    /// An answer to a question that cannot be asked.
    NotAsked,
    /// A piece without `=`, or a free value that cannot be read.
    Malformed,
}

impl Reason {
    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnknownKey => "unknown-key",
            Self::UnknownValue => "unknown-value",
            Self::RepeatedKey => "repeated-key",
            Self::NotAsked => "not-asked",
            Self::Malformed => "malformed",
        }
    }
}

/// Something in a case that is set aside.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Ignored {
    /// The key; of an unknown one or a piece without `=` only the first 8 characters.
    pub key: String,
    /// The value, decoded. Empty unless the table of questions has it for that key: it may be a secret.
    pub value: String,
    /// Why it is set aside.
    pub reason: Reason,
}

/// Values that are never asked for as a question and never needed to reach a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FreeValues {
    /// The day on which the person starts.
    pub start: Option<NaiveDate>,
    /// When the credentials expire.
    pub expires: PerEnvironment<Option<ExpiryDate>>,
    /// The Client ID of the credentials. In a link only when the person ticks a box that says so.
    pub client_id: PerEnvironment<Option<ClientId>>,
    /// The edition of the rules that the link was made with.
    pub edition: Option<NaiveDate>,
    /// What the link tells of itself besides.
    pub notes: LinkNotes,
}

/// What a link may tell of itself besides: a text each, to be read where it is needed (contract, sections 6 and 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkNote {
    /// What somebody calls the case: only if they tick a box for it.
    Label,
    /// The steps that are done: only if somebody ticks a box for it.
    Done,
    /// The answers that a help desk filled in.
    Desk,
    /// The outcome and the steps that its maker saw.
    Was,
}

impl LinkNote {
    /// Every one, in the order in which links have them: what is cut off behind is told by the check of the last.
    pub const ALL: [Self; 4] = [Self::Label, Self::Done, Self::Desk, Self::Was];

    /// Its key in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Done => "done",
            Self::Desk => "desk",
            Self::Was => "was",
        }
    }

    /// Whether a text can stand there. Nothing that is long or random enough for a secret can be a label.
    #[must_use]
    pub fn takes(self, text: &str) -> bool {
        const LONGEST_LABEL: usize = 24;
        const LONGEST: usize = 120;
        let is_label = self == Self::Label;
        let fits = |sign: u8| sign.is_ascii_alphanumeric() || is_label && b" -/".contains(&sign);
        (1..=if is_label { LONGEST_LABEL } else { LONGEST }).contains(&text.len()) && text.bytes().all(fits)
    }
}

/// The notes of a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkNotes([Option<String>; LinkNote::ALL.len()]);

impl Index<LinkNote> for LinkNotes {
    type Output = Option<String>;

    fn index(&self, note: LinkNote) -> &Option<String> {
        &self.0[note as usize]
    }
}

impl IndexMut<LinkNote> for LinkNotes {
    fn index_mut(&mut self, note: LinkNote) -> &mut Option<String> {
        &mut self.0[note as usize]
    }
}

/// A case: what a link says, as far as it can be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// The answers that can be used.
    pub answers: Answers,
    /// The free values.
    pub free: FreeValues,
    /// What cannot be used, in the order of the text.
    pub ignored: Vec<Ignored>,
    /// The questions still open, the next one first. Empty where the case is complete.
    pub remaining: Vec<Question>,
}

/// How many characters of a key that nobody knows are repeated: enough to recognise a slip, too few for a secret.
const UNKNOWN_KEY_SHOWN: usize = 8;

impl Case {
    /// Reads a case, or a whole link ([`link::case`]).
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut reading = Reading::default();
        for (place, piece) in link::case(text, is_key).split('&').enumerate() {
            if !piece.is_empty() {
                reading.piece(place, piece);
            }
        }
        reading.finish()
    }

    /// A case of answers of our own making.
    #[must_use]
    pub fn of(answers: &Answers, free: FreeValues) -> Self {
        let found = open_questions(answers);
        Self {
            answers: found.answers,
            free,
            ignored: Vec::new(),
            remaining: found.remaining,
        }
    }

    /// The case with these answers. If they are others, it is not the one any more that its link was made for.
    #[must_use]
    pub fn with(&self, answers: &Answers) -> Self {
        let mut free = self.free.clone();
        if *answers != self.answers {
            free.edition = None;
            free.notes[LinkNote::Was] = None;
        }
        Self::of(answers, free)
    }

    /// Whether every question that is asked has an answer.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.remaining.is_empty()
    }

    /// The text of the case, for a link: keys in the order of the questions, then the free values. The Client
    /// IDs are left out unless `with_client_ids`.
    #[must_use]
    pub fn write(&self, with_client_ids: bool) -> String {
        let mut text = write_answers(&self.answers);
        let mut add = |key: &str, value: &str| {
            if !text.is_empty() {
                text.push('&');
            }
            text.push_str(key);
            text.push('=');
            text.push_str(&value.replace(' ', "+"));
        };
        let free = &self.free;
        if let Some(start) = free.start {
            add("start", &start.to_string());
        }
        for environment in Environment::ALL {
            let uat = environment == Environment::Uat;
            if let Some(expires) = &free.expires[environment] {
                add(if uat { "expires-uat" } else { "expires" }, expires.as_written());
            }
            if let (true, Some(client_id)) = (with_client_ids, &free.client_id[environment]) {
                add(if uat { "client-id-uat" } else { "client-id" }, client_id.as_str());
            }
        }
        if let Some(edition) = free.edition {
            add("edition", &edition.to_string());
        }
        for note in LinkNote::ALL {
            if let Some(noted) = &free.notes[note] {
                add(note.key(), noted);
            }
        }
        text
    }
}

/// The answers as the text of a case, keys in the order of the questions.
#[must_use]
pub fn write_answers(answers: &Answers) -> String {
    let mut text = String::new();
    for question in Question::ALL {
        let Some(answer) = answers.answer(question) else {
            continue;
        };
        if !text.is_empty() {
            text.push('&');
        }
        text.push_str(question.key());
        text.push('=');
        match answer {
            Answer::One(index) => text.push_str(question.values()[usize::from(index)]),
            Answer::Tasks(tasks) => text.push_str(&join_tasks(tasks.iter())),
        }
    }
    text
}

/// Texts in a row, with that between them.
pub(crate) fn joined(texts: impl Iterator<Item = impl AsRef<str>>, between: &str) -> String {
    texts.fold(String::new(), |mut row, text| {
        if !row.is_empty() {
            row.push_str(between);
        }
        row.push_str(text.as_ref());
        row
    })
}

fn join_tasks(tasks: impl Iterator<Item = Task>) -> String {
    joined(tasks.map(Choice::key), ",")
}

/// The value that a question has, in the likeliest reading that makes one.
fn one_of(question: Question, value: &str) -> Option<(Answer, String)> {
    let values = question.values();
    let place = link::readings(value).find_map(|value| values.iter().position(|known| *known == value))?;
    Some((Answer::One(place as u8), values[place].to_owned()))
}

/// The tasks of a value, as they come, and how many parts of it are none. Each part is judged by itself, and decoded
/// again where only that makes a task: its comma may have been encoded twice.
fn tasks_of(value: &str, again: usize) -> (Vec<Task>, usize) {
    let (mut tasks, mut unknown) = (Vec::new(), 0);
    for part in value.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let decoded = || match link::decode(part) {
            decoded if again > 0 && decoded != part => tasks_of(&decoded, again - 1),
            _ => (Vec::new(), 1),
        };
        match Task::from_key(part).map_or_else(decoded, |task| (vec![task], 0)) {
            (found, _) if found.is_empty() => unknown += 1,
            (found, others) => {
                tasks.extend(found);
                unknown += others;
            }
        }
    }
    (tasks, unknown)
}

/// Whether a case knows a key.
fn is_key(key: &str) -> bool {
    Question::from_key(key).is_some() || FREE_KEYS.contains(&key)
}

/// A case while it is being read.
#[derive(Default)]
struct Reading {
    given: Answers,
    free: FreeValues,
    /// The keys that came already.
    seen: Vec<&'static str>,
    /// What is set aside, with its place in the text.
    ignored: Vec<(usize, Ignored)>,
    /// Where each answer stood, and what it said.
    answered: Vec<(Question, usize, String)>,
}

impl Reading {
    fn piece(&mut self, place: usize, piece: &str) {
        let Some((key, value)) = link::key_and_value(piece, is_key) else {
            if let Some(key) = link::readings(piece).next().filter(|key| !key.is_empty()) {
                self.ignore(place, &shorten(&key), "", Reason::Malformed);
            }
            return;
        };
        let key = link::readings(key).next().unwrap_or_default();
        if let Some(question) = Question::from_key(&key) {
            self.answer(place, question, value);
        } else if let Some(key) = FREE_KEYS.into_iter().find(|known| *known == key) {
            // Free values are in no table, so none is told back.
            if self.first_of(place, key, "") && !link::readings(value).any(|value| self.free_value(key, &value)) {
                self.ignore(place, key, "", Reason::Malformed);
            }
        } else {
            self.ignore(place, &shorten(&key), "", Reason::UnknownKey);
        }
    }

    /// Whether the key comes for the first time. Later ones are set aside, even if the first one was.
    fn first_of(&mut self, place: usize, key: &'static str, shown: &str) -> bool {
        let first = !self.seen.contains(&key);
        if first {
            self.seen.push(key);
        } else {
            self.ignore(place, key, shown, Reason::RepeatedKey);
        }
        first
    }

    fn answer(&mut self, place: usize, question: Question, value: &str) {
        let (answer, shown, unknown) = if question == Question::Tasks {
            let (tasks, unknown) = tasks_of(&link::decode(value), link::DECODED_AGAIN);
            let shown = join_tasks(tasks.iter().copied());
            (Some(Answer::Tasks(tasks.into_iter().collect())), shown, unknown)
        } else {
            match one_of(question, value) {
                Some((answer, shown)) => (Some(answer), shown, 0),
                None => (None, String::new(), 1),
            }
        };
        // Only what the table has is told back: anything else may be a secret.
        if !self.first_of(place, question.key(), if unknown == 0 { &shown } else { "" }) {
            return;
        }
        for _ in 0..unknown {
            self.ignore(place, question.key(), "", Reason::UnknownValue);
        }
        if let Some(answer) = answer {
            self.given.set(question, Some(answer));
            self.answered.push((question, place, shown));
        }
    }

    /// Keeps a free value. Returns whether it could be read.
    fn free_value(&mut self, key: &str, value: &str) -> bool {
        let free = &mut self.free;
        match key {
            "start" => keep(&mut free.start, iso_date(value)),
            "expires" => keep(&mut free.expires.production, value.parse().ok()),
            "expires-uat" => keep(&mut free.expires.uat, value.parse().ok()),
            "client-id" => keep(&mut free.client_id.production, value.parse().ok()),
            "client-id-uat" => keep(&mut free.client_id.uat, value.parse().ok()),
            "edition" => keep(&mut free.edition, iso_date(value)),
            _ => LinkNote::ALL.into_iter().any(|note| {
                note.key() == key && keep(&mut free.notes[note], note.takes(value).then(|| value.to_owned()))
            }),
        }
    }

    fn ignore(&mut self, place: usize, key: &str, value: &str, reason: Reason) {
        let ignored = Ignored {
            key: key.to_owned(),
            value: value.to_owned(),
            reason,
        };
        // In the order of the text, whenever it turns out.
        let behind = self.ignored.iter().rposition(|(other, _)| *other <= place);
        self.ignored
            .insert(behind.map_or(0, |behind| behind + 1), (place, ignored));
    }

    fn finish(mut self) -> Case {
        let found = open_questions(&self.given);
        for (question, why) in found.set_aside {
            let Some((_, place, value)) = self.answered.iter().find(|(answered, ..)| *answered == question) else {
                continue;
            };
            let reason = match why {
                SetAside::NotAsked => Reason::NotAsked,
                SetAside::DoesNotFit => Reason::UnknownValue,
            };
            let (place, value) = (*place, value.clone());
            self.ignore(place, question.key(), &value, reason);
        }
        Case {
            answers: found.answers,
            free: self.free,
            ignored: self.ignored.into_iter().map(|(_, ignored)| ignored).collect(),
            remaining: found.remaining,
        }
    }
}

/// The keys of the free values.
const FREE_KEYS: [&str; 10] = [
    "start",
    "expires",
    "expires-uat",
    "client-id",
    "client-id-uat",
    "edition",
    LinkNote::Label.key(),
    LinkNote::Done.key(),
    LinkNote::Desk.key(),
    LinkNote::Was.key(),
];

fn keep<T>(field: &mut Option<T>, value: Option<T>) -> bool {
    *field = value;
    field.is_some()
}

fn shorten(key: &str) -> String {
    key.chars().take(UNKNOWN_KEY_SHOWN).collect()
}
