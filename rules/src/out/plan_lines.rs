//! What several files say of a plan, each in a line that knows no markup, and the parts of texts that are the same in all.

use super::markup::Writer;
use crate::case::questions::Question;
use crate::case::text::Case;
use crate::dates::schedule::OpenDays;
use crate::document::{Document, Row, Told};
use crate::sources::said::Said;
use crate::words;
use crate::words::Sources;

/// From when on a row can begin, once there is a day to start; that in production where it is in both environments.
pub(super) fn begins(document: &Document, row: &Row) -> Option<String> {
    let ((schedule, _), plan) = document.schedule.as_ref().zip(document.plan.as_ref())?;
    let place = *row.places.first()?;
    let days = schedule.steps.get(place).copied().flatten()?;
    let open: Option<OpenDays> = schedule.open_days(plan).get(place).copied();
    let open = open.unwrap_or_default();
    Some(words::period(days.earliest_start, days.latest_start, open.begin))
}

/// When all is done, and what comes on top of that; empty without a day to start.
pub(super) fn when(document: &Document) -> Vec<String> {
    let Some(((schedule, calendar), plan)) = document.schedule.as_ref().zip(document.plan.as_ref()) else {
        return Vec::new();
    };
    let title = |place: usize| {
        document
            .steps
            .get(place)
            .map_or_else(String::new, |told| told.title.clone())
    };
    let end = words::end(schedule, plan, title);
    let mut lines = vec![format!("{} (estimate; {calendar})", end.text)];
    if !schedule.end_is_open() && !schedule.unstated.is_empty() {
        lines.push(format!(
            "On top of that comes the time of {}, which the sources do not state",
            words::counted(schedule.unstated.len(), "step")
        ));
    }
    lines
}

/// The row of the next thing to do: its words are those for both environments where it is the same in both.
pub(super) fn next_row(document: &Document) -> Option<&Row> {
    let next: &Told = document.next_thing()?;
    let is_next = |place: &usize| {
        let told = document.steps.get(*place);
        told.is_some_and(|told| (told.id, told.environment) == (next.id, next.environment))
    };
    document.rows.iter().find(|row| row.places.iter().any(is_next))
}

/// What was answered, with the question in a few words.
pub(super) fn answers(case: &Case) -> impl Iterator<Item = (Question, String, String)> + '_ {
    Question::ALL.into_iter().filter_map(|question| {
        let answer = case.answers.answer(question)?;
        Some((
            question,
            words::question_short(question),
            words::answer_as_asked(question, answer, &case.answers),
        ))
    })
}

/// A text about a case, part by part.
pub(super) struct Parts<'a> {
    pub(super) writer: Writer,
    pub(super) document: &'a Document,
    pub(super) sources: Sources,
}

impl Parts<'_> {
    /// Verdict, next thing, and when all is done.
    pub(super) fn verdict(&mut self, sources: Sources) {
        self.writer.heading("Verdict");
        let document = self.document;
        if let Some((outcome, said)) = document.in_a_word().zip(document.verdict.as_ref()) {
            self.writer.paragraph(&format!("{outcome}:"), &sources.sentence(said));
        }
        if let Some(next) = document.next_thing() {
            self.writer.paragraph("Do this next:", &next.title);
        }
        for (place, line) in when(document).iter().enumerate() {
            self.writer.paragraph(if place == 0 { "When:" } else { "" }, line);
        }
    }

    /// What was answered, with what is to be said of whoever gave it.
    pub(super) fn answers(&mut self, case: &Case, given_by: impl Fn(Question) -> Option<String>) {
        self.writer.heading("Answers");
        for (question, name, answer) in answers(case) {
            let answer = match given_by(question) {
                Some(given_by) => format!("{answer} ({given_by})"),
                None => answer,
            };
            self.writer.item(&format!("{name}:"), &answer);
        }
    }

    /// What is refused, and which roles are to be requested.
    pub(super) fn refused_and_roles(&mut self) {
        if !self.document.refused.is_empty() {
            self.writer.heading("Refused");
            for refusal in &self.document.refused {
                let (why, instead) = (words::marked(&refusal.said), &refusal.instead.text);
                let rules = self.sources.rules(&refusal.said.cites);
                self.writer.item("", &format!("{why} {instead}{rules}"));
            }
        }
        if self.document.roles().next().is_some() {
            self.writer.heading("Role to request");
            for role in self.document.roles() {
                let place = words::environment(role.environment);
                self.writer.item("", &format!("{} in {place}", role.role.label()));
            }
        }
    }

    /// Sentences under a heading, if there are any.
    pub(super) fn said(&mut self, heading: &str, said: &[Said]) {
        if said.is_empty() {
            return;
        }
        self.writer.heading(heading);
        for one in said {
            self.writer.item("", &self.sources.sentence(one));
        }
    }
}
