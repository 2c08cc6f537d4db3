//! Something that unfolds in place and is not drawn before: a page on which much is folded comes quickly.

use yew::prelude::*;

use super::{own_popovers, use_popovers};
use crate::browser::folding;
use crate::translation::html;

/// How much of what is folded is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drawn {
    /// What somebody has unfolded.
    #[default]
    Unfolded,
    /// Everything: the reader comes back to a place that may be in it.
    All,
    /// Everything, and all of it is unfolded: for paper.
    ForPaper,
}

/// What [`Folded`] unfolds.
#[derive(Properties)]
pub struct FoldedProps {
    /// Its class, for the style sheet.
    #[prop_or_default]
    pub class: AttrValue,
    /// The id of the line that unfolds it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What that line says.
    pub summary: Html,
    /// Whether it is unfolded at first, and again whenever that changes.
    #[prop_or_default]
    pub open: bool,
    /// How much is drawn of all that is folded.
    pub drawn: Drawn,
    /// Draws what is unfolded.
    pub view: Callback<(), Html>,
}

impl PartialEq for FoldedProps {
    fn eq(&self, _: &Self) -> bool {
        // What it draws may be something else whenever what is around it is drawn.
        false
    }
}

/// The browser's own disclosure: it works by keyboard.
#[component]
pub fn Folded(props: &FoldedProps) -> Html {
    // What somebody did to it, as long as nothing else has opened or closed it since.
    let wish = use_state_eq(|| None::<(bool, bool)>);
    let is_open = match *wish {
        Some((wished_at, wished)) if wished_at == props.open => wished,
        _ => props.open,
    };
    // What was unfolded once stays drawn.
    let was_drawn = use_mut_ref(|| false);
    let is_pressed = use_state_eq(|| false);
    let popovers = use_popovers();
    let element = use_node_ref();
    // Before the browser unfolds it, so that nothing is seen to come later.
    let onclick = {
        let is_pressed = is_pressed.setter();
        Callback::from(move |_: MouseEvent| is_pressed.set(true))
    };
    let for_paper = props.drawn == Drawn::ForPaper;
    let ontoggle = {
        let (wish, element, open) = (wish.setter(), element.clone(), props.open);
        Callback::from(move |_: Event| {
            // That paper unfolds it is nobody's wish.
            if !for_paper {
                wish.set(Some((open, folding::is_open(&element))));
            }
        })
    };
    let is_drawn = *is_pressed || is_open || props.drawn != Drawn::Unfolded || *was_drawn.borrow();
    was_drawn.replace(is_drawn && !for_paper);
    // Whoever waits for it to be unfolded may have been told before there was anything in it.
    use_effect_with(is_drawn && is_open, {
        let element = element.clone();
        move |is_shown| {
            if *is_shown {
                folding::say_unfolded(&element);
            }
        }
    });
    html! {
        <details class={props.class.clone()} open={is_open || for_paper} {ontoggle} ref={element}>
            <summary id={props.id.clone()} {onclick}>{ props.summary.clone() }</summary>
            if is_drawn {
                <div class="unfolded">{ own_popovers(popovers, || props.view.emit(())) }</div>
            }
        </details>
    }
}
