//! The help desk: all questions on one page, in any order, and beside them what follows: the verdict so far, what to ask
//! next, the plan in lines, texts to paste. The case stands in the address as everywhere; what the help desk filled in
//! stands there too, so that whoever gets the link later sees what was changed since.

mod ask_next;
mod days;
mod filled_in;
mod find;
mod keys;
mod questions;
mod so_far;
mod texts;
mod why_not;

use upd_rules::case::answers::{Answers, Goal, Matter};
use upd_rules::case::questions::Question;
use upd_rules::case::text::{Case, FreeValues, LinkNote};
use upd_rules::plan::{StepId, StepKey};
use upd_rules::words;
use yew::prelude::*;

use crate::address::{Address, Page};
use crate::browser::{focus, location, style};
use crate::components::{notice, own_popovers, use_popovers};
use crate::memory::{CredentialsProps, Remembered};
use crate::pages::explained;
use crate::pages::since::view_since;
use crate::translation::html;
use crate::visit::Visit;
pub(crate) use filled_in::view_not_by_desk;
use filled_in::{Counted, FilledIn, Since};

/// What the parts of the page are drawn from.
#[derive(Clone, PartialEq)]
struct Desk {
    visit: Visit,
    memory: Remembered,
    /// Who gave which answer.
    filled_in: FilledIn,
    /// Whether a leak was told, about which these answers leave no question.
    leaked_all_the_same: bool,
    /// Leads to a case that comes of what somebody did here.
    on_case: Callback<Changed>,
}

/// A case that comes of what somebody did here.
struct Changed {
    filled_in: FilledIn,
    /// Where the reader goes on.
    then: Then,
}

/// Where the reader goes on after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// Where they are.
    Here,
    /// At what to ask next, or at the verdict if nothing is.
    AskNext,
}

/// The page of the help desk.
#[component]
pub(crate) fn DeskPage(props: &CredentialsProps) -> Html {
    style::add(style::DESK);
    let CredentialsProps { visit, memory } = props;
    let popovers = use_popovers();
    let set_aside = use_state_eq(<(Answers, Vec<Question>)>::default);
    let goes_on = use_mut_ref(|| false);
    let filled_in = FilledIn::of(&visit.case);
    // Some answers leave no question about it; it is to be reported all the same (SEC-04).
    let leaked = use_mut_ref(|| false);
    let answers = &visit.case.answers;
    let is_leak = answers.matter == Some(Matter::Leaked);
    let still = answers.wants(Goal::Renew) && answers.matter.is_none();
    let was_leaked = *leaked.borrow();
    leaked.replace(is_leak || was_leaked && still);
    use_title(memory, visit);
    use_effect_with(visit.case.answers, {
        let goes_on = goes_on.clone();
        move |_| {
            if goes_on.replace(false) {
                focus::move_to(so_far::PLACE);
            }
        }
    });
    let on_case = {
        let (visit, set_aside) = (visit.clone(), set_aside.setter());
        Callback::from(move |Changed { filled_in, then }: Changed| {
            let case = filled_in.case(&visit.case);
            let gone = |question: &Question| {
                filled_in.answers.answer(*question).is_some() && case.answers.answer(*question).is_none()
            };
            set_aside.set((case.answers, Question::ALL.into_iter().filter(gone).collect()));
            goes_on.replace(then == Then::AskNext);
            location::replace(&Address::of(Page::Desk, &case));
        })
    };
    let desk = Desk {
        visit: visit.clone(),
        memory: memory.clone(),
        filled_in,
        leaked_all_the_same: *leaked.borrow() && !is_leak,
        on_case,
    };
    own_popovers(popovers, || {
        html! {
            <>
                <div class="desk-head">
                    <h1 tabindex="-1">{ "Help desk" }</h1>
                    { view_not_yours(&desk) }
                    { view_since(visit) }
                    if desk.leaked_all_the_same { { view_leak_all_the_same() } }
                    { texts::view_label(&desk) }
                </div>
                <div class="desk">
                    <div>
                        <find::Find desk={desk.clone()} />
                        { so_far::view_so_far(&desk) }
                        { texts::view_texts(&desk) }
                        { so_far::view_lines(&desk) }
                    </div>
                    <div>
                        { questions::view_questions(&desk, if set_aside.0 == *answers { &set_aside.1 } else { &[] }) }
                        { explained::view_why(visit) }
                        <why_not::WhyNot visit={visit.clone()} />
                    </div>
                </div>
            </>
        }
    })
}

/// Which answers are not the help desk's.
fn view_not_yours(desk: &Desk) -> Html {
    let case = &desk.visit.case;
    if FilledIn::is_damaged(case) {
        return notice(WHO_GAVE, html! { <p>{ words::DAMAGED_DESK }</p> });
    }
    let counted = desk.filled_in.counted_since(case);
    if counted == Counted::default() {
        return Html::default();
    }
    let answers = |number| words::counted(number, "answer");
    let parts = [
        (counted.given > 0).then(|| format!("{} by the customer", answers(counted.given))),
        (counted.changed > 0).then(|| format!("{} of yours changed", answers(counted.changed))),
        (counted.gone > 0).then(|| format!("{} of yours gone", answers(counted.gone))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    notice(
        WHO_GAVE,
        html! { <p>{ format!("{}: see the marks.", words::list(&parts)) }</p> },
    )
}

/// The heading of what is said of that.
const WHO_GAVE: &str = "Who gave which answer";

fn view_leak_all_the_same() -> Html {
    let answers = Answers {
        goal: Some(Goal::Renew),
        matter: Some(Matter::Leaked),
        ..Answers::default()
    };
    let ticket = Address::of(Page::Tickets, &Case::of(&answers, FreeValues::default()));
    let said = html! {
        <p>
            { "With these answers nothing about the leak is left, but it is to be reported at once. " }
            <a href={ticket.to_string()}>{ "The text for it, ready to copy" }</a>
        </p>
    };
    notice("Report the leak all the same", said)
}

/// Names the tab after what the help desk calls the case.
#[hook]
fn use_title(memory: &Remembered, visit: &Visit) {
    use_effect_with(label(memory, visit), |label| {
        let title = if label.is_empty() {
            "Help desk".to_owned()
        } else {
            format!("{label}, help desk")
        };
        focus::set_title(Some(&title));
    });
}

impl Desk {
    /// What became of an answer without the help desk.
    fn since(&self, question: Question) -> Option<Since> {
        self.filled_in.since(question, &self.visit.case)
    }

    /// What a step is called in this case.
    fn title(&self, id: StepId) -> String {
        let step = StepKey { id, environment: None };
        self.visit.document().title(&self.visit.case, step)
    }
}

/// What the help desk calls the case: as typed here, or as the link has it.
fn label(memory: &Remembered, visit: &Visit) -> String {
    let of_link = || visit.case.free.notes[LinkNote::Label].clone();
    memory.label.clone().or_else(of_link).unwrap_or_default()
}
