//! Dates: working days, from when to when and backwards, what has happened so far and in which case, on which days
//! somebody does something, and the clock of the 4-hour wait.

pub mod working_days;
pub mod progress;
pub mod own_case;
pub mod carried_over;
pub mod schedule;
pub mod now;
pub mod headway;
pub mod timeline;
pub mod agenda;
pub mod clock;
pub mod amsterdam_time;
