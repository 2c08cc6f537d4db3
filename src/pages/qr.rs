//! A link as a QR code.

use upd_rules::out::qr::drawing;
use yew::prelude::*;

use crate::translation::html;

/// The QR code of a link; a word where the link is too long for one.
pub(crate) fn view_qr(link: &str) -> Html {
    match drawing(link) {
        None => html! { <p>{ "The link is too long for a QR code." }</p> },
        Some(drawing) => html! {
            <svg class="qr" viewBox={format!("0 0 {0} {0}", drawing.size)} role="img" aria-label="The link as a QR code"
                shape-rendering="crispEdges">
                <path class="qr-paper" d={format!("M0 0h{0}v{0}h-{0}z", drawing.size)} />
                <path class="qr-ink" d={drawing.path} />
            </svg>
        },
    }
}
