//! API credentials: secrets told apart, pasted e-mails read, the days that count, tickets, the check-up of an
//! organisation, and who leaves.

pub mod secret;
pub mod mail;
pub mod activity;
pub mod expiry;
pub mod renewal;
pub mod tickets;
pub mod succession;
pub mod check_up;
