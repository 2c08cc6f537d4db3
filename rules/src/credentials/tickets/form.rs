//! The form for a renewal as the guide describes it (REN-06 to REN-12, REN-15): the names of its menu and fields, and
//! what to enter.

use crate::case::answers::Environment;

/// What to enter as the subject of a renewal (REN-07). Nothing else has this subject, or it would be taken for one.
pub const RENEWAL_SUBJECT: &str = "UPD API OAuth2 Client Secret renewal";

/// The form, for one environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// The way to it (REN-06).
    pub menu: &'static [&'static str],
    /// The service to choose (REN-08).
    pub service: &'static str,
    /// The service offering to choose (REN-09).
    pub offering: &'static str,
}

impl Form {
    pub(super) const fn of(environment: Environment) -> Self {
        Self {
            menu: &["IT", "Generic", "Ask a Question", "Request for information"],
            service: "Union Product Database",
            offering: match environment {
                Environment::Production => "UPD API PROD",
                Environment::Uat => "UPD API UAT",
            },
        }
    }
}

/// A field of a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldName {
    /// The subject.
    Subject,
    /// The service.
    Service,
    /// The service offering.
    ServiceOffering,
    /// The description.
    Description,
}

impl FieldName {
    /// The field as the form calls it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Subject => "Subject",
            Self::Service => "Service",
            Self::ServiceOffering => "Service Offering",
            Self::Description => "Description",
        }
    }
}
