//! What the open page remembers and no address holds: what people paste and type for tickets. It is never stored,
//! and forgotten when the page is closed or loaded again, and when a link from elsewhere is about somebody else.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use chrono::NaiveDate;
use upd_rules::case::answers::{Answers, EnvironmentChoice, PerEnvironment, YesNo};
use upd_rules::case::text::Case;
use upd_rules::credentials::check_up::Organisation;
use upd_rules::credentials::succession::{ContactIs, Leaver, OwnSet, Remaining};
use upd_rules::credentials::tickets::{Sender, TypedIn};
use yew::prelude::*;

use crate::address::Page;
use crate::visit::Visit;

/// What is remembered.
#[derive(Clone, Default, PartialEq)]
pub struct Memory {
    /// What is typed for tickets.
    pub typed: TypedIn,
    /// Who sends an e-mail instead of a ticket.
    pub sender: Sender,
    /// Whether e-mails are wanted instead of tickets.
    pub by_mail: bool,
    /// The day on which the present secret came, for each environment.
    pub came: PerEnvironment<Option<NaiveDate>>,
    /// When the person was told of the approval, and when they signed in too early: as they answer the questions about
    /// it, until their plan keeps it.
    pub approved_at: Moment,
    /// See [`Self::approved_at`].
    pub early_sign_in_at: Moment,
    /// What is given for a check-up.
    pub organisation: Option<Organisation>,
    /// Whether the result of the check-up is wanted, and that of a departure.
    pub wants_check_up: bool,
    /// See [`Self::wants_check_up`].
    pub wants_departure: bool,
    /// What is chosen about a departure.
    pub leaving: Leaving,
    /// What was seen. It counts for the next page: nothing is drawn anew because of it.
    pub seen: Seen,
    /// What a help desk calls the case, once it was typed.
    pub label: Option<String>,
    /// Whether that is wanted in links.
    pub label_in_link: bool,
    /// Whether texts for tickets are wanted as Markdown. It stays so for the next case.
    pub markdown: bool,
    /// What the link said by which the reader came; nothing where it was a click of their own.
    pub given: Option<Given>,
}

/// What the reader has seen, to be changed without drawing anything: of two, neither is another memory.
#[derive(Clone, Default)]
pub struct Seen(pub Rc<RefCell<SeenPages>>);

impl PartialEq for Seen {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// See [`Seen`].
#[derive(Clone, Default)]
pub struct SeenPages {
    /// The case of the plan that was shown last, and of the one before it, as long as the reader looks at what changed.
    pub plan: Option<Rc<Case>>,
    /// See [`Self::plan`].
    pub plan_before: Option<Rc<Case>>,
    /// The plan or the answers, whichever was seen last: where a changed answer leads back to.
    pub overview: Option<Page>,
}

/// A moment that a question asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Moment {
    /// Nothing was said of it.
    #[default]
    NotSaid,
    /// It was answered how long ago that was, and no more: a moment that was given before does not count any longer.
    NotRemembered,
    /// Then, in milliseconds since 1970 (UTC).
    At(i64),
}

impl Moment {
    /// The instant, if it is known.
    #[must_use]
    pub const fn instant(self) -> Option<i64> {
        match self {
            Self::At(instant) => Some(instant),
            Self::NotSaid | Self::NotRemembered => None,
        }
    }

    /// What counts from then on of what counted before.
    #[must_use]
    pub const fn in_place_of(self, before: Option<i64>) -> Option<i64> {
        match self {
            Self::NotSaid => before,
            Self::NotRemembered => None,
            Self::At(instant) => Some(instant),
        }
    }
}

/// What a link from elsewhere filled in.
#[derive(Clone, Copy, PartialEq)]
pub struct Given {
    /// The answers.
    pub answers: Answers,
    /// The page that it opened.
    pub page: Page,
}

/// What is chosen about a departure, so far.
#[derive(Clone, Default, PartialEq)]
pub struct Leaving {
    /// Who leaves.
    pub leaver: Option<Leaver>,
    /// Whether that person has gone already.
    pub gone: Option<YesNo>,
    /// The environment: one of the two.
    pub place: Option<EnvironmentChoice>,
    /// How many Super Users remain.
    pub remaining: Option<Remaining>,
    /// Whether a set of credentials was made for the leaver.
    pub own_set: Option<OwnSet>,
    /// Who the technical contact is.
    pub contact: Option<ContactIs>,
}

/// A change of the memory, to be made to what is remembered by then.
pub struct Change(Box<dyn FnOnce(&mut Memory)>);

impl Reducible for Memory {
    type Action = Change;

    fn reduce(self: Rc<Self>, Change(change): Change) -> Rc<Self> {
        let mut now = (*self).clone();
        change(&mut now);
        MARKDOWN.set(now.markdown);
        now.into()
    }
}

thread_local! {
    /// Whether Markdown is wanted for texts: that is about whoever works here, not about whom they work for.
    static MARKDOWN: Cell<bool> = const { Cell::new(false) };
}

/// The memory, with the way to change it.
pub type Remembered = UseReducerHandle<Memory>;

/// A memory that is empty at first, but for what the link said by which the reader came.
#[hook]
pub fn use_memory(given: Option<Given>) -> Remembered {
    use_reducer_eq(move || Memory {
        given,
        markdown: MARKDOWN.get(),
        ..Memory::default()
    })
}

/// Changes what is remembered. Of two changes in one handler, the second is made to what the first has left.
pub fn remember(memory: &Remembered, change: impl FnOnce(&mut Memory) + 'static) {
    memory.dispatch(Change(Box::new(change)));
}

/// What pages about credentials, and that of the help desk, are made from.
#[derive(Properties, PartialEq, Clone)]
pub struct CredentialsProps {
    /// The visit.
    pub visit: Visit,
    /// What is remembered.
    pub memory: Remembered,
}
