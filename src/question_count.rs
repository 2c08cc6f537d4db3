//! How far along somebody is: "Question 3 of about 6", in words, because pictures of steps fail screen readers.

use upd_rules::case::answers::{Answers, Task, Tasks};
use upd_rules::case::questions::{Answer, Question, next_question, values_that_fit};

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
    /// The place of that question. How many there are is estimated by giving every open question the first answer
    /// that it offers: counting every question that might yet come would promise twice as many as come.
    #[must_use]
    pub fn at(question: Question, answers: &Answers) -> Self {
        let mut usual = *answers;
        while let Some(open) = next_question(&usual) {
            let Some(answer) = first_answer(open, &usual) else {
                break;
            };
            usual.set(open, Some(answer));
        }
        let answered = |question: &Question| usual.answer(*question).is_some();
        Self {
            number: Question::ALL
                .iter()
                .filter(|other| **other < question && answered(other))
                .count()
                + 1,
            of: Question::ALL.iter().filter(|other| answered(other)).count(),
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

fn first_answer(question: Question, answers: &Answers) -> Option<Answer> {
    if question == Question::Tasks {
        return Some(Answer::Tasks(Tasks::of(&[Task::View])));
    }
    let key = values_that_fit(question, answers).next()?;
    let index = question.values().iter().position(|known| *known == key)?;
    Some(Answer::One(index as u8))
}

/// The question before that one, as far as it is answered: where "Back" leads.
#[must_use]
pub fn previous(question: Question, answers: &Answers) -> Option<Question> {
    Question::ALL
        .into_iter()
        .rev()
        .find(|other| *other < question && answers.answer(*other).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use upd_rules::case::text::Case;

    fn words(question: Question, case: &str) -> String {
        QuestionCount::at(question, &Case::read(case).answers).words()
    }

    #[test]
    fn the_first_question_does_not_promise_more_than_usually_come() {
        assert_eq!(words(Question::Goal, ""), "Question 1 of about 7");
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
}
