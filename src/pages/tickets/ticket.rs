//! One ticket: the way to the form, what to do first, each field with a button that copies it, what is still
//! missing, what never to put in, and the same as an e-mail.

use upd_rules::case::answers::Answers;
use upd_rules::credentials::tickets::{Blank, Field, Mail, Ticket, guidance, mail, plain_text};
use upd_rules::sources::addresses::SERVICE_DESK;
use upd_rules::sources::said::Said;
use upd_rules::words;
use yew::prelude::*;

use super::{blanks, sender};
use crate::components::{CopyButton, disclosure, in_page_link};
use crate::memory::Remembered;
use crate::pages::said::view_item;
use crate::translation::html;
use crate::visit::Visit;

/// The id of a ticket, by its place.
pub(crate) fn id(place: usize) -> String {
    format!("ticket-{place}")
}

/// A ticket for those answers.
pub(super) fn view_ticket(
    visit: &Visit,
    answers: &Answers,
    memory: &Remembered,
    place: usize,
    ticket: &Ticket,
) -> Html {
    let guidance = guidance(answers, ticket);
    let title = title(ticket);
    html! {
        <article class="ticket" key={format!("{}{:?}", ticket.id, ticket.environment)}>
            <h2 id={id(place)} tabindex="-1">{ &title }</h2>
            { view_way(ticket) }
            if !guidance.first.is_empty() {
                <p class="because">{ "Before you send it" }</p>
                <ol class="first">{ for guidance.first.iter().map(|said| view_item(visit, said)) }</ol>
            }
            <dl>{ for ticket.fields.iter().enumerate().map(|(at, field)| view_field(place, at, field)) }</dl>
            <div role="status">{ view_missing(ticket) }</div>
            { copy(format!("copy-{place}"), "Copy all as text", &title, plain_text(ticket), false) }
            if memory.by_mail {
                { view_mail(place, &title, &mail(ticket, &memory.sender)) }
            }
            { view_guidance(visit, "Never put into it: secrets, passwords, confidential attachments", &title, &guidance.never) }
            { view_guidance(visit, "About the form", &title, &guidance.form) }
        </article>
    }
}

fn view_guidance(visit: &Visit, summary: &'static str, title: &str, said: &[Said]) -> Html {
    let summary = html! { <>{ summary }<span class="hidden">{ ": " }{ title.to_owned() }</span></> };
    let unfolded = html! { <ul>{ for said.iter().map(|said| view_item(visit, said)) }</ul> };
    disclosure("guidance", summary, unfolded)
}

fn view_way(ticket: &Ticket) -> Html {
    html! {
        <p class="menu">
            { "In the " }<a href={SERVICE_DESK} rel="noreferrer">{ "EMA Service Desk" }</a>
            if ticket.menu.is_empty() {
                { ". The sources name no form for this, and the words are ours." }
            } else {
                { ": " }<strong translate="no">{ ticket.menu.join(" \u{203a} ") }</strong>
            }
        </p>
    }
}

fn view_field(place: usize, at: usize, field: &Field) -> Html {
    html! {
        <div key={at}>
            <dt translate="no">{ field.label }</dt>
            <dd class="value" translate="no">{ &field.value }</dd>
            <dd>{ copy(format!("copy-{place}-{at}"), "Copy", field.label, field.value.clone(), true) }</dd>
        </div>
    }
}

fn copy(id: String, label: &'static str, what: &str, text: String, small: bool) -> Html {
    let what = what.to_owned();
    html! {
        <CopyButton {id} {label} {what} {small} text={Callback::from(move |()| text.clone())} />
    }
}

fn view_missing(ticket: &Ticket) -> Html {
    let place = |blank: &Blank| blanks::id(*blank, ticket.environment);
    html! {
        <>
            if !ticket.secret_in.is_empty() {
                <p class="missing">{ "A secret was in what you typed. It was cut out." }</p>
            }
            if !ticket.missing.is_empty() {
                <p class="missing">
                    <strong>{ "Still missing: " }</strong>
                    { for ticket.missing.iter().enumerate().map(|(at, blank)| html! {
                        <>
                            if at > 0 { { "; " } }
                            { in_page_link(place(blank), "", Html::from(blank.label())) }
                        </>
                    }) }
                    { ". You can copy all the same: the gap is marked with brackets." }
                </p>
            }
        </>
    }
}

fn view_mail(place: usize, title: &str, mail: &Mail) -> Html {
    let text = format!("To: {}\nSubject: {}\n\n{}", mail.to, mail.subject, mail.body);
    html! {
        <div class="mail screen-only">
            <p class="because">{ "As an e-mail" }</p>
            <p>{ "To " }<strong translate="no">{ mail.to }</strong>{ ", with the same subject and text." }</p>
            <div role="status">
                if !mail.missing.is_empty() {
                    <p class="missing">
                        <strong>{ "Still missing: " }</strong>
                        { for mail.missing.iter().enumerate().map(|(at, blank)| html! {
                            <>
                                if at > 0 { { "; " } }
                                { in_page_link(sender::id(*blank), "", Html::from(blank.label())) }
                            </>
                        }) }
                        { "." }
                    </p>
                }
            </div>
            if mail.fits_link() {
                <p><a class="button" href={mail.link()}>
                    { "Open it in your mail program" }<span class="hidden">{ ": " }{ title.to_owned() }</span>
                </a></p>
            } else {
                <p>{ "The text is too long for a link that every mail program opens. Copy it instead." }</p>
            }
            { copy(format!("copy-mail-{place}"), "Copy the e-mail", title, text, false) }
        </div>
    }
}

fn title(ticket: &Ticket) -> String {
    let subject = ticket.fields.first().map_or("Ticket", |field| field.value.as_str());
    match ticket.environment {
        Some(environment) => format!("{subject} ({})", words::environment(environment)),
        None => subject.to_owned(),
    }
}
