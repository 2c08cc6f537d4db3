//! What is kept in this browser: the progress of each case, and nothing else.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::storage::{LocalStorage, Storage as _};
use gloo::timers::callback::Timeout;
use serde::Serialize as _;
use serde_wasm_bindgen::Serializer;
use upd_rules::dates::progress::{Progress, STORAGE_PREFIX};
use web_sys::Event;
use yew::prelude::*;

use super::window;

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

/// The progress that is kept under a key, and how to change it. Others may change it at the same moment, in this
/// window or another: every change is made to what is kept then, and once more if another window wrote over it. The
/// component must be another one for another key.
#[hook]
pub fn use_progress(key: &str) -> (Kept, Callback<Change>) {
    let shelf = use_reducer_eq(|| Shelf::new(key));
    let dispatcher = shelf.dispatcher();
    use_effect_with((), {
        let dispatcher = dispatcher.clone();
        move |()| {
            let on_change = move |_: &Event| dispatcher.dispatch(Happened::Elsewhere);
            let listener = window().map(|window| EventListener::new(&window, "storage", on_change));
            move || drop(listener)
        }
    });
    let on_change = Callback::from(move |change: Change| {
        dispatcher.dispatch(Happened::Here(Rc::clone(&change)));
        let dispatcher = dispatcher.clone();
        Timeout::new(MOMENT, move || dispatcher.dispatch(Happened::LongAgo(change))).forget();
    });
    (shelf.kept.clone(), on_change)
}

/// Where the progress of one case is kept.
struct Shelf {
    key: Rc<str>,
    /// What counts where the browser keeps nothing.
    kept: Kept,
    /// The changes of this moment.
    recent: Vec<Change>,
}

/// What can happen to the progress that is kept.
enum Happened {
    /// It is changed in this window.
    Here(Change),
    /// That change is no longer one of this moment.
    LongAgo(Change),
    /// Another window has changed what is kept.
    Elsewhere,
}

impl Shelf {
    fn new(key: &str) -> Self {
        Self {
            key: key.into(),
            kept: read(key),
            recent: Vec::new(),
        }
    }
}

/// Nobody sees the changes of this moment.
impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        self.kept == other.kept
    }
}

impl Reducible for Shelf {
    type Action = Happened;

    fn reduce(self: Rc<Self>, happened: Happened) -> Rc<Self> {
        let (key, mut recent) = (Rc::clone(&self.key), self.recent.clone());
        let kept = match happened {
            Happened::Here(change) => {
                let before = if self.kept.is_kept {
                    read(&key)
                } else {
                    self.kept.clone()
                };
                let mut progress = (*before.progress).clone();
                change(&mut progress);
                recent.push(change);
                write(&key, progress)
            }
            Happened::LongAgo(change) => {
                recent.retain(|other| !Rc::ptr_eq(other, &change));
                self.kept.clone()
            }
            // Each change once, so that two windows that want different things do not go on for ever.
            Happened::Elsewhere => recent.drain(..).fold(read(&key), |kept, change| {
                let mut again = (*kept.progress).clone();
                change(&mut again);
                if again == *kept.progress {
                    kept
                } else {
                    write(&key, again)
                }
            }),
        };
        Self { key, kept, recent }.into()
    }
}

/// Forgets the progress of every case.
pub fn forget_everything() {
    let Some(storage) = storage() else { return };
    let count = storage.length().unwrap_or_default();
    let keys: Vec<String> = (0..count).filter_map(|index| storage.key(index).ok()?).collect();
    for key in keys.iter().filter(|key| key.starts_with(STORAGE_PREFIX)) {
        let _ = storage.remove_item(key);
    }
}

/// The browser's storage, if we may use it: gloo takes that for granted, so it is asked for first.
fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

fn read(key: &str) -> Kept {
    let stored = storage().and_then(|storage| storage.get_item(key).ok());
    Kept {
        is_kept: stored.is_some(),
        progress: Rc::new(stored.flatten().map_or_else(Progress::default, |text| parse(&text))),
    }
}

/// What we keep has three levels; the reader of deeper ones would run out of stack.
const DEEPEST: usize = 64;

fn parse(text: &str) -> Progress {
    if depth(text) > DEEPEST {
        return Progress::of_unreadable(text);
    }
    let value = js_sys::JSON::parse(text).ok();
    value
        .and_then(|value| serde_wasm_bindgen::from_value(value).ok())
        .unwrap_or_else(|| Progress::of_unreadable(text))
}

/// How deep lists and objects stand in each other, at most. Brackets in texts count too: there are none in ours.
fn depth(json: &str) -> usize {
    let depths = json.bytes().scan(0_usize, |depth, byte| {
        match byte {
            b'[' | b'{' => *depth += 1,
            b']' | b'}' => *depth = depth.saturating_sub(1),
            _ => {}
        }
        Some(*depth)
    });
    depths.max().unwrap_or_default()
}

/// Keeps the progress, and looks whether it is kept.
fn write(key: &str, progress: Progress) -> Kept {
    let is_kept = put(key, &progress).is_some() && *read(key).progress == progress;
    Kept {
        is_kept,
        progress: Rc::new(progress),
    }
}

fn put(key: &str, progress: &Progress) -> Option<()> {
    let storage = storage()?;
    if progress.is_empty() {
        return storage.remove_item(key).ok();
    }
    let value = progress.serialize(&Serializer::json_compatible()).ok()?;
    let text = js_sys::JSON::stringify(&value).ok()?;
    storage.set_item(key, &String::from(text)).ok()
}
