//! What another answer would do, in a sentence.

use super::{answered, behind_change, changed, said, title};
use crate::case::answers::{Answers, Environment};
use crate::case::fired::turned;
use crate::plan::{Alternative, Difference, StepKey, Waits};
use crate::sources::figures::Duration;
use crate::sources::ledger::Cite;
use crate::sources::matrix::UpdRole;
use crate::sources::said::{Said, cites};
use crate::words::waits_in_short::behind_its_time;
use crate::words::{URGENT, counted, duration, environment, list, outcome};

/// What another answer would do to the plan of these answers: "If … were …: … fall away; the outcome would be …".
#[must_use]
pub fn alternative(alternative: &Alternative, answers: &Answers) -> Said {
    let then = &alternative.answers;
    let mut given = vec![changed(alternative.question, alternative.answer, then, answers)];
    let counted_as_none = alternative.counted_as_none.iter();
    given.extend(counted_as_none.filter_map(|question| Some(answered(*question, then.answer(*question)?, then))));
    let text = format!("If {}: {}.", list(&given), differences(alternative, answers).join("; "));
    said(text, behind(alternative, answers), answers)
}

/// Each difference that it makes to the plan of these answers.
fn differences(alternative: &Alternative, answers: &Answers) -> Vec<String> {
    let Alternative {
        certain,
        conditional,
        waits,
        ..
    } = alternative;
    let stated = |which: fn(&Waits) -> &Vec<Duration>| -> Vec<String> {
        let each = waits
            .iter()
            .flat_map(|waits| which(waits).iter().map(|wait| in_words(*wait, waits.environment)));
        each.collect()
    };
    // A single step is named.
    let now = |steps: &[StepKey], which| named(steps, which, |step| title(step, answers, answers));
    let then = |steps: &[StepKey], which| named(steps, which, |step| title(step, &alternative.answers, answers));
    let parts = [
        moved(now(&certain.gone, ""), stated(|waits| &waits.gone), FALLS_AWAY),
        moved(then(&certain.added, ""), stated(|waits| &waits.added), COMES),
        moved(now(&conditional.gone, PERHAPS), Vec::new(), FALLS_AWAY),
        moved(then(&conditional.added, PERHAPS), Vec::new(), COMES),
        then(&alternative.now_certain, "").map(|(steps, _)| format!("{steps} would be needed for certain")),
        then(&alternative.now_conditional, "")
            .map(|(steps, _)| format!("{steps} would be needed only if something turns out so")),
        then(&alternative.unstated, " of others").map(|(steps, _)| format!("{steps} would have no stated time")),
    ];
    let roles = alternative.roles.iter().map(|(there, role)| role_then(*there, *role));
    let headline = alternative.headline.map(|then| {
        let then = if then.is_urgent { URGENT } else { outcome(then.verdict) };
        format!("the outcome would be \u{201c}{then}\u{201d}")
    });
    parts.into_iter().flatten().chain(roles).chain(headline).collect()
}

/// What is said of one thing, and of several.
const FALLS_AWAY: [&str; 2] = ["falls away", "fall away"];
const COMES: [&str; 2] = ["is added", "are added"];
/// What is said of steps that are conditional.
const PERHAPS: &str = " that may be needed";

/// Steps by number, and how many; a single one by its title. `None` where there are none.
fn named(steps: &[StepKey], which: &str, title: impl Fn(StepKey) -> String) -> Option<(String, usize)> {
    let said = match steps {
        [] => return None,
        [only] => format!("\u{201c}{}\u{201d}", title(*only)),
        several => format!("{}{which}", counted(several.len(), "step")),
    };
    Some((said, steps.len()))
}

/// Steps and waits that come or fall away; `None` where there are none.
fn moved(steps: Option<(String, usize)>, waits: Vec<String>, [one, several]: [&str; 2]) -> Option<String> {
    let is_one = matches!(steps, Some((_, 1))) && waits.is_empty();
    let steps = steps.map(|(steps, _)| steps);
    let items: Vec<String> = steps.into_iter().chain(waits).collect();
    (!items.is_empty()).then(|| format!("{} {}", list(&items), if is_one { one } else { several }))
}

fn in_words(wait: Duration, there: Option<Environment>) -> String {
    match there {
        Some(there) => format!("{} in {}", duration(wait), environment(there)),
        None => duration(wait),
    }
}

fn role_then(there: Environment, role: Option<UpdRole>) -> String {
    let there = environment(there);
    match role {
        Some(role) => format!("the role to request in {there} would be {}", role.label()),
        None => format!("there would be no role to request in {there}"),
    }
}

/// The rules behind it: of what decides, and of the figures.
fn behind(alternative: &Alternative, answers: &Answers) -> Vec<Cite> {
    let turned = turned(answers, &alternative.answers, None);
    let mut cites = behind_change(&turned, std::iter::once(alternative.question));
    let Difference { added, gone } = &alternative.certain;
    if !alternative.waits.is_empty() {
        let stated = added
            .iter()
            .chain(gone)
            .filter(|step| !step.id.duration().is_unstated());
        cites.extend(stated.flat_map(|step| behind_its_time(step.id)));
    }
    if !alternative.unstated.is_empty() {
        cites.extend(cites![X009]);
    }
    cites
}
