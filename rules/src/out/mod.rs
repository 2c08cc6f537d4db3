//! What is made from a document: the calendar file, the JSON, the plan as text and as a page to keep, the reply and the
//! summary for a help desk's file, tickets as text and as e-mail, and the summary of a pasted e-mail.

mod html;
mod plan_lines;
pub mod json;
pub mod markup;
pub mod text;
pub mod reply;
pub mod case_file;
pub mod standalone;
pub mod calendar_file;
pub mod mail;
pub mod qr;
pub mod ticket;
pub mod ledger;
