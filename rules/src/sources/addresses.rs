//! Addresses to go to, each with its standing. What is not known is not guessed (X111): then the words show the
//! way instead.

use crate::sources::ledger::{Cite, Document, rests_on};

/// The addresses with the rules that name what stands there, and a list of all of them.
macro_rules! addresses {
    ($($(#[$doc:meta])* $name:ident = $address:literal, [$($cite:ident)+];)+) => {
        $(
            $(#[$doc])*
            pub const $name: &str = $address;
        )+

        /// Every address, with the rules that name what stands there.
        pub const ADDRESSES: &[(&str, &[Cite])] = &[$(($address, rests_on![$($cite)+])),+];
    };
}

addresses! {
    /// EMA Account Management (EAM), production. Printed in SPOR1 and named by EMA.
    EAM = "https://register.ema.europa.eu", [ACC_03 ACC_04 SUP_05];
    /// "Create an EMA Account", EMA's own help.
    CREATE_ACCOUNT = "https://register.ema.europa.eu/identityiq/help/selfregister.html", [ACC_18 DOC_10];
    /// "Recover your credentials", EMA's own help.
    RECOVER = "https://register.ema.europa.eu/identityiq/help/recover.html", [KEEP_06 KEEP_10 DOC_10];
    /// "Request user access", EMA's own help.
    REQUEST_ACCESS = "https://register.ema.europa.eu/identityiq/help/requestaccess.html", [ROL_17 DOC_10];
    /// "User Administrator Guide", EMA's own help: with the Affiliation Template Letter (IND-03).
    USER_ADMINISTRATOR_GUIDE = "https://register.ema.europa.eu/identityiq/help/useradmin.html", [CA_04 IND_05 ADM_09 DOC_10];
    /// "How to log into EMA Systems", EMA's own help.
    HOW_TO_SIGN_IN = "https://register.ema.europa.eu/identityiq/help/signin.html", [ACC_21 DOC_10];
    /// Search of organisations in OMS, without log-in. Its base is EMA's; the whole address is from third parties.
    OMS_SEARCH = "https://spor.ema.europa.eu/omswi/#/searchOrganisations", [OMS_08 OMS_10 X111];
    /// Documents of SPOR and OMS. Printed in SPOR1, with http.
    OMS_DOCUMENTS = "https://spor.ema.europa.eu/omswi/#/viewDocuments", [SUP_05 OMS_14 OMS_26 SPO_11 X107 X108];
    /// EMA Service Desk, as another authority states it.
    SERVICE_DESK = "https://support.ema.europa.eu/esc?id=ec_dashboard", [SUP_03 X111];
    /// The Service Desk by e-mail, for those who cannot open its portal (SUP-04).
    SERVICE_DESK_MAIL = "servicenow@ema.europa.eu", [SUP_04];
    /// The UPD portal, production (LOG-04). That of UAT is not in the sources (X016).
    UPD_PORTAL = "https://upd-portal-prod.azurewebsites.net", [LOG_04];
    /// EMA's page on UPD, with the guide and the access policy.
    UPD_PAGE = "https://www.ema.europa.eu/en/veterinary-regulatory-overview/veterinary-medicinal-products-regulation/union-product-database", [DOC_11 API_06];
    /// Public information on veterinary medicines, for which nobody has to register. From third parties.
    PUBLIC_INFORMATION = "https://medicines.health.europa.eu/veterinary", [X059];
}

/// Where a document can be had, as far as EMA says so.
#[must_use]
pub const fn of(document: Document) -> Option<&'static str> {
    match document {
        Document::Guide => Some(UPD_PAGE),
        Document::Portal => Some(EAM),
        Document::Spor1 => None,
    }
}
