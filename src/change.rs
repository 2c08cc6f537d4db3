//! What a changed answer would do, said before it is confirmed; and what changed answers did, said on the new plan.

use upd_rules::case::answers::Answers;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::Case;
use upd_rules::plan::{Plan, Step, Verdict};
use upd_rules::words;

use crate::question_count::still_to_come;

/// The difference between a plan and the one that changed answers lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The questions whose answers are other ones now.
    pub changed: Vec<Question>,
    /// Answers that are set aside, because their questions no longer come.
    pub set_aside: Vec<Question>,
    /// How many questions are new, estimated; the plan is not known before they are answered.
    pub questions: usize,
    /// How many steps are new.
    pub added: usize,
    /// How many steps fall away.
    pub removed: usize,
    /// The verdict before and after, where people are told another.
    pub verdicts: Option<(Verdict, Verdict)>,
}

/// So many questions are named one by one.
const MOST_NAMED: usize = 2;

impl Change {
    /// What other answers would do to a complete case; `None` if they are those given already, or there is no plan yet.
    #[must_use]
    pub fn of(case: &Case, after: &Case) -> Option<Self> {
        if case.answers == after.answers {
            return None;
        }
        let plan = &Plan::of(&case.answers).ok()?;
        let mut change = Self::of_answers(&case.answers, &after.answers);
        match Plan::of(&after.answers) {
            Ok(after) => change.compare(plan, &after),
            Err(_) => change.questions = still_to_come(&after.answers),
        }
        Some(change)
    }

    /// What led from one plan to another; `None` if the answers are the same, or one of the cases has no plan.
    #[must_use]
    pub fn between(before: &Case, after: &Case) -> Option<Self> {
        if before.answers == after.answers {
            return None;
        }
        let (was, is) = (Plan::of(&before.answers).ok()?, Plan::of(&after.answers).ok()?);
        let mut change = Self::of_answers(&before.answers, &after.answers);
        change.compare(&was, &is);
        Some(change)
    }

    fn of_answers(before: &Answers, after: &Answers) -> Self {
        let of = |differs: fn(Option<Answer>, Option<Answer>) -> bool| {
            let differs = |question: &Question| differs(before.answer(*question), after.answer(*question));
            Question::ALL.into_iter().filter(differs).collect()
        };
        Self {
            changed: of(|was, is| was.is_some() && is.is_some() && was != is),
            set_aside: of(|was, is| was.is_some() && is.is_none()),
            questions: 0,
            added: 0,
            removed: 0,
            verdicts: None,
        }
    }

    fn compare(&mut self, was: &Plan, is: &Plan) {
        // Branches are no steps yet.
        let sure = |plan: &Plan| {
            plan.steps
                .iter()
                .filter(|step| step.condition.is_none())
                .copied()
                .collect::<Vec<Step>>()
        };
        let (was_sure, is_sure) = (sure(was), sure(is));
        let still_there = |step: &&Step| {
            let same = |other: &Step| (other.id, other.environment) == (step.id, step.environment);
            is_sure.iter().any(same)
        };
        let kept = was_sure.iter().filter(still_there).count();
        self.removed = was_sure.len() - kept;
        self.added = is_sure.len().saturating_sub(kept);
        let (was, is) = (Verdict::of(was).told(), Verdict::of(is).told());
        self.verdicts = (was != is).then_some((was, is));
    }

    /// What it would do, in a sentence or two.
    #[must_use]
    pub fn words(&self) -> String {
        let mut said = Vec::new();
        if self.questions > 0 {
            said.push(format!(
                "This asks about {}.",
                words::counted(self.questions, "more question")
            ));
        }
        match (self.added, self.removed) {
            (0, 0) => {}
            (added, 0) => said.push(format!("This adds {} to the plan.", words::counted(added, "step"))),
            (0, removed) => said.push(format!(
                "This removes {} from the plan.",
                words::counted(removed, "step")
            )),
            (added, removed) => said.push(format!(
                "This adds {} to the plan and removes {removed}.",
                words::counted(added, "step")
            )),
        }
        if let Some((was, is)) = self.verdicts {
            let (was, is) = (words::outcome(was), words::outcome(is));
            said.push(format!(
                "The outcome changes from \u{201c}{was}\u{201d} to \u{201c}{is}\u{201d}."
            ));
        }
        if said.is_empty() {
            said.push("The steps and the outcome of your plan stay the same.".to_owned());
        }
        if !self.set_aside.is_empty() {
            said.push(format!("No longer needed, and set aside: {}.", names(&self.set_aside)));
        }
        said.join(" ")
    }

    /// What it did, for the plan that came of it: short, because the plan itself is below.
    #[must_use]
    pub fn words_done(&self) -> String {
        let mut said = Vec::new();
        if !self.changed.is_empty() {
            let (named, others) = self.changed.split_at(self.changed.len().min(MOST_NAMED));
            let more = match others.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            said.push(format!("You changed: {}{more}.", names(named)));
        }
        let are = |number| if number == 1 { "is" } else { "are" };
        let have = |number| if number == 1 { "has" } else { "have" };
        said.push(match (self.added, self.removed) {
            (0, 0) => "The steps stay the same.".to_owned(),
            (added, 0) => format!("{} {} new.", words::counted(added, "step"), are(added)),
            (0, removed) => format!("{} {} gone.", words::counted(removed, "step"), have(removed)),
            (added, removed) => format!(
                "{} {} new, {removed} {} gone.",
                words::counted(added, "step"),
                are(added),
                have(removed)
            ),
        });
        if let Some((_, is)) = self.verdicts {
            said.push(format!("The outcome is now \u{201c}{}\u{201d}.", words::outcome(is)));
        }
        said.join(" ")
    }
}

fn names(questions: &[Question]) -> String {
    let names: Vec<String> = questions
        .iter()
        .map(|question| words::question_short(*question))
        .collect();
    names.join(", ")
}

/// The case with that answer. Answers that no longer fit are dropped.
#[must_use]
pub fn answered(case: &Case, question: Question, answer: Answer) -> Case {
    let mut answers = case.answers;
    answers.set(question, Some(answer));
    case.with(&answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str =
        "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";

    fn change(question: Question, value: &str) -> Option<Change> {
        let case = Case::read(CASE);
        assert!(case.is_complete());
        let index = question
            .values()
            .iter()
            .position(|key| *key == value)
            .unwrap_or_default();
        Change::of(&case, &answered(&case, question, Answer::One(index as u8)))
    }

    #[test]
    fn the_answer_given_already_changes_nothing() {
        assert_eq!(change(Question::Oms, "listed"), None);
    }

    #[test]
    fn a_change_counts_the_steps_that_it_adds_and_removes() {
        let words = change(Question::Role, "view")
            .map(|change| change.words())
            .unwrap_or_default();
        assert!(words.contains("removes 4 steps"), "{words}");
        assert!(words.contains("to \u{201c}Nothing to do\u{201d}"), "{words}");
    }

    #[test]
    fn a_change_that_asks_more_says_so_and_names_what_it_sets_aside() {
        let words = change(Question::SuperUsers, "none")
            .map(|change| change.words())
            .unwrap_or_default();
        assert!(words.starts_with("This asks about 1 more question."), "{words}");
        assert!(words.contains("set aside: Your UPD role"), "{words}");
    }

    #[track_caller]
    fn done(before: &str, after: &str) -> String {
        Change::between(&Case::read(before), &Case::read(after))
            .map(|change| change.words_done())
            .unwrap_or_default()
    }

    /// Issue 9: "\u{201c}Change\u{201d} from the plan returns to the plan, saying what it did".
    #[test]
    fn the_new_plan_says_what_a_changed_answer_did() {
        assert_eq!(
            done(CASE, &CASE.replace("role=none", "role=view")),
            "You changed: Your UPD role (production). 4 steps have gone. The outcome is now \u{201c}Nothing to do\u{201d}."
        );
        assert_eq!(
            done(CASE, &CASE.replace("oms=listed", "oms=out-of-date")),
            "You changed: Organisation in OMS. 3 steps are new."
        );
        assert_eq!(done(CASE, CASE), "");
        assert_eq!(done("goal=access", CASE), "", "there was no plan to compare with");
    }

    /// It stands above the plan, and the plan is what people came for.
    #[test]
    fn what_was_done_is_said_in_thirty_words() {
        let cases = [
            CASE,
            "goal=access&user=authority&tasks=update,api&env=both&account=works&super-users=none&super-users-uat=unknown\
             &role-uat=none&credentials-uat=none&first-super-user=me",
            "goal=access&user=authority&tasks=view&env=both&account=disabled&super-users=one&super-users-uat=one&role=none\
             &role-uat=none",
            "goal=sign-in&user=mah&env=production&role-state=requested&super-users=one",
            "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me",
        ];
        for before in cases {
            for after in cases {
                let said = done(before, after);
                assert!(said.split_whitespace().count() <= 30, "{said}");
                assert_eq!(said.is_empty(), before == after);
            }
        }
    }
}
