//! One question. Its heading is the question; the answer given already is chosen.

use upd_rules::case::answers::{Choice as _, Task, Tasks, YesNo};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::Case;
use upd_rules::words::{self, ChoiceWords, QuestionWords};
use yew::prelude::*;

use super::answers::view_some;
use crate::address::{Address, Page};
use crate::browser::location;
use crate::components::{Choice, Choices, disclosure, error_summary, use_error_summary};
use crate::memory::Remembered;
use crate::question_count::{QuestionCount, previous};
use crate::same_in_uat::{self, is_same, may_be_same};
use crate::translation::html;
use crate::visit::Visit;

/// What [`QuestionPage`] asks.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct QuestionPageProps {
    /// The visit.
    pub(crate) visit: Visit,
    /// The question.
    pub(crate) question: Question,
    /// What is remembered: where a change leads back to, what a link filled in.
    pub(crate) memory: Remembered,
    /// Says what other answers would do to the plan, if that is known here.
    pub(crate) on_change: Callback<Case, Option<String>>,
    /// What helps with what is chosen, if that is here already.
    pub(crate) aids: Callback<Option<Answer>, Option<Aids>>,
    /// Is told when an answer is chosen.
    #[prop_or_default]
    pub(crate) on_choose: Callback<()>,
    /// Draws what stands before the answers, and can give one.
    #[prop_or_else(|| Callback::from(|_| Html::default()))]
    pub(crate) before: Callback<Callback<Option<Answer>>, Html>,
}

/// What helps with a question: it explains words, and says how to find out. It comes with the plan.
pub(crate) struct Aids {
    /// The hint, with its words explained.
    pub(crate) hint: Html,
    /// Who can do what is chosen and belongs to others.
    pub(crate) who_can: Html,
    /// What is unfolded below the answers.
    pub(crate) below: Html,
}

/// Room for it, so that nothing moves when it comes.
fn aids_to_come(question: Question, words: &QuestionWords) -> Aids {
    let help = "The help is on its way. If it does not come, load the page again.";
    Aids {
        hint: Html::from(words.hint.clone()),
        who_can: Html::default(),
        below: html! {
            <div class="aids to-come">
                if words::has_help(question) { { disclosure("help", Html::from(HELP), Html::from(help)) } }
            </div>
        },
    }
}

/// What unfolds the help.
pub(super) const HELP: &str = "Help with this question";

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
    let overview = props.memory.seen.0.borrow().overview.unwrap_or(Page::Check);
    let words = words::question(question, answers);
    let others_open = use_state_eq(|| {
        words
            .others
            .iter()
            .any(|other| keys(question, *chosen).contains(&other.key))
    });

    let on_choose = {
        let (chosen, on_choose) = (chosen.clone(), props.on_choose.clone());
        Callback::from(move |key| {
            chosen.set(choose(question, *chosen, key));
            on_choose.emit(());
        })
    };
    let on_answer = {
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
    let aids = props
        .aids
        .emit(*chosen)
        .unwrap_or_else(|| aids_to_come(question, &words));
    let error = (*refused > 0 && chosen.is_none()).then_some(AttrValue::Static(missing));
    use_error_summary(error.is_some().then_some(*refused));
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
        hint: None,
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
        hint: Some(aids.hint),
        before: props.before.emit(on_answer),
        on_choose,
        heading: html! { <h1 tabindex="-1">{ &words.title }</h1> },
    };
    let is_change = visit.case.is_complete();
    html! {
        <div class="two-columns">
        <form class="question" onsubmit={on_submit} novalidate=true>
            { view_back(visit, question, overview) }
            if let Some(message) = &error {
                { error_summary(message, &choices.first_id()) }
            }
            <p class="progress">
                { if is_change { "Change your answer".to_owned() } else { QuestionCount::at(question, answers).words() } }
            </p>
            if !is_change && props.memory.seen.0.borrow().plan.is_some() {
                <p class="hint">{ "Your plan needs this answer too. Then it comes back." }</p>
            }
            { choices.view() }
            if !words.others.is_empty() {
                <details open={*others_open}>
                    <summary>{ "Something else" }</summary>
                    { others.view() }
                </details>
                <div class="who-can" role="status">{ aids.who_can }</div>
            }
            if may_be_same(question, *chosen, answers) {
                { view_same(*same, on_same) }
            }
            { aids.below }
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
        hint: None,
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
