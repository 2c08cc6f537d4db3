//! One answer for both environments: where it is the same in UAT, nobody is asked twice. Links have both answers all the
//! same, and those that differ are asked apart.

use upd_rules::case::answers::Answers;
use upd_rules::case::questions::{Answer, Question, asked, fits};
use upd_rules::case::text::Case;

/// The question that asks the same about UAT, if it is asked as well.
#[must_use]
pub fn twin(question: Question, answers: &Answers) -> Option<Question> {
    question.in_uat().filter(|twin| asked(*twin, answers))
}

/// Whether an answer may stand for UAT as well.
#[must_use]
pub fn may_be_same(question: Question, answer: Option<Answer>, answers: &Answers) -> bool {
    twin(question, answers).is_some_and(|twin| answer.is_none_or(|answer| fits(twin, answer, answers)))
}

/// Whether it is the same in UAT, as far as is known: it usually is.
#[must_use]
pub fn is_same(question: Question, answers: &Answers) -> bool {
    twin(question, answers).is_some_and(|twin| answers.answer(question) == answers.answer(twin))
}

/// Whether a question about UAT was answered together with the one about production, on its page.
#[must_use]
pub fn is_answered_along(question: Question, answers: &Answers) -> bool {
    let same = |other: &Question| other.in_uat() == Some(question) && is_same(*other, answers);
    answers.answer(question).is_some() && Question::ALL.iter().any(same)
}

/// The case with that answer, and with the same for UAT if it is. Where it was and no longer is, UAT is asked apart.
#[must_use]
pub fn answered(case: &Case, question: Question, answer: Answer, same: bool) -> Case {
    let mut answers = case.answers;
    answers.set(question, Some(answer));
    if let Some(twin) = twin(question, &case.answers) {
        if same && fits(twin, answer, &answers) {
            answers.set(twin, Some(answer));
        } else if is_same(question, &case.answers) {
            answers.set(twin, None);
        }
    }
    case.with(&answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = "goal=access&user=authority&tasks=api&env=both&account=works";
    const NONE: Answer = Answer::One(0);
    const ONE: Answer = Answer::One(1);

    fn write(case: &Case) -> String {
        case.write(false).replace(&format!("{CASE}&"), "")
    }

    /// Issue 9: one answer fills both, opens apart on "no".
    #[test]
    fn one_answer_fills_both_unless_it_is_told_apart() {
        let case = Case::read(CASE);
        assert!(is_same(Question::SuperUsers, &case.answers));
        let same = answered(&case, Question::SuperUsers, ONE, true);
        assert_eq!(write(&same), "super-users=one&super-users-uat=one");
        assert!(is_answered_along(Question::SuperUsersUat, &same.answers));
        let apart = answered(&case, Question::SuperUsers, ONE, false);
        assert_eq!(write(&apart), "super-users=one");
        assert_eq!(apart.remaining.first(), Some(&Question::SuperUsersUat));
    }

    #[test]
    fn what_a_link_tells_apart_stays_apart() {
        let case = Case::read(&format!("{CASE}&super-users=one&super-users-uat=none"));
        assert!(!is_same(Question::SuperUsers, &case.answers));
        let changed = answered(&case, Question::SuperUsers, Answer::One(2), false);
        assert_eq!(write(&changed), "super-users=several&super-users-uat=none");
        let both = Case::read(&format!("{CASE}&super-users=one&super-users-uat=one"));
        let opened = answered(&both, Question::SuperUsers, ONE, false);
        assert_eq!(write(&opened), "super-users=one", "on \u{201c}no\u{201d} UAT is asked");
    }

    #[test]
    fn where_uat_is_not_asked_nothing_is_filled() {
        let case = Case::read(&format!("{CASE}&super-users=one&super-users-uat=none&role=super"));
        assert_eq!(twin(Question::Role, &case.answers), None, "nobody gave a role in UAT");
        assert_eq!(twin(Question::Credentials, &case.answers), None);
        let industry = Case::read("goal=access&user=mah&tasks=view&env=both&account=works&oms=listed");
        let answered = answered(&industry, Question::SuperUsers, NONE, true);
        assert_eq!(answered.answers.super_users.uat, None, "UAT is refused");
    }
}
