//! Undoing the marks of Markdown and HTML, and the characters that PDF converters make: what is left are the words as
//! they stand on paper, line by line.

/// How long a link or a tag may be before it is taken for two brackets that happen to stand there.
const LONGEST: usize = 2_000;

/// The text without marks. Footnote marks become superscript digits, cells are parted by tabs.
pub(super) fn plain(raw: &str) -> String {
    let chars: Vec<char> = raw.replace("\r\n", "\n").replace('\r', "\n").chars().collect();
    let mut reader = Reader {
        chars: &chars,
        at: 0,
        out: String::with_capacity(raw.len()),
    };
    while reader.at < chars.len() {
        reader.step();
    }
    reader.out
}

/// A place in a text that is being read.
struct Reader<'a> {
    chars: &'a [char],
    at: usize,
    out: String,
}

impl Reader<'_> {
    fn step(&mut self) {
        let Some(&here) = self.chars.get(self.at) else { return };
        let done = match here {
            '[' => self.bracket(),
            '!' if self.peek(1) == Some('[') => self.picture(),
            '<' => self.tag(),
            '&' => self.entity(),
            '\\' => self.escaped(),
            _ => false,
        };
        if !done {
            self.character(here);
            self.at += 1;
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &[char] {
        self.chars.get(from..to).unwrap_or_default()
    }

    /// One character that is no mark.
    fn character(&mut self, here: char) {
        match here {
            '\u{ad}' if self.ends_line(self.at + 1) => self.out.push('-'),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '*' | '`' | '_' => {}
            'ﬀ' => self.out.push_str("ff"),
            'ﬁ' => self.out.push_str("fi"),
            'ﬂ' => self.out.push_str("fl"),
            'ﬃ' => self.out.push_str("ffi"),
            'ﬄ' => self.out.push_str("ffl"),
            'ﬅ' | 'ﬆ' => self.out.push_str("st"),
            '\n' | '\t' | '\u{c}' => self.out.push(here),
            '\u{2028}' | '\u{2029}' | '\u{85}' => self.out.push('\n'),
            _ if here.is_whitespace() => self.out.push(' '),
            _ => self.out.push(here),
        }
    }

    fn ends_line(&self, at: usize) -> bool {
        let mut rest = self.chars.iter().skip(at).filter(|c| **c != ' ');
        matches!(rest.next(), Some('\n'))
    }

    /// `[text](address)`, `[1]`, `[^1]`, or words in brackets.
    fn bracket(&mut self) -> bool {
        let Some(end) = closing(self.chars, self.at, '[', ']') else {
            return false;
        };
        let inner = self.slice(self.at + 1, end).to_vec();
        let after = self.chars.get(end + 1);
        let link = (after == Some(&'('))
            .then(|| closing(self.chars, end + 1, '(', ')'))
            .flatten();
        // A number that leads elsewhere is no mark, but a link.
        let leads_away = link.is_some() && self.chars.get(end + 2) != Some(&'#') && inner.first() != Some(&'^');
        match footnote(&inner).filter(|_| !leads_away) {
            Some(mark) => {
                self.out.push_str(&mark);
                let is_definition = after == Some(&':') && inner.first() == Some(&'^');
                self.at = link.unwrap_or(if is_definition { end + 1 } else { end }) + 1;
            }
            None if link.is_some() => {
                self.out.push_str(&plain(&inner.iter().collect::<String>()));
                self.at = link.unwrap_or(end) + 1;
            }
            None => return false,
        }
        true
    }

    /// What stands beside a picture is said by a converter, not by the document.
    fn picture(&mut self) -> bool {
        let Some(end) = closing(self.chars, self.at + 1, '[', ']') else {
            return false;
        };
        if self.chars.get(end + 1) != Some(&'(') {
            return false;
        }
        let Some(end) = closing(self.chars, end + 1, '(', ')') else {
            return false;
        };
        self.at = end + 1;
        true
    }

    fn tag(&mut self) -> bool {
        if self.slice(self.at, self.at + 4).starts_with(&['<', '!', '-', '-']) {
            let rest = self.slice(self.at, self.chars.len());
            let Some(end) = rest.windows(3).position(|three| three == ['-', '-', '>']) else {
                return false;
            };
            self.at += end + 3;
            return true;
        }
        if !self.peek(1).is_some_and(|c| c.is_ascii_alphabetic() || c == '/') {
            return false;
        }
        let Some(length) = self
            .slice(self.at, (self.at + LONGEST).min(self.chars.len()))
            .iter()
            .position(|c| *c == '>')
        else {
            return false;
        };
        let inner: String = self.slice(self.at + 1, self.at + length).iter().collect();
        self.at += length + 1;
        if inner.contains("://") && inner.starts_with("http") || inner.contains('@') {
            self.out.push_str(&inner);
        } else {
            self.named_tag(&inner.to_lowercase());
        }
        true
    }

    /// A tag that has been read already, by its name.
    fn named_tag(&mut self, tag: &str) {
        let name: &str = tag
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '/')
            .next()
            .unwrap_or_default();
        match name {
            "sup" => {
                let rest = self.slice(self.at, self.chars.len());
                let inner: Vec<char> = rest.iter().copied().take_while(|c| *c != '<').take(9).collect();
                if let Some(mark) = footnote(&inner) {
                    self.out.push_str(&mark);
                    self.at += inner.len();
                }
            }
            "td" | "th" => self.out.push('\t'),
            "br" => self.out.push(' '),
            "tr" | "/tr" | "p" | "/p" | "div" | "/div" | "li" | "/li" | "/table" | "/h1" | "/h2" | "/h3" | "/h4"
            | "/h5" => self.out.push('\n'),
            "h1" | "h2" | "h3" | "h4" | "h5" => self.out.push_str("\n# "),
            _ => {}
        }
    }

    fn entity(&mut self) -> bool {
        let name: String = self
            .chars
            .iter()
            .skip(self.at + 1)
            .take(8)
            .take_while(|c| **c != ';')
            .collect();
        let meant = match name.as_str() {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" | "#39" => '\'',
            "nbsp" | "#160" => ' ',
            "shy" | "#173" => '\u{ad}',
            _ => return false,
        };
        self.at += name.len() + 2;
        self.character(meant);
        true
    }

    fn escaped(&mut self) -> bool {
        let Some(next) = self.peek(1).filter(char::is_ascii_punctuation) else {
            return false;
        };
        self.character(next);
        self.at += 2;
        true
    }
}

/// Where a bracket ends that opens at a place; not across an empty line.
fn closing(chars: &[char], open: usize, opens: char, closes: char) -> Option<usize> {
    let mut depth = 0_usize;
    let mut previous = ' ';
    for (at, c) in chars.iter().enumerate().skip(open).take(LONGEST) {
        match *c {
            _ if previous == '\\' => {}
            '\n' if previous == '\n' => return None,
            c if c == opens => depth += 1,
            c if c == closes => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
        previous = *c;
    }
    None
}

/// The superscript digits for what stands in the brackets of a footnote mark; `None` where it is something else.
fn footnote(inner: &[char]) -> Option<String> {
    let is_named = inner.first() == Some(&'^');
    let digits: Vec<char> = inner.iter().copied().filter(char::is_ascii_digit).collect();
    let is_number = (1..=3).contains(&digits.len()) && inner.iter().all(|c| c.is_ascii_digit() || " ,^".contains(*c));
    (is_named || is_number).then(|| digits.into_iter().filter_map(superscript).collect())
}

/// A digit as it stands above the line.
fn superscript(digit: char) -> Option<char> {
    SUPERSCRIPTS.get(digit.to_digit(10)? as usize).copied()
}

/// The digits as they stand above the line, from zero.
pub(super) const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn marks_go_and_words_stay() {
        assert_eq!(plain("up to **ten working days**."), "up to ten working days.");
        assert_eq!(
            plain("[EMA Account \\(EAM\\)](https://a.example/(b)) is"),
            "EMA Account (EAM) is"
        );
        assert_eq!(plain("the [Service\nDesk](#a\nb) portal"), "the Service\nDesk portal");
        assert_eq!(plain("[Dropdown Menu]"), "[Dropdown Menu]");
        assert_eq!(
            plain("systems[1] for[^2] <sup>3</sup> ![x](y)<!-- p. 3 -->"),
            "systems¹ for² ³ "
        );
        assert_eq!(plain("ﬁrst o\u{ad}ﬃce syn\u{ad}\nchro"), "first office syn-\nchro");
        assert_eq!(plain("a\u{a0}b&nbsp;c &amp; d"), "a b c & d");
        assert_eq!(plain("<td>x</td><td>y</td>"), "\tx\ty");
        assert_eq!(plain("1 < 2 [not closed"), "1 < 2 [not closed");
    }
}
