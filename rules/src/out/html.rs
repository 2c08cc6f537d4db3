//! HTML while it is being written: every element is closed, and whatever is handed to it is text.

use super::markup::{Span, spans};

/// HTML so far.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// The whole of it.
    pub(super) fn finish(self) -> String {
        self.0
    }

    /// An element with what is written into it.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Self)) {
        self.begin(name, attributes);
        content(self);
        self.0.push_str(&format!("</{name}>"));
    }

    /// An element with text in it.
    pub(super) fn text_in(&mut self, name: &str, text: &str) {
        self.element(name, &[], |html| html.text(text));
    }

    /// An element that holds nothing.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.begin(name, attributes);
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                sign if sign.is_control() => self.0.push(' '),
                sign => self.0.push(sign),
            }
        }
    }

    /// Text of which the addresses are links.
    pub(super) fn text_with_links(&mut self, text: &str) {
        for span in spans(text) {
            match span {
                Span::Text(text) => self.text(text),
                Span::Address(address) => self.link(address, address),
            }
        }
    }

    /// A link.
    pub(super) fn link(&mut self, address: &str, label: &str) {
        self.element("a", &[("href", address), ("rel", "noreferrer")], |html| {
            html.text(label)
        });
    }

    /// A style sheet of our own: what stands in it is no text, and is not escaped.
    pub(super) fn style(&mut self, sheet: &'static str) {
        self.element("style", &[], |html| html.0.push_str(sheet));
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push_str(&format!(" {name}"));
            // Those that are simply there have no value.
            if !value.is_empty() {
                self.0.push_str("=\"");
                self.text(value);
                self.0.push('"');
            }
        }
        self.0.push('>');
    }
}
