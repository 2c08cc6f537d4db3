//! Keeping the plan and passing it on: link, QR code, code for the phone, text, JSON, paper. It comes with the part of the
//! app that the help desk needs.

use std::rc::Rc;

use upd_rules::case::code;
use upd_rules::case::text::LinkNote;
use upd_rules::out::markup::Markup;
use upd_rules::out::standalone;
use upd_rules::out::text::{MARKDOWN_FILE_NAME, MARKDOWN_MEDIA_TYPE, summary, summary_in};
use upd_rules::plan::{StepKey, seen};
use upd_rules::words::{self, Sources};
use yew::prelude::*;

use super::course::Course;
use super::folded::folded;
use super::paper::view_short_list;
use super::progress::as_text;
use crate::address::{Address, Page};
use crate::browser::{javascript, location, print, style};
use crate::components::{CopyButton, Drawn, SaveButton, ShareButton, disclosure, tick_box};
use crate::pages::explained::view_otherwise;
use crate::pages::qr::view_qr;
use crate::translation::html;

/// What somebody wants to pass on besides the plan.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct PassedOn {
    /// What is ticked and guessed.
    progress: bool,
    /// The rules behind it, in the text and in the calendar.
    pub(super) sources: bool,
}

/// What the ways to keep a plan are drawn from.
#[derive(Clone)]
pub(crate) struct Keeping {
    pub(super) course: Rc<Course>,
    pub(super) passed_on: PassedOn,
    pub(super) on_pass: Callback<PassedOn>,
}

/// The ways to keep a plan.
pub(crate) struct Kept {
    /// Beside the plan.
    pub(super) on_screen: Html,
    /// Below it: what would change the plan, and what is not in it.
    pub(super) explained: Html,
    /// Behind it, on paper.
    pub(super) on_paper: Html,
}

/// The ways to keep a plan.
pub(crate) fn view_keep(keeping: &Keeping) -> Kept {
    style::add(style::DESK);
    Kept {
        on_screen: view_on_screen(keeping),
        explained: view_otherwise(&keeping.course.visit),
        on_paper: view_on_paper(&keeping.course),
    }
}

/// Room for them, until they have come.
pub(super) fn to_come() -> Kept {
    Kept {
        on_screen: html! { <section class="keep screen-only"></section> },
        explained: Html::default(),
        on_paper: Html::default(),
    }
}

fn view_on_screen(keeping: &Keeping) -> Html {
    let Keeping {
        course,
        passed_on,
        on_pass,
    } = keeping;
    let passed_on = *passed_on;
    let link_text = {
        let course = Rc::clone(course);
        Callback::from(move |()| link(&course, passed_on))
    };
    let plain_text = {
        let course = Rc::clone(course);
        Callback::from(move |()| {
            let visit = &course.visit;
            let (today, sources) = (course.time().today(), Sources::of(passed_on.sources));
            let link = link(&course, passed_on);
            let mut text = summary(&visit.case, visit.document(), today, &link, sources);
            if passed_on.progress {
                text.push_str(&as_text(&course));
            }
            text
        })
    };
    html! {
        <section class="keep screen-only">
            <h2>{ "Keep it or pass it on" }</h2>
            <p class="hint">{ reveals(course, passed_on) }</p>
            if !course.progress.is_empty() {
                { tick_box("tell-progress", "With how far I am", passed_on.progress,
                    &on_pass.reform(move |progress| PassedOn { progress, ..passed_on })) }
            }
            <ul>
                <li><CopyButton id="copy-link" label="Copy the link" text={link_text.clone()} /></li>
                <li><ShareButton title={words::short_name(&course.visit.case.answers)} link={link_text} /></li>
                <li><CopyButton id="copy-text" label="Copy the plan as text" text={plain_text} /></li>
                <li><button type="button" class="quiet" onclick={|_| print::print_short()}>{ "Print a short list" }</button></li>
            </ul>
            { folded(course, "part", Html::from("QR code, phone code, file"), move |course| view_more(course, passed_on)) }
            { disclosure("part", Html::from("With sources, for staff"), view_for_staff(keeping)) }
        </section>
    }
}

fn view_for_staff(keeping: &Keeping) -> Html {
    let passed_on = keeping.passed_on;
    let json = {
        let course = Rc::clone(&keeping.course);
        Callback::from(move |()| {
            let (visit, made) = (&course.visit, course.time().today().to_string());
            let (case, link) = (visit.case.write(false), link(&course, passed_on));
            let besides = [("made", made.as_str()), ("link", &link), ("case", &case)];
            javascript::to_json(visit.document(), &besides)
        })
    };
    let markdown = {
        let course = Rc::clone(&keeping.course);
        Callback::from(move |()| {
            let (visit, today) = (&course.visit, course.time().today());
            let sources = Sources::of(passed_on.sources);
            let link = link(&course, passed_on);
            summary_in(Markup::Markdown, &visit.case, visit.document(), today, &link, sources)
        })
    };
    html! {
        <ul>
            <li>
                { tick_box("tell-sources", "Sources in the text and in the calendar", passed_on.sources,
                    &keeping.on_pass.reform(move |sources| PassedOn { sources, ..passed_on })) }
            </li>
            <li><button type="button" class="quiet" onclick={|_| print::print()}>{ "Print with sources" }</button></li>
            <li><CopyButton id="copy-json" label="Copy as JSON" text={json.clone()} /></li>
            <li>
                <SaveButton id="save-json" label="Save as JSON" file_name="upd-plan.json" media_type="application/json"
                    then="Programs can read it." text={json} />
            </li>
            <li>
                <SaveButton id="save-markdown" label="Save as Markdown" file_name={MARKDOWN_FILE_NAME}
                    media_type={MARKDOWN_MEDIA_TYPE} then="It has the whole plan." text={markdown} />
            </li>
            <li><a href={keeping.course.visit.link(Page::Desk)}>{ "Open it at the help desk\u{2019}s page" }</a></li>
        </ul>
    }
}

/// A code to photograph, a code to say, and a file.
fn view_more(course: &Rc<Course>, passed_on: PassedOn) -> Html {
    let page = {
        let course = Rc::clone(course);
        Callback::from(move |()| {
            let visit = &course.visit;
            let (today, link) = (course.time().today(), link(&course, passed_on));
            standalone::page(&visit.case, visit.document(), today, &link)
        })
    };
    html! {
        <>
            { view_qr(&link(course, passed_on)) }
            { view_code(course) }
            <p>
                <SaveButton id="save-page" label="Save as a page" file_name={standalone::FILE_NAME}
                    media_type={standalone::MEDIA_TYPE} then="It opens in any browser, also offline." text={page} />
            </p>
        </>
    }
}

/// The code of the answers, and how it is said.
fn view_code(course: &Rc<Course>) -> Html {
    let Some(code) = code::write(&course.visit.case.answers) else {
        return Html::default();
    };
    html! {
        <>
            <p class="code" translate="no">{ code::in_groups(&code) }</p>
            <p class="hint" translate="no">{ words::code::spoken(&code) }</p>
            <p class="hint">{ "It has your answers, no dates and no Client ID. Whoever you read it to types it on the start page." }</p>
        </>
    }
}

/// What is on paper besides the plan: the short list, and the link to photograph.
fn view_on_paper(course: &Rc<Course>) -> Html {
    let qr = (course.drawn == Drawn::ForPaper).then(|| view_qr(&course.link()));
    html! {
        <>
            <div class="print-only qr-on-paper">{ qr.clone() }</div>
            { view_short_list(course, qr) }
        </>
    }
}

/// The link to pass on.
fn link(course: &Course, passed_on: PassedOn) -> String {
    let mut case = (*course.visit.case).clone();
    case.free.notes[LinkNote::Done] = passed_on.progress.then(|| {
        let ticked = |place: &usize| course.ticked(*place).is_some();
        let places = (0..course.plan.steps.len()).filter(ticked);
        seen::write_done(places.filter_map(|place| course.plan.steps.get(place).map(StepKey::of)))
    });
    location::whole_link(&Address::to_share(Page::Plan, &case, Some(&course.plan)))
}

/// What a link tells those who get it.
fn reveals(course: &Course, passed_on: PassedOn) -> String {
    let free = &course.visit.case.free;
    let has_dates = free.start.is_some() || free.expires.production.is_some() || free.expires.uat.is_some();
    let mut shown = vec!["your answers".to_owned()];
    if has_dates {
        shown.push("the dates that you gave".to_owned());
    }
    if passed_on.progress {
        shown.push("the steps that you ticked".to_owned());
    }
    if let Some(label) = &free.notes[LinkNote::Label] {
        shown.push(format!("the label \u{201c}{label}\u{201d}"));
    }
    if free.client_id.production.is_some() || free.client_id.uat.is_some() {
        shown.push("your Client ID, because you ticked the box for it".to_owned());
    }
    format!("The link shows {}; nothing else you typed.", words::list(&shown))
}
