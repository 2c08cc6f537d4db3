//! A moment that somebody remembers: the day and the time of day of an approval or of an early sign-in. It stays on the
//! device; what links carry is how long ago it was.

use chrono::{NaiveDateTime, Timelike as _};
use upd_rules::case::answers::{Answers, Approved};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::dates::clock::answers_at;
use yew::prelude::*;

use crate::browser::clock::{Time, local};
use crate::components::{FieldKind, TextField};
use crate::memory::{Moment, Remembered, remember};
use crate::translation::html;

/// The field for a question about how long ago something was; nothing for other questions. Where the moment is given,
/// `on_answer` gets the answer that follows from it.
pub(super) fn view_when_it_was(
    question: Question,
    answers: &Answers,
    memory: &Remembered,
    time: &Time,
    on_answer: &Callback<Option<Answer>>,
) -> Html {
    let Some((label, moment)) = asked(question, memory) else {
        return Html::default();
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

/// Takes back the moment of a question that is answered without one; nothing for other questions.
pub(super) fn forget_when_it_was(question: Question, memory: &Remembered) {
    if asked(question, memory).is_some() {
        say(memory, question, Moment::NotRemembered);
    }
}

/// What a question about a moment asks, and what is said of it so far.
fn asked(question: Question, memory: &Remembered) -> Option<(&'static str, Moment)> {
    match question {
        Question::Approved => Some(("I was told of the approval on", memory.approved_at)),
        Question::EarlySignIn => Some(("I tried to sign in on", memory.early_sign_in_at)),
        _ => None,
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

/// A field for a day and a time of day, and a button for now.
pub(super) fn view_moment(
    id: &str,
    label: &'static str,
    of: &str,
    at: Option<i64>,
    on_change: &Callback<Option<i64>>,
    time: &Time,
) -> Html {
    let value = at.map(|at| to_field(local(at))).unwrap_or_default();
    let changed = {
        let (on_change, time) = (on_change.clone(), time.clone());
        Callback::from(move |text: String| {
            on_change.emit(time.instant(&text));
            text
        })
    };
    let field = TextField {
        kind: FieldKind::Moment,
        value: value.into(),
        what: of.to_owned().into(),
        ..TextField::new(id.to_owned(), label, changed)
    };
    let on_now = {
        let (on_change, time) = (on_change.clone(), time.clone());
        Callback::from(move |_| on_change.emit(Some(time.now())))
    };
    html! {
        <div class="moment">
            { field.view() }
            <button type="button" class="quiet" onclick={on_now}>{ "Just now" }<span class="hidden">{ format!(": {label}") }</span>{ view_of(of) }</button>
        </div>
    }
}

/// The environment, for those who do not see which clock it is; nothing where there is one clock.
pub(super) fn view_of(of: &str) -> Html {
    if of.is_empty() {
        return Html::default();
    }
    html! { <span class="hidden">{ format!(" {of}") }</span> }
}

/// `2026-11-23T09:00`, as fields want it.
fn to_field(then: NaiveDateTime) -> String {
    format!("{}T{:02}:{:02}", then.date(), then.hour(), then.minute())
}
