//! What is made from what is said: the picture of its dates, the calendar file, tickets as text and as e-mail, and the
//! summary of a pasted e-mail.

pub mod timeline;
pub mod calendar_file;
pub mod mail;
pub mod ticket;
