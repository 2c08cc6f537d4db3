//! A ticket as one text, and as an e-mail for those who cannot open the Service Desk (SUP-04).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::credentials::tickets::{FieldName, Sender, SenderBlank};
use crate::sources::addresses::{SERVICE_DESK, SERVICE_DESK_MAIL};
use crate::words::tickets::{CANNOT_OPEN, Field, Ticket, names, placeholder, sender_blank};

/// The whole ticket as one text, with the way to the form (REN-06) and what is still missing.
#[must_use]
pub fn plain_text(ticket: &Ticket) -> String {
    let mut lines = vec![format!("EMA Service Desk: {SERVICE_DESK}")];
    lines.extend(way(ticket).map(|menu| format!("Menu: {menu}")));
    lines.push(String::new());
    lines.extend(ticket.fields.iter().map(field_text));
    let missing = ticket.request.missing();
    if !missing.is_empty() {
        lines.push(String::new());
        lines.push(format!("Still to be filled in: {}", names(&missing)));
    }
    lines.join("\n")
}

/// The way to the form in one line, where the sources name one.
fn way(ticket: &Ticket) -> Option<String> {
    let menu = ticket.request.menu();
    (!menu.is_empty()).then(|| menu.join(" > "))
}

/// A field in one line; a value of several lines stands below its label.
fn field_text(field: &Field) -> String {
    let gap = if field.value.contains('\n') { '\n' } else { ' ' };
    format!("{}:{gap}{}", field.name.label(), field.value)
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
    let sent_by = sender.lines();
    let mut lines = vec![CANNOT_OPEN.to_owned()];
    lines.extend(sent_by.iter().map(|(blank, value)| {
        let label = sender_blank(*blank);
        let value = value.clone().unwrap_or_else(|| placeholder(label));
        format!("{label}: {value}")
    }));
    lines.push(String::new());
    lines.extend(way(ticket).map(|menu| format!("Form: {menu}")));
    let fields = ticket.fields.iter().filter(|field| field.name != FieldName::Subject);
    lines.extend(fields.map(field_text));
    let missing = sent_by.iter().filter(|(_, value)| value.is_none());
    Mail {
        to: SERVICE_DESK_MAIL,
        subject: ticket.subject().to_owned(),
        body: lines.join("\n"),
        missing: missing.map(|(blank, _)| *blank).collect(),
    }
}
