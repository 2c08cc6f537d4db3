//! The desk for credentials: pasted e-mails, secrets, days of expiry, tickets, and who leaves (contract, sections 1
//! and 5).

// A test that fails says so by a panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod corpus;
mod dates;
mod fields;
mod kinds;
mod mails;
mod pieces;
mod people;
mod properties;
mod real_mails;
#[path = "../shared/random.rs"]
mod random;
mod secrets;
mod standings;
mod tickets;
