//! The cases on this device as the open page has them, and which of them it is about. Others may change them at the
//! same moment, in this window or another: every change is made to what is kept then, and once more if another window
//! wrote over it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use upd_rules::case::text::Case;
use upd_rules::dates::own_case::{OwnCase, OwnCases, clean_name, old_key, text_of};
use upd_rules::dates::progress::Progress;
use web_sys::Event;
use yew::prelude::*;

use super::{storage, window};

/// The progress of a case.
#[derive(Clone, PartialEq)]
pub struct Kept {
    /// The progress.
    pub progress: Rc<Progress>,
    /// Whether the browser keeps it. If not, it lives as long as the page.
    pub is_kept: bool,
}

/// A change of the progress, to be made to whatever is kept when it is made.
pub type Change = Rc<dyn Fn(&mut Progress)>;

/// For so long, in milliseconds, another window may write over a change without having seen it.
const MOMENT: u32 = 2_000;

/// The cases on this device, for as long as the page is about the same person. Within that time a plan stays with its
/// case, whatever answer changes, and whatever other page is looked at.
#[derive(Clone, PartialEq)]
pub struct Shelf(Rc<State>);

/// Who is told of what has happened.
type Watcher = Rc<dyn Fn(Rc<State>)>;

thread_local! {
    static STATE: RefCell<Option<Rc<State>>> = const { RefCell::new(None) };
    static WATCHERS: RefCell<Vec<Watcher>> = const { RefCell::new(Vec::new()) };
}

/// The cases on this device.
#[hook]
pub fn use_shelf() -> Shelf {
    let state = use_state_eq(now);
    let setter = state.setter();
    use_effect_with((), move |()| {
        let watcher: Watcher = Rc::new(move |state| setter.set(state));
        // What has happened since it was drawn.
        watcher(now());
        WATCHERS.with_borrow_mut(|watchers| watchers.push(Rc::clone(&watcher)));
        let on_change = |_: &Event| happen(Happened::Elsewhere);
        let listener = window().map(|window| EventListener::new(&window, "storage", on_change));
        move || {
            WATCHERS.with_borrow_mut(|watchers| watchers.retain(|other| !Rc::ptr_eq(other, &watcher)));
            drop(listener);
        }
    });
    Shelf((*state).clone())
}

/// Begins anew with what is kept: the page is about another person.
pub fn begin() {
    happen(Happened::Begun);
}

/// Says that the plan is left: the next one may be about another case.
pub fn leave() {
    happen(Happened::Left);
}

fn now() -> Rc<State> {
    STATE.with_borrow_mut(|state| Rc::clone(state.get_or_insert_with(|| Rc::new(State::new()))))
}

fn happen(happened: Happened) {
    let before = now();
    let after = Rc::new(before.after(happened));
    STATE.set(Some(Rc::clone(&after)));
    let watchers = WATCHERS.with_borrow(Clone::clone);
    watchers.iter().for_each(|watcher| watcher(Rc::clone(&after)));
}

/// The progress of the case that a plan is about, and how to change it. The answers of a case on this device follow
/// those of the plan.
#[hook]
pub fn use_case_here(shelf: &Shelf, case: &Rc<Case>) -> (Kept, Callback<Change>) {
    use_effect_with(text_of(case), {
        let (shelf, case) = (shelf.clone(), Rc::clone(case));
        move |text: &String| shelf.open(case, text.clone())
    });
    // Until it is opened, which is right after it is drawn, a plan has what it will have then.
    let own = shelf.0.here_or_with_answers(case);
    let kept = Kept {
        progress: own.map_or_else(Rc::default, |own| Rc::new(own.progress.clone())),
        is_kept: shelf.0.is_kept,
    };
    let shelf = shelf.clone();
    let on_change = Callback::from(move |change: Change| shelf.edit(move |own| change(&mut own.progress)));
    (kept, on_change)
}

impl Shelf {
    /// The case that the plan is about, with its key, if it is one on this device.
    #[must_use]
    pub fn here(&self) -> Option<(&str, &OwnCase)> {
        let key = self.0.here.as_deref()?;
        Some((key, self.0.cases.get(key)?))
    }

    /// Whether the browser keeps them. If not, they live as long as the page.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.0.is_kept
    }

    /// All cases on this device.
    #[must_use]
    pub fn cases(&self) -> &OwnCases {
        &self.0.cases
    }

    /// Names the case that the plan is about. An empty name takes it back.
    pub fn rename(&self, name: &str) {
        let name = clean_name(name);
        self.edit(move |own| own.name.clone_from(&name));
    }

    /// Makes the plan one about that case: its answers become those of the plan.
    pub fn attach(&self, key: &str) {
        if let Some(seen) = &now().seen {
            let edit = following(text_of(seen));
            happen(Happened::Attached(key.to_owned(), Rc::clone(&edit)));
            let_pass(edit);
        }
    }

    /// Goes on with a copy of the case for the next organisation, under that name.
    pub fn copy(&self, name: &str) {
        happen(Happened::Copied(name.to_owned()));
    }

    /// Says that a case is the one to go on with, before its plan is seen: of several with the same answers, it is
    /// opened.
    pub fn take_up(&self, key: &str) {
        happen(Happened::TakenUp(key.to_owned()));
    }

    /// Forgets a case.
    pub fn forget(&self, key: &str) {
        happen(Happened::Forgotten(key.to_owned()));
    }

    /// Forgets every case.
    pub fn forget_everything(&self) {
        happen(Happened::AllForgotten);
    }

    fn open(&self, case: Rc<Case>, text: String) {
        let edit = following(text);
        happen(Happened::Opened(case, Rc::clone(&edit)));
        let_pass(edit);
    }

    fn edit(&self, edit: impl Fn(&mut OwnCase) + 'static) {
        let edit: Edit = Rc::new(edit);
        happen(Happened::Here(Rc::clone(&edit)));
        let_pass(edit);
    }
}

/// Lets the moment pass in which another window may not have seen a change.
fn let_pass(edit: Edit) {
    Timeout::new(MOMENT, move || happen(Happened::LongAgo(edit))).forget();
}

type Edit = Rc<dyn Fn(&mut OwnCase)>;

/// The change by which a case has the answers that are seen.
fn following(text: String) -> Edit {
    Rc::new(move |own| own.answers.clone_from(&text))
}

/// A change of this moment.
#[derive(Clone)]
struct Recent {
    key: String,
    /// The answers of the case, should nothing be kept of it yet.
    answers: String,
    edit: Edit,
}

/// What can happen to the cases.
enum Happened {
    /// The page is about another person.
    Begun,
    /// The plan of that case is seen, whose answers are now those.
    Opened(Rc<Case>, Edit),
    /// No plan is seen any more.
    Left,
    /// The case here is changed in this window.
    Here(Edit),
    /// That change is no longer one of this moment.
    LongAgo(Edit),
    /// Another window has changed what is kept.
    Elsewhere,
    /// The plan is said to be about the case with that key.
    Attached(String, Edit),
    /// See [`Shelf::copy`].
    Copied(String),
    /// See [`Shelf::take_up`].
    TakenUp(String),
    /// The case with that key is to be forgotten.
    Forgotten(String),
    /// Every case is.
    AllForgotten,
}

/// The cases, and which of them the page is about.
#[derive(Clone)]
struct State {
    /// What is kept; where the browser keeps nothing, what counts until the page is closed.
    cases: OwnCases,
    /// Whether the browser keeps it.
    is_kept: bool,
    /// The key of the case that the page is about.
    here: Option<String>,
    /// The case that the address says, once its plan is seen.
    seen: Option<Rc<Case>>,
    /// The changes of this moment.
    recent: Vec<Recent>,
}

/// Nobody sees the changes of this moment.
impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        (&self.cases, self.is_kept, &self.here) == (&other.cases, other.is_kept, &other.here)
    }
}

impl State {
    fn after(&self, happened: Happened) -> Self {
        let mut now = self.clone();
        now.read_again();
        match happened {
            Happened::Begun => return Self::new(),
            Happened::Opened(case, edit) => now.open(case, edit),
            Happened::Left => {
                now.here = None;
                now.seen = None;
            }
            Happened::Here(edit) => now.edit_here(edit),
            Happened::LongAgo(edit) => now.recent.retain(|other| !Rc::ptr_eq(&other.edit, &edit)),
            Happened::Elsewhere => now.make_again(),
            Happened::Attached(key, edit) => {
                now.here = Some(key);
                now.edit_here(edit);
            }
            Happened::Copied(name) => now.copy(&name),
            Happened::TakenUp(key) => {
                now.use_last(&key);
                now.seen = now.cases.get(&key).map(|own| Rc::new(own.case()));
                now.here = Some(key);
            }
            Happened::Forgotten(key) => {
                now.recent.retain(|other| other.key != key);
                now.keep(&key, OwnCase::default());
            }
            Happened::AllForgotten => {
                storage::remove_everything();
                now.cases = OwnCases::default();
                now.recent.clear();
            }
        }
        now.find();
        now
    }

    fn new() -> Self {
        let kept = storage::read_cases();
        Self {
            is_kept: kept.is_some(),
            cases: kept.unwrap_or_default(),
            here: None,
            seen: None,
            recent: Vec::new(),
        }
    }

    /// What the page is about once it is opened.
    fn here_or_with_answers(&self, case: &Case) -> Option<&OwnCase> {
        let here = self.here.as_deref().or_else(|| self.cases.with_answers(&case.answers));
        self.cases.get(here?)
    }

    /// What another window may have changed meanwhile.
    fn read_again(&mut self) {
        if let Some(cases) = storage::read_cases().filter(|_| self.is_kept) {
            self.cases = cases;
        }
    }

    fn keep(&mut self, key: &str, own: OwnCase) {
        self.is_kept = storage::keep(key, &own);
        self.cases.put(key, own);
    }

    /// Without a case of its own, a plan has the one with the same answers that was used last.
    fn find(&mut self) {
        let is_there = self.here.as_deref().is_some_and(|key| self.cases.get(key).is_some());
        if !is_there {
            let seen = self.seen.as_ref();
            let found = seen.and_then(|seen| self.cases.with_answers(&seen.answers));
            self.here = found.map(str::to_owned);
        }
    }

    fn open(&mut self, case: Rc<Case>, edit: Edit) {
        self.take_in_old(&case);
        let has_changed = self.seen.as_ref().is_some_and(|seen| text_of(seen) != text_of(&case));
        self.seen = Some(case);
        self.find();
        match self.here.clone() {
            Some(_) if has_changed => self.edit_here(edit),
            Some(key) => self.use_last(&key),
            None => {}
        }
    }

    fn use_last(&mut self, key: &str) {
        let is_last = self.cases.newest_first().first().is_some_and(|(last, _)| *last == key);
        let Some(own) = self.cases.get(key).filter(|_| !is_last) else {
            return;
        };
        let used = self.cases.next_use();
        let own = OwnCase { used, ..own.clone() };
        self.keep(key, own);
    }

    fn edit_here(&mut self, edit: Edit) {
        let Some(seen) = self.seen.clone() else { return };
        self.find();
        let key = self.here.clone().unwrap_or_else(|| self.cases.new_key(&seen.answers));
        self.here = Some(key.clone());
        let answers = text_of(&seen);
        let change = Recent { key, answers, edit };
        self.make(&change);
        self.recent.push(change);
    }

    fn make(&mut self, change: &Recent) {
        let new = || OwnCase {
            answers: change.answers.clone(),
            used: self.cases.next_use(),
            ..OwnCase::default()
        };
        let before = self.cases.get(&change.key).cloned().unwrap_or_else(new);
        let mut after = before.clone();
        (change.edit)(&mut after);
        if after != before {
            self.keep(&change.key, after);
        }
    }

    /// Each change of this moment once, so that two windows that want different things do not go on for ever.
    fn make_again(&mut self) {
        for change in std::mem::take(&mut self.recent) {
            self.make(&change);
        }
    }

    fn copy(&mut self, name: &str) {
        let Some((own, seen)) = self
            .here
            .as_deref()
            .and_then(|key| self.cases.get(key))
            .zip(self.seen.as_ref())
        else {
            return;
        };
        let key = self.cases.new_key(&seen.answers);
        let copy = own.for_the_next(name, self.cases.next_use());
        self.keep(&key, copy);
        self.here = Some(key);
    }

    /// What the first schema kept for these answers becomes a case; it goes only when the case is kept.
    fn take_in_old(&mut self, case: &Case) {
        let old_key = old_key(&case.answers);
        let Some(old) = storage::read_old(&old_key) else { return };
        let key = self.cases.with_answers(&case.answers).map(str::to_owned);
        let key = key.unwrap_or_else(|| self.cases.new_key(&case.answers));
        let mut own = self.cases.get(&key).cloned().unwrap_or_else(|| OwnCase {
            answers: text_of(case),
            used: self.cases.next_use(),
            ..OwnCase::default()
        });
        own.progress.take_in(old);
        self.keep(&key, own);
        if self.is_kept {
            storage::remove(&old_key);
        }
    }
}
