//! A rule that stops in the middle is an exception like others: with its case, and the smallest of them.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    /// Where and why something stopped last on this core, since [`are_kept`].
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// From now on what stops is not printed as it happens, a hundred thousand times: it is kept for [`caught`].
pub fn are_kept() {
    panic::set_hook(Box::new(|info| {
        let what = info.to_string().replace('\n', " ");
        LAST.with(|last| *last.borrow_mut() = Some(what));
    }));
}

/// What that does; or why, and where that is known, it stopped in the middle.
///
/// # Errors
///
/// What a panic says.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|payload| {
        let kept = LAST.with(|last| last.borrow_mut().take());
        kept.unwrap_or_else(|| message(payload.as_ref()))
    })
}

fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| payload.downcast_ref::<&str>().copied());
    text.unwrap_or("it panicked").to_owned()
}
