//! What the last proof found. Written by `cargo xtask prove`; a test compares it with the rules.

/// The day of the proof.
pub const ON: &str = "2026-11-28";
/// How many complete cases there are; each was checked.
pub const CASES: &str = "32,472,522";
/// How many distinct plans they get.
pub const PLANS: &str = "59,717";
/// Of what these plans consist, as a number: another one as soon as one plan is.
pub const FINGERPRINT: &str = "7d8fc6d9c505ece59aa8b1859f68d51e";
