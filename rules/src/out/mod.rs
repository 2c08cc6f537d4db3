//! What is made from a document: the calendar file, the JSON, the plan as text, tickets as
//! text and as e-mail, and the summary of a pasted e-mail.

pub mod json;
pub mod text;
pub mod calendar_file;
pub mod mail;
pub mod ticket;
pub mod ledger;
