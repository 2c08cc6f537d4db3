//! The text of an address, such as `#/question/user?goal=access`. Nothing else in the app knows it.

use std::fmt;

use upd_rules::EDITION;
use upd_rules::case::answers::PerEnvironment;
use upd_rules::case::date::iso_date;
use upd_rules::case::link;
use upd_rules::case::questions::Question;
use upd_rules::case::text::{Case, LinkNote};
use upd_rules::plan::{Plan, seen};
use upd_rules::sources::ledger::Cite;

/// A fragment longer than this, in bytes, is not read.
pub const LONGEST: usize = 10 * 1024;

/// A page, as an address names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The way in.
    Start,
    /// A certain question, or the next open one.
    Question(Option<Question>),
    /// The answers, each with a way to change it.
    Check,
    /// The plan.
    Plan,
    /// Texts ready to copy.
    Tickets,
    /// A credentials e-mail, the days that follow from it, and the way to the ticket.
    Credentials,
    /// What to do next about Super Users and credentials.
    CheckUp,
    /// What to do when somebody leaves.
    Succession,
    /// The help desk: all questions on one page.
    Desk,
    /// Who may do what.
    Roles,
    /// The words of the trade.
    Glossary,
    /// Every rule and conflict.
    Rules,
}

impl Page {
    /// The file of a page that is written when the site is built; `None` where the app draws the page.
    #[must_use]
    pub const fn file(self) -> Option<&'static str> {
        Some(match self {
            Self::Roles => "roles.html",
            Self::Glossary => "glossary.html",
            Self::Rules => "rules.html",
            _ => return None,
        })
    }
}

/// Where what is cited stands in the files beside the app.
#[must_use]
pub fn file_of(cite: Cite) -> String {
    let page = match cite {
        Cite::Rule(_) | Cite::Conflict(_) => "rules",
        Cite::Cell(_) => "roles",
    };
    format!("{page}.html#{}", cite.id())
}

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It names a page that there is not.
    UnknownPage,
    /// It is too long to be one of ours.
    TooLong,
}

/// An address: a page, and the case it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub page: Page,
    /// What is wrong with it, if anything is.
    pub trouble: Option<Trouble>,
    case: String,
    /// On the page of rules, the one that is meant; that page knows whether there is one.
    rule: String,
}

impl Address {
    /// The address of a page for a case. A Client ID is in it only where one was in the address before.
    #[must_use]
    pub fn of(page: Page, case: &Case) -> Self {
        Self {
            page,
            trouble: None,
            case: case.write(true),
            rule: String::new(),
        }
    }

    /// The address of the start page, without a case.
    #[must_use]
    pub const fn start() -> Self {
        Self {
            page: Page::Start,
            trouble: None,
            case: String::new(),
            rule: String::new(),
        }
    }

    /// The address to pass on: with the edition of the rules, and of a plan with what is seen of it.
    #[must_use]
    pub fn to_share(page: Page, case: &Case, plan: Option<&Plan>) -> Self {
        let mut case = case.clone();
        case.free.edition = iso_date(EDITION);
        case.free.notes[LinkNote::Was] = plan.map(|plan| seen::write(plan, &case.answers));
        Self::of(page, &case)
    }

    /// The address of a page for paper: likewise, and without a Client ID.
    #[must_use]
    pub fn to_print(page: Page, case: &Case, plan: Option<&Plan>) -> Self {
        let mut case = case.clone();
        case.free.client_id = PerEnvironment::default();
        Self::to_share(page, &case, plan)
    }

    /// Reads a fragment, with or without its `#`. Never fails: what cannot be read leads to the start page, and
    /// says so.
    #[must_use]
    pub fn read(fragment: &str) -> Self {
        if fragment.len() > LONGEST {
            return Self {
                trouble: Some(Trouble::TooLong),
                ..Self::start()
            };
        }
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, case) = link::page_and_case(fragment);
        let path = path.trim_matches('/');
        let (name, rest) = path.split_once('/').unwrap_or((path, ""));
        let page = read_page(name, rest);
        Self {
            page: page.unwrap_or(Page::Start),
            trouble: page.is_none().then_some(Trouble::UnknownPage),
            case: case.to_owned(),
            rule: if page == Some(Page::Rules) {
                id(rest)
            } else {
                String::new()
            },
        }
    }

    /// The file of its page, with the place in it; `None` where the app draws the page. Links to these pages that began
    /// with `#/` before lead there.
    #[must_use]
    pub fn file(&self) -> Option<String> {
        let file = self.page.file()?;
        Some(if self.rule.is_empty() {
            file.to_owned()
        } else {
            format!("{file}#{}", self.rule)
        })
    }

    /// The case that it carries.
    #[must_use]
    pub fn read_case(&self) -> Case {
        // As a whole link: a `#` inside the case must not begin a new one.
        Case::read(&format!("#?{}", self.case))
    }
}

/// The id of a rule, which people write as they like; nothing else is passed on.
fn id(written: &str) -> String {
    const LONGEST_ID: usize = 12;
    let is_plain =
        written.len() <= LONGEST_ID && written.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
    if is_plain {
        written.to_ascii_uppercase()
    } else {
        "unknown".to_owned()
    }
}

fn read_page(name: &str, rest: &str) -> Option<Page> {
    Some(match (name, rest) {
        ("", "") => Page::Start,
        ("question", "") => Page::Question(None),
        ("question", key) => Page::Question(Some(Question::from_key(key)?)),
        ("check", "") => Page::Check,
        ("plan", "") => Page::Plan,
        ("tickets", "") => Page::Tickets,
        ("credentials", "") => Page::Credentials,
        ("check-up", "") => Page::CheckUp,
        ("somebody-leaves", "") => Page::Succession,
        ("desk", "") => Page::Desk,
        ("roles", "") => Page::Roles,
        ("glossary", "") => Page::Glossary,
        ("rules", _) => Page::Rules,
        _ => return None,
    })
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("#/")?;
        match self.page {
            Page::Start => {}
            Page::Question(None) => f.write_str("question")?,
            Page::Question(Some(question)) => {
                f.write_str("question/")?;
                f.write_str(question.key())?;
            }
            Page::Check => f.write_str("check")?,
            Page::Plan => f.write_str("plan")?,
            Page::Tickets => f.write_str("tickets")?,
            Page::Credentials => f.write_str("credentials")?,
            Page::CheckUp => f.write_str("check-up")?,
            Page::Succession => f.write_str("somebody-leaves")?,
            Page::Desk => f.write_str("desk")?,
            Page::Roles => f.write_str("roles")?,
            Page::Glossary => f.write_str("glossary")?,
            Page::Rules => f.write_str("rules")?,
        }
        if !self.rule.is_empty() {
            f.write_str("/")?;
            f.write_str(&self.rule)?;
        }
        if !self.case.is_empty() {
            f.write_str("?")?;
            f.write_str(&self.case)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use upd_rules::sources::ledger;

    #[test]
    fn every_page_comes_back_from_its_text() {
        let case = Case::read("goal=access&user=mah&expires=09/03/2027+08:01:55");
        let questions = Question::ALL.into_iter().map(|question| Page::Question(Some(question)));
        let others = [
            Page::Start,
            Page::Question(None),
            Page::Check,
            Page::Plan,
            Page::Tickets,
            Page::Credentials,
            Page::CheckUp,
            Page::Succession,
            Page::Desk,
            Page::Roles,
            Page::Glossary,
            Page::Rules,
        ];
        for page in questions.chain(others) {
            let address = Address::of(page, &case);
            let read = Address::read(&address.to_string());
            assert_eq!(read, address);
            assert_eq!(read.read_case(), case);
        }
    }

    /// Issue 10: old addresses lead to the files.
    #[test]
    fn what_is_reference_has_a_file() {
        let file = |address: &str| Address::read(address).file();
        assert_eq!(file("#/rules/rol-05?goal=access").as_deref(), Some("rules.html#ROL-05"));
        assert_eq!(file("#/rules/X001").as_deref(), Some("rules.html#X001"));
        assert_eq!(file("#/rules/ABC-99").as_deref(), Some("rules.html#ABC-99"));
        assert_eq!(file("#/rules/no such rule").as_deref(), Some("rules.html#unknown"));
        let ids = ledger::RULES.iter().map(|rule| rule.id);
        for id in ids.chain(ledger::CONFLICTS.iter().map(|conflict| conflict.id)) {
            let address = Address::read(&format!("#/rules/{id}?goal=access"));
            assert_eq!(address.file(), Some(format!("rules.html#{id}")));
            assert_eq!(Address::read(&address.to_string()), address);
        }
        assert_eq!(file("#/rules").as_deref(), Some("rules.html"));
        assert_eq!(file("#/roles").as_deref(), Some("roles.html"));
        assert_eq!(file("#/glossary").as_deref(), Some("glossary.html"));
        for drawn in ["", "#/plan?goal=renew", "#/question/user", "#/nothing"] {
            assert_eq!(file(drawn), None, "{drawn}");
        }
    }

    #[test]
    fn no_address_of_ours_looks_like_a_secret() {
        for ours in [
            "#/plan?goal=access&user=mah-consultant&tasks=view,create,update,nullify,decide-vnra,api&edition=2026-06-05",
            "#/tickets?goal=renew&expires=09/03/2027+08:01:55&client-id=0f8fad5b-d9cb-469f-a165-70867728950e",
            "#/rules/ROL-13?goal=access&super-users-uat=several&first-super-user=colleague",
        ] {
            assert!(!upd_rules::credentials::secret::is_in_link(ours), "{ours}");
        }
    }

    #[test]
    fn an_empty_fragment_is_the_start_page() {
        for text in ["", "#", "#/", "/", "#//"] {
            assert_eq!(Address::read(text), Address::start(), "{text}");
        }
    }

    #[test]
    fn a_foreign_page_is_the_start_page_with_a_notice_and_the_case() {
        for text in [
            "#/plans?goal=renew",
            "#main?goal=renew",
            "#/question/colour?goal=renew",
            "#/plan/x?goal=renew",
        ] {
            let address = Address::read(text);
            assert_eq!(
                (address.page, address.trouble),
                (Page::Start, Some(Trouble::UnknownPage)),
                "{text}"
            );
            assert_eq!(address.read_case(), Case::read("goal=renew"), "{text}");
        }
        assert_eq!(Address::read("#/rules/rol-05"), Address::read("#/rules/ROL-05"));
    }

    /// Contract, section 1: what programs do to links, the page's part of it.
    #[test]
    fn a_link_that_programs_changed_leads_to_the_same_page() {
        let plan = Address::read("#/plan?goal=access&user=mah");
        for text in [
            "#/plan?goal=access&amp;user=mah).",
            "#/plan%3Fgoal%3Daccess%26user%3Dmah",
            "#%2Fplan%3Fgoal%3Daccess%26user%3Dmah.",
            "#/plan?goal=access&user=mah:~:text=Super%20User",
        ] {
            let address = Address::read(text);
            assert_eq!((address.page, address.trouble), (Page::Plan, None), "{text}");
            assert_eq!(address.read_case(), plan.read_case(), "{text}");
        }
        for text in ["#/roles).", "#/roles:~:text=MAH", "#/roles%20", "#%2Froles", "#/roles?"] {
            assert_eq!(Address::read(text), Address::read("#/roles"), "{text}");
        }
    }

    #[test]
    fn a_hash_inside_the_case_does_not_begin_a_new_one() {
        let case = Address::read("#/plan?goal=access&user=mah#?goal=spor").read_case();
        assert_eq!(case.answers, Case::read("goal=access").answers);
    }

    #[test]
    fn a_fragment_of_more_than_10_kilobytes_is_not_read() {
        let address = Address::read(&format!("#/plan?goal={}", "a".repeat(LONGEST)));
        assert_eq!(address.trouble, Some(Trouble::TooLong));
        assert_eq!(address.to_string(), "#/");
    }

    #[test]
    fn no_text_makes_it_panic_and_what_is_written_is_read_again() {
        let mut random = 0x9e37_79b9_7f4a_7c15_u64;
        let mut next = || {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random
        };
        let pieces = [
            "#",
            "/",
            "?",
            "&",
            "=",
            "%",
            "%2",
            "%F0%9F",
            "+",
            "plan",
            "question/",
            "goal",
            "access",
            "é",
            ",",
        ];
        for _ in 0..150 {
            let mut text = String::new();
            for _ in 0..next() % 24 {
                let piece = next();
                match piece % 3 {
                    0 => text.push(char::from_u32((piece >> 8) as u32 % 0x0011_0000).unwrap_or('\u{fffd}')),
                    _ => text.push_str(pieces[(piece >> 8) as usize % pieces.len()]),
                }
            }
            let address = Address::read(&text);
            let again = Address::of(address.page, &address.read_case());
            let read = Address::read(&again.to_string());
            assert_eq!(read, again, "{text:?}");
            assert!(read.read_case().ignored.is_empty(), "{text:?}");
        }
    }

    #[test]
    fn the_link_to_share_names_the_edition() {
        let case = Case::read("goal=account&account=mobile&edition=2024-01-01");
        let plan = Plan::of(&case.answers).ok();
        let text = Address::to_share(Page::Plan, &case, plan.as_ref()).to_string();
        let was = plan
            .as_ref()
            .map(|plan| seen::write(plan, &case.answers))
            .unwrap_or_default();
        assert_eq!(
            text,
            format!("#/plan?goal=account&account=mobile&edition={EDITION}&was={was}")
        );
    }
}
