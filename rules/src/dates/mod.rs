//! Dates: working days, from when to when and backwards, what has happened so far, on which days somebody does
//! something, and the clock of the 4-hour wait.

pub mod working_days;
pub mod progress;
pub mod schedule;
pub mod now;
pub mod timeline;
pub mod agenda;
pub mod clock;
pub mod amsterdam_time;
