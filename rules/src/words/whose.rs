//! Whose organisation it is that somebody acts for: a consultant has no colleagues there, so for them it is the MAH
//! everywhere; likewise of somebody who acts for an authority.

use crate::case::answers::User;

/// Whose organisation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One's own.
    Own,
    /// The MAH for which a consultant acts.
    TheMahs,
    /// The authority for which somebody acts.
    TheAuthoritys,
}

impl Whose {
    /// That of a user; of nobody known, it is taken to be their own.
    #[must_use]
    pub const fn of(user: Option<User>) -> Self {
        match user {
            Some(User::MahConsultant) => Self::TheMahs,
            Some(User::AuthorityContractor) => Self::TheAuthoritys,
            _ => Self::Own,
        }
    }

    /// To the person: "your organisation".
    pub(super) const fn organisation(self) -> &'static str {
        match self {
            Self::Own => "your organisation",
            Self::TheMahs => "the MAH",
            Self::TheAuthoritys => "the authority",
        }
    }

    /// To the person: who acts, "Your organisation".
    pub(super) const fn organisation_acts(self) -> &'static str {
        match self {
            Self::Own => "Your organisation",
            Self::TheMahs => "The MAH",
            Self::TheAuthoritys => "The authority",
        }
    }

    /// To the person: where somebody is who is still there, "with you".
    pub(super) const fn with_you(self) -> &'static str {
        match self {
            Self::Own => "with you",
            Self::TheMahs => "with the MAH",
            Self::TheAuthoritys => "with the authority",
        }
    }

    /// To the person: "a colleague".
    pub(super) const fn colleague(self) -> &'static str {
        match self {
            Self::Own => "a colleague",
            Self::TheMahs => "somebody of the MAH",
            Self::TheAuthoritys => "somebody of the authority",
        }
    }

    /// To the person: "two colleagues".
    pub(super) const fn two_colleagues(self) -> &'static str {
        match self {
            Self::Own => "two colleagues",
            Self::TheMahs => "two people of the MAH",
            Self::TheAuthoritys => "two people of the authority",
        }
    }

    /// By the person: "our organisation".
    pub(super) const fn our_organisation(self) -> &'static str {
        match self {
            Self::Own => "our organisation",
            Self::TheMahs => "the MAH",
            Self::TheAuthoritys => "the authority",
        }
    }

    /// By the person: "our UPD API credentials".
    pub(super) const fn our_credentials(self) -> &'static str {
        match self {
            Self::Own => "our UPD API credentials",
            Self::TheMahs => "the UPD API credentials of the MAH",
            Self::TheAuthoritys => "the UPD API credentials of the authority",
        }
    }
}
