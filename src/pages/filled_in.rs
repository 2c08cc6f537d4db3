//! A link that somebody else sent says what it has answered already: nobody should go on with answers that are not theirs.

use upd_rules::case::questions::Question;
use upd_rules::case::text::LinkNote;
use upd_rules::words;
use yew::prelude::*;

use super::question::SO_FAR;
use crate::address::Page;
use crate::components::in_page_link;
use crate::memory::Remembered;
use crate::translation::html;
use crate::visit::Visit;

/// One line above the page that the link opened, with the way to the answers; nothing where they are the reader's own.
pub(crate) fn view_filled_in(visit: &Visit, memory: &Remembered) -> Html {
    let Some(given) = memory.given.filter(|given| given.page == visit.page) else {
        return Html::default();
    };
    let kept = |question: &Question| {
        let answer = given.answers.answer(*question);
        answer.is_some() && answer == visit.case.answers.answer(*question)
    };
    let count = Question::ALL.into_iter().filter(kept).count();
    let way = match visit.page {
        _ if count == 0 => return Html::default(),
        Page::Check if visit.case.free.notes[LinkNote::Desk].is_some() => return Html::default(),
        Page::Question(_) => in_page_link(SO_FAR, "", Html::from("please check")),
        Page::Plan => html! { <a href={visit.link(Page::Check)}>{ "please check" }</a> },
        Page::Check => Html::from("please check"),
        _ => return Html::default(),
    };
    let were = if count == 1 { "was" } else { "were" };
    let said = format!("{} {were} filled in for you: ", words::counted(count as u64, "answer"));
    html! { <p class="filled-in screen-only">{ said }{ way }{ "." }</p> }
}
