//! The registration rules of the Union Product Database (UPD), as a library:
//! answers in, plan out. No browser, no clock, no I/O.
//!
//! In rooms. Each takes from those above it, and none from below (a test reads the imports):
//!
//! 1. [`sources`]: every rule and every conflict of the sources as a named value with its section, the permission matrix
//!    as printed, every figure once, the addresses, the terms; and [`sources::said`]: a sentence with the rules behind
//!    it, from which its standing follows.
//! 2. [`case`]: what people answer, what is asked when, what answers mean (the clauses, each with the rules that it
//!    carries out), and how a case travels in a link.
//! 3. [`plan`]: what follows from complete answers: outcome, roles, refusals and steps.
//! 4. [`dates`]: working days, from when to when and backwards, what is done, the 4-hour clock.
//! 5. [`credentials`]: secrets told apart, pasted e-mails, the days that count, tickets, check-up, who leaves.
//! 6. [`words`]: what is said, in English. Another language would be another folder beside it; [`out`] and the app have
//!    the headings of what they make.
//! 7. [`document`]: all that is said about one case.
//! 8. [`out`]: what is made from it: JSON, calendar file, text, tickets and e-mails.

pub mod sources;
pub mod case;
pub mod plan;
pub mod dates;
pub mod credentials;
pub mod words;
pub mod document;
pub mod out;
pub mod proved;

/// The edition of the rules: the date of the guide that they follow (DOC-01).
pub const EDITION: &str = "2026-06-05";
