//! What converters do to a text: everything here changes how it looks, and nothing that it says.

#[path = "../../../rules/tests/shared/random.rs"]
mod random;

use random::Random;
use upd_proof::drift::Baseline;
use upd_rules::sources::ledger::Document;

/// A converter, or the worst of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mangling {
    /// As it is.
    None,
    /// `pdftotext`: lines of 60 columns with broken words, ligatures, headers and footers, form feeds, odd spaces.
    Pdf,
    /// `pdftotext -layout`: the same, with columns of spaces.
    Layout,
    /// Footnote marks of every kind at words.
    Footnotes,
    /// Headings, emphasis, links, tables and bullets of Markdown.
    Markdown,
    /// Footnotes, and then as a PDF.
    FootnotesInPdf,
    /// Footnotes, and then as Markdown that was broken into lines.
    FootnotesInMarkdown,
}

impl Mangling {
    /// Every kind.
    pub(crate) const ALL: [Self; 7] = [
        Self::None,
        Self::Pdf,
        Self::Layout,
        Self::Footnotes,
        Self::Markdown,
        Self::FootnotesInPdf,
        Self::FootnotesInMarkdown,
    ];

    /// The text as that converter gives it; another seed, another result.
    pub(crate) fn of(self, text: &str, seed: u64) -> String {
        let mut dice = Dice::new(seed);
        match self {
            Self::None => text.to_owned(),
            Self::Pdf => as_pdf(text, Columns::Lost, &mut dice),
            Self::Layout => as_pdf(text, Columns::Kept, &mut dice),
            Self::Footnotes => footnotes(text, &mut dice),
            Self::Markdown => markdown(text, &mut dice),
            Self::FootnotesInPdf => as_pdf(&footnotes(text, &mut dice), Columns::Lost, &mut dice),
            Self::FootnotesInMarkdown => wrapped(&markdown(&footnotes(text, &mut dice), &mut dice), &mut dice, false),
        }
    }
}

/// Numbers by chance, to choose places.
pub(crate) struct Dice(Random);

impl Dice {
    /// Dice that fall the same way for the same seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(Random::new(seed))
    }

    /// A number below a limit; 0 where there is none.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0.below(limit.max(1))
    }

    /// Once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Columns {
    Kept,
    Lost,
}

fn as_pdf(text: &str, columns: Columns, dice: &mut Dice) -> String {
    let text = tables(text, columns);
    let text = signs(&text, dice);
    pages(&wrapped(&text, dice, true), dice)
}

/// Cells without tabs: parted by spaces, or by one.
fn tables(text: &str, columns: Columns) -> String {
    let row = |line: &str| -> String {
        if !line.contains('\t') || line.contains("..") {
            return line.to_owned();
        }
        let cells = line.split('\t').enumerate();
        match columns {
            Columns::Kept => cells
                .map(|(place, cell)| format!("{cell:<width$} ", width = if place == 0 { 54 } else { 8 }))
                .collect(),
            Columns::Lost => {
                let full: Vec<&str> = line
                    .split('\t')
                    .map(str::trim)
                    .filter(|cell| !cell.is_empty())
                    .collect();
                full.join(" ")
            }
        }
    };
    text.lines().map(row).collect::<Vec<_>>().join("\n")
}

/// Ligatures, odd spaces, soft hyphens, other quotation marks and dashes.
fn signs(text: &str, dice: &mut Dice) -> String {
    let mut out = String::new();
    let ligated = text.replace("ffi", "ﬃ").replace("ffl", "ﬄ").replace("fi", "ﬁ");
    let ligated = ligated.replace("fl", "ﬂ").replace("ff", "ﬀ");
    let mut before = '\n';
    for c in ligated.chars() {
        match c {
            ' ' if before != '\n' && before != ' ' && dice.once_in(12) => {
                out.push(['\u{a0}', '\u{2009}', '\u{202f}'][dice.below(3)])
            }
            '"' => out.push(['“', '”', '„'][dice.below(3)]),
            '\'' => out.push('’'),
            '–' if dice.once_in(2) => out.push('-'),
            _ if c.is_alphabetic() && before.is_alphabetic() && dice.once_in(60) => {
                out.push('\u{ad}');
                out.push(c);
            }
            _ => out.push(c),
        }
        before = c;
    }
    out
}

/// Lines of at most 60 columns. Rows of tables stay, for they are no running text.
fn wrapped(text: &str, dice: &mut Dice, with_hyphens: bool) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| wrapped_line(line, dice, with_hyphens))
        .collect();
    lines.join("\n")
}

const WIDTH: usize = 60;

fn wrapped_line(line: &str, dice: &mut Dice, with_hyphens: bool) -> String {
    if line.chars().count() <= WIDTH || line.contains(['✓', '|']) {
        return line.to_owned();
    }
    let mut lines = vec![String::new()];
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        let length = lines.last().map_or(0, |last| last.chars().count());
        let room = WIDTH.saturating_sub(length + 1);
        let chars: Vec<char> = word.chars().collect();
        if chars.len() <= room || length == 0 {
            let last = lines.last_mut().unwrap();
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
            continue;
        }
        let can_break = with_hyphens && chars.len() > 6 && room > 4 && chars.iter().all(|c| c.is_alphabetic());
        if can_break && dice.below(3) > 0 {
            let at = 3 + dice.below(room.min(chars.len() - 2) - 3);
            let last = lines.last_mut().unwrap();
            last.push(' ');
            last.extend(&chars[..at]);
            last.push(if dice.once_in(4) { '\u{ad}' } else { '-' });
            lines.push(chars[at..].iter().collect());
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}

/// Headers, footers and page numbers, with or without form feeds, also in the middle of a sentence.
fn pages(text: &str, dice: &mut Dice) -> String {
    let with_feeds = dice.below(3) > 0;
    let style = dice.below(3);
    let lines: Vec<&str> = text.lines().collect();
    let pages = lines.chunks(38).count();
    let mut out = String::new();
    for (page, chunk) in (1..).zip(lines.chunks(38)) {
        let last = chunk.join("\n");
        out.push_str(&last);
        out.push('\n');
        match style {
            0 => out.push_str(&format!(
                "Our guide to registration \nEMA/362250/2023  Page {page}/{pages}\n"
            )),
            1 => out.push_str(&format!("\nEMA/362250/2023\n\n{page}\n\n")),
            _ => out.push_str(&format!("\nPage {page} of {pages}\n\n")),
        }
        if with_feeds {
            out.push('\u{c}');
        }
        if style != 1 {
            out.push_str("Our guide to registration – for people\n");
        }
    }
    out
}

/// Footnote marks at words, and at the full stops behind them.
fn footnotes(text: &str, dice: &mut Dice) -> String {
    text.lines()
        .map(|line| marked(line, dice))
        .collect::<Vec<_>>()
        .join("\n")
}

fn marked(line: &str, dice: &mut Dice) -> String {
    if line.contains("..") || line.contains(['✓', '\t']) {
        return line.to_owned();
    }
    let words = line.split(' ').map(|word| {
        let bare = word.trim_end_matches(['.', ',']);
        let is_word = bare.chars().count() > 2 && bare.chars().all(char::is_alphabetic);
        if !is_word || !dice.once_in(25) {
            return word.to_owned();
        }
        let number = dice.below(19) + 1;
        let above: String = number.to_string().chars().map(superscript).collect();
        match dice.below(5) {
            0 => format!("{bare}{above}{}", &word[bare.len()..]),
            1 => format!("{word}{number}"),
            2 => format!("{word}[{number}]"),
            3 => format!("{word}[^{number}]"),
            _ => format!("{bare}<sup>{number}</sup>{}", &word[bare.len()..]),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn superscript(digit: char) -> char {
    let above = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    above[digit.to_digit(10).unwrap() as usize]
}

/// Headings, emphasis, links, tables and bullets.
fn markdown(text: &str, dice: &mut Dice) -> String {
    let baseline = Baseline::of(Document::Guide).unwrap();
    let titles: Vec<&str> = baseline.headings.iter().map(|heading| heading.title.as_str()).collect();
    let style = dice.below(3);
    let mut before = "";
    let mut out = Vec::new();
    for line in text.lines() {
        let heading = line
            .split_once(". ")
            .filter(|(number, _)| number.chars().all(|c| c.is_ascii_digit() || c == '.'));
        // A row of a table ends with the next line that has no cells.
        let made = if line.contains('\t') && !line.contains("..") {
            let row = format!(
                "| {} |",
                line.split('\t').map(str::trim).collect::<Vec<_>>().join(" | ")
            );
            if before.contains('\t') {
                row
            } else {
                format!("{row}\n|{}", "---|".repeat(line.split('\t').count()))
            }
        } else if let Some((number, title)) =
            heading.filter(|(_, title)| titles.iter().any(|known| title.trim() == *known))
        {
            let marks = "#".repeat(1 + number.matches('.').count());
            match style {
                0 => format!("{marks} {number}. {title}"),
                1 => format!("{marks} **{number}** **{title}**"),
                _ => format!("{marks} {number}\\. [{title}](#a{number})"),
            }
        } else {
            dressed(line, dice)
        };
        out.push(made);
        before = line;
    }
    out.join("\n")
}

fn dressed(line: &str, dice: &mut Dice) -> String {
    let line = match line.strip_prefix("- ") {
        Some(item) => format!("{} {item}", dice.one_of(&["-", "*", "+", "•"])),
        None => line.to_owned(),
    };
    let words = line.split(' ').map(|word| {
        let is_plain = word.chars().count() > 2 && word.chars().all(char::is_alphanumeric);
        if !is_plain || !dice.once_in(15) {
            return word.to_owned();
        }
        match dice.below(4) {
            0 => format!("**{word}**"),
            1 => format!("_{word}_"),
            2 => format!("[{word}](https://www.example.org/{word}_(a))"),
            _ => format!("`{word}`"),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}
