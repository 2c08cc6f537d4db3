//! The outcomes by class of case as a decision model in DMN 1.3, for those who review rules in a tool for that.
//!
//! Nothing of it is written by hand but which decisions there are and what each may look at (`tables.rs`): the rows are
//! found from every complete case, and where a table could not decide what it says, there is an error instead.

mod drawing;
mod model;
mod sample;
mod tables;

pub use model::xml;
pub use sample::sample;
pub use tables::variable;
