//! What is made from a document: the calendar file, and the JSON.

pub mod json;
pub mod text;
pub mod calendar_file;
