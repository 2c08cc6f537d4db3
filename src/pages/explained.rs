//! Why the plan is as it is: the rules that decide it, those that nearly do, what another answer would change, and what
//! keeps other steps out. All of it is computed when it is unfolded.

use upd_rules::case::fired::{Nearly, fired, nearly};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::plan::{LeftOut, alternatives, left_out};
use upd_rules::sources::said::Said;
use upd_rules::words::{self, explaining};
use yew::prelude::*;

use crate::components::{Drawn, Folded, prose};
use crate::pages::citations::view_sources;
use crate::translation::html;
use crate::visit::Visit;

/// Why a case is decided as it is.
pub(crate) fn view_why(visit: &Visit) -> Html {
    html! {
        <section aria-labelledby="why-title" class="screen-only">
            <h2 id="why-title">{ "Why" }</h2>
            { folded(visit, "Rules that decide this case", view_fired) }
            { folded(visit, "Rules that nearly do", view_nearly) }
            { view_otherwise(visit) }
        </section>
    }
}

/// What would be otherwise with other answers; nothing before there is a plan.
pub(crate) fn view_otherwise(visit: &Visit) -> Html {
    if !visit.case.is_complete() {
        return Html::default();
    }
    html! {
        <>
            { folded(visit, "What if?", view_alternatives) }
            { folded(visit, "Left out", view_left_out) }
        </>
    }
}

fn folded(visit: &Visit, summary: &'static str, view: fn(&Visit) -> Html) -> Html {
    let visit = visit.clone();
    let view = Callback::from(move |()| view(&visit));
    html! { <Folded class="part screen-only" summary={Html::from(summary)} drawn={Drawn::Unfolded} {view} /> }
}

fn view_said(visit: &Visit, said: impl Iterator<Item = Said>) -> Html {
    // Terms are explained in the plan: here they stand in every other line.
    let item = |said: Said| html! { <li>{ prose(&said.text) }{ view_sources(visit, &said.cites) }</li> };
    let said: Vec<Html> = said.map(item).collect();
    if said.is_empty() {
        return html! { <p>{ "None." }</p> };
    }
    html! { <ul>{ for said }</ul> }
}

fn view_fired(visit: &Visit) -> Html {
    let answers = &visit.case.answers;
    view_said(
        visit,
        fired(answers).into_iter().map(|one| explaining::fired(one, answers)),
    )
}

/// But for those that need another person or another wish.
fn view_nearly(visit: &Visit) -> Html {
    let answers = &visit.case.answers;
    let near = nearly(answers).into_iter();
    let near = near.filter(|near| !matches!(near.question, Question::Goal | Question::User));
    let near: Vec<Nearly> = near.collect();
    view_said(visit, explaining::nearly(&near, answers).into_iter())
}

fn view_alternatives(visit: &Visit) -> Html {
    let answers = &visit.case.answers;
    let found = alternatives(answers);
    html! {
        <>
            <p class="hint">{ "What one other answer would change:" }</p>
            { view_said(visit, found.told.iter().map(|told| explaining::alternative(told, answers))) }
            if found.still_open > 0 {
                <p class="hint">
                    { format!("{} would open other questions, so nothing is said of what follows.",
                        words::counted(found.still_open as u64, "other answer")) }
                </p>
            }
        </>
    }
}

/// First what comes with another answer of this person; then what belongs to another wish or to somebody else.
fn view_left_out(visit: &Visit) -> Html {
    let answers = visit.case.answers;
    let is_of_others = |(question, _): &(Question, Answer)| matches!(question, Question::Goal | Question::User);
    let comes_near = |one: &LeftOut| !one.comes_with.is_empty() && !one.comes_with.iter().any(is_of_others);
    let (near, far): (Vec<LeftOut>, Vec<LeftOut>) = left_out(&answers).into_iter().partition(comes_near);
    let say = |steps: &[LeftOut]| view_said(visit, explaining::left_out(steps, &answers).into_iter());
    html! {
        <>
            <p class="hint">{ "Steps that are not in this plan, and what would bring them:" }</p>
            { say(&near) }
            <h3>{ "Steps for other needs and other people" }</h3>
            { say(&far) }
        </>
    }
}
