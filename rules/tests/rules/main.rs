//! The rules, checked natively: matrix, questions, case texts, plans, and properties over random cases.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod acts;
mod alternatives;
mod applies;
mod ask_next;
mod cases;
mod code;
mod contract;
mod desk_words;
mod every_way;
mod explaining;
mod files;
mod findings;
mod imports;
mod left_out;
mod links;
mod matrix;
mod outcomes;
mod properties;
mod qr;
mod questions;
mod replies;
mod rooms;
mod rows;
mod seen;
mod shape;
mod short_name;
mod snapshots;
mod standing;
mod steps;
mod support;
mod text;
mod verdict;
mod waits;
mod wording;
