//! The contract (docs/contract.md) once more: which questions are asked and what plan each case gets, written from its
//! text alone. The proof compares the rules with it, case by case.
//!
//! It is meant to be written twice. Of the rules library it uses the names of answers and steps, and nothing that
//! decides: no clause, no matrix, no figure, no table of steps. So a rule that is broken there is not broken here.

mod groups;
mod plan;
mod questions;
mod role;
mod steps;

pub use groups::{COLUMNS, Group, MATRIX, Needed, covers, group, left, needed, refused, tick};
pub use plan::{Expected, expected};
pub use questions::{next_after, offered};
pub use steps::{Key, ListedStep, Place};
