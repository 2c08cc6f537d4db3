//! What an address means: the page that is shown, the case, and everything that is said about it.

use std::cell::OnceCell;
use std::rc::Rc;

use chrono::NaiveDateTime;
use upd_rules::case::questions::asked;
use upd_rules::case::text::{Case, LinkNote};
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::plan::Plan;

use crate::address::{Address, Page, Trouble};
use crate::explained::Explained;

/// One visit to one address. Pages are made from it; those with fields also from what is typed, and the plan from what
/// is ticked.
#[derive(Clone)]
pub struct Visit {
    /// The page that is shown: not always the one that the address names, see [`shown`].
    pub page: Page,
    /// What is wrong with the address, if anything is.
    pub trouble: Option<Trouble>,
    /// The case.
    pub case: Rc<Case>,
    /// Everything that is said about it, once somebody asks.
    told: Rc<OnceCell<Document>>,
    /// The working days behind its dates: those that are built in, unless others are known.
    calendar: OnceCell<Rc<Calendar>>,
    /// The file that the page is, with the place in it; nothing where the app draws the page.
    pub file: Option<String>,
    /// Whether the reader has come back to it, to where they left it.
    pub is_back: bool,
    /// Local time.
    pub now: NaiveDateTime,
    /// Where a term is explained on the page.
    pub(crate) explained: Explained,
}

impl Visit {
    /// A visit to that address at that local time.
    #[must_use]
    pub fn to(address: &Address, now: NaiveDateTime, calendar: Option<Rc<Calendar>>) -> Self {
        let case = address.read_case();
        Self {
            page: shown(address.page, &case),
            trouble: address.trouble,
            file: address.file(),
            case: Rc::new(case),
            told: Rc::default(),
            calendar: calendar.map_or_else(OnceCell::new, OnceCell::from),
            is_back: false,
            now,
            explained: Explained::default(),
        }
    }

    /// A link to another page: with the same case, where the app draws it.
    #[must_use]
    pub fn link(&self, page: Page) -> String {
        page.file()
            .map_or_else(|| Address::of(page, &self.case).to_string(), str::to_owned)
    }

    /// The target of links to pages that are files of their own: a tab beside this one, where leaving the page could
    /// lose what is typed.
    #[must_use]
    pub fn beside(&self) -> Option<&'static str> {
        let may_be_left = self.page == Page::Start || self.page.file().is_some();
        (!may_be_left).then_some("_blank")
    }

    /// Everything that is said about the case. The words are made when a page first needs them: questions do without,
    /// and the code that makes them arrives with the plan.
    #[must_use]
    pub fn document(&self) -> &Document {
        self.told
            .get_or_init(|| Document::of(&self.case, self.now, self.calendar()))
    }

    /// The plan, where that is the page that is shown.
    #[must_use]
    pub fn plan_seen(&self) -> Option<&Plan> {
        (self.page == Page::Plan).then(|| self.document().plan.as_ref())?
    }

    /// The working days behind its dates.
    #[must_use]
    pub fn calendar(&self) -> &Rc<Calendar> {
        self.calendar.get_or_init(Rc::default)
    }

    /// The same person at another address.
    #[must_use]
    pub fn go(&self, address: &Address) -> Self {
        Self::to(address, self.now, self.calendar.get().cloned())
    }

    /// Whether nothing is answered yet.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.case.answers == upd_rules::case::answers::Answers::default()
    }
}

impl PartialEq for Visit {
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page && self.trouble == other.trouble && Rc::ptr_eq(&self.told, &other.told)
    }
}

/// The page that is shown where an address names that one: a plan needs complete answers, a question must be one
/// that is asked.
#[must_use]
pub fn shown(page: Page, case: &Case) -> Page {
    let next = case.remaining.first().copied();
    match page {
        Page::Question(Some(question)) if asked(question, &case.answers) => page,
        Page::Question(_) => next.map_or(Page::Check, |question| Page::Question(Some(question))),
        // What has happened to credentials is reported with what is known.
        Page::Tickets if case.answers.reports_an_incident() => page,
        // What a help desk filled in is shown first.
        Page::Check if case.free.notes[LinkNote::Desk].is_some() => page,
        Page::Check | Page::Plan | Page::Tickets => next.map_or(page, |question| Page::Question(Some(question))),
        Page::Start
        | Page::Credentials
        | Page::CheckUp
        | Page::Succession
        | Page::Desk
        | Page::Roles
        | Page::Glossary
        | Page::Rules => page,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use upd_rules::case::questions::Question;

    const COMPLETE: &str = "goal=account&account=mobile";

    #[track_caller]
    fn shows(page: Page, case: &str, expected: Page) {
        assert_eq!(shown(page, &Case::read(case)), expected);
    }

    #[test]
    fn an_incomplete_case_shows_the_next_question_instead_of_its_plan() {
        for page in [Page::Check, Page::Plan, Page::Tickets, Page::Question(None)] {
            shows(page, "goal=access", Page::Question(Some(Question::User)));
        }
    }

    #[test]
    fn a_complete_case_shows_the_page_that_is_asked_for() {
        for page in [Page::Check, Page::Plan, Page::Tickets, Page::Roles, Page::Start] {
            shows(page, COMPLETE, page);
        }
        shows(Page::Question(None), COMPLETE, Page::Check);
    }

    /// SEC-04: a leak is reported at once; no question stands before its ticket.
    #[test]
    fn an_incident_shows_its_ticket_before_its_questions() {
        for matter in ["leaked", "not-delivered", "lost", "other"] {
            shows(Page::Tickets, &format!("goal=renew&matter={matter}"), Page::Tickets);
            shows(
                Page::Plan,
                &format!("goal=renew&matter={matter}"),
                Page::Question(Some(Question::User)),
            );
        }
        shows(
            Page::Tickets,
            "goal=renew&matter=renew",
            Page::Question(Some(Question::User)),
        );
    }

    /// Issue 11: the customer sees first what the help desk filled in, and goes on with what is open.
    #[test]
    fn what_a_help_desk_filled_in_is_shown_first() {
        shows(Page::Check, "goal=access&desk=02", Page::Check);
        shows(Page::Plan, "goal=access&desk=02", Page::Question(Some(Question::User)));
    }

    #[test]
    fn a_question_that_is_not_asked_is_not_shown() {
        shows(Page::Question(Some(Question::Oms)), COMPLETE, Page::Check);
        shows(
            Page::Question(Some(Question::Oms)),
            "goal=access",
            Page::Question(Some(Question::User)),
        );
        shows(
            Page::Question(Some(Question::Goal)),
            COMPLETE,
            Page::Question(Some(Question::Goal)),
        );
    }
}
