//! Where to go for a step: the one address that is opened first.

use crate::case::answers::Environment;
use crate::plan::{Step, StepId, Trait};
use crate::sources::addresses::{EAM, OMS_DOCUMENTS, OMS_SEARCH, SERVICE_DESK, UPD_PORTAL};

/// Where to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// What the link to it says.
    pub label: &'static str,
    /// The address. The words of the step name it too, with its sources.
    pub address: &'static str,
}

/// Where to go for a step; nothing where that is a person, or an address that is not known (X016, X111).
#[must_use]
pub fn way(step: &Step) -> Option<Way> {
    let is_in_uat = step.environment == Some(Environment::Uat);
    let (label, address) = match step.id {
        StepId::AccountRegister
        | StepId::AccountRecoverUsername
        | StepId::AccountResetPassword
        | StepId::AccountReactivate
        | StepId::AccountEditMobile
        | StepId::SporRequestRole => ("Open EAM", EAM),
        StepId::RoleRequest
        | StepId::SuperUserRequest
        | StepId::EamManageUsers
        | StepId::RequestTrack
        | StepId::ApiRequest
        | StepId::ApiRequestPublic
            if !is_in_uat =>
        {
            ("Open EAM", EAM)
        }
        StepId::OmsUnaffiliatedAccess | StepId::OmsAccessForChanges => ("Open the documents of OMS", OMS_DOCUMENTS),
        StepId::OmsSearch => ("Search OMS", OMS_SEARCH),
        StepId::UpdSignIn if !is_in_uat => ("Open UPD", UPD_PORTAL),
        id if id.is(Trait::Ticket) => ("Open the EMA Service Desk", SERVICE_DESK),
        _ => return None,
    };
    Some(Way { label, address })
}
