//! What a page of the site must not have, so that it works in any folder of any server under a strict policy.

/// What in a page breaks the promise, one phrase each.
pub(crate) fn problems(page: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if !page.contains("Content-Security-Policy") {
        problems.push("has no Content-Security-Policy".to_owned());
    }
    for forbidden in ["'unsafe-inline'", "'unsafe-eval'"] {
        if page.contains(forbidden) {
            problems.push(format!("allows {forbidden}"));
        }
    }
    for tag in tags(page) {
        let name = tag.split(char::is_whitespace).next().unwrap_or_default();
        if name == "style" || attribute(tag, "style").is_some() {
            problems.push(format!("has an inline style, which the policy blocks: <{tag}>"));
        }
        if name == "script" && attribute(tag, "src").is_none() {
            problems.push(format!("has an inline script, which the policy blocks: <{tag}>"));
        }
        if name == "base" {
            problems.push(format!("has a base address, so it is tied to a place: <{tag}>"));
        }
        // Links for people may go anywhere.
        if name == "a" {
            continue;
        }
        for address in [
            "src",
            "href",
            "data-js",
            "data-wasm",
            "data-plan",
            "data-credentials",
            "data-desk",
        ]
        .iter()
        .filter_map(|name| attribute(tag, name))
        {
            if !is_relative(address) {
                problems.push(format!("has an address that is not relative: <{tag}>"));
            }
        }
    }
    problems
}

/// The insides of the opening tags of a page. Good for our own page, no parser for others.
pub(crate) fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<')
        .skip(1)
        .filter(|piece| piece.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|piece| piece.split_once('>').map(|(tag, _)| tag))
}

/// The value of an attribute, with or without quotes (minified pages have none).
pub(crate) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.match_indices(name).find_map(|(at, _)| {
        let rest = &tag[at + name.len()..];
        let alone = tag[..at].ends_with(char::is_whitespace);
        if alone { rest.strip_prefix('=') } else { None }
    })?;
    let quote = start.chars().next().filter(|first| matches!(first, '"' | '\''));
    match quote {
        Some(quote) => start[1..].split(quote).next(),
        None => start.split(char::is_whitespace).next(),
    }
}

fn is_relative(address: &str) -> bool {
    address.starts_with("data:") || !(address.starts_with('/') || address.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">";

    fn problem(html: &str) -> String {
        problems(&format!("{HEAD}{html}")).join("; ")
    }

    #[test]
    fn a_page_with_relative_files_is_fine() {
        let html = "<link rel=stylesheet href=./style-1.css><link rel=icon href=\"data:,\">\
                    <script type=\"module\" src=\"boot.js\" data-js=\"./app.js\"></script>\
                    <p>a < b<p><a href=https://www.ema.europa.eu/>EMA</a>";
        assert_eq!(problem(html), "");
    }

    #[test]
    fn inline_code_is_found() {
        assert!(problem("<script type=module>import init from './app.js'</script>").contains("inline script"));
        assert!(problem("<style>p { color: red }</style>").contains("inline style"));
        assert!(problem("<p style=\"color: red\">").contains("inline style"));
    }

    #[test]
    fn addresses_tied_to_a_place_are_found() {
        assert!(problem("<script src=\"/app.js\"></script>").contains("not relative"));
        assert!(problem("<link rel=preload href=https://example.org/font.woff2>").contains("not relative"));
        assert!(problem("<script src=boot.js data-wasm='/app.wasm'></script>").contains("not relative"));
        assert!(problem("<base href=\"./\">").contains("base address"));
    }

    #[test]
    fn a_weak_policy_is_found() {
        assert_eq!(problems("<p>"), ["has no Content-Security-Policy"]);
        assert!(problem("<meta content=\"script-src 'unsafe-inline'\">").contains("allows 'unsafe-inline'"));
    }
}
