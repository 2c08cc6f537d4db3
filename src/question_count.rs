//! How far along somebody is: "Question 3 of about 6", in words, because pictures of steps fail screen readers.

use upd_rules::case::answers::{Answers, Task, Tasks};
use upd_rules::case::questions::{Answer, Question, fits, next_question, values_that_fit};

use crate::same_in_uat::{is_answered_along, twin};

/// The place of a question among those of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionCount {
    /// It is the so manieth.
    pub number: usize,
    /// Of so many.
    pub of: usize,
    /// Whether that number may still change with the answers to come.
    pub estimate: bool,
}

impl QuestionCount {
    /// The place of that question among the pages that ask: what is the same in UAT is asked on one.
    ///
    /// How many there are is estimated by giving every open question its usual answer (see `USUAL`): counting every
    /// question that might yet come would promise twice as many as come. Where an answer opens more than that, the
    /// number grows by one on each page until it is right, so nobody sees the end run away.
    #[must_use]
    pub fn at(question: Question, answers: &Answers) -> Self {
        let mut so_far = Answers::default();
        let (mut number, mut of) = (1, all(&so_far));
        for before in Question::ALL.into_iter().filter(|before| *before < question) {
            let Some(answer) = answers.answer(before) else {
                continue;
            };
            so_far.set(before, Some(answer));
            let along = before.in_uat().filter(|twin| is_answered_along(*twin, answers));
            if let Some(twin) = along.filter(|twin| *twin != question) {
                so_far.set(twin, Some(answer));
            }
            if !is_answered_along(before, answers) {
                number += 1;
                // Told apart, UAT is a page more.
                let apart = twin(before, answers).is_some() && along.is_none();
                of = (all(&so_far) + usize::from(apart)).min(of + 1);
            }
        }
        Self {
            number,
            of: of.max(number),
            estimate: next_question(answers).is_some(),
        }
    }

    /// In words.
    #[must_use]
    pub fn words(self) -> String {
        let about = if self.estimate { "about " } else { "" };
        format!("Question {} of {about}{}", self.number, self.of)
    }
}

/// The answers that most people give, where it is not the first that fits. A test walks all the ways: no other answer
/// opens many questions more.
const USUAL: [(Question, &str); 6] = [
    (Question::User, "mah"),
    (Question::RoleState, "approved"),
    (Question::OtherSystem, "yes"),
    (Question::SuperUsers, "one"),
    (Question::SuperUsersUat, "one"),
    (Question::Role, "none"),
];

/// How many pages still ask something, at least one: for a case that is not complete.
#[must_use]
pub fn still_to_come(answers: &Answers) -> usize {
    all(answers).saturating_sub(pages(answers)).max(1)
}

/// How many pages ask something if what is open is answered as it usually is.
fn all(so_far: &Answers) -> usize {
    let mut usual = *so_far;
    while let Some(open) = next_question(&usual) {
        let Some(answer) = usual_answer(open, &usual) else {
            break;
        };
        usual.set(open, Some(answer));
    }
    pages(&usual)
}

fn pages(answers: &Answers) -> usize {
    let asks = |question: &Question| answers.answer(*question).is_some() && !is_answered_along(*question, answers);
    Question::ALL.into_iter().filter(asks).count()
}

/// The usual answer; about UAT that of production.
fn usual_answer(question: Question, answers: &Answers) -> Option<Answer> {
    if question == Question::Tasks {
        return Some(Answer::Tasks(Tasks::of(&[Task::View])));
    }
    let production = Question::ALL.into_iter().find(|other| other.in_uat() == Some(question));
    let same = production.and_then(|production| answers.answer(production));
    if let Some(same) = same.filter(|same| fits(question, *same, answers)) {
        return Some(same);
    }
    let usual = USUAL.into_iter().find(|(of, _)| *of == question).map(|(_, key)| key);
    let key = usual.or_else(|| values_that_fit(question, answers).next())?;
    let index = question.values().iter().position(|known| *known == key)?;
    Some(Answer::One(index as u8))
}

/// The question before that one, as far as it is answered: where "Back" leads.
#[must_use]
pub fn previous(question: Question, answers: &Answers) -> Option<Question> {
    Question::ALL
        .into_iter()
        .rev()
        .find(|other| *other < question && answers.answer(*other).is_some() && !is_answered_along(*other, answers))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::same_in_uat::answered;
    use upd_rules::case::text::Case;

    fn words(question: Question, case: &str) -> String {
        QuestionCount::at(question, &Case::read(case).answers).words()
    }

    #[test]
    fn the_first_question_does_not_promise_more_than_usually_come() {
        assert_eq!(words(Question::Goal, ""), "Question 1 of about 8");
    }

    #[test]
    fn a_complete_case_has_no_estimate() {
        assert_eq!(
            words(Question::Account, "goal=account&account=mobile"),
            "Question 2 of 2"
        );
    }

    #[test]
    fn back_leads_to_the_last_answered_question_before() {
        let answers = Case::read("goal=access&user=mah").answers;
        assert_eq!(previous(Question::Tasks, &answers), Some(Question::User));
        assert_eq!(previous(Question::Goal, &answers), None);
    }

    /// Answers, as chance has it: the same in UAT, or told apart.
    fn answer_by_chance(question: Question, case: &Case, below: &mut impl FnMut(usize) -> usize) -> Case {
        let sets: [&[Task]; 5] = [
            &[Task::View],
            &[Task::Create, Task::Api],
            &[Task::ManageUsers, Task::Api],
            &[Task::Api],
            &[Task::Nullify],
        ];
        let choices: Vec<Answer> = if question == Question::Tasks {
            sets.map(|tasks| Answer::Tasks(Tasks::of(tasks))).to_vec()
        } else {
            let all = (0..question.values().len() as u8).map(Answer::One);
            all.filter(|answer| fits(question, *answer, &case.answers)).collect()
        };
        answered(case, question, choices[below(choices.len())], below(2) == 0)
    }

    /// Issue 9: "The count never grows by more than one". Thousands of ways are walked by chance, always the same ones.
    #[test]
    fn the_count_never_grows_by_more_than_one_nor_is_short_of_the_place() {
        let mut random = 1_u32;
        let mut below = |limit: usize| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (random >> 8) as usize % limit
        };
        let mut walked = 0;
        for _ in 0..1500 {
            let (mut case, mut last): (Case, Option<QuestionCount>) = (Case::read("goal=access"), None);
            if below(3) == 0 {
                case = Case::read("");
            }
            while let Some(question) = next_question(&case.answers) {
                let count = QuestionCount::at(question, &case.answers);
                if let Some(last) = last {
                    // Who tells UAT apart and then answers the same was on one page, after all.
                    assert!(
                        (last.number..=last.number + 1).contains(&count.number),
                        "{}",
                        case.write(false)
                    );
                    assert!(
                        count.of <= last.of + 1,
                        "{last:?}, then {count:?}: {}",
                        case.write(false)
                    );
                }
                assert!(count.number <= count.of, "{count:?}: {}", case.write(false));
                last = Some(count);
                case = answer_by_chance(question, &case, &mut below);
                walked += 1;
            }
        }
        assert!(walked > 6000, "{walked}");
    }
}
