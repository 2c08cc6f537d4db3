//! What is made from a document: the picture of its dates, and the calendar file.

pub mod timeline;
pub mod calendar_file;
