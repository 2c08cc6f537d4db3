//! The outcomes by class of case as a decision model in DMN 1.3, for those who review rules in a tool for that.
//!
//! Nothing of it is written by hand but which decisions there are and what each may look at ([`tables`]): the rows are
//! found from every complete case, and where a table could not decide what it says, there is an error instead.

mod cases;
mod drawing;
mod element;
mod model;
mod rows;
mod sample;
mod tables;

pub use cases::{Case, every_case, every_set_of_tasks};
pub use model::xml;
pub use sample::sample;
pub use tables::variable;
