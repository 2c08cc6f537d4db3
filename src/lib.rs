//! The onboarding checker for the Union Product Database (UPD), in the browser. What it says comes from
//! [`upd_rules`]; how it looks and behaves is here.
//!
//! In reading order:
//!
//! 1. [`address`]: the text of an address, which is all that a page needs to know.
//! 2. [`visit`]: what an address means: the page shown, the case, and everything said about it.
//! 3. [`question_count`], [`change`], `explained`: how far along, what a changed answer would do, and where on a page a
//!    term is explained. None of them touches the browser.
//! 4. [`browser`]: the only files that touch the web's interfaces.
//! 5. [`components`]: controls that know nothing of rules.
//! 6. [`pages`]: one file or folder for each page.
//! 7. `frame`: what surrounds every page.
//! 8. [`attendants`], [`parts`]: what arrives after the questions.
//! 9. [`app`]: from address to page.
//! 10. `written`: the pages that need no app. They are made natively, when the site is built.
//!
//! Everything on the screen is made from the address, again for each visit, with two exceptions. What people type
//! into tickets lives in [`memory`] alone and is forgotten with the page. What they tick off in a plan is kept in
//! their own browser by [`browser::shelf`], for each case apart.

pub mod address;
pub mod app;
pub mod browser;
pub mod change;
pub mod components;
pub mod attendants;
mod explained;
mod frame;
pub mod memory;

pub mod pages;
pub mod parts;
pub mod question_count;
pub mod same_in_uat;
mod translation;
pub mod visit;
#[cfg(feature = "pages")]
pub mod written;
