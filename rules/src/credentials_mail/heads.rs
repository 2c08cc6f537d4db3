//! The heads of e-mails within a text, which say when it came: `Sent: Sunday, March 9, 2025 8:05 AM`. Mail programs
//! write them in the language of their user, and a date that we cannot read may be the earliest one.

use crate::expiry_date::{Reading, read as read_date};

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
pub(super) fn is_subject(word: &str) -> bool {
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

/// A date in a line above a quotation, or behind a label of a language that we do not know.
pub(super) enum Mention {
    /// A day, for certain.
    Read(chrono::NaiveDate),
    /// A time that was read by somebody else.
    Doubtful,
}

/// What a line says, such as `On 9 March 2025 at 08:05, Jane Roe wrote:`, which may be broken in two.
pub(super) fn mention(before: &str, line: &str) -> Option<Mention> {
    let line = line.trim_matches([' ', '\t', '*', '_', super::plain_text::BRACKET]);
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
    let is_known = super::tokens::is_label(label) || head(&super::tokens::squash(label), true).is_some();
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
        .match_indices([' ', super::plain_text::BRACKET])
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
