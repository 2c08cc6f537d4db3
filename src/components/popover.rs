//! Something small that is shown when asked for, in the middle of a text.

use std::cell::Cell;

use yew::prelude::*;

use crate::translation::html;

/// Whose popovers are drawn, by number, and how many of theirs are drawn already.
#[derive(Clone, Copy)]
struct Drawing {
    whose: u32,
    count: u32,
}

thread_local! {
    static DRAWING: Cell<Drawing> = const { Cell::new(Drawing { whose: 0, count: 0 }) };
    static OWNERS: Cell<u32> = const { Cell::new(0) };
}

/// Gives a component popovers of its own, to be drawn with [`own_popovers`].
#[hook]
pub fn use_popovers() -> u32 {
    *use_state(|| {
        OWNERS.set(OWNERS.get() + 1);
        OWNERS.get()
    })
}

/// Draws what belongs to a component: its popovers keep their ids from drawing to drawing, so that the page stays as it
/// is where nothing has changed.
pub fn own_popovers<T>(whose: u32, draw: impl FnOnce() -> T) -> T {
    let around = DRAWING.replace(Drawing { whose, count: 0 });
    let drawn = draw();
    DRAWING.set(around);
    drawn
}

/// A button in a text, and what it shows. The browser opens and closes it, by keyboard too. It stands behind its button,
/// so that it is read there, and on paper it can stand there as well.
pub fn popover(class: &'static str, label: Html, shown: Html) -> Html {
    let Drawing { whose, count } = DRAWING.get();
    DRAWING.set(Drawing {
        whose,
        count: count + 1,
    });
    let id = format!("popover-{whose}-{count}");
    html! {
        <span class={class}>
            <button type="button" popovertarget={id.clone()}>{ label }</button>
            <span popover="auto" {id}>{ shown }</span>
        </span>
    }
}
