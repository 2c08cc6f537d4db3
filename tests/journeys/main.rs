//! Whole journeys of people through the built site, in a real browser: `cargo xtask test journeys`.
//!
//! The vocabulary is in `support`: `act` is what people do, `see` is what they see.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;
mod translation;

mod access;
mod calendar;
mod hosting;
mod links;
mod opening;
mod paper;
mod parts;
mod passing_on;
mod reference;
mod renewal;
mod renewal_mail;
mod taking_over;
