//! One way to write a text, as plain text and as Markdown: titles, lists, what stands out, addresses.
//!
//! Whatever is handed to it is text, never markup: what Markdown would read as such is escaped, and nothing can begin
//! a line of its own. Plain text for tickets is ASCII: old ticket systems show anything else as question marks.

use crate::case::characters::is_invisible;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Without any.
    Plain,
    /// As Markdown (CommonMark).
    Markdown,
}

/// What Markdown reads as markup wherever it stands.
const MARKS: &str = "\\`*_[]<>#|~&";
/// What ends an address in a sentence.
const ENDS_ADDRESS: &str = "<>()[]{}\"`\\|\u{201c}\u{201d}";
/// What may stand behind an address without being part of it.
const BEHIND_ADDRESS: &str = ".,;:!?'";

impl Markup {
    /// A text of one line, so that it is read as text alone.
    #[must_use]
    pub fn text(self, text: &str) -> String {
        let text = one_line(text);
        if self == Self::Plain {
            return text;
        }
        let mut written = String::with_capacity(text.len());
        for span in spans(&text) {
            match span {
                Span::Address(address) => written.push_str(&self.address(address)),
                Span::Text(text) => escape(text, &mut written),
            }
        }
        written
    }

    /// A text that stands out.
    fn strong(self, text: &str) -> String {
        match self {
            Self::Plain => self.text(text),
            Self::Markdown => format!("**{}**", self.text(text)),
        }
    }

    /// An address, by itself.
    #[must_use]
    pub fn address(self, address: &str) -> String {
        let address = one_line(address).replace(' ', "%20");
        match self {
            Self::Markdown if is_web(&address) && !address.contains(['<', '>']) => format!("<{address}>"),
            Self::Markdown => {
                let mut written = String::new();
                escape(&address, &mut written);
                written
            }
            Self::Plain => address,
        }
    }
}

/// Whether something is an address of the web.
pub(super) fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// A run of text, or an address in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span<'a> {
    /// Text.
    Text(&'a str),
    /// An address of the web.
    Address(&'a str),
}

/// A text in runs, so that its addresses can be written as such.
pub(super) fn spans(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.find("https://").and_then(|at| rest.split_at_checked(at)) {
        let ends = |sign: char| sign.is_whitespace() || ENDS_ADDRESS.contains(sign);
        let address = from.split(ends).next().unwrap_or_default();
        let address = address.trim_end_matches(|sign| BEHIND_ADDRESS.contains(sign));
        spans.extend([Span::Text(before), Span::Address(address)]);
        rest = from.strip_prefix(address).unwrap_or_default();
    }
    spans.push(Span::Text(rest));
    spans
}

/// Escapes what Markdown would read: some signs everywhere, others at the beginning, where they begin lists and rules.
fn escape(text: &str, written: &mut String) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let begins_list = |at: usize, sign: char| match at {
        0 => matches!(sign, '-' | '+' | '='),
        _ => at == digits && matches!(sign, '.' | ')'),
    };
    for (at, sign) in text.char_indices() {
        if MARKS.contains(sign) || begins_list(at, sign) {
            written.push('\\');
        }
        written.push(sign);
    }
}

/// A text in one line without what nobody sees, each white space once.
pub(super) fn one_line(text: &str) -> String {
    let ends_word = |sign: char| sign.is_whitespace() || sign.is_control() || is_invisible(sign);
    let visible = text.split(ends_word);
    let words: Vec<&str> = visible.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A text in ASCII, as far as our words and the names of sections go. What people typed stays as it is.
fn in_ascii(text: &str) -> String {
    text.replace(['\u{201c}', '\u{201d}'], "\"")
        .replace('\u{2019}', "'")
        .replace(['\u{2013}', '\u{b7}'], "-")
        .replace('\u{a7}', "section ")
        .replace('\u{b9}', "1")
        .replace('\u{b2}', "2")
        .replace('\u{b3}', "3")
}

/// What a line is: Markdown puts an empty line between any two but those of one list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Text,
    Item,
}

/// A text while it is being written.
pub(super) struct Writer {
    text: String,
    markup: Markup,
    is_for_tickets: bool,
    last: Option<Line>,
}

impl Writer {
    /// An empty text.
    pub(super) const fn new(markup: Markup) -> Self {
        Self {
            text: String::new(),
            markup,
            is_for_tickets: false,
            last: None,
        }
    }

    /// An empty text that is pasted into tickets: in ASCII if it is plain.
    pub(super) fn for_tickets(markup: Markup) -> Self {
        Self {
            is_for_tickets: true,
            ..Self::new(markup)
        }
    }

    /// The whole text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// What the text is called.
    pub(super) fn title(&mut self, title: &str) {
        let title = self.write(Markup::text, title);
        self.line(Line::Text, "", "# ", &title);
    }

    /// What a part of it is called.
    pub(super) fn heading(&mut self, heading: &str) {
        self.gap();
        let heading = self.write(Markup::text, heading);
        self.line(Line::Text, "", "## ", &heading);
    }

    /// A line, with what leads to it.
    pub(super) fn paragraph(&mut self, lead: &str, text: &str) {
        let text = self.led(lead, text);
        self.line(Line::Text, "", "", &text);
    }

    /// An item of a list, with what leads to it.
    pub(super) fn item(&mut self, lead: &str, text: &str) {
        let text = self.led(lead, text);
        self.line(Line::Item, "- ", "- ", &text);
    }

    /// A step, under its number.
    pub(super) fn step(&mut self, number: usize, title: &str) {
        let title = self.write(Markup::text, title);
        // No numbered list: Markdown counts for itself, and the numbers of branches come later.
        self.line(Line::Text, "", "### ", &format!("{number}. {title}"));
    }

    /// What belongs to the step above.
    pub(super) fn of_step(&mut self, lead: &str, text: &str) {
        let text = self.led(lead, text);
        self.line(Line::Item, "   ", "- ", &text);
    }

    /// An address, as it is.
    pub(super) fn address(&mut self, address: &str) {
        let address = self.markup.address(address);
        self.line(Line::Text, "", "", &address);
    }

    /// Something apart comes now.
    pub(super) fn gap(&mut self) {
        if self.markup == Markup::Plain {
            self.text.push('\n');
        }
    }

    fn led(&self, lead: &str, text: &str) -> String {
        let (lead, text) = (self.write(Markup::strong, lead), self.write(Markup::text, text));
        match (lead.trim_matches('*').is_empty(), text.is_empty()) {
            (true, _) => text,
            (false, true) => lead,
            (false, false) => format!("{lead} {text}"),
        }
    }

    fn write(&self, how: impl Fn(Markup, &str) -> String, text: &str) -> String {
        if self.is_for_tickets && self.markup == Markup::Plain {
            how(self.markup, &in_ascii(text))
        } else {
            how(self.markup, text)
        }
    }

    fn line(&mut self, line: Line, plain: &str, markdown: &str, text: &str) {
        let before = match self.markup {
            Markup::Plain => plain,
            Markup::Markdown => {
                if self.last.is_some_and(|last| (last, line) != (Line::Item, Line::Item)) {
                    self.text.push('\n');
                }
                markdown
            }
        };
        self.last = Some(line);
        self.text.push_str(before);
        self.text.push_str(text);
        self.text.push('\n');
    }
}
