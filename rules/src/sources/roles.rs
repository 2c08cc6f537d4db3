//! Where the guide describes the roles, beside their columns in the matrix.

use super::ledger::{Cite, rests_on};
use super::matrix::UpdRole;

/// Where the guide says for whom a role is and what it gives.
#[must_use]
pub const fn described_by(role: UpdRole) -> &'static [Cite] {
    match role {
        UpdRole::CaSuperUser => rests_on![ROL_02 CA_01 CA_03 X029],
        UpdRole::CaEditor => rests_on![ROL_02 CA_06 X047 X048],
        UpdRole::CaViewer => rests_on![ROL_02 CA_08],
        UpdRole::IndustrySuperUser => rests_on![ROL_02 IND_02 IND_04 X029 X045],
        UpdRole::IndustryEditor => rests_on![ROL_02 IND_06 IND_26 X044 X046],
        UpdRole::IndustryViewer => rests_on![ROL_02 IND_08],
        UpdRole::GeneralPublic => rests_on![ROL_02 PUB_13 X051],
    }
}
