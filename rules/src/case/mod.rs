//! A case: what people answer, what is asked when, what answers mean in the words of the guide, and how all of it
//! travels in a link.

pub mod answers;
pub mod clauses;
pub mod questions;
pub mod possible;
pub mod surely_asked;
pub mod fired;
mod ways;
pub mod client_id;
pub mod code;
pub mod date;
pub(crate) mod base64;
pub(crate) mod characters;
pub mod link;
pub mod text;
pub mod request;
pub mod instead;
