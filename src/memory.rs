//! What the open page remembers and no address holds: what people paste and type for tickets. It is never stored,
//! and forgotten when the page is closed or loaded again, and when a link from elsewhere is about somebody else.

use chrono::NaiveDate;
use upd_rules::case::answers::{EnvironmentChoice, PerEnvironment, YesNo};
use upd_rules::credentials::check_up::Organisation;
use upd_rules::credentials::succession::{ContactIs, Leaver, OwnSet, Remaining};
use upd_rules::credentials::tickets::{Sender, TypedIn};
use yew::prelude::*;

use crate::visit::Visit;

/// What is remembered.
#[derive(Clone, Default, PartialEq)]
pub struct Memory {
    /// What is typed for tickets.
    pub typed: TypedIn,
    /// Who sends an e-mail instead of a ticket.
    pub sender: Sender,
    /// Whether e-mails are wanted instead of tickets.
    pub by_mail: bool,
    /// The day on which the present secret came, for each environment.
    pub came: PerEnvironment<Option<NaiveDate>>,
    /// What is given for a check-up.
    pub organisation: Option<Organisation>,
    /// Whether the result of the check-up is wanted, and that of a departure.
    pub wants_check_up: bool,
    /// See [`Self::wants_check_up`].
    pub wants_departure: bool,
    /// What is chosen about a departure.
    pub leaving: Leaving,
}

/// What is chosen about a departure, so far.
#[derive(Clone, Default, PartialEq)]
pub struct Leaving {
    /// Who leaves.
    pub leaver: Option<Leaver>,
    /// Whether that person has gone already.
    pub gone: Option<YesNo>,
    /// The environment: one of the two.
    pub place: Option<EnvironmentChoice>,
    /// How many Super Users remain.
    pub remaining: Option<Remaining>,
    /// Whether a set of credentials was made for the leaver.
    pub own_set: Option<OwnSet>,
    /// Who the technical contact is.
    pub contact: Option<ContactIs>,
}

/// The memory, with the way to change it.
pub type Remembered = UseStateHandle<Memory>;

/// Changes what is remembered.
pub fn remember(memory: &Remembered, change: impl FnOnce(&mut Memory)) {
    let mut now = (**memory).clone();
    change(&mut now);
    memory.set(now);
}

/// What pages about credentials are made from.
#[derive(Properties, PartialEq, Clone)]
pub struct DeskProps {
    /// The visit.
    pub visit: Visit,
    /// What is remembered.
    pub memory: Remembered,
}
