//! What was done for everybody to be able to use it, how that was tested, and what is known not to work.

use yew::prelude::*;

use super::{APP, view_page};
use crate::translation::html;

const DONE: [&str; 6] = [
    "Everything can be done with the keyboard alone. What has the focus is outlined, and a new page begins at its heading.",
    "What changes without a new page is announced: an error, a copied text, how many rules were found.",
    "Each field has a label, and each error says what is wrong beside the field and above the form.",
    "Colour says nothing by itself: words or signs say the same. Light and dark, stronger contrast and forced colours \
     follow your settings, and little moves.",
    "Pages can be enlarged to 400 % (320 pixels wide), and text can be set wider, without scrolling sideways. Only the \
     table of roles scrolls, in a frame of its own that the keyboard reaches.",
    "The start page, the rules, the roles and the words of the trade can be read without script, and all pages be printed.",
];

const TESTED: [&str; 2] = [
    "By programs, with each change: the keyboard alone from the first question to a plan, 400 % zoom and wider text on \
     every page, paper, translation by the browser, labels and headings.",
    "By eye: forced colours, dark colours, paper.",
];

const NOT: [&str; 3] = [
    "Nobody has tried it with a screen reader yet. What such a reader is told was only looked at by programs.",
    "It was tested in Chromium only, not in Firefox or Safari.",
    "Questions and plans need JavaScript and WebAssembly. Without them there is a short plan on the start page.",
];

/// The page on accessibility.
pub(super) fn view() -> Html {
    let list =
        |lines: &[&'static str]| html! { <ul>{ for lines.iter().map(|line| html! { <li>{ *line }</li> }) }</ul> };
    let content = html! {
        <div class="accessibility">
            <h1 tabindex="-1">{ "Accessibility" }</h1>
            <p class="lead">{ "The aim is level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. No one from \
                outside has checked whether it is reached." }</p>
            <h2>{ "What was done" }</h2>
            { list(&DONE) }
            <h2>{ "How it was tested" }</h2>
            { list(&TESTED) }
            <h2>{ "What is known not to work, or not known" }</h2>
            { list(&NOT) }
            <h2>{ "If something is in your way" }</h2>
            <p>{ "Tell whoever hosts this copy, which is where you have the address of this page from: which page it was, \
                what you wanted to do, and with which browser and aid. This is not a service of EMA, so EMA cannot help \
                with it." }</p>
        </div>
    };
    view_page(None, APP, content)
}
