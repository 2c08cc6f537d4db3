//! What to ask next: the question that decides most, in words to be read aloud, and for each answer what it leaves open.

use upd_rules::case::answers::{Answers, Matter};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::plan::{self, Outcome, Verdict, Verdicts};
use upd_rules::words::{self, ChoiceWords};
use yew::prelude::*;

use super::keys::view_key;
use super::{Changed, Desk, Then};
use crate::translation::html;

/// The question with its answers as buttons; nothing where all is answered.
pub(super) fn view_ask_next(desk: &Desk) -> Html {
    let answers = &desk.visit.case.answers;
    let Some(weighed) = plan::ask_next(answers) else {
        return Html::default();
    };
    let question = weighed.question;
    let words = words::question(question, answers);
    let offered = words.choices.iter().chain(&words.others);
    let left = |choice: &ChoiceWords| {
        let found = weighed
            .left
            .iter()
            .find(|(answer, _)| is(question, *answer, choice.key));
        found.copied()
    };
    let answers = offered.filter_map(|choice| Some((choice, left(choice)?))).enumerate();
    html! {
        <div class="ask-next" key={question.key()}>
            <p class="item">{ &words.title }</p>
            <p class="hint">{ &words.hint }</p>
            if question == Question::Tasks {
                <p class="hint">{ "For more than one, go on with the boxes of this question." }</p>
            }
            <ol>
                { for answers.map(|(place, (choice, (answer, left)))| view_answer(desk, question, place, choice, answer, left)) }
            </ol>
        </div>
    }
}

fn view_answer(
    desk: &Desk,
    question: Question,
    place: usize,
    choice: &ChoiceWords,
    answer: Answer,
    left: Verdicts,
) -> Html {
    // Numbers of one digit are keys.
    let key = (place < 9).then(|| (place + 1).to_string());
    let mut then = desk.visit.case.answers;
    then.set(question, Some(answer));
    let on_click = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.on_case.emit(Changed {
                filled_in: desk.filled_in.with(question, Some(answer)),
                then: Then::AskNext,
            });
        })
    };
    html! {
        <li key={choice.key}>
            <button type="button" class="quiet" accesskey={key.clone()} onclick={on_click}>
                if let Some(key) = &key { { view_key(key) } }
                { &choice.label }
            </button>
            <span class="hint">{ leaves(left, &then) }</span>
        </li>
    }
}

/// How many outcomes an answer leaves; the outcome, where it is only one.
fn leaves(left: Verdicts, answers: &Answers) -> String {
    let mut verdicts = left.iter();
    match (verdicts.next(), verdicts.next()) {
        (Some(only), None) => format!("then: {}", in_a_word(only, answers)),
        _ => format!("leaves {}", words::counted(left.len(), "outcome")),
    }
}

/// What a verdict is called with these answers: where a leak can be reported, nothing comes before that (SEC-04).
pub(super) fn in_a_word(verdict: Verdict, answers: &Answers) -> &'static str {
    let goes_on = matches!(verdict.outcome, Outcome::Eligible | Outcome::EligibleInPart);
    if goes_on && answers.matter == Some(Matter::Leaked) {
        words::URGENT
    } else {
        words::outcome(verdict)
    }
}

fn is(question: Question, answer: Answer, key: &str) -> bool {
    match answer {
        Answer::One(place) => question.values().get(usize::from(place)) == Some(&key),
        Answer::Tasks(tasks) => tasks
            .iter()
            .any(|task| upd_rules::case::answers::Choice::key(task) == key),
    }
}
