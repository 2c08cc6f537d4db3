//! The cases on this device, in words.

use super::{counted, short_name};
use crate::case::answers::User;
use crate::case::text::Case;
use crate::dates::carried_over::CarriedOver;
use crate::dates::own_case::OwnCase;

/// What a case on this device is called: as the person named it, or as its answers say.
#[must_use]
pub fn case_name(own: &OwnCase) -> String {
    if own.name.is_empty() {
        short_name(&own.case().answers)
    } else {
        own.name.clone()
    }
}

/// What a copy is called until the person names it: the name of the case with the first number that no other has.
#[must_use]
pub fn copy_name(own: &OwnCase, is_taken: impl Fn(&str) -> bool) -> String {
    let name = case_name(own);
    let numbered = (2_u32..).map(|number| format!("{name} ({number})"));
    numbered.into_iter().find(|name| !is_taken(name)).unwrap_or(name)
}

/// For whom somebody may make the same plan once more.
#[must_use]
pub const fn next_organisation(case: &Case) -> &'static str {
    match case.answers.user {
        Some(User::MahConsultant) => "MAH",
        Some(User::AuthorityContractor) => "authority",
        _ => "organisation",
    }
}

/// What became of ticks when the plan changed; nothing where there are none.
#[must_use]
pub fn carried_over(ticks: CarriedOver) -> Option<String> {
    match (ticks.kept, ticks.no_longer_needed) {
        (0, 0) => None,
        (kept, 0) => Some(format!("{} kept.", counted(kept as u64, "tick"))),
        (0, gone) => Some(format!("{} no longer needed.", counted(gone as u64, "tick"))),
        (kept, gone) => Some(format!(
            "{} kept, {gone} no longer needed.",
            counted(kept as u64, "tick")
        )),
    }
}
