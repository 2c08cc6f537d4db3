//! A text with the rules behind it: every statement that decides something cites its section.

use serde::Serialize;

use crate::ledger::Cite;

/// A text with the rules behind it.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    /// The text.
    pub text: String,
    /// The rules.
    pub cites: Vec<Cite>,
}

/// A list of rules and conflicts by their names, in the order in which they are to be shown.
macro_rules! cites {
    ($($cite:ident)*) => { vec![$($crate::ledger::Cite::from(&$crate::ledger::prelude::$cite)),*] };
}
pub(crate) use cites;

/// A text with the rules behind it, by their names.
macro_rules! said {
    ($text:expr; $($cite:ident)+) => {
        $crate::said::Said { text: ($text).into(), cites: $crate::said::cites![$($cite)+] }
    };
}
pub(crate) use said;
