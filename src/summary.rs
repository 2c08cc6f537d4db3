//! The plan as plain text, to be pasted into a ticket or an e-mail.

use chrono::NaiveDate;
use upd_rules::case::questions::Question;
use upd_rules::case::text::Case;
use upd_rules::document::{Document, Step};
use upd_rules::sources::ledger::Cite;
use upd_rules::sources::said::Said;
use upd_rules::{EDITION, words};

use crate::waits::waits_for;

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
    if let Some(outcome) = document.outcome {
        text.line(&[words::outcome(outcome), ": ", &words::verdict(case, document).text]);
    }
    if let Some(next) = words::next_thing(document) {
        text.line(&["Do this next: ", &next.title]);
    }
    if let Some(schedule) = &document.schedule {
        let (earliest, latest) = (words::date(schedule.earliest), words::date(schedule.latest));
        text.line(&[
            "Done between ",
            &earliest,
            " and ",
            &latest,
            " (estimate; ",
            &schedule.calendar,
            ")",
        ]);
        if !schedule.unstated.is_empty() {
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
        text.heading("Not open");
        for refusal in &document.refused {
            text.line(&["- ", &refusal.reason, " ", &refusal.instead, &sources(&refusal.cites)]);
        }
    }
    if !document.roles.is_empty() {
        text.heading("Role to request");
        for role in &document.roles {
            text.line(&["- ", role.role.label(), " in ", words::environment(role.environment)]);
        }
    }
    if !document.steps.is_empty() {
        text.heading("Steps");
        for (place, step) in document.steps.iter().enumerate() {
            text.step(&document.steps, place, step);
        }
    }
    text.said("Good to know", &document.notes);
    text.said("If nobody answers", &words::if_nobody_answers(document));
    text.said("Next time", &words::next_time(document));
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
            self.line(&["- ", &one.text, &sources(&one.cites)]);
        }
    }

    fn step(&mut self, steps: &[Step], place: usize, step: &Step) {
        let number = (place + 1).to_string();
        let environment = step
            .environment
            .map_or("", |environment| words::environment(environment));
        let (open, close) = if environment.is_empty() { ("", "") } else { (" (", ")") };
        self.line(&[&number, ". ", &step.title, open, environment, close]);
        let after = waits_for(steps, place).unwrap_or_default();
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
            self.line(&["   ", detail]);
        }
        for warning in &step.warnings {
            self.line(&["   Take care: ", &warning.text, &sources(&warning.cites)]);
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

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;
    use upd_rules::dates::working_days::Calendar;

    #[test]
    fn a_summary_has_verdict_answers_steps_and_link() {
        let case =
            Case::read("goal=access&user=public&tasks=api,nullify&env=production&account=works&start=2026-11-23");
        let document = Document::of(&case, NaiveDateTime::default(), &Calendar::default());
        let text = summary(
            &case,
            &document,
            NaiveDate::default(),
            "https://example.org/#/plan?goal=access",
        );
        for part in [
            "Open in part",
            "- What you need: ",
            "Not open",
            "1. ",
            "[",
            "https://example.org/#/plan?goal=access",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}
