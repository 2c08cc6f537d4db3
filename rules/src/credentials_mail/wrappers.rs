//! Addresses that mail filters put around others, so that every click goes through them.

use crate::link::decode;

/// The hosts of such filters, by their ends.
const HOSTS: [&str; 10] = [
    "safelinks.protection.outlook.com",
    "safelinks.protection.outlook.us",
    "urldefense.com",
    "urldefense.us",
    "urldefense.proofpoint.com",
    "linkprotect.cudasvc.com",
    "mimecast.com",
    "mimecastprotect.com",
    "secure-web.cisco.com",
    "clicktime.symantec.com",
];

/// Whether an address is that of a filter.
pub(super) fn is_wrapper(address: &str) -> bool {
    let host = address
        .split_once("://")
        .and_then(|(_, rest)| rest.split(['/', '?']).next());
    host.is_some_and(|host| {
        let host = host.to_ascii_lowercase();
        HOSTS.iter().any(|known| {
            host.strip_suffix(known)
                .is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    })
}

/// The address that a filter was put around, where it tells.
pub(super) fn unwrap(address: &str) -> Option<String> {
    let behind = address
        .split_once("/v3/__")
        .and_then(|(_, inside)| inside.split_once("__;"));
    if let Some((inside, _)) = behind {
        // Only one slash is left of two.
        let whole = inside.replacen(":/", "://", 1).replacen(":///", "://", 1);
        return Some(whole);
    }
    let parameters = address.split(['?', '&']).skip(1);
    parameters
        .filter_map(|parameter| parameter.split_once('='))
        .find_map(|(_, value)| {
            // `-3A__` is how one of them writes `://`.
            let value = if value.starts_with("https-3A") || value.starts_with("http-3A") {
                value.replace('-', "%").replace('_', "/")
            } else {
                value.to_owned()
            };
            Some(decode(&value)).filter(|inside| inside.starts_with("https://") || inside.starts_with("http://"))
        })
}
