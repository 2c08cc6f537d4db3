//! What the sources say: every rule and every conflict with its section, the permission matrix as printed, every
//! figure once, the addresses, and the glossary. [`said`] is a sentence of ours with the rules behind it.

pub mod choice;
pub mod ledger;
pub mod task;
pub mod matrix;
pub mod roles;
pub mod figures;
pub mod addresses;
pub mod said;
pub mod glossary;
