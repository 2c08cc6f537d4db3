//! Texts without what only their authors read. Compression sees to the rest.

/// A script: none of those of the site has a comment behind something, or a text with several lines.
pub(super) fn script(script: &str) -> String {
    lines(script, |line| !line.starts_with("//"))
}

/// A style sheet.
pub(super) fn style(sheet: &str) -> String {
    let lines = lines(&without_comments(sheet, "/*", "*/"), |_| true);
    // No white space is needed where a rule or a declaration ends.
    [("{\n", "{"), (";\n", ";"), ("}\n", "}"), (";}", "}"), (": ", ":")]
        .into_iter()
        .fold(lines, |text, (long, short)| text.replace(long, short))
}

/// A text without what stands between these marks. None of our texts has them in quotes.
pub(super) fn without_comments(text: &str, begin: &str, end: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(begin) {
        kept.push_str(before);
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The lines that are wanted, without the white space around them.
fn lines(text: &str, is_wanted: impl Fn(&str) -> bool) -> String {
    let all = text.lines().map(str::trim);
    let wanted = all.filter(|line| !line.is_empty() && is_wanted(line));
    wanted.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_left_out() {
        assert_eq!(without_comments("a<!-- b\n -->c<!--d-->", "<!--", "-->"), "ac");
        assert_eq!(
            style("/* Why. */\np,\na :hover {\n  color: red;\n  margin: 0;\n}\n\n"),
            "p,\na :hover {color:red;margin:0}"
        );
        assert_eq!(script("// Why.\n\n  f(\"//\");\n}\n"), "f(\"//\");\n}");
    }
}
