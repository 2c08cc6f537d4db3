//! The registration rules of the Union Product Database (UPD), as a library:
//! answers in, plan out. No browser, no clock, no I/O.
//!
//! In reading order:
//!
//! 1. [`ledger`]: every rule and every conflict of the sources, as a named value with its section. [`said`]: a text
//!    with the rules behind it.
//! 2. [`matrix`]: who may do what in UPD. [`durations`]: every figure of the sources, once.
//! 3. [`answers`]: what people tell us. [`questions`]: what we ask, when, and what is still open.
//! 4. [`case`]: how answers travel in a link, and what in a link cannot be used. [`link`]: what programs that pass it
//!    on do to it, undone.
//! 5. [`situation`]: what the answers mean in the words of the guide.
//! 6. [`plan`]: what follows from them: outcome, roles, refusals and steps.
//! 7. [`words`]: how all of this is said.
//! 8. [`renewal`], [`tickets`]: the days that count for credentials, and texts ready to copy.
//!    [`credentials_mail`] and [`secret`]: what is pasted is read, and secrets in it are dropped. [`succession`],
//!    [`check_up`]: what to do when somebody leaves, and next.
//! 9. [`document`]: the plan as the page shows it and as JSON.
//! 10. [`calendar`], [`schedule`]: from when to when, forwards and backwards. [`progress`]: what has happened so far.
//! 11. [`timeline`], [`calendar_file`], [`sign_in_clock`], [`reminder`]: dates as a picture, as a calendar file, as a
//!     clock, and as a letter.
//!
//! [`request`] reads what comes from outside: a case and a time.
//!
//! Mostly a module uses those above it. What is said and what is worked out belong together, though: [`words`] makes
//! the parts of which [`document`] is the whole, and others use the types of both.

pub mod sources;
pub mod case;
pub mod plan;
pub mod dates;
pub mod credentials;
pub mod words;
pub mod document;
pub mod out;

/// The edition of the rules: the date of the guide that they follow (DOC-01).
pub const EDITION: &str = "2026-06-05";
