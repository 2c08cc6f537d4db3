//! One file or folder for each page. A page is made from the [`Visit`], and where there are
//! fields from the [`Memory`](crate::memory::Memory) of what is typed; the plan also from what is ticked. It decides no
//! rule.

mod aids;
mod answers;
mod asked;
mod check;
mod check_up;
pub(crate) mod citations;
mod client_id;
mod code_entry;
mod code_field;
mod credentials;
mod desk;
mod explained;
mod filled_in;
mod expiry;
mod miniature;
mod moment;
mod own_cases;
mod plan;
mod qr;
mod question;
pub(crate) mod said;
mod since;
mod start;
mod succession;
mod tickets;
mod when_it_was;

pub(crate) use aids::aids;
pub(crate) use check::view_check;
pub(crate) use check_up::CheckUpPage;
pub(crate) use code_entry::CodeEntry;
pub(crate) use credentials::CredentialsPage;
pub(crate) use desk::{DeskPage, view_not_by_desk};
pub(crate) use filled_in::view_filled_in;
pub(crate) use own_cases::GoOn;
pub(crate) use plan::{Keeping, Kept, PlanPage, view_keep};
pub(crate) use question::{Aids, QuestionPage};
pub(crate) use start::view_start;
pub(crate) use succession::SuccessionPage;
pub(crate) use tickets::view_tickets;
pub(crate) use when_it_was::{MomentQuestionPage, asks_for_moment};

use yew::prelude::*;

use crate::visit::Visit;

/// What pages that remember something are made from. The others are functions of the visit.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The visit.
    pub visit: Visit,
}
