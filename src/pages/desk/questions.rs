//! All questions that may be asked, each in a row: open ones are "not known yet".

use upd_rules::case::answers::{Answers, Choice as _, Task, Tasks};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::words::{self, ChoiceWords};
use yew::prelude::*;

use super::days::view_days;
use super::filled_in::Since;
use super::keys::{key, view_how, view_key};
use super::{Changed, Desk, Then};
use crate::components::ListField;
use crate::translation::html;

/// What stands in the place of an answer that nobody has given.
const OPEN: &str = "not known yet";

pub(super) fn view_questions(desk: &Desk, set_aside: &[Question]) -> Html {
    let case = &desk.visit.case;
    let is_shown = |question: &Question| {
        case.remaining.contains(question) || case.answers.answer(*question).is_some() || desk.since(*question).is_some()
    };
    let names: Vec<String> = set_aside
        .iter()
        .map(|question| words::question_short(*question))
        .collect();
    html! {
        <section aria-labelledby="all-questions">
            <h2 id="all-questions">{ "All questions" }</h2>
            { view_how() }
            <p class="hint" role="status">
                if !names.is_empty() {
                    { format!("Not needed any more with this answer: {}.", words::list(&names)) }
                }
            </p>
            // All of them are there always: one that is moved would lose the focus.
            { for Question::ALL.iter().map(|question| html! {
                <div key={question.key()} hidden={!is_shown(question)}>{ view_question(desk, *question) }</div>
            }) }
            { view_days(desk) }
        </section>
    }
}

/// The id of the control of a question.
pub(super) fn id(question: Question) -> String {
    format!("ask-{}", question.key())
}

fn view_question(desk: &Desk, question: Question) -> Html {
    let since = desk
        .since(question)
        .map(|since| view_since(question, since, &desk.visit.case.answers));
    if question == Question::Tasks {
        return view_tasks(desk, since);
    }
    let answers = &desk.visit.case.answers;
    let words = words::question(question, answers);
    let value = match answers.answer(question) {
        Some(Answer::One(place)) => question.values().get(usize::from(place)).copied().unwrap_or_default(),
        _ => "",
    };
    let option = |choice: &ChoiceWords| (choice.key.into(), choice.label.clone().into());
    let mut options = vec![("".into(), OPEN.into())];
    options.extend(words.choices.iter().chain(&words.others).map(option));
    let on_change = {
        let desk = desk.clone();
        Callback::from(move |chosen: String| {
            let place = question.values().iter().position(|value| *value == chosen);
            let answer = place.map(|place| Answer::One(place as u8));
            desk.on_case.emit(Changed {
                filled_in: desk.filled_in.with(question, answer),
                then: Then::Here,
            });
        })
    };
    let label = html! { <>{ view_key(key(question)) }{ words::question_short(question) }</> };
    html! {
        <div class={classes!("desk-question", value.is_empty().then_some("open"))}>
            <ListField id={id(question)} {label} title={words.title} key_to_it={key(question)} {options} {value} {on_change}>
                { since }
            </ListField>
        </div>
    }
}

/// Tasks: several may be ticked.
fn view_tasks(desk: &Desk, since: Option<Html>) -> Html {
    let answers = &desk.visit.case.answers;
    let words = words::question(Question::Tasks, answers);
    let given = answers.tasks.unwrap_or(Tasks::NONE);
    let boxes = words.choices.iter().chain(&words.others).map(|choice| {
        let task = Task::from_key(choice.key);
        let id = format!("{}-{}", self::id(Question::Tasks), choice.key);
        let on_change = {
            let desk = desk.clone();
            Callback::from(move |_: Event| {
                let tasks = task.map_or(given, |task| given.toggled(task));
                let answer = (!tasks.is_empty()).then_some(Answer::Tasks(tasks));
                desk.on_case.emit(Changed {
                    filled_in: desk.filled_in.with(Question::Tasks, answer),
                    then: Then::Here,
                });
            })
        };
        html! {
            <div class="choice" key={choice.key}>
                <input type="checkbox" id={id.clone()} checked={task.is_some_and(|task| given.contains(task))}
                    onchange={on_change} />
                <label for={id}>{ &choice.label }</label>
            </div>
        }
    });
    html! {
        // On a box the key would tick it.
        <fieldset id={id(Question::Tasks)} tabindex="-1" accesskey={key(Question::Tasks)}
            class={classes!("desk-question", given.is_empty().then_some("open"))}>
            <legend>{ view_key(key(Question::Tasks)) }{ words::question_short(Question::Tasks) }</legend>
            <div class="desk-tasks">{ for boxes }{ since }</div>
        </fieldset>
    }
}

/// What became of it without the help desk.
fn view_since(question: Question, since: Since, answers: &Answers) -> Html {
    let was = |answer| format!("\u{201c}{}\u{201d}", words::answer_as_asked(question, answer, answers));
    let said = match since {
        Since::Given => "Given by the customer".to_owned(),
        Since::Changed(answer) => format!("Changed by the customer, was {}", was(answer)),
        Since::Opened(answer) => format!("Open again, was {}", was(answer)),
        Since::Needless(answer) => format!("Not needed any more, was {}", was(answer)),
    };
    html! { <p class="since hint">{ said }</p> }
}
