//! Where the sources contradict each other, are ambiguous or are silent, and the reading that we take.

pub mod waiting_times;
pub mod environments;
pub mod approval;
pub mod letters;
pub mod permissions;
pub mod people;
pub mod account;
pub mod api;
pub mod documents;
