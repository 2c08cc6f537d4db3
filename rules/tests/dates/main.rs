//! Dates: working days, schedule, the way back, progress, the clock, the picture and the calendar file. Every
//! test names the section of the contract or the rule that it follows.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

mod backwards;
mod agenda;
mod calendar_file;
mod carried_over;
mod clock;
mod headway;
mod now;
mod own_case;
mod progress;
mod reminder;
mod schedule;
mod support;
mod timeline;
mod waits;
mod working_days;
