//! Who sends an e-mail to the Service Desk: it asks for all three (SUP-04).

use super::typed::kept_line;

/// Who sends an e-mail to the Service Desk, as typed.
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

/// What an e-mail to the Service Desk needs of its sender.
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
    /// All of them, in the order in which the Service Desk asks for them.
    pub const ALL: [Self; 3] = [Self::Name, Self::Surname, Self::Username];
}

/// A line about the sender, without secrets; nothing where nothing usable was typed.
pub type SentBy = (SenderBlank, Option<String>);

impl Sender {
    /// What an e-mail says of its sender.
    #[must_use]
    pub fn lines(&self) -> [SentBy; 3] {
        SenderBlank::ALL.map(|blank| {
            let typed = match blank {
                SenderBlank::Name => &self.name,
                SenderBlank::Surname => &self.surname,
                SenderBlank::Username => &self.username,
            };
            (blank, kept_line(typed))
        })
    }
}
