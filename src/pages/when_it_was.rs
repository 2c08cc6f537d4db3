//! The questions about how long ago something was, with a field for the moment. It stays on the device; what links carry
//! is how long ago it was.

use upd_rules::case::answers::{Answers, Approved};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::dates::clock::answers_at;
use yew::prelude::*;

use super::moment::view_moment;
use super::question::{QuestionPage, QuestionPageProps};
use crate::browser::clock::{self, Time};
use crate::memory::{Moment, Remembered, remember};
use crate::translation::html;

/// Whether a question has a field for a moment.
pub(crate) const fn asks_for_moment(question: Question) -> bool {
    matches!(question, Question::Approved | Question::EarlySignIn)
}

/// The page of a question about a moment. Answered without one, it takes back what was said of it.
#[component]
pub(crate) fn MomentQuestionPage(props: &QuestionPageProps) -> Html {
    let QuestionPageProps {
        visit,
        question,
        memory,
        ..
    } = props;
    let (question, time) = (*question, clock::time());
    let on_choose = {
        let memory = memory.clone();
        Callback::from(move |()| say(&memory, question, Moment::NotRemembered))
    };
    let before = {
        let (memory, answers) = (memory.clone(), visit.case.answers);
        Callback::from(move |on_answer| view_when_it_was(question, &answers, &memory, &time, &on_answer))
    };
    html! { <QuestionPage {on_choose} {before} ..props.clone() /> }
}

/// The field. Where the moment is given, `on_answer` gets the answer that follows from it.
fn view_when_it_was(
    question: Question,
    answers: &Answers,
    memory: &Remembered,
    time: &Time,
    on_answer: &Callback<Option<Answer>>,
) -> Html {
    let (label, moment) = match question {
        Question::Approved => ("I was told of the approval on", memory.approved_at),
        _ => ("I tried to sign in on", memory.early_sign_in_at),
    };
    let on_change = {
        let (memory, answers, on_answer, time) = (memory.clone(), *answers, on_answer.clone(), time.clone());
        Callback::from(move |at: Option<i64>| {
            let moment = at.map_or(Moment::NotRemembered, Moment::At);
            say(&memory, question, moment);
            if at.is_some() {
                let (approved_at, early_at) = match question {
                    Question::Approved => (at, memory.early_sign_in_at.instant()),
                    _ => (memory.approved_at.instant(), at),
                };
                on_answer.emit(answer_of(question, &answers, (approved_at, early_at), time.now()));
            }
        })
    };
    let at = moment.instant();
    html! {
        <div class="when-it-was">
            { view_moment(question.key(), label, "", at, &on_change, time) }
            <p class="hint">{ "It stays on this device, and your plan counts from it. If you do not remember, choose below." }</p>
        </div>
    }
}

fn say(memory: &Remembered, question: Question, moment: Moment) {
    remember(memory, move |memory| match question {
        Question::Approved => memory.approved_at = moment,
        _ => memory.early_sign_in_at = moment,
    });
}

/// The answer that follows from the moments that are known.
fn answer_of(question: Question, answers: &Answers, moments: (Option<i64>, Option<i64>), now: i64) -> Option<Answer> {
    let mut asked = *answers;
    // Any answer will do for the one that is open: the moment gives another.
    asked.approved = asked.approved.or(Some(Approved::Over24h));
    answers_at(&asked, moments.0, moments.1, now).answer(question)
}
