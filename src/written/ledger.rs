//! What the rules say, for plans that are read in the app: a file of its own, because it is long.

use upd_rules::out::ledger;

/// What each rule says, and how each conflict is read, by its id.
pub(super) fn json() -> String {
    // Texts by texts cannot fail to be JSON.
    serde_json::to_string(&ledger::json()).unwrap_or_default()
}
