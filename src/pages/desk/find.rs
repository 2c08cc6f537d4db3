//! Ways to begin: what the caller says, a ready-made case, a code.

use upd_rules::case::answers::Answers;
use upd_rules::case::questions::Question;
use upd_rules::case::text::Case;
use upd_rules::words;
use upd_rules::words::desk::{LeadsTo, Symptom, search, starting_cases};
use yew::prelude::*;

use super::filled_in::FilledIn;
use super::keys::{FIND, NEW_CALL, view_key};
use super::questions::id;
use super::{Changed, Desk, Then, label};
use crate::address::{Address, Page};
use crate::browser::{field, focus, location};
use crate::components::{disclosure, in_page_link};
use crate::pages::code_field::CodeField;
use crate::pages::said::view_one;
use crate::translation::html;

/// The id of what was found.
const FOUND: &str = "found";

/// What [`Find`] is made from.
#[derive(Properties, PartialEq)]
pub(super) struct FindProps {
    pub(super) desk: Desk,
}

/// The ways to begin.
#[component]
pub(super) fn Find(props: &FindProps) -> Html {
    let desk = &props.desk;
    let sought = use_state_eq(AttrValue::default);
    let link = link(&sought);
    let found = if link.is_some() { Vec::new() } else { search(&sought) };
    let on_input = {
        let sought = sought.setter();
        Callback::from(move |event: InputEvent| sought.set(field::text(&event).into()))
    };
    let on_key = {
        let (desk, link, found, sought) = (desk.clone(), link.clone(), found.clone(), sought.setter());
        Callback::from(move |event: KeyboardEvent| {
            if !field::is_enter(&event) {
                return;
            }
            match (&link, found.as_slice()) {
                (Some(address), _) => {
                    location::begin_anew(address);
                    sought.set(AttrValue::default());
                }
                (None, [only]) if only.answers != Answers::default() => desk.use_answers(&only.answers),
                // Which of them is meant is for a person to say.
                _ => {
                    focus::move_to(FOUND);
                }
            }
        })
    };
    let on_new = Callback::from(|_: MouseEvent| location::begin_anew(&Address::of(Page::Desk, &Case::default())));
    let count = match found.len() {
        _ if sought.trim().is_empty() => String::new(),
        _ if link.is_some() => "A link. Enter opens it here.".to_owned(),
        0 => "Nothing known about that. Try another word; for a code there is a field below.".to_owned(),
        several => format!("{} found.", words::counted(several as u64, "result")),
    };
    html! {
        <section aria-labelledby="find-title" class="screen-only">
            <h2 id="find-title">{ "What does the caller say?" }</h2>
            if !desk.visit.is_fresh() || !sought.is_empty() || !label(&desk.memory, &desk.visit).is_empty() {
                <p>
                    <button type="button" class="quiet small" accesskey={NEW_CALL} onclick={on_new}>
                        { view_key(NEW_CALL) }{ "New call" }
                    </button>
                    <span class="hint">{ " Clears the answers, and all that was typed" }</span>
                </p>
            }
            <div class="field">
                <label for="find">{ view_key(FIND) }{ "Words, error text, or a link" }</label>
                <input type="search" id="find" accesskey={FIND} autocomplete="off" value={(*sought).clone()} oninput={on_input} onkeydown={on_key}
                    aria-describedby="find-count" />
                <p class="hint" id="find-count" role="status">{ count }</p>
            </div>
            <ul class="symptoms" id={FOUND} tabindex="-1">{ for found.iter().map(|symptom| view_symptom(desk, symptom)) }</ul>
            { disclosure("part", Html::from("Begin with a ready-made case"), view_starting_cases(desk)) }
            { disclosure("part", Html::from("Begin with a code that the caller reads"), view_code(desk)) }
        </section>
    }
}

/// The address at the desk for a link that somebody pasted, with the words of a sentence around it.
fn link(pasted: &str) -> Option<Address> {
    let Some((_, fragment)) = pasted.split_once("#/") else {
        // Mail programs write a link into another one.
        let is_wrapped = pasted.contains("%23%2F") || pasted.contains("%23/");
        return is_wrapped.then(|| Address::of(Page::Desk, &Case::read(pasted)));
    };
    let goes_on = |rest: &str| rest.contains(['&', '=']);
    let alone = fragment
        .split_once(char::is_whitespace)
        .filter(|(_, rest)| !goes_on(rest));
    let fragment = alone.map_or(fragment, |(alone, _)| alone);
    let mut address = Address::read(&format!("#/{fragment}"));
    let case = address.read_case();
    if case.ignored.is_empty() {
        return Some(Address::of(Page::Desk, &case));
    }
    // What is set aside is told there.
    address.page = Page::Desk;
    address.trouble = None;
    Some(address)
}

fn view_symptom(desk: &Desk, symptom: &'static Symptom) -> Html {
    let key = symptom.heard.first().copied().unwrap_or_default();
    let leads_to = match symptom.leads_to {
        LeadsTo::Question(question) => {
            let asks = format!("Question: {}", words::question_short(question));
            in_page_link(id(question), "", Html::from(asks))
        }
        LeadsTo::Step(step) => Html::from(format!("Step: {}", desk.title(step))),
    };
    let has_answers = symptom.answers != Answers::default();
    let on_use = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.use_answers(&symptom.answers))
    };
    html! {
        <li {key}>
            <p class="item">{ key }</p>
            <p>{ view_one(&desk.visit, &symptom.said) }</p>
            <p class="ways-on">
                if has_answers {
                    <button type="button" class="quiet small" onclick={on_use}>
                        { "Use this" }<span class="hidden">{ format!(": {key}") }</span>
                    </button>
                }
                { leads_to }
            </p>
        </li>
    }
}

fn view_starting_cases(desk: &Desk) -> Html {
    html! {
        <ul class="starting-cases">
            { for starting_cases().into_iter().map(|case| {
                let on_click = {
                    let desk = desk.clone();
                    Callback::from(move |_: MouseEvent| desk.begin_with(case.answers))
                };
                html! {
                    <li key={case.label}>
                        <button type="button" class="quiet small" onclick={on_click}>{ case.label }</button>
                        <span class="hint">{ format!(" {}", case.hint) }</span>
                    </li>
                }
            }) }
        </ul>
    }
}

/// A code that the caller reads.
fn view_code(desk: &Desk) -> Html {
    let on_answers = {
        let desk = desk.clone();
        Callback::from(move |answers| desk.open(answers))
    };
    html! { <CodeField id="desk-code" {on_answers} /> }
}

impl Desk {
    /// Begins with a case of which everything is the help desk's.
    fn begin_with(&self, answers: Answers) {
        self.on_case.emit(Changed {
            filled_in: FilledIn::by_desk(answers),
            then: Then::AskNext,
        });
    }

    /// Opens what somebody else answered.
    fn open(&self, answers: Answers) {
        self.on_case.emit(Changed {
            filled_in: FilledIn {
                answers,
                by_desk: Answers::default(),
            },
            then: Then::AskNext,
        });
    }

    /// Puts answers to those that are there.
    fn use_answers(&self, answers: &Answers) {
        let given = Question::ALL
            .into_iter()
            .filter_map(|question| Some((question, answers.answer(question)?)));
        let filled_in = given.fold(self.filled_in.clone(), |filled_in, (question, answer)| {
            filled_in.with(question, Some(answer))
        });
        self.on_case.emit(Changed {
            filled_in,
            then: Then::AskNext,
        });
    }
}
