//! A ticket as one text, and as an e-mail for those who cannot open the Service Desk (SUP-04).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::typed::one_line;
use super::{Field, Ticket};
use crate::credentials::secret::{REMOVED, redact};
use crate::sources::addresses::{SERVICE_DESK, SERVICE_DESK_MAIL};

/// The whole ticket as one text, with the way to the form (REN-06) and what is still missing.
#[must_use]
pub fn plain_text(ticket: &Ticket) -> String {
    let mut lines = vec![format!("EMA Service Desk: {SERVICE_DESK}")];
    if !ticket.menu.is_empty() {
        lines.push(format!("Menu: {}", ticket.menu.join(" > ")));
    }
    lines.push(String::new());
    lines.extend(ticket.fields.iter().map(field_text));
    if !ticket.missing.is_empty() {
        let missing: Vec<&str> = ticket.missing.iter().map(|blank| blank.label()).collect();
        lines.push(String::new());
        lines.push(format!("Still to be filled in: {}", missing.join("; ")));
    }
    lines.join("\n")
}

/// A field in one line; a value of several lines stands below its label.
fn field_text(field: &Field) -> String {
    let gap = if field.value.contains('\n') { '\n' } else { ' ' };
    format!("{}:{gap}{}", field.label, field.value)
}

/// Who sends an e-mail to the Service Desk: it asks for all three (SUP-04).
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sender {
    /// The name.
    pub name: String,
    /// The surname.
    pub surname: String,
    /// The unique username of the EMA account.
    pub username: String,
}

impl std::fmt::Debug for Sender {
    /// Nothing of what was typed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

/// What an e-mail to the Service Desk needs of its sender (SUP-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SenderBlank {
    /// The name.
    Name,
    /// The surname.
    Surname,
    /// The username.
    Username,
}

impl SenderBlank {
    /// What to call it on the screen and in the e-mail.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::Surname => "Surname",
            Self::Username => "EMA account username",
        }
    }
}

/// An e-mail to the Service Desk, for those who cannot open its portal (SUP-04).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// To whom.
    pub to: &'static str,
    /// The subject, in one line.
    pub subject: String,
    /// The text, in lines.
    pub body: String,
    /// What the sender has not filled in: a visible placeholder stands in its place.
    pub missing: Vec<SenderBlank>,
}

/// The longest link that mail programs on every system open. Longer ones may be cut off: then copy the text.
pub const LONGEST_MAILTO: usize = 2000;

/// Everything but the unreserved characters of RFC 3986 is percent-encoded.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl Mail {
    /// The link that opens a mail program with the e-mail in it (RFC 6068).
    #[must_use]
    pub fn link(&self) -> String {
        let body = self.body.replace('\n', "\r\n");
        let encode = |text| utf8_percent_encode(text, RESERVED);
        format!(
            "mailto:{}?subject={}&body={}",
            self.to,
            encode(&self.subject),
            encode(&body)
        )
    }

    /// Whether the link is short enough for every mail program.
    #[must_use]
    pub fn fits_link(&self) -> bool {
        self.link().len() <= LONGEST_MAILTO
    }
}

/// The e-mail for a ticket, with what the Service Desk asks of its sender (SUP-04).
#[must_use]
pub fn mail(ticket: &Ticket, sender: &Sender) -> Mail {
    let mut missing = Vec::new();
    let mut line = |blank: SenderBlank, value: &str| {
        let value = one_line(&redact(value));
        if value.replace(REMOVED, "").trim().is_empty() {
            missing.push(blank);
            format!("{}: [{}]", blank.label(), blank.label())
        } else {
            format!("{}: {value}", blank.label())
        }
    };
    let who = [
        line(SenderBlank::Name, &sender.name),
        line(SenderBlank::Surname, &sender.surname),
        line(SenderBlank::Username, &sender.username),
    ];
    let subject = ticket.fields.iter().find(|field| field.label == "Subject");
    let mut lines = vec!["I cannot open the EMA Service Desk with my access.".to_owned()];
    lines.extend(who);
    lines.push(String::new());
    if !ticket.menu.is_empty() {
        lines.push(format!("Form: {}", ticket.menu.join(" > ")));
    }
    lines.extend(
        ticket
            .fields
            .iter()
            .filter(|field| field.label != "Subject")
            .map(field_text),
    );
    Mail {
        to: SERVICE_DESK_MAIL,
        subject: subject.map(|field| one_line(&field.value)).unwrap_or_default(),
        body: lines.join("\n"),
        missing,
    }
}
