//! What is made from what is said: the picture of its dates, the calendar file, and tickets as text and as e-mail.

pub mod timeline;
pub mod calendar_file;
pub mod ticket;
