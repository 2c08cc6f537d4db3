//! The plan as plain text, to be pasted into a ticket or an e-mail: short, or with all that staff want to look up.

use crate::case::questions::Question;
use crate::case::text::Case;
use crate::document::{Document, Row};
use crate::sources::said::Said;
use crate::words;
use crate::words::Sources;
use chrono::NaiveDate;

/// The plan in plain text. Without sources it is short: verdict, role, what is next, the steps in a line or two each,
/// and the link. With them it has the answers, how each step goes, and the rules behind it as well.
#[must_use]
pub fn summary(case: &Case, document: &Document, today: NaiveDate, link: &str, sources: Sources) -> String {
    let mut text = Text::default();
    text.line(&[
        "UPD onboarding plan, ",
        &words::date(today),
        " (rules of ",
        &words::edition(),
        ")",
    ]);
    match sources {
        Sources::LeftOut => text.short(case, document),
        Sources::Named => text.full(case, document),
    }
    text.line(&["\n", words::OWN_LIST]);
    text.line(&[link]);
    text.0
}

/// Text while it is being written.
#[derive(Default)]
struct Text(String);

impl Text {
    fn short(&mut self, case: &Case, document: &Document) {
        self.line(&[]);
        self.verdict(document);
        for refusal in &document.refused {
            self.line(&["Refused: ", &refusal.said.text, " ", &refusal.instead.text]);
        }
        for role in document.roles() {
            let place = words::environment(role.environment);
            self.line(&["Role to request: ", role.role.label(), " in ", place]);
        }
        if let Some(plan) = &document.plan {
            let schedule = document.schedule.as_ref().map(|(schedule, _)| schedule);
            if let Some(waits) = words::waits_in_short(plan, &case.answers, schedule) {
                self.line(&[&waits.text]);
            }
        }
        self.next(document);
        if !document.rows.is_empty() {
            self.line(&[]);
        }
        for row in &document.rows {
            let number = row.number;
            self.head_of(document, number, row);
        }
    }

    fn full(&mut self, case: &Case, document: &Document) {
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
                    &Sources::Named.rules(&refusal.said.cites),
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
                let number = row.number;
                self.row(document, number, row);
            }
        }
        self.said("Good to know", &document.notes);
        self.said("If nobody answers", &document.if_nobody_answers);
        self.said("Next time", &document.next_time);
    }

    /// The verdict in a line.
    fn verdict(&mut self, document: &Document) {
        if let Some((outcome, said)) = document.outcome().zip(document.verdict.as_ref()) {
            let outcome = words::outcome(outcome, document.is_to_be_asked_first());
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
            self.0.push_str(piece);
        }
        self.0.push('\n');
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
            self.line(&["- ", &Sources::Named.sentence(one)]);
        }
    }

    /// A step in two lines: what; who, how long, after what, and whether it is needed at all.
    fn head_of(&mut self, document: &Document, number: usize, row: &Row) {
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
        self.line(&[&number.to_string(), ". ", &step.title, &places]);
        let after = document.waits_for(row).unwrap_or_default();
        let (who, how_long) = (words::actor(step.actor), words::duration(step.duration));
        self.line(&["   ", who, " \u{b7} ", &how_long, " \u{b7} ", &after]);
        if let Some(condition) = step.condition {
            self.line(&["   ", words::condition(condition), "."]);
        }
        if step.optional {
            self.line(&["   Optional."]);
        }
    }

    fn row(&mut self, document: &Document, number: usize, row: &Row) {
        let step = &row.told;
        self.head_of(document, number, row);
        for detail in &step.details {
            self.line(&["   ", &words::marked(detail)]);
        }
        for warning in &step.warnings {
            self.line(&["   Take care: ", &Sources::Named.sentence(warning)]);
        }
        self.line(&["   ", Sources::Named.rules(&step.cites).trim_start()]);
    }
}
