//! One question. Its heading is the question; the answer given already is chosen.

use upd_rules::case::answers::{Choice as _, Task, Tasks, YesNo};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::Case;
use upd_rules::sources::glossary::{GLOSSARY, Term};
use upd_rules::words::{self, ChoiceWords, QuestionWords};
use yew::prelude::*;

use super::answers::view_some;
use super::citations::view_cites;
use super::moment::{forget_when_it_was, view_when_it_was};
use super::said::{explaining, view_paragraphs, view_sentence};
use crate::address::{Address, Page};
use crate::browser::clock::use_time;
use crate::browser::location;
use crate::components::{Choice, Choices, ErrorSummary, disclosure};
use crate::memory::Remembered;
use crate::question_count::{QuestionCount, previous};
use crate::same_in_uat::{self, is_same, may_be_same};
use crate::translation::html;
use crate::visit::Visit;

/// What [`QuestionPage`] asks.
#[derive(Properties, PartialEq)]
pub(crate) struct QuestionPageProps {
    /// The visit.
    pub(crate) visit: Visit,
    /// The question.
    pub(crate) question: Question,
    /// What is remembered: moments, where a change leads back to, what a link filled in.
    pub(crate) memory: Remembered,
    /// Says what other answers would do to the plan, if that is known here.
    pub(crate) on_change: Callback<Case, Option<String>>,
}

/// The id of the answers beside the question.
pub(super) const SO_FAR: &str = "so-far";

/// A question page.
#[component]
pub(crate) fn QuestionPage(props: &QuestionPageProps) -> Html {
    let question = props.question;
    let visit = &props.visit;
    let answers = &visit.case.answers;
    let chosen = use_state_eq(|| answers.answer(question));
    let same = use_state_eq(|| is_same(question, answers));
    let refused = use_state_eq(|| 0_u32);
    let overview = props.memory.overview.unwrap_or(Page::Check);
    let words = words::question(question, answers);
    let others_open = use_state_eq(|| {
        words
            .others
            .iter()
            .any(|other| keys(question, *chosen).contains(&other.key))
    });
    let time = use_time();

    let on_choose = {
        let (chosen, memory) = (chosen.clone(), props.memory.clone());
        Callback::from(move |key| {
            chosen.set(choose(question, *chosen, key));
            forget_when_it_was(question, &memory);
        })
    };
    let on_moment = {
        let chosen = chosen.setter();
        Callback::from(move |answer| chosen.set(answer))
    };
    let on_submit = {
        let (chosen, same, refused, visit) = (*chosen, *same, refused.clone(), visit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match chosen {
                Some(answer) => {
                    let case = same_in_uat::answered(&visit.case, question, answer, same);
                    let here = Address::of(Page::Question(Some(question)), &case);
                    location::go_on(&here, &after(&case, overview));
                }
                None => refused.set(*refused + 1),
            }
        })
    };
    let several = question == Question::Tasks;
    let missing = if several {
        "Choose at least one answer"
    } else {
        "Choose one answer"
    };
    let error = (*refused > 0 && chosen.is_none()).then_some(AttrValue::Static(missing));
    let change = chosen.and_then(|answer| {
        let after = same_in_uat::answered(&visit.case, question, answer, *same);
        props.on_change.emit(after)
    });
    let on_same = {
        let same = same.setter();
        Callback::from(move |key| same.set(YesNo::from_key(key) == Some(YesNo::Yes)))
    };
    let others = Choices {
        name: question.key().into(),
        in_a_row: false,
        several,
        choices: words.others.iter().map(choice).collect(),
        chosen: keys(question, *chosen),
        error: None,
        hint: Html::default(),
        before: Html::default(),
        on_choose: on_choose.clone(),
        heading: html! { <span class="hidden">{ "Something else" }</span> },
    };
    let choices = Choices {
        name: question.key().into(),
        in_a_row: false,
        several,
        choices: words.choices.iter().map(choice).collect(),
        chosen: keys(question, *chosen),
        error: error.clone(),
        hint: explaining(visit, &words.hint),
        before: view_when_it_was(question, answers, &props.memory, &time, &on_moment),
        on_choose,
        heading: html! { <h1 tabindex="-1">{ &words.title }</h1> },
    };
    let is_change = visit.case.is_complete();
    html! {
        <div class="two-columns">
        <form class="question" onsubmit={on_submit} novalidate=true>
            { view_back(visit, question, overview) }
            if let Some(message) = error {
                <ErrorSummary key={*refused} {message} field={choices.first_id()} />
            }
            <p class="progress">
                { if is_change { "Change your answer".to_owned() } else { QuestionCount::at(question, answers).words() } }
            </p>
            if !is_change && props.memory.plan_shown.is_some() {
                <p class="hint">{ "Your plan needs this answer too. Then it comes back." }</p>
            }
            { choices.view() }
            if !words.others.is_empty() {
                <details open={*others_open}>
                    <summary>{ "Something else" }</summary>
                    { others.view() }
                </details>
                <div class="who-can" role="status">{ view_who_can(visit, *chosen) }</div>
            }
            if may_be_same(question, *chosen, answers) {
                { view_same(*same, on_same) }
            }
            { view_terms(visit, &words) }
            { view_help(visit, &words) }
            if is_change {
                <p class="change" role="status">{ change }</p>
            }
            <button type="submit">{ "Continue" }</button>
        </form>
        { view_so_far(visit, question, &props.memory) }
        </div>
    }
}

/// Whether it is the same in UAT: usually it is, and then nobody is asked twice.
fn view_same(same: bool, on_choose: Callback<&'static str>) -> Html {
    let choice = |key: &'static str, label: &'static str| Choice {
        key,
        label: label.into(),
        hint: AttrValue::default(),
    };
    let (yes, no) = (YesNo::Yes.key(), YesNo::No.key());
    let choices = Choices {
        name: "same-in-uat".into(),
        in_a_row: true,
        several: false,
        choices: vec![choice(yes, "Yes"), choice(no, "No, ask me next")],
        chosen: vec![if same { yes } else { no }],
        error: None,
        hint: Html::default(),
        before: Html::default(),
        on_choose,
        heading: Html::from("Is it the same in UAT?"),
    };
    choices.view()
}

/// The answers given so far, beside the question; folded where there is no margin, but for the first page of a link.
fn view_so_far(visit: &Visit, question: Question, memory: &Remembered) -> Html {
    let others = |other: Question| other != question;
    let is_given = |other: &Question| others(*other) && visit.case.answers.answer(*other).is_some();
    if !Question::ALL.iter().any(is_given) {
        return Html::default();
    }
    let by_link = memory.given.is_some_and(|given| given.page == visit.page);
    let open = by_link || location::has_margin();
    html! {
        <aside class="margin so-far screen-only" aria-label="Your answers so far">
            <details {open}>
                <summary id={SO_FAR}>{ "Your answers so far" }</summary>
                { view_some(visit, others) }
            </details>
        </aside>
    }
}

/// Where an answer leads: to the next open question, or back to the plan or the answers.
fn after(case: &Case, overview: Page) -> Address {
    let page = if case.is_complete() {
        overview
    } else {
        Page::Question(None)
    };
    Address::of(page, case)
}

fn view_back(visit: &Visit, question: Question, overview: Page) -> Html {
    let page = if visit.case.is_complete() {
        overview
    } else {
        previous(question, &visit.case.answers).map_or(Page::Start, |previous| Page::Question(Some(previous)))
    };
    html! {
        <p class="back"><a href={visit.link(page)}>{ "Back" }</a></p>
    }
}

/// Of each task that is chosen and belongs to others: who can do it.
fn view_who_can(visit: &Visit, chosen: Option<Answer>) -> Html {
    let Some(Answer::Tasks(tasks)) = chosen else {
        return Html::default();
    };
    let refusals = tasks
        .iter()
        .filter_map(|task| words::refusal(task, &visit.case.answers));
    refusals
        .map(|refusal| view_paragraphs(visit, &[refusal.said, refusal.instead]))
        .collect()
}

/// The words of the trade in the question and its answers, explained where they are asked for.
fn view_terms(visit: &Visit, words: &QuestionWords) -> Html {
    let choices = words.choices.iter().flat_map(|choice| [&choice.label, &choice.hint]);
    let texts: Vec<&String> = [&words.title, &words.hint].into_iter().chain(choices).collect();
    let stands = |term: &&Term| texts.iter().any(|text| term.find(text).is_some());
    let terms: Vec<&Term> = GLOSSARY.iter().filter(stands).collect();
    if terms.is_empty() {
        return Html::default();
    }
    let names: Vec<&str> = terms.iter().map(|term| term.name).collect();
    let meanings = html! {
        <dl>
            { for terms.into_iter().map(|term| html! {
                <div key={term.name}>
                    <dt><dfn>{ term.name }</dfn></dt>
                    <dd>{ view_sentence(visit, &term.explanation()) }</dd>
                </div>
            }) }
        </dl>
    };
    disclosure(
        "terms",
        Html::from(format!("Words used here: {}", names.join(", "))),
        meanings,
    )
}

fn view_help(visit: &Visit, words: &QuestionWords) -> Html {
    if words.help.is_empty() {
        return Html::default();
    }
    let help = html! {
        <>
            { for words.help.iter().map(|text| html! { <p>{ explaining(visit, text) }</p> }) }
            { view_cites(visit, &words.cites) }
        </>
    };
    disclosure("help", Html::from("Help with this question"), help)
}

/// An answer as a control shows it.
pub(super) fn choice(words: &ChoiceWords) -> Choice {
    Choice {
        key: words.key,
        label: words.label.clone().into(),
        hint: words.hint.clone().into(),
    }
}

/// What is chosen once that value has been chosen, or a task ticked or cleared.
fn choose(question: Question, chosen: Option<Answer>, key: &str) -> Option<Answer> {
    if question != Question::Tasks {
        let index = question.values().iter().position(|known| *known == key)?;
        return Some(Answer::One(index as u8));
    }
    let tasks = match chosen {
        Some(Answer::Tasks(tasks)) => tasks,
        Some(Answer::One(_)) | None => Tasks::NONE,
    };
    let task = Task::from_key(key)?;
    let tasks = tasks.toggled(task);
    (!tasks.is_empty()).then_some(Answer::Tasks(tasks))
}

/// The values that are chosen.
fn keys(question: Question, chosen: Option<Answer>) -> Vec<&'static str> {
    match chosen {
        Some(Answer::One(index)) => question.values().get(usize::from(index)).copied().into_iter().collect(),
        Some(Answer::Tasks(tasks)) => tasks.iter().map(|task| task.key()).collect(),
        None => Vec::new(),
    }
}
