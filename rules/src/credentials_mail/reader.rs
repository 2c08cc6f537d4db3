//! Finds the values of a pasted e-mail, and drops the secret.

use std::collections::BTreeSet;
use std::str::FromStr;

use super::tokens::{Label, Tokens};
use super::values::{Kept, Value};
use super::{CredentialsMail, Field, Problem};
use crate::client_id::ClientId;
use crate::secret::{is_fragment, is_secret};

/// What is found in a plain text.
pub(super) fn find(plain: &str) -> CredentialsMail {
    let mut reader = Reader {
        tokens: Tokens::of(plain),
        found: CredentialsMail::default(),
        waiting: Vec::new(),
        secret_waits: false,
        loose_guids: Vec::new(),
        known_to: 0,
        others_guid: false,
        came_unread: false,
        dropped: Vec::new(),
    };
    reader.read();
    reader.finish()
}

/// Goes through the words once and keeps what is announced by a label.
struct Reader<'a> {
    tokens: Tokens<'a>,
    found: CredentialsMail,
    /// Labels whose value has not come: tables are sometimes copied column by column.
    waiting: Vec<Field>,
    secret_waits: bool,
    /// GUIDs without a label.
    loose_guids: Vec<String>,
    /// Where the last label or its value ended.
    known_to: usize,
    /// Whether there are GUIDs of something else.
    others_guid: bool,
    /// Whether some head has a day that is not sure: then none settles anything.
    came_unread: bool,
    /// The tokens that were dropped as secret, by their place.
    dropped: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            let is_known = self.tokens.label(at).is_some();
            let next = self.step(at).max(at + 1);
            if is_known {
                self.known_to = next;
            }
            at = next;
        }
    }

    /// Reads what stands there; returns where to go on.
    fn step(&mut self, at: usize) -> usize {
        let Some(token) = self.tokens.get(at) else {
            return at;
        };
        if is_secret(token.text) {
            self.found.secret_found = true;
            self.dropped.push(at);
            return at + 1;
        }
        self.came_unread |= self.tokens.has_head_of_another(at);
        let Some((label, named)) = self.tokens.label(at) else {
            return self.without_label(at);
        };
        let behind = self.tokens.skip_remark(named);
        // In a text without lines one label comes after the value of another.
        let (begins, labels) = (
            self.tokens.begins(at) || self.known_to == at,
            self.tokens.labels(named) || self.tokens.labels(behind),
        );
        // In the middle of a sentence it is a word like others. What follows "secret" is dropped all the same.
        if !begins && !labels && label != Label::Secret {
            return self.without_label(at);
        }
        let is_name = matches!(label, Label::Field(Field::User | Field::DisplayName));
        let is_apart = labels || self.tokens.is_apart(behind) || !is_name;
        let value_at = self.tokens.skip_fillers(behind);
        match label {
            Label::Other => behind,
            Label::Secret => self.drop_secret(value_at, begins),
            Label::Came => {
                if begins && labels {
                    self.came(value_at);
                }
                behind
            }
            Label::Field(field) => match self.tokens.value(field, value_at) {
                // A sentence may begin with the word, too; then more words follow.
                Value::Found(_, next) if !is_apart && !self.tokens.ends_before(next) => behind,
                Value::Found(value, next) => {
                    self.keep(field, value);
                    next
                }
                Value::Wrong(problem) if begins && (labels || self.tokens.is_apart(behind)) => {
                    self.note(problem);
                    behind
                }
                Value::Nothing
                    if begins && (self.tokens.label(value_at).is_some() || self.tokens.heads_values(behind)) =>
                {
                    if !self.waiting.contains(&field) {
                        self.waiting.push(field);
                    }
                    behind
                }
                Value::Wrong(_) | Value::Nothing => behind,
            },
        }
    }

    /// Drops the secret that begins there. Its label alone is no secret, nor is a word behind it.
    fn drop_secret(&mut self, at: usize, begins: bool) -> usize {
        const LONGEST: usize = 128;
        let mut next = at;
        let mut dropped = 0;
        while let Some(token) = self.tokens.get(next)
            && dropped < LONGEST
            && self.tokens.label(next).is_none()
            && (is_secret(token.text) || is_fragment(token.text))
        {
            dropped += token.text.len();
            self.dropped.push(next);
            next += 1;
        }
        if dropped > 0 {
            self.found.secret_found = true;
        } else if begins && self.tokens.label(at).is_some() {
            self.secret_waits = true;
        }
        next
    }

    /// Reads a token that no label announces: a value for a label that waits, or a GUID.
    fn without_label(&mut self, at: usize) -> usize {
        for field in self.waiting.clone() {
            if let Value::Found(value, next) = self.tokens.value(field, at) {
                self.waiting.retain(|other| *other != field);
                self.keep(field, value);
                self.note(Problem::Unlabelled(field));
                return next;
            }
        }
        if let Some((guid, next)) = self.tokens.guid(at) {
            if self.tokens.is_of_another(at) {
                self.others_guid = true;
            } else {
                self.loose_guids.push(guid);
            }
            return next;
        }
        if self.secret_waits && self.tokens.get(at).is_some_and(|token| is_fragment(token.text)) {
            self.found.secret_found = true;
        }
        at + 1
    }

    fn came(&mut self, at: usize) {
        let Some(token) = self.tokens.get(at) else {
            return;
        };
        match self.tokens.date(at, token.text) {
            Value::Found(Kept::Date(date), _) if date.later.is_none() => {
                let day = date.earlier;
                self.found.came = Some(self.found.came.map_or(day, |known| known.min(day)));
            }
            _ => self.came_unread = true,
        }
    }

    /// Keeps a value, the first one of each field.
    fn keep(&mut self, field: Field, value: Kept) {
        if self.found.has(field) {
            let is_same = match &value {
                Kept::Text(text) => self
                    .found
                    .value(field)
                    .is_some_and(|known| known.eq_ignore_ascii_case(text)),
                Kept::ClientId(id) => {
                    let known = self.found.client_id.as_ref();
                    known.is_some_and(|known| known.as_str().eq_ignore_ascii_case(id.as_str()))
                }
                Kept::Date(date) => {
                    let known = self.found.expires.as_ref();
                    known.is_some_and(|known| (known.earlier, known.later) == (date.earlier, date.later))
                }
            };
            if !is_same {
                self.note(Problem::Several(field));
            }
            return;
        }
        let found = &mut self.found;
        match value {
            Kept::ClientId(id) => found.client_id = Some(id),
            Kept::Date(date) => found.expires = Some(date),
            Kept::Text(text) => match field {
                Field::Scope => found.scope = Some(text),
                Field::TokenUrl => found.token_url = Some(text),
                Field::User => found.user = Some(text),
                Field::ObjectId => found.object_id = Some(text),
                Field::DisplayName => found.display_name = Some(text),
                Field::KeyId => found.key_id = Some(text),
                Field::ClientId | Field::ExpirationDate => {}
            },
        }
    }

    fn note(&mut self, problem: Problem) {
        if !self.found.problems.contains(&problem) {
            self.found.problems.push(problem);
        }
    }

    /// Forgets every name that shares a run of characters with what was dropped: a mutilated copy of the secret.
    fn forget_copies(&mut self) {
        const RUN: usize = 6;
        let found = &mut self.found;
        let mut names = [
            &mut found.scope,
            &mut found.token_url,
            &mut found.user,
            &mut found.display_name,
        ];
        let runs: BTreeSet<Vec<u8>> = names
            .iter()
            .filter_map(|name| name.as_deref())
            .flat_map(|name| name.as_bytes().windows(RUN).map(<[u8]>::to_vec))
            .collect();
        let shared: BTreeSet<&[u8]> = self
            .dropped
            .iter()
            .filter_map(|at| self.tokens.get(*at))
            .filter(|token| !token.text.contains("://"))
            .flat_map(|token| token.text.as_bytes().windows(RUN))
            .filter(|run| runs.contains(*run))
            .collect();
        for name in &mut names {
            if name
                .as_deref()
                .is_some_and(|name| name.as_bytes().windows(RUN).any(|run| shared.contains(run)))
            {
                **name = None;
            }
        }
    }

    /// Says what is missing.
    fn finish(mut self) -> CredentialsMail {
        self.forget_copies();
        if self.came_unread {
            self.found.came = None;
        }
        if self.found.client_id.is_none()
            && !self.others_guid
            && self.found.object_id.is_none()
            && self.found.key_id.is_none()
            && let [guid] = self.loose_guids.as_slice()
            && let Ok(client_id) = ClientId::from_str(guid)
        {
            self.found.client_id = Some(client_id);
            self.note(Problem::Unlabelled(Field::ClientId));
        }
        let mut found = self.found;
        // What could be read in the end is no problem.
        let has: Vec<Field> = Field::ALL.into_iter().filter(|field| found.has(*field)).collect();
        found.problems.retain(|problem| match problem {
            Problem::ClientId(_) => !has.contains(&Field::ClientId),
            Problem::ImpossibleDate => !has.contains(&Field::ExpirationDate),
            Problem::Unreadable(field) | Problem::Shortened(field) => !has.contains(field),
            _ => true,
        });
        if has.is_empty() && found.problems.is_empty() {
            found.problems.push(Problem::NothingFound);
            return found;
        }
        let is_named = |field: Field| {
            found.problems.iter().any(|problem| match problem {
                Problem::ClientId(_) => field == Field::ClientId,
                Problem::ImpossibleDate => field == Field::ExpirationDate,
                Problem::Unreadable(other) | Problem::Shortened(other) => field == *other,
                _ => false,
            })
        };
        let mut missing: Vec<Problem> = [Field::ClientId, Field::ExpirationDate]
            .into_iter()
            .filter(|field| !has.contains(field) && !is_named(*field))
            .map(Problem::Missing)
            .collect();
        let reference = [Field::User, Field::ObjectId, Field::DisplayName, Field::KeyId];
        if !reference.iter().any(|field| has.contains(field) || is_named(*field)) {
            missing.push(Problem::ReferenceInformationMissing);
        }
        found.problems.extend(missing);
        found
    }
}
