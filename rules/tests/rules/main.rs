//! The rules, checked natively: matrix, questions, case texts, plans, and properties over random cases.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod acts;
mod applies;
mod cases;
mod contract;
mod every_way;
mod findings;
mod imports;
mod links;
mod matrix;
mod notes;
mod outcomes;
mod properties;
mod questions;
mod rooms;
mod rows;
mod shape;
mod short_name;
mod snapshots;
mod standing;
mod steps;
mod text;
mod support;
mod verdict;
mod waits;
mod wording;
