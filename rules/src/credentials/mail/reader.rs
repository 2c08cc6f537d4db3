//! Finds the values of a pasted e-mail, and drops the secret.

use std::str::FromStr;

use chrono::NaiveDate;

use super::heads::{Head, Mention, head, mention};
use super::plain_text::plain;
use super::tokens::{Label, Place, Token, Tokens};
use super::values::{Kept, Value};
use super::{CredentialsMail, Field, Problem};
use crate::case::client_id::ClientId;
use crate::credentials::secret::{is_fragment, is_secret};

/// What is found in a plain text.
pub(super) fn find(plain: &str) -> CredentialsMail {
    let mut reader = Reader::of(plain);
    reader.read();
    reader.read_mentions(plain);
    reader.finish()
}

/// The longest date has so many words.
const WORDS_OF_DATE: usize = 8;

/// Goes through the words once and keeps what is announced by a label.
struct Reader<'a> {
    tokens: Tokens<'a>,
    found: CredentialsMail,
    /// The fields whose value stood within a sentence: one in a table is better.
    guessed: Vec<Field>,
    /// The fields whose label begins a line or cell.
    announced: Vec<Field>,
    /// Labels whose value has not come: tables are sometimes copied column by column.
    waiting: Vec<Field>,
    secret_waits: bool,
    /// Whether a head has a date that we cannot read for certain.
    came_is_doubtful: bool,
    /// How many heads have a date that we read.
    dates: usize,
    /// Whether a subject says that the e-mail was forwarded: then a head of its own belongs to it.
    is_forwarded: bool,
    /// Behind the last value: in a table that was copied into one line, a label may follow.
    table_goes_on: Option<usize>,
    /// GUIDs without a label.
    loose_guids: Vec<String>,
    /// Whether there is a GUID behind a label that is none of ours: one without a label is not alone then.
    has_other_guids: bool,
    /// The tokens that were dropped as secret, by their place.
    dropped: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn of(plain: &'a str) -> Self {
        Self {
            tokens: Tokens::of(plain),
            found: CredentialsMail::default(),
            guessed: Vec::new(),
            announced: Vec::new(),
            waiting: Vec::new(),
            secret_waits: false,
            came_is_doubtful: false,
            dates: 0,
            is_forwarded: false,
            table_goes_on: None,
            loose_guids: Vec::new(),
            has_other_guids: false,
            dropped: Vec::new(),
        }
    }

    fn read(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            at = self.step(at).max(at + 1);
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
            self.table_goes_on = Some(at + 1);
            return at + 1;
        }
        if self.tokens.labels(at + 1)
            && let Some(head) = head(&token.squashed, token.begins())
        {
            // What was written below the e-mail came earlier; what people write there is no head.
            if self.found.client_id.is_none() && !self.announced.contains(&Field::ClientId) {
                self.came(head, at);
            }
            return at + 1;
        }
        self.is_forwarded |= self.tokens.says_forwarded(at);
        if self.tokens.heads_values(at) {
            self.table_goes_on = Some(at + 1);
        }
        let Some((label, behind)) = self.tokens.label(at) else {
            return self.without_label(at);
        };
        let begins = token.begins();
        match label {
            Label::Other => {
                self.table_goes_on = Some(behind);
                behind
            }
            Label::Secret => {
                let from = self.tokens.skip_fillers(behind);
                let next = self.drop_secret(from, begins);
                // "Password expiry date" is no row of a secret.
                if next > from || self.tokens.labels(behind) || self.tokens.ends_cell(behind) {
                    self.table_goes_on = Some(next);
                }
                next
            }
            Label::Field(field) => self.field(field, at, behind),
        }
    }

    /// Reads the value of a field whose label stands there.
    fn field(&mut self, field: Field, at: usize, behind: usize) -> usize {
        let tokens = &self.tokens;
        let begins = tokens.get(at).is_some_and(Token::begins);
        let colon = tokens.labels(behind);
        let place = match self.table_goes_on {
            _ if begins => Place::Table,
            Some(end) if end == at => Place::Table,
            _ if colon => Place::Line,
            _ => Place::Sentence,
        };
        if place != Place::Table && tokens.is_qualified(at) {
            return behind;
        }
        let is_apart = colon || tokens.ends_cell(behind);
        // "Post" may begin a name.
        let is_name = matches!(field, Field::User | Field::DisplayName);
        let value_at = if is_name && is_apart {
            tokens.skip_signs(behind)
        } else {
            tokens.skip_fillers(behind)
        };
        match tokens.value(field, value_at) {
            Value::Found(value, next) if tokens.is_meant(field, &value, place, is_apart, begins, next) => {
                // The e-mail calls it so; other dates expire as well.
                let is_other_date = field == Field::ExpirationDate && !tokens.is_expiration_date(at);
                self.keep(field, value, place != Place::Table || is_other_date);
                self.table_goes_on = Some(next);
                if begins {
                    self.announce(field);
                }
                next
            }
            Value::Wrong(problem)
                if is_apart && (begins || colon && is_needed(field))
                    || begins
                        && is_needed(field)
                        && matches!(problem, Problem::ClientId(_) | Problem::Shortened(_)) =>
            {
                self.note(problem);
                self.announce(field);
                behind
            }
            Value::Nothing
                if begins
                    && (tokens.announces(value_at)
                        || tokens.label(value_at).is_some() && tokens.get(value_at).is_some_and(Token::begins)
                        || tokens.heads_values(behind)) =>
            {
                if !self.waiting.contains(&field) {
                    self.waiting.push(field);
                }
                self.announce(field);
                behind
            }
            Value::Nothing | Value::Found(..) if begins && is_apart => {
                if tokens.get(value_at).is_none_or(|token| is_secret(token.text)) {
                    self.announce(field);
                } else {
                    self.note(Problem::Unreadable(field));
                }
                behind
            }
            Value::Found(..) | Value::Wrong(_) | Value::Nothing => behind,
        }
    }

    fn announce(&mut self, field: Field) {
        if !self.announced.contains(&field) {
            self.announced.push(field);
        }
    }

    /// Drops the secret that begins there. Its label alone is no secret, nor is a word behind it.
    fn drop_secret(&mut self, at: usize, begins: bool) -> usize {
        const LONGEST: usize = 128;
        /// So long is no word that says something of the secret.
        const PHRASE: usize = 16;
        let mut next = at;
        let mut dropped = 0;
        let is_phrase = |token: &&Token<'_>| begins && token.text.len() >= PHRASE && self.tokens.ends_cell(at + 1);
        if let Some(token) = self.tokens.get(at).filter(is_phrase)
            && self.tokens.label(at).is_none()
        {
            dropped += token.text.len();
            self.dropped.push(at);
            next += 1;
        }
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
        let is_guid = self.tokens.guid(at);
        if let Some((_, next)) = is_guid
            && self.tokens.is_labelled(at)
        {
            self.table_goes_on = Some(next);
            self.has_other_guids = true;
            return next;
        }
        for field in self.waiting.clone() {
            if let Value::Found(value, next) = self.tokens.value(field, at)
                && self.tokens.stands_apart(field, &value, at, next)
            {
                self.waiting.retain(|other| *other != field);
                self.keep(field, value, true);
                self.note(Problem::Unlabelled(field));
                return next;
            }
        }
        if let Some((guid, next)) = is_guid {
            if !self.loose_guids.iter().any(|known| known.eq_ignore_ascii_case(&guid)) {
                self.loose_guids.push(guid);
            }
            return next;
        }
        if self.secret_waits && self.tokens.get(at).is_some_and(|token| is_fragment(token.text)) {
            self.found.secret_found = true;
        }
        at + 1
    }

    /// Reads the day in a head.
    fn came(&mut self, head: Head, label: usize) {
        let at = self.tokens.skip_fillers(label + 1);
        let Some(token) = self.tokens.get(at) else {
            return;
        };
        let says_something = !token.begins_line
            || (at..at + WORDS_OF_DATE)
                .take_while(|place| *place == at || !self.tokens.get(*place).is_none_or(|token| token.begins_line))
                .any(|place| {
                    self.tokens
                        .get(place)
                        .is_some_and(|token| token.text.contains(|c: char| c.is_ascii_digit()))
                });
        match self.tokens.date(at, token.text) {
            // A date that people wrote, of a meeting or a signature.
            _ if head == Head::English && !self.tokens.is_in_head(label) => {}
            Value::Found(Kept::Date(date), next)
                if date.later.is_none()
                    && (head == Head::English || token.text.starts_with("20"))
                    && self.tokens.ends_date(next) =>
            {
                self.came_on(date.earlier);
                self.dates += 1;
            }
            _ => self.came_is_doubtful |= says_something,
        }
    }

    fn came_on(&mut self, day: NaiveDate) {
        self.found.came = Some(self.found.came.map_or(day, |known| known.min(day)));
    }

    /// Reads the days above quotations and in heads of languages that we do not know.
    fn read_mentions(&mut self, plain: &str) {
        let mut before = "";
        for line in plain.lines() {
            match mention(before, line) {
                // It says when a quotation was written, which may not be the e-mail itself: it makes a head earlier.
                Some(Mention::Read(day)) => self.found.came = self.found.came.map(|known| known.min(day)),
                Some(Mention::Doubtful) => self.came_is_doubtful = true,
                None => {}
            }
            before = line;
        }
    }

    /// Keeps a value, the first one of each field; one of a table rather than one that was guessed.
    fn keep(&mut self, field: Field, value: Kept, is_guess: bool) {
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
            let known_is_guess = self.guessed.contains(&field);
            if !is_same && is_guess == known_is_guess {
                self.note(Problem::Several(field));
            }
            if is_guess || !known_is_guess {
                return;
            }
        }
        self.guessed.retain(|other| *other != field);
        if is_guess {
            self.guessed.push(field);
        }
        let found = &mut self.found;
        match value {
            Kept::ClientId(id) => found.client_id = Some(id),
            Kept::Date(date) => found.expires = Some(date),
            Kept::Text(text) => {
                if let Some(kept) = found.text_mut(field) {
                    *kept = Some(text);
                }
            }
        }
    }

    fn note(&mut self, problem: Problem) {
        if !self.found.problems.contains(&problem) {
            self.found.problems.push(problem);
        }
    }

    /// Takes back every text that would not be read again as it is: it was put together from something else.
    fn forget_doubtful(&mut self) {
        const TEXTS: [Field; 6] = [
            Field::DisplayName,
            Field::User,
            Field::Scope,
            Field::TokenUrl,
            Field::ObjectId,
            Field::KeyId,
        ];
        let read_again = |found: &CredentialsMail| {
            let printed = plain(&found.plain_text());
            let mut again = Reader::of(&printed);
            again.read();
            again.found
        };
        for _ in TEXTS {
            let again = read_again(&self.found);
            let changed = TEXTS
                .into_iter()
                .find(|field| again.value(*field) != self.found.value(*field));
            let Some(field) = changed else {
                return;
            };
            if let Some(text) = self.found.text_mut(field) {
                *text = None;
            }
            self.note(Problem::Unreadable(field));
        }
    }

    /// Forgets every name that shares a run of characters with what was dropped: a mutilated copy of the secret.
    fn forget_copies(&mut self) {
        let found = &mut self.found;
        let mut names = [
            (Field::Scope, &mut found.scope),
            (Field::TokenUrl, &mut found.token_url),
            (Field::User, &mut found.user),
            (Field::DisplayName, &mut found.display_name),
        ];
        let mut taken = Vec::new();
        let mut known: Vec<u64> = names
            .iter()
            .filter_map(|(_, name)| name.as_deref())
            .flat_map(runs)
            .collect();
        known.sort_unstable();
        let mut shared: Vec<u64> = self
            .dropped
            .iter()
            .filter_map(|at| self.tokens.get(*at))
            // Long addresses look like secrets, encoded ones above all.
            .filter(|token| {
                !["://", "%2F", "%2f", "%3A", "%3a"]
                    .iter()
                    .any(|sign| token.text.contains(sign))
            })
            .flat_map(|token| runs(token.text))
            .filter(|run| known.binary_search(run).is_ok())
            .collect();
        shared.sort_unstable();
        for (field, name) in &mut names {
            if name
                .as_deref()
                .is_some_and(|name| runs(name).any(|run| shared.binary_search(&run).is_ok()))
            {
                **name = None;
                taken.push(*field);
            }
        }
        for field in taken {
            self.note(Problem::Unreadable(field));
        }
    }

    /// Says what is missing.
    fn finish(mut self) -> CredentialsMail {
        self.forget_copies();
        self.forget_doubtful();
        if self.came_is_doubtful || self.is_forwarded && self.dates == 1 {
            self.found.came = None;
        }
        let was_announced = self.announced.contains(&Field::ClientId);
        if self.found.client_id.is_none()
            && !was_announced
            && !self.has_other_guids
            && self.found.object_id.is_none()
            && self.found.key_id.is_none()
            && let [guid] = self.loose_guids.as_slice()
            && let Ok(client_id) = ClientId::from_str(guid)
        {
            self.found.client_id = Some(client_id);
            self.note(Problem::Unlabelled(Field::ClientId));
        }
        let announced = self.announced;
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
        } else {
            let silent = |field: &Field| announced.contains(field) && !has.contains(field) && !is_named(*field);
            missing.extend(reference.into_iter().filter(silent).map(Problem::Unreadable));
        }
        found.problems.extend(missing);
        found
    }
}

/// Whether the e-mail is of little use without that field.
const fn is_needed(field: Field) -> bool {
    matches!(field, Field::ClientId | Field::ExpirationDate)
}

/// Every run of so many bytes in a text, as a number.
fn runs(text: &str) -> impl Iterator<Item = u64> + '_ {
    const RUN: usize = 6;
    let number = |run: &[u8]| run.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
    text.as_bytes().windows(RUN).map(number)
}
