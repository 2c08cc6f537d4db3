//! Addresses as filters of e-mails rewrite them: the address that was meant stands within one of the filter's own.

use std::borrow::Cow;

use crate::case::link::decode;

/// The text with the addresses that were meant, where they stand within others: behind `url=` and the like, encoded
/// or not. One whose own path ends as that of a token URL is meant itself.
pub(super) fn unwrapped(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    let mut changed = false;
    while let Some(at) = rest.find("http") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = from
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '|'))
            .unwrap_or(from.len());
        let (address, after) = from.split_at(end);
        match inner(address) {
            Some(inner) => {
                out.push_str(&inner);
                changed = true;
            }
            None => out.push_str(address),
        }
        rest = after;
    }
    if !changed {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The address within an address.
fn inner(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://").filter(|(scheme, _)| scheme.len() <= 5)?;
    let (_, path) = rest.split_once(['/', '?'])?;
    if path
        .split(['?', '#'])
        .next()
        .is_some_and(|path| path.ends_with("/token"))
        && !path.contains("__http")
    {
        return None;
    }
    let lower = path.to_ascii_lowercase();
    let found = |scheme: &str| lower.find(scheme).and_then(|at| path.get(at..));
    // Proofpoint, in its second version, writes `%` as `-` and `/` as `_`.
    let target = if let Some(wrapped) = found("https-3a__") {
        let wrapped = wrapped.split('&').next()?;
        decode(&wrapped.replace('-', "%").replace('_', "/"))
    } else if let Some(encoded) = found("https%3a").or_else(|| found("https%253a")) {
        let once = decode(encoded.split('&').next()?);
        if once.contains("%3A") || once.contains("%3a") {
            decode(&once)
        } else {
            once
        }
    } else {
        let plain = found("https:/")?;
        plain
            .split("__;")
            .next()?
            .split("___.")
            .next()?
            .split('&')
            .next()?
            .to_owned()
    };
    let target = target.trim_end_matches('_').to_owned();
    // Proofpoint, in its third version, leaves one of two slashes at times.
    let address = target.strip_prefix("https:/")?.trim_start_matches('/');
    // One that ends within the host was broken in two there.
    address.contains('/').then(|| format!("https://{address}"))
}
