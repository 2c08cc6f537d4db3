//! Somebody leaves who is Super User or technical contact: what to do, in order, before that person is gone.

use upd_rules::case::answers::{Answers, Choice, Environment, EnvironmentChoice, Goal, User, YesNo};
use upd_rules::case::text::Case;
use upd_rules::credentials::succession::{ContactIs, Departure, Leaver, OwnSet, Remaining, Task, When, succession};
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words;
use yew::prelude::*;

use crate::browser::{focus, print};
use crate::components::in_page_link;
use crate::memory::{CredentialsProps, Leaving, remember};
use crate::pages::asked::{self, Asked};
use crate::pages::said::view_one;
use crate::pages::tickets::{Wanted, ticket, view_texts};
use crate::translation::html;
use crate::visit::Visit;

const RESULT: &str = "what-to-do";

/// The page.
#[component]
pub(crate) fn SuccessionPage(props: &CredentialsProps) -> Html {
    let CredentialsProps { visit, memory } = props;
    let shown = use_state_eq(|| 0_u32);
    let refused = use_state_eq(|| false);
    let asked = questions(props, *refused);
    let first_open = asked
        .iter()
        .find(|question| question.is_open)
        .map(|question| question.first_id.clone());
    let departure = first_open.is_none().then(|| departure(&memory.leaving));
    let on_submit = {
        let (shown, refused, memory) = (shown.clone(), refused.clone(), memory.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match &first_open {
                Some(first_open) => {
                    refused.set(true);
                    focus::move_to(first_open);
                }
                None => {
                    refused.set(false);
                    remember(&memory, |now| now.wants_departure = true);
                    shown.set(*shown + 1);
                }
            }
        })
    };
    use_effect_with(*shown, |shown| {
        if *shown > 0 {
            focus::move_to(RESULT);
        }
    });
    html! {
        <div class="succession">
            <h1 tabindex="-1">{ "Somebody leaves" }</h1>
            <p class="lead">
                { "A Super User or the technical contact goes, and with them what only they can do. What to do, in order, \
                   and what before they go." }
            </p>
            <form onsubmit={on_submit} novalidate=true>
                { for asked.into_iter().map(|question| question.view) }
                <button type="submit">{ "Show what to do" }</button>
                <p class="hint">{ "Your answers stay in this page. They are in no link, and forgotten when you close it." }</p>
            </form>
            if let Some(departure) = departure.filter(|_| memory.wants_departure) {
                { view_result(visit, props, departure) }
            }
        </div>
    }
}

/// A question of the form as it stands there.
struct Shown {
    is_open: bool,
    first_id: String,
    view: Html,
}

/// The questions that are asked after the answers given, in their order.
fn questions(props: &CredentialsProps, refused: bool) -> Vec<Shown> {
    const PLACES: &[EnvironmentChoice] = &[EnvironmentChoice::Production, EnvironmentChoice::Uat];
    const NO_OR_YES: &[YesNo] = &[YesNo::No, YesNo::Yes];
    let leaving = &props.memory.leaving;
    let form = Form { props, refused };
    let mut all = vec![
        form.shown(
            Asked {
                hint: "The technical contact is the person whose address was given as the API technical contact."
                    .into(),
                ..form.asked("leaver", "Who leaves?", Leaver::ALL, |leaver| {
                    words::succession::leaver(leaver).into()
                })
            },
            |leaving| &mut leaving.leaver,
        ),
        form.shown(
            form.asked("gone", "Has that person gone already?", NO_OR_YES, |gone| {
                words::succession::gone(gone).into()
            }),
            |leaving| &mut leaving.gone,
        ),
        form.shown(
            Asked {
                hint: "Only authorities have UAT. Roles and credentials are separate in each.".into(),
                ..form.asked("place", "Which environment is it about?", PLACES, asked::environment)
            },
            |leaving| &mut leaving.place,
        ),
    ];
    if leaving.leaver != Some(Leaver::TechnicalContact) {
        all.push(form.shown(
            Asked {
                hint: "Leave out those whose account is disabled.".into(),
                ..form.asked(
                    "remaining",
                    "How many other Super Users can log in there?",
                    Remaining::ALL,
                    |remaining| words::succession::remaining(remaining).into(),
                )
            },
            |leaving| &mut leaving.remaining,
        ));
        all.push(form.shown(
            form.asked(
                "own-set",
                "Were API credentials made for that person?",
                OwnSet::ALL,
                |own_set| words::succession::own_set(own_set).into(),
            ),
            |leaving| &mut leaving.own_set,
        ));
    }
    if leaving.leaver == Some(Leaver::SuperUser) {
        all.push(form.shown(
            form.asked("contact", "Who is the technical contact?", ContactIs::ALL, |contact| {
                words::succession::contact(contact).into()
            }),
            |leaving| &mut leaving.contact,
        ));
    }
    all
}

/// What every question of the form needs.
struct Form<'a> {
    props: &'a CredentialsProps,
    refused: bool,
}

impl Form<'_> {
    /// A question without an answer yet.
    fn asked<T>(
        &self,
        name: &'static str,
        legend: &'static str,
        answers: &'static [T],
        label: fn(T) -> AttrValue,
    ) -> Asked<T> {
        Asked {
            name: name.into(),
            legend: legend.into(),
            hint: AttrValue::default(),
            answers,
            label,
            chosen: None,
            error: None,
            on_choose: Callback::noop(),
        }
    }

    /// The question with the answer that is remembered in that place, and kept there when it changes.
    fn shown<T: Choice>(&self, asked: Asked<T>, place: fn(&mut Leaving) -> &mut Option<T>) -> Shown {
        let chosen = *place(&mut self.props.memory.leaving.clone());
        let memory = self.props.memory.clone();
        let asked = Asked {
            chosen,
            error: (self.refused && chosen.is_none()).then_some(AttrValue::Static("Choose an answer")),
            on_choose: Callback::from(move |answer| {
                remember(&memory, move |now| *place(&mut now.leaving) = Some(answer));
            }),
            ..asked
        };
        Shown {
            is_open: chosen.is_none(),
            first_id: asked.first_id(),
            view: html! { <div key={&*asked.name}>{ asked.view() }</div> },
        }
    }
}

/// What is chosen. What is not asked does not matter.
fn departure(leaving: &Leaving) -> Departure {
    Departure {
        environment: if leaving.place == Some(EnvironmentChoice::Uat) {
            Environment::Uat
        } else {
            Environment::Production
        },
        leaver: leaving.leaver.unwrap_or(Leaver::Both),
        already_gone: leaving.gone == Some(YesNo::Yes),
        remaining: leaving.remaining.unwrap_or(Remaining::Unknown),
        own_set: leaving.own_set.unwrap_or(OwnSet::Unknown),
        contact: leaving.contact.unwrap_or(ContactIs::Unknown),
    }
}

fn view_result(visit: &Visit, props: &CredentialsProps, departure: Departure) -> Html {
    let tasks = succession(departure);
    let mut wanted: Vec<Wanted> = Vec::new();
    for step in tasks.iter().filter_map(Task::ticket) {
        if !wanted.iter().any(|(other, _)| *other == step) {
            wanted.push((step, Some(departure.environment)));
        }
    }
    let place = words::environment(departure.environment);
    // Only authorities have UAT.
    let user = (departure.environment == Environment::Uat).then_some(User::Authority);
    let case = case(visit, user);
    html! {
        <section>
            <h2 id={RESULT} tabindex="-1">{ format!("What to do, in order (in {place})") }</h2>
            { for When::ALL.map(|when| view_when(visit, when, &tasks, case.answers.user, &wanted)) }
            <p class="screen-only"><button type="button" class="quiet" onclick={|_| print::print()}>{ "Print" }</button></p>
            { view_texts(visit, &props.memory, &case, &wanted) }
        </section>
    }
}

fn view_when(visit: &Visit, when: When, tasks: &[Task], user: Option<User>, wanted: &[Wanted]) -> Html {
    let mut tasks = tasks.iter().filter(|task| task.when == when).peekable();
    if tasks.peek().is_none() {
        return Html::default();
    }
    let view_task = |task: &Task| {
        let said = words::succession::task(task, user);
        html! {
            <li>
                <p>{ view_one(visit, &said) }</p>
                { view_ticket_link(wanted, |(step, _)| Some(*step) == task.ticket()) }
            </li>
        }
    };
    let when = words::succession::when(when);
    html! {
        <section class="when" key={when}>
            <h3>{ when }</h3>
            <ol class="tasks">{ for tasks.map(view_task) }</ol>
        </section>
    }
}

/// The way to the text that goes with a task, further down on the page.
pub(crate) fn view_ticket_link(wanted: &[Wanted], is_it: impl Fn(&Wanted) -> bool) -> Html {
    match wanted.iter().position(is_it) {
        Some(place) => html! {
            <p class="screen-only">{ in_page_link(ticket::id(place), "", Html::from("The text for this, ready to copy")) }</p>
        },
        None => Html::default(),
    }
}

/// A case for the texts: that of the visit, where it says who writes, unless the person said on this page to be somebody
/// of another group.
pub(crate) fn case(visit: &Visit, user: Option<User>) -> Case {
    let of_visit = &visit.case.answers;
    let says_who = match user {
        None => of_visit.user.is_some(),
        Some(User::Authority) => of_visit.is(RoleGroup::Authority),
        Some(user) => of_visit.user == Some(user),
    };
    if says_who {
        return (*visit.case).clone();
    }
    let answers = Answers {
        goal: Some(Goal::Renew),
        user: user.or(Some(User::Mah)),
        ..Answers::default()
    };
    visit.case.with(&answers)
}
