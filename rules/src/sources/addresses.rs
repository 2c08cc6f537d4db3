//! Addresses to go to, each with its standing. What is not known is not guessed (X111): then the words show the
//! way instead.

/// EMA Account Management (EAM), production. Printed in SPOR1 and named by EMA.
pub const EAM: &str = "https://register.ema.europa.eu";
/// "Create an EMA Account", EMA's own help.
pub const CREATE_ACCOUNT: &str = "https://register.ema.europa.eu/identityiq/help/selfregister.html";
/// "Recover your credentials", EMA's own help.
pub const RECOVER: &str = "https://register.ema.europa.eu/identityiq/help/recover.html";
/// "Request user access", EMA's own help.
pub const REQUEST_ACCESS: &str = "https://register.ema.europa.eu/identityiq/help/requestaccess.html";
/// "User Administrator Guide", EMA's own help: with the Affiliation Template Letter (IND-03).
pub const USER_ADMINISTRATOR_GUIDE: &str = "https://register.ema.europa.eu/identityiq/help/useradmin.html";
/// "How to log into EMA Systems", EMA's own help.
pub const HOW_TO_SIGN_IN: &str = "https://register.ema.europa.eu/identityiq/help/signin.html";
/// Search of organisations in OMS, without log-in. Its base is EMA's; the whole address is from third parties.
pub const OMS_SEARCH: &str = "https://spor.ema.europa.eu/omswi/#/searchOrganisations";
/// Documents of SPOR and OMS. Printed in SPOR1, with http.
pub const OMS_DOCUMENTS: &str = "https://spor.ema.europa.eu/omswi/#/viewDocuments";
/// EMA Service Desk, as another authority states it.
pub const SERVICE_DESK: &str = "https://support.ema.europa.eu/esc?id=ec_dashboard";
/// The Service Desk by e-mail, for those who cannot open its portal (SUP-04).
pub const SERVICE_DESK_MAIL: &str = "servicenow@ema.europa.eu";
/// The UPD portal, production (LOG-04). That of UAT is not in the sources (X016).
pub const UPD_PORTAL: &str = "https://upd-portal-prod.azurewebsites.net";
/// EMA's page on UPD, with the guide and the access policy.
pub const UPD_PAGE: &str = "https://www.ema.europa.eu/en/veterinary-regulatory-overview/veterinary-medicinal-products-regulation/union-product-database";
/// Public information on veterinary medicines, for which nobody has to register. From third parties.
pub const PUBLIC_INFORMATION: &str = "https://medicines.health.europa.eu/veterinary";
