//! What is pasted into tickets: the reply, the summary for the file, the link for the customer; and what the help desk
//! calls the case.

use upd_rules::case::code;
use upd_rules::case::text::{Case, LinkNote};
use upd_rules::out::case_file::{Filing, case_file};
use upd_rules::out::markup::Markup;
use upd_rules::out::reply::Reply;
use upd_rules::words::Sources;
use yew::prelude::*;

use super::filled_in::FilledIn;
use super::keys::{REPLY, view_key};
use super::{Desk, label};
use crate::address::{Address, Page};
use crate::browser::clock::time;
use crate::browser::location;
use crate::components::{CopyButton, TextField, disclosure, tick_box};
use crate::memory::{Memory, remember};
use crate::pages::qr::view_qr;
use crate::translation::html;

/// A label has at most so many characters.
const LONGEST_LABEL: usize = 60;

/// What the help desk calls the case.
pub(super) fn view_label(desk: &Desk) -> Html {
    let (memory, visit) = (&desk.memory, &desk.visit);
    let label = label(memory, visit);
    let on_change = {
        let memory = memory.clone();
        Callback::from(move |text: String| {
            let kept: String = text.trim().chars().take(LONGEST_LABEL).collect();
            let label = kept.clone();
            remember(&memory, move |now| now.label = Some(label));
            kept
        })
    };
    let field = TextField {
        value: label.clone().into(),
        hint: "For example the number of the ticket, at most 60 characters. It stands in the title, on paper and in the summary for the file."
            .into(),
        ..TextField::new("desk-label", "What you call this case", on_change)
    };
    html! {
        <>
            <div class="desk-label screen-only">{ field.view() }</div>
            if !label.is_empty() { <p class="print-only">{ format!("Label: {label}") }</p> }
        </>
    }
}

/// The texts, each with a button that copies it.
pub(super) fn view_texts(desk: &Desk) -> Html {
    let memory = &desk.memory;
    let remembered = |change: fn(&mut Memory, bool)| {
        let memory = memory.clone();
        Callback::from(move |ticked| remember(&memory, move |now| change(now, ticked)))
    };
    let reply = |sources| {
        let desk = desk.clone();
        Callback::from(move |()| desk.reply(sources))
    };
    let file = {
        let desk = desk.clone();
        Callback::from(move |()| desk.file())
    };
    let link = {
        let desk = desk.clone();
        Callback::from(move |()| desk.link())
    };
    let label = label(memory, &desk.visit);
    let label_fits = label.is_empty() || LinkNote::Label.takes(&label);
    html! {
        <section class="screen-only" aria-labelledby="texts-title">
            <h2 id="texts-title">{ "For the ticket" }</h2>
            <ul class="desk-texts">
                <li class="with-key">{ view_key(REPLY) }<CopyButton id="copy-reply" label="Copy the reply" key_to_it={REPLY} text={reply(Sources::LeftOut)} /></li>
                <li><CopyButton id="copy-reply-sources" label="Copy the reply with sources" text={reply(Sources::Named)} /></li>
                <li><CopyButton id="copy-file" label="Copy the summary for the file" text={file} /></li>
                <li><CopyButton id="copy-customer-link" label="Copy the link for the customer" text={link} /></li>
            </ul>
            { tick_box("as-markdown", "As Markdown", memory.markdown, &remembered(|now, ticked| now.markdown = ticked)) }
            if label_fits {
                { tick_box("label-in-link", "With my label in the link", memory.label_in_link,
                    &remembered(|now, ticked| now.label_in_link = ticked)) }
            } else {
                <p class="hint">
                    { "Your label stays out of the link: at most 24 letters from A to Z, digits, spaces, hyphens and slashes fit." }
                </p>
            }
            <p class="hint">{ desk.reveals() }</p>
            { disclosure("part", Html::from("Read the reply here"), html! { <pre class="reply">{ desk.reply(Sources::LeftOut) }</pre> }) }
            { disclosure("part", Html::from("Code to read to the caller, and QR code"), view_code(desk)) }
        </section>
    }
}

fn view_code(desk: &Desk) -> Html {
    let Some(code) = code::write(&desk.visit.case.answers) else {
        return html! { <p>{ "There is a code as soon as it is known what the caller needs." }</p> };
    };
    html! {
        <>
            <p class="code" translate="no">{ code::in_groups(&code) }</p>
            <p class="hint" translate="no">{ upd_rules::words::code::spoken(&code) }</p>
            <p class="hint">{ "The caller opens the start page, types it under \u{201c}Did somebody read you a code?\u{201d}, and sees these answers. It does not \
                  say who gave them." }</p>
            { view_qr(&desk.link()) }
        </>
    }
}

impl Desk {
    fn markup(&self) -> Markup {
        if self.memory.markdown {
            Markup::Markdown
        } else {
            Markup::Plain
        }
    }

    fn reply(&self, sources: Sources) -> String {
        let (case, document) = (&self.visit.case, self.visit.document());
        let reply = Reply::of(case, document, &self.link(), sources, self.markup());
        match self.leaked_all_the_same {
            true => reply.about_a_leak().text(),
            false => reply.text(),
        }
    }

    fn file(&self) -> String {
        let label = label(&self.memory, &self.visit);
        let filing = Filing {
            label: &label,
            today: time().today(),
            desk: (!FilledIn::is_damaged(&self.visit.case)).then_some(&self.filled_in.by_desk),
            link: &location::whole_link(&Address::to_share(
                Page::Desk,
                &self.case_to_share(),
                self.visit.document().plan.as_ref(),
            )),
            markup: self.markup(),
        };
        case_file(&self.visit.case, self.visit.document(), &filing)
    }

    /// The link for the customer: first what is filled in, then what is open, then the plan.
    fn link(&self) -> String {
        let plan = self.visit.document().plan.as_ref();
        location::whole_link(&Address::to_share(Page::Check, &self.case_to_share(), plan))
    }

    /// The case as a link has it, with what the help desk filled in.
    fn case_to_share(&self) -> Case {
        let mut case = (*self.visit.case).clone();
        let notes = &mut case.free.notes;
        // What is damaged there says nothing.
        notes[LinkNote::Desk] = code::write(&self.filled_in.by_desk);
        let label = label(&self.memory, &self.visit);
        let wanted = self.memory.label_in_link && LinkNote::Label.takes(&label);
        notes[LinkNote::Label] = wanted.then_some(label);
        case
    }

    /// What a link tells those who get it.
    fn reveals(&self) -> String {
        let label = &self.case_to_share().free.notes[LinkNote::Label];
        let about_label = label.as_ref().map_or("", |_| ", and your label");
        format!("The link shows the answers and the dates that are given{about_label}.")
    }
}
