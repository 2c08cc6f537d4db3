//! The words of the trade, each explained in a sentence or two. The page explains a term where it first stands, and has
//! all of them on a page of their own.

use super::ledger::Cite;
use super::ledger::prelude::*;
use super::said::Said;

/// A word of the trade.
#[derive(Debug, PartialEq, Eq)]
pub struct Term {
    /// The term.
    pub name: &'static str,
    /// How it stands in a text, besides its name and the plural of it.
    also: &'static [&'static str],
    says: &'static str,
    cites: &'static [Cite],
}

/// Every term, by the alphabet.
pub static GLOSSARY: [Term; 12] = [
    Term {
        name: "Affiliation",
        also: &["affiliation"],
        says: "The tie between your role and the organisation that you act for. Affiliated to a company, you see the data \
               of all products of which it is the MAH.",
        cites: &[Cite::Rule(&ROL_01), Cite::Rule(&IND_25)],
    },
    Term {
        name: "Client ID",
        also: &["Client Id"],
        says: "The name of a set of API credentials. It stands in the e-mail that brought them, and belongs into the \
               ticket for a renewal. The client secret is another value.",
        cites: &[Cite::Rule(&API_07), Cite::Rule(&REN_11)],
    },
    Term {
        name: "EAM",
        also: &["EMA Account Management"],
        says: "EMA Account Management: the platform on which you request and manage access to EMA\u{2019}s applications.",
        cites: &[Cite::Rule(&ACC_03)],
    },
    Term {
        name: "EMA account",
        also: &[],
        says: "An account in EAM. Everybody needs one before anything else can be requested.",
        cites: &[Cite::Rule(&ACC_01)],
    },
    Term {
        name: "External Organisation Administrator",
        also: &[],
        says: "A special role in EAM. Whoever holds it, and has been validated by EMA, can decide on requests of their \
               organisation for administrator roles of EMA\u{2019}s other systems.",
        cites: &[Cite::Rule(&ADM_06)],
    },
    Term {
        name: "MAH",
        also: &["marketing authorisation holder"],
        says: "A marketing authorisation holder. It must be in OMS before anybody can be affiliated to it.",
        cites: &[Cite::Rule(&OMS_03)],
    },
    Term {
        name: "OMS",
        also: &[],
        says: "EMA\u{2019}s Organisation Management Service. The authority or company that you act for must be recorded there.",
        cites: &[Cite::Rule(&OMS_01)],
    },
    Term {
        name: "SPOR",
        also: &[],
        says: "EMA\u{2019}s management services for substances, products, organisations and referentials. UPD is another system.",
        cites: &[Cite::Rule(&DOC_03)],
    },
    Term {
        name: "Super User",
        also: &[],
        says: "Whoever holds this role approves or rejects, in EAM, the requests of others in the organisation. EMA decides \
               only on an organisation\u{2019}s first one.",
        cites: &[Cite::Rule(&CA_03), Cite::Rule(&IND_04), Cite::Rule(&ROL_05)],
    },
    Term {
        name: "Technical contact",
        also: &["technical contact"],
        says: "The address to which messages about API credentials go: also the first one, with Client ID and secret.",
        cites: &[Cite::Rule(&CA_18), Cite::Rule(&IND_18)],
    },
    Term {
        name: "UAT",
        also: &[],
        says: "An environment to learn and practise in, a full copy of production. Industry and the public can ask for \
               production only.",
        cites: &[Cite::Rule(&ENV_10), Cite::Rule(&ENV_07)],
    },
    Term {
        name: "VNRA",
        also: &[
            "variations not requiring assessment",
            "variation not requiring assessment",
        ],
        says: "A variation not requiring assessment. Industry records it, and authorities approve or reject it.",
        cites: &[Cite::Rule(&IND_06), Cite::Rule(&CA_06)],
    },
];

impl Term {
    /// What it means.
    #[must_use]
    pub fn explanation(&self) -> Said {
        Said::new(self.says, self.cites.to_vec())
    }

    /// Where it first stands in a text, as a word of its own: from, and to.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<(usize, usize)> {
        let forms = [self.name].into_iter().chain(self.also.iter().copied());
        forms.filter_map(|form| find_word(text, form)).min()
    }
}

/// Where a word first stands in a text, in the singular or the plural.
fn find_word(text: &str, word: &str) -> Option<(usize, usize)> {
    // The terms and what stands around them are English.
    let ends = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '-')
    };
    text.match_indices(word).find_map(|(from, _)| {
        let before = text.get(..from)?.chars().next_back();
        let begins = before.is_none_or(|last| !last.is_ascii_alphanumeric() && last != '-');
        let to = from + word.len();
        let plural = to + usize::from(text.get(to..)?.starts_with('s'));
        let to = if ends(to) { to } else { plural };
        (begins && ends(to)).then_some((from, to))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::said::Standing;

    fn term(name: &str) -> &'static Term {
        let found = GLOSSARY.iter().find(|term| term.name == name);
        found.unwrap_or(&GLOSSARY[0])
    }

    #[test]
    fn terms_stand_by_the_alphabet_and_rest_on_rules() {
        assert!(GLOSSARY.is_sorted_by_key(|term| term.name.to_lowercase()));
        for term in &GLOSSARY {
            let said = term.explanation();
            assert!(said.is_accounted_for(), "{}", term.name);
            assert_eq!(said.standing(), Standing::Stated, "{}", term.name);
            assert!(said.text.ends_with('.') && said.text.len() < 200, "{}", term.name);
        }
    }

    #[test]
    fn a_term_is_found_as_a_word_of_its_own() {
        for (name, text, expected) in [
            ("OMS", "Look in OMS.", Some("OMS")),
            ("OMS", "ROOMS and OMSA", None),
            ("MAH", "one of your MAHs", Some("MAHs")),
            ("Client ID", "two Client IDs, and a Client ID", Some("Client IDs")),
            ("Affiliation", "Unaffiliated; an affiliation", Some("affiliation")),
            ("UAT", "UAT-only, or in UAT", Some("UAT")),
            ("EMA account", "EMA accounting", None),
        ] {
            let found = term(name).find(text).and_then(|(from, to)| text.get(from..to));
            assert_eq!(found, expected, "{name} in {text}");
        }
        assert_eq!(term("UAT").find("UAT-only, or in UAT"), Some((16, 19)));
    }
}
