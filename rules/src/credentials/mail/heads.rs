//! The heads of e-mails within a text, which say when it came: `Sent: Sunday, March 9, 2025 8:05 AM`. Mail programs
//! write them in the language of their user, and a date that we cannot read may be the earliest one.

use super::tokens::{self, BRACKET, Token, Tokens, squash};
use crate::case::date::{Reading, read as read_date};

/// What the heads say about the day on which the e-mail came.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// In English: what follows is a date.
    English,
    /// In another language: the order of day and month in it, and the names of months, are not for us to guess.
    Foreign,
}

/// The head that a word before a colon begins. `begins` is whether the word begins a line or cell: some of these words
/// end other labels.
pub(super) fn head(word: &str, begins: bool) -> Option<Head> {
    const ANYWHERE: [&str; 19] = [
        "gesendet",
        "envoyé",
        "envoyée",
        "inviato",
        "enviado",
        "enviada",
        "enviat",
        "verzonden",
        "skickat",
        "skickades",
        "sendt",
        "wysłano",
        "odesláno",
        "odoslané",
        "poslano",
        "lähetetty",
        "elküldve",
        "trimis",
        "отправлено",
    ];
    const AT_BEGINNING: [&str; 22] = [
        "datum",
        "data",
        "fecha",
        "dato",
        "dátum",
        "dată",
        "päivämäärä",
        "päiväys",
        "kuupäev",
        "datums",
        "дата",
        "ημερομηνία",
        "στάλθηκε",
        "απεστάλη",
        "изпратено",
        "saadetud",
        "nosūtīts",
        "išsiųsta",
        "tarih",
        "gönderildi",
        "日期",
        "送信日時",
    ];
    match word {
        "sent" => Some(Head::English),
        "date" if begins => Some(Head::English),
        word if ANYWHERE.contains(&word) || begins && AT_BEGINNING.contains(&word) => Some(Head::Foreign),
        _ => None,
    }
}

/// Whether a word before a colon announces the subject.
fn is_subject(word: &str) -> bool {
    const SUBJECTS: [&str; 10] = [
        "subject",
        "betreff",
        "objet",
        "asunto",
        "oggetto",
        "onderwerp",
        "assunto",
        "temat",
        "aihe",
        "θέμα",
    ];
    SUBJECTS.contains(&word)
}

/// Whether a word before a colon says, in a subject, that the e-mail was forwarded.
pub(super) fn is_forward(word: &str) -> bool {
    const FORWARDED: [&str; 11] = ["fw", "fwd", "wg", "tr", "rv", "i", "enc", "doorst", "vs", "vb", "pd"];
    FORWARDED.contains(&word)
}

impl Tokens<'_> {
    /// Whether a line there says that the e-mail was forwarded: `Subject: FW: …`.
    pub(super) fn says_forwarded(&self, at: usize) -> bool {
        const FAR: usize = 4;
        let is = |at, is_word: fn(&str) -> bool| {
            self.get(at)
                .is_some_and(|token| token.labels && is_word(&token.squashed))
        };
        is(at, is_subject) && (at + 1..at + FAR).any(|next| is(next, is_forward))
    }

    /// Whether a date whose label stands there is one of the head of an e-mail. `Sent` stands nowhere else; beside
    /// `Date` there is another line of a head.
    pub(super) fn is_in_head(&self, label: usize) -> bool {
        const LINES: usize = 4;
        const HEADS: [&str; 7] = ["from", "to", "subject", "cc", "replyto", "sent", "wrote"];
        let is_near = |places: &mut dyn Iterator<Item = usize>| {
            let mut lines = 0;
            places
                .map_while(|place| self.get(place))
                .take_while(|token| {
                    lines += usize::from(token.begins_line);
                    lines <= LINES
                })
                .any(|token| token.labels && HEADS.contains(&token.squashed.as_str()))
        };
        is_near(&mut (label..self.len())) || is_near(&mut (0..label).rev())
    }

    /// Whether nothing but a zone and its cities follows a date in its line: what people write has other words.
    pub(super) fn ends_date(&self, behind: usize) -> bool {
        let rest = (behind..self.len()).map_while(|place| self.get(place));
        let ends = |token: &&Token<'_>| token.begins() || token.labels || token.text.starts_with('(');
        rest.take_while(|token| !ends(token))
            .all(|token| !token.text.starts_with(char::is_lowercase))
    }
}

/// A date in a line above a quotation, or behind a label of a language that we do not know.
pub(super) enum Mention {
    /// A day, for certain.
    Read(chrono::NaiveDate),
    /// A time that was read by somebody else.
    Doubtful,
}

/// What a line says, such as `On 9 March 2025 at 08:05, Jane Roe wrote:`, which may be broken in two.
pub(super) fn mention(before: &str, line: &str) -> Option<Mention> {
    let line = line.trim_matches([' ', '\t', '*', '_', BRACKET]);
    let end = line.strip_suffix(':').map(str::trim_end);
    if end.is_some_and(is_attribution) {
        let whole = format!("{before} {line}");
        let text = if has_year(line) {
            line
        } else if has_year(&whole) {
            whole.trim()
        } else {
            return None;
        };
        return Some(attributed(text).map_or(Mention::Doubtful, Mention::Read));
    }
    // `Wysłane: niedziela, 9 marca 2025 08:05`.
    let (label, value) = line.split_once(':')?;
    let is_label = label.split_whitespace().count() <= 2
        && label.chars().count() <= 24
        && label
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '*' | '_' | '\t'));
    let is_moment = has_year(value) && value.contains([':', '.', 'h']) && value.len() <= 80;
    let is_known = tokens::is_label(label) || head(&squash(label), true).is_some();
    (is_label && is_moment && is_time(value) && !is_known && sure(value).is_none()).then_some(Mention::Doubtful)
}

/// Whether a line ends as one that says who wrote a quotation.
fn is_attribution(line: &str) -> bool {
    const VERBS: [&str; 20] = [
        "wrote",
        "schrieb",
        "geschrieben",
        "écrit",
        "escribió",
        "scritto",
        "schreef",
        "geschreven",
        "escreveu",
        "skrev",
        "napisał",
        "napisał(a)",
        "napisała",
        "napsal",
        "napsal(a)",
        "napísal",
        "kirjoitti",
        "írta",
        "scris",
        "έγραψε",
    ];
    let begins = [
        "Am ", "On ", "Den ", "Op ", "Le ", "El ", "Em ", "Il ", "W dniu ", "Dne ", "Pe ",
    ]
    .iter()
    .any(|word| line.starts_with(word));
    let mut words = line.split_whitespace();
    words.next_back().is_some_and(|last| VERBS.contains(&last))
        || begins && line.split_whitespace().any(|word| VERBS.contains(&word))
}

/// Whether the year 2000 or a later one stands in a text.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|number| number.len() == 4 && number.starts_with("20"))
}

/// Whether a time of day stands in a text.
fn is_time(text: &str) -> bool {
    text.as_bytes().windows(4).any(|window| {
        matches!(window, [hour, b':' | b'.' | b'h', ten, one] if [hour, ten, one].into_iter().all(u8::is_ascii_digit))
    })
}

/// The day of an English line: the longest beginning of it that can be read, behind the first word.
fn attributed(text: &str) -> Option<chrono::NaiveDate> {
    let text = text.get(text.find("On ")? + 3..)?;
    sure(text)
}

/// The day with which a text begins, if there is no doubt about it.
fn sure(text: &str) -> Option<chrono::NaiveDate> {
    const WORDS: usize = 8;
    let text = text.trim_start();
    let mut ends = text
        .match_indices([' ', BRACKET])
        .map(|(at, _)| at)
        .take(WORDS)
        .collect::<Vec<_>>();
    ends.push(text.len());
    let longest = ends
        .into_iter()
        .rev()
        .find_map(|end| match read_date(text.get(..end)?) {
            Reading::Unambiguous(date) => Some(Some(date.earlier)),
            Reading::Ambiguous(_) => Some(None),
            _ => None,
        });
    longest.flatten()
}
