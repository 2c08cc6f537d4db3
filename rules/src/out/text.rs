//! The plan as plain text, to be pasted into a ticket or an e-mail.

use crate::case::questions::Question;
use crate::case::text::Case;
use crate::document::{Document, Row};
use crate::sources::ledger::Cite;
use crate::sources::said::Said;
use crate::{EDITION, words};
use chrono::NaiveDate;

/// The plan in plain text: verdict, answers, steps with their sources, what else to know, and the link.
#[must_use]
pub fn summary(case: &Case, document: &Document, today: NaiveDate, link: &str) -> String {
    let mut text = Text::default();
    text.line(&[
        "UPD onboarding plan, ",
        &words::date(today),
        " (rules of ",
        EDITION,
        ")",
    ]);
    text.heading("Verdict");
    if let Some((outcome, said)) = document.outcome().zip(document.verdict.as_ref()) {
        let outcome = words::outcome(outcome, document.is_to_be_asked_first());
        text.line(&[outcome, ": ", &words::marked(said)]);
    }
    if let Some(next) = document.next_thing() {
        text.line(&["Do this next: ", &next.title]);
    }
    if let Some(((schedule, calendar), plan)) = document.schedule.as_ref().zip(document.plan.as_ref()) {
        let title = |place: usize| {
            document
                .steps
                .get(place)
                .map_or_else(String::new, |told| told.title.clone())
        };
        let end = words::end(schedule, plan, title);
        text.line(&["When: ", &end.text, " (estimate; ", calendar, ")"]);
        if !schedule.end_is_open() && !schedule.unstated.is_empty() {
            text.line(&[
                "On top of that comes the time of ",
                &words::counted(schedule.unstated.len(), "step"),
                ", which the sources do not state",
            ]);
        }
    }
    text.heading("Answers");
    for question in Question::ALL {
        if let Some(answer) = case.answers.answer(question) {
            text.line(&[
                "- ",
                &words::question_short(question),
                ": ",
                &words::answer(question, answer),
            ]);
        }
    }
    if !document.refused.is_empty() {
        text.heading("Refused");
        for refusal in &document.refused {
            text.line(&[
                "- ",
                &words::marked(&refusal.said),
                " ",
                &refusal.instead.text,
                &sources(&refusal.said.cites),
            ]);
        }
    }
    if document.roles().next().is_some() {
        text.heading("Role to request");
        for role in document.roles() {
            text.line(&["- ", role.role.label(), " in ", words::environment(role.environment)]);
        }
    }
    if !document.steps.is_empty() {
        text.heading("Steps");
        for (number, row) in (1..).zip(&document.rows) {
            text.row(document, number, row);
        }
    }
    text.said("Good to know", &document.notes);
    text.said("If nobody answers", &document.if_nobody_answers);
    text.said("Next time", &document.next_time);
    text.heading("Link");
    text.line(&[link]);
    text.0
}

/// Text while it is being written.
#[derive(Default)]
struct Text(String);

impl Text {
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
            self.line(&["- ", &words::marked(one), &sources(&one.cites)]);
        }
    }

    fn row(&mut self, document: &Document, number: usize, row: &Row) {
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
        self.line(&[
            "   ",
            words::actor(step.actor),
            " \u{b7} ",
            &words::duration(step.duration),
            " \u{b7} ",
            &after,
        ]);
        if let Some(condition) = step.condition {
            self.line(&["   ", words::condition(condition), "."]);
        }
        if step.optional {
            self.line(&["   Optional."]);
        }
        for detail in &step.details {
            self.line(&["   ", &words::marked(detail)]);
        }
        for warning in &step.warnings {
            self.line(&["   Take care: ", &words::marked(warning), &sources(&warning.cites)]);
        }
        self.line(&["   ", sources(&step.cites).trim_start()]);
    }
}

/// The ids of the sources, in brackets.
fn sources(cites: &[Cite]) -> String {
    let ids: Vec<&str> = cites.iter().map(|cite| cite.id()).collect();
    if ids.is_empty() {
        String::new()
    } else {
        format!(" [{}]", ids.join(", "))
    }
}
