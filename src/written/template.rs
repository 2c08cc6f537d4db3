//! The built page with the app, as the template of all others: whoever built it, its places are found by their names.

use std::ops::Range;

/// The page with the app.
pub(super) struct Template {
    text: String,
}

/// What is said of a page to those who do not see it yet.
pub(super) struct About {
    /// Its file.
    pub(super) file: &'static str,
    /// Its title, which is its heading.
    pub(super) title: &'static str,
    /// Its description, in a sentence.
    pub(super) description: &'static str,
}

/// An opening tag.
struct Tag<'a> {
    at: Range<usize>,
    /// What stands between `<` and `>`.
    inside: &'a str,
}

impl Template {
    /// Reads the built page. Its comments are for those who read its source.
    pub(super) fn read(page: &str) -> Result<Self, String> {
        let mut text = String::with_capacity(page.len());
        let mut rest = page;
        while let Some((before, comment)) = rest.split_once("<!--") {
            text.push_str(before.trim_end_matches(' '));
            rest = comment
                .split_once("-->")
                .ok_or("index.html has a comment without an end")?
                .1;
            rest = rest.strip_prefix('\n').filter(|_| text.ends_with('\n')).unwrap_or(rest);
        }
        text.push_str(rest);
        Ok(Self { text })
    }

    /// The page with the app, with the start page in the place of the app until that comes, and with what is said
    /// without script. What the browser waits for, and what starts the app, stand first: a browser that finds them one
    /// after the other asks for both at once.
    pub(super) fn with_start_page(&self, start: &str, without_script: &str) -> Result<String, String> {
        const END: &str = "</script>";
        let mut page = self.text.clone();
        let boot = place(&page, "script", "boot")?;
        let length = page.get(boot.start..).and_then(|rest| rest.find(END));
        let length = length.ok_or("index.html has no end of its script")? + END.len();
        let script: String = page.drain(boot.start..boot.start + length).collect();
        let style = tags(&page).find(|tag| tag.name() == "link" && tag.attribute("rel") == Some("stylesheet"));
        let style = style.ok_or("index.html has no style sheet")?.at;
        let style: String = page.drain(style).collect();
        let head = between(&page, "</title>", "</head>")?.start;
        page.insert_str(head, &format!("\n{style}\n{script}"));
        let app = place(&page, "div", "start")?;
        page.insert_str(app.end, start);
        let silent = between(&page, "<noscript>", "</noscript>")?;
        page.replace_range(silent, without_script);
        Ok(page)
    }

    /// A page beside it, with the same head, but for what only the app needs.
    pub(super) fn reference_page(&self, about: &About, content: &str) -> Result<String, String> {
        let head = between(&self.text, "<head>", "</head>")?;
        let mut head = self.text.get(head).unwrap_or_default().to_owned();
        for name in ["<script", "<link rel=\"preload\"", "<link rel=\"modulepreload\""] {
            while let Some(start) = head.find(name) {
                let closing = if name == "<script" { "</script>" } else { ">" };
                let rest = head.get(start..).unwrap_or_default();
                let length = rest.find(closing).ok_or("index.html has a head that is not closed")? + closing.len();
                head.replace_range(start..start + length, "");
            }
        }
        let head = head.replace(" 'wasm-unsafe-eval'", "");
        let title = format!("{} \u{2013} UPD onboarding checker", about.title);
        let head = with_content(&head, "property", "og:title", &title)?;
        let head = with_content(&head, "property", "og:description", about.description)?;
        let head = with_content(&head, "name", "description", about.description)?;
        let old = between(&head, "<title>", "</title>")?;
        let mut head = head;
        head.replace_range(old, &title);
        let head: Vec<&str> = head.lines().filter(|line| !line.trim().is_empty()).collect();
        Ok(format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n{}\n  <script src=\"reference.js\" defer></script>\n</head>\n\
             <body>{content}</body>\n</html>\n",
            head.join("\n")
        ))
    }
}

/// Where the opening tag of the element with that id is.
fn place(page: &str, name: &str, id: &str) -> Result<Range<usize>, String> {
    tags(page)
        .find(|tag| tag.name() == name && tag.attribute("id") == Some(id))
        .map(|tag| tag.at)
        .ok_or_else(|| format!("index.html has no <{name} id=\"{id}\">"))
}

/// Where what stands between two tags is.
fn between(text: &str, start: &str, end: &str) -> Result<Range<usize>, String> {
    let missing = || format!("index.html has no {start} with {end}");
    let from = text.find(start).ok_or_else(missing)? + start.len();
    let length = text.get(from..).and_then(|rest| rest.find(end)).ok_or_else(missing)?;
    Ok(from..from + length)
}

/// A head in which a `<meta>` says something else.
fn with_content(head: &str, attribute: &str, name: &str, content: &str) -> Result<String, String> {
    let meta = tags(head).find(|tag| tag.name() == "meta" && tag.attribute(attribute) == Some(name));
    let meta = meta.ok_or_else(|| format!("index.html has no <meta {attribute}=\"{name}\">"))?;
    let mut head = head.to_owned();
    head.replace_range(meta.at, &format!("<meta {attribute}=\"{name}\" content=\"{content}\">"));
    Ok(head)
}

/// The opening tags of a page. Good for our own page, no parser for others.
fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    text.match_indices('<').filter_map(move |(start, _)| {
        let rest = text.get(start + 1..)?;
        let inside = rest.get(..rest.find('>')?)?;
        let is_opening = inside.starts_with(|first: char| first.is_ascii_alphabetic());
        is_opening.then(|| Tag {
            at: start..start + inside.len() + 2,
            inside,
        })
    })
}

impl<'a> Tag<'a> {
    fn name(&self) -> &'a str {
        self.inside.split(char::is_whitespace).next().unwrap_or_default()
    }

    /// The value of an attribute, with or without quotes.
    fn attribute(&self, name: &str) -> Option<&'a str> {
        let value = self.inside.match_indices(name).find_map(|(at, _)| {
            let is_whole = self.inside.get(..at)?.ends_with(char::is_whitespace);
            let value = self.inside.get(at + name.len()..)?.strip_prefix('=')?;
            is_whole.then_some(value)
        })?;
        match value.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => value.split(char::is_whitespace).next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_with_and_without_quotes() {
        let page = "<!doctype html><p id=one data-id=\"no\">a < b</p><meta name=\"description\" content=x>";
        let found: Vec<_> = tags(page).map(|tag| (tag.name(), tag.attribute("id"))).collect();
        assert_eq!(found, [("p", Some("one")), ("meta", None)]);
    }
}
