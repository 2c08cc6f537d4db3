//! What is made from what is said: the JSON, the calendar file, tickets as text and as e-mail, and the summary of a
//! pasted e-mail.

pub mod json;
pub mod text;
pub mod calendar_file;
pub mod mail;
pub mod ticket;
