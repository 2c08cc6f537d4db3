//! Why not? Pick a group, a task and an environment: one sentence to be quoted, with its source.

use upd_rules::case::answers::{Choice, Environment, Task};
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words::desk::why_not;
use upd_rules::words::{self, Sources};
use yew::prelude::*;

use crate::components::{CopyButton, ListField};
use crate::pages::PageProps;
use crate::pages::said::view_one;
use crate::translation::html;

/// Three lists to choose from, and the sentence.
#[component]
pub(super) fn WhyNot(props: &PageProps) -> Html {
    let chosen = use_state_eq(|| (RoleGroup::Industry, Task::Nullify, Environment::Production));
    let (group, task, there) = *chosen;
    let said = why_not(group, task, there);
    let list = |id,
                label: &'static str,
                chosen_place: Option<usize>,
                says: Vec<String>,
                choose: fn(Chosen, usize) -> Option<Chosen>| {
        let options = says.into_iter().enumerate();
        let options: Vec<_> = options
            .map(|(place, says)| (place.to_string().into(), says.into()))
            .collect();
        let on_change = {
            let chosen = chosen.clone();
            Callback::from(move |value: String| {
                let place = value.parse().ok();
                if let Some(now) = place.and_then(|place| choose(*chosen, place)) {
                    chosen.set(now);
                }
            })
        };
        let value = chosen_place.unwrap_or_default().to_string();
        html! { <div class="field"><ListField {id} label={Html::from(label)} {options} {value} {on_change} /></div> }
    };
    let groups = RoleGroup::ALL.iter().map(|one| words::role_group(*one).to_owned());
    let tasks = Task::ALL.iter().map(|one| words::capitalised(words::task(*one)));
    let places = Environment::ALL
        .iter()
        .map(|one| words::capitalised(words::environment(*one)));
    let group_at = RoleGroup::ALL.iter().position(|one| *one == group);
    let task_at = Task::ALL.iter().position(|one| *one == task);
    let there_at = Environment::ALL.iter().position(|one| *one == there);
    let text = {
        let said = said.clone();
        Callback::from(move |()| Sources::Named.sentence(&said))
    };
    html! {
        <section class="why-not screen-only" aria-labelledby="why-not-title">
            <h2 id="why-not-title">{ "Why not?" }</h2>
            <div class="side-by-side">
                { list("why-not-group", "Group", group_at, groups.collect(), |(_, task, there), place| {
                    Some((*RoleGroup::ALL.get(place)?, task, there))
                }) }
                { list("why-not-task", "Task", task_at, tasks.collect(), |(group, _, there), place| {
                    Some((group, *Task::ALL.get(place)?, there))
                }) }
                { list("why-not-there", "Environment", there_at, places.collect(), |(group, task, _), place| {
                    Some((group, task, *Environment::ALL.get(place)?))
                }) }
            </div>
            <p role="status">{ view_one(&props.visit, &said) }</p>
            <CopyButton id="copy-why-not" label="Copy the sentence" text={text} />
        </section>
    }
}

/// What is chosen.
type Chosen = (RoleGroup, Task, Environment);
