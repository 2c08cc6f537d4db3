//! The plan as plain text, to be pasted into a ticket or an e-mail: all of it, with the rules behind it for staff.

use crate::case::questions::Question;
use crate::case::text::Case;
use crate::dates::schedule::OpenDays;
use crate::document::{Document, Row};
use crate::sources::said::Said;
use crate::words;
use crate::words::Sources;
use chrono::NaiveDate;

/// The plan in plain text: verdict, answers, steps and how each goes, what else to know, and the link. It names the rules
/// behind its sentences only if that is wanted.
#[must_use]
pub fn summary(case: &Case, document: &Document, today: NaiveDate, link: &str, sources: Sources) -> String {
    let text = String::new();
    let mut text = Text { text, sources };
    text.line(&[
        "UPD onboarding plan, ",
        &words::date(today),
        " (rules of ",
        &words::edition(),
        ")",
    ]);
    text.plan(case, document);
    text.line(&["\n", words::OWN_LIST]);
    text.line(&[link]);
    text.text
}

/// Text while it is being written.
struct Text {
    text: String,
    sources: Sources,
}

impl Text {
    fn plan(&mut self, case: &Case, document: &Document) {
        self.heading("Verdict");
        self.verdict(document);
        self.next(document);
        self.when(document);
        self.heading("Answers");
        for question in Question::ALL {
            if let Some(answer) = case.answers.answer(question) {
                self.line(&[
                    "- ",
                    &words::question_short(question),
                    ": ",
                    &words::answer(question, answer),
                ]);
            }
        }
        if !document.refused.is_empty() {
            self.heading("Refused");
            for refusal in &document.refused {
                self.line(&[
                    "- ",
                    &words::marked(&refusal.said),
                    " ",
                    &refusal.instead.text,
                    &self.sources.rules(&refusal.said.cites),
                ]);
            }
        }
        if document.roles().next().is_some() {
            self.heading("Role to request");
            for role in document.roles() {
                self.line(&["- ", role.role.label(), " in ", words::environment(role.environment)]);
            }
        }
        if !document.steps.is_empty() {
            self.heading("Steps");
            for row in &document.rows {
                self.row(document, row);
            }
        }
        self.said("Good to know", &document.notes);
        self.said("If nobody answers", &document.if_nobody_answers);
        self.said("Next time", &document.next_time);
    }

    /// The verdict in a line.
    fn verdict(&mut self, document: &Document) {
        if let Some((outcome, said)) = document.in_a_word().zip(document.verdict.as_ref()) {
            self.line(&[outcome, ": ", &words::marked(said)]);
        }
    }

    fn next(&mut self, document: &Document) {
        if let Some(next) = document.next_thing() {
            self.line(&["Do this next: ", &next.title]);
        }
    }

    fn when(&mut self, document: &Document) {
        if let Some(((schedule, calendar), plan)) = document.schedule.as_ref().zip(document.plan.as_ref()) {
            let title = |place: usize| {
                document
                    .steps
                    .get(place)
                    .map_or_else(String::new, |told| told.title.clone())
            };
            let end = words::end(schedule, plan, title);
            self.line(&["When: ", &end.text, " (estimate; ", calendar, ")"]);
            if !schedule.end_is_open() && !schedule.unstated.is_empty() {
                self.line(&[
                    "On top of that comes the time of ",
                    &words::counted(schedule.unstated.len(), "step"),
                    ", which the sources do not state",
                ]);
            }
        }
    }

    fn line(&mut self, pieces: &[&str]) {
        for piece in pieces {
            self.text.push_str(piece);
        }
        self.text.push('\n');
    }

    fn heading(&mut self, heading: &str) {
        self.line(&["\n", heading]);
    }

    fn said(&mut self, heading: &str, said: &[Said]) {
        if said.is_empty() {
            return;
        }
        self.heading(heading);
        for one in said {
            self.line(&["- ", &self.sources.sentence(one)]);
        }
    }

    fn row(&mut self, document: &Document, row: &Row) {
        let step = &row.told;
        let places = row
            .places
            .iter()
            .filter_map(|place| document.steps.get(*place)?.environment);
        let places: Vec<&str> = places.map(words::environment).collect();
        let places = if places.is_empty() {
            String::new()
        } else {
            format!(" ({})", places.join(", "))
        };
        self.line(&[&row.number.to_string(), ". ", &step.title, &places]);
        let after = document.waits_for(row).unwrap_or_default();
        let (who, how_long) = (words::actor(step.actor), words::duration(step.duration));
        self.line(&["   ", who, " \u{b7} ", &how_long, " \u{b7} ", &after]);
        if let Some(begins) = begins(document, row) {
            self.line(&["   Begins: ", &begins]);
        }
        if let Some(condition) = step.condition {
            self.line(&["   ", words::condition(condition), "."]);
        }
        if step.optional {
            self.line(&["   Optional."]);
        }
        for detail in &step.details {
            self.line(&["   ", &words::marked(detail)]);
        }
        for document in &step.documents {
            self.line(&["   Have ready: ", &words::marked(document)]);
        }
        for warning in &step.warnings {
            self.line(&["   Take care: ", &self.sources.sentence(warning)]);
        }
        let rules = self.sources.rules(&step.cites);
        if !rules.is_empty() {
            self.line(&["   ", rules.trim_start()]);
        }
    }
}

/// From when on a row can begin, once there is a day to start; that in production where it is in both environments.
fn begins(document: &Document, row: &Row) -> Option<String> {
    let ((schedule, _), plan) = document.schedule.as_ref().zip(document.plan.as_ref())?;
    let place = *row.places.first()?;
    let days = schedule.steps.get(place).copied().flatten()?;
    let open: Option<OpenDays> = schedule.open_days(plan).get(place).copied();
    let open = open.unwrap_or_default();
    Some(words::period(days.earliest_start, days.latest_start, open.begin))
}
