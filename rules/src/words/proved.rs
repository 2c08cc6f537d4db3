//! What was proved of the rules, in a line.

use super::date;
use crate::case::date::iso_date;
use crate::proved::{CASES, ON, PLANS};

/// For the foot of a plan.
#[must_use]
pub fn proved() -> String {
    let on = iso_date(ON).map_or_else(|| ON.to_owned(), date);
    format!("One of {PLANS} distinct plans. All {CASES} cases were checked on {on}.")
}
