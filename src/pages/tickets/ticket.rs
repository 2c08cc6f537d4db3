//! One ticket: the way to the form, what to do first, each field with a button that copies it, what is still
//! missing, what never to put in, and the same as an e-mail.

use upd_rules::credentials::tickets::Request;
use upd_rules::out::ticket::{Mail, mail, plain_text};
use upd_rules::sources::addresses::SERVICE_DESK;
use upd_rules::sources::said::Said;
use upd_rules::words;
use upd_rules::words::tickets::{Field, Ticket, guidance};
use yew::prelude::*;

use super::{blanks, sender};
use crate::components::{CopyButton, disclosure, in_page_link};
use crate::memory::Remembered;
use crate::pages::said::{view_item, view_list};
use crate::translation::html;
use crate::visit::Visit;

/// The id of a ticket, by its place.
pub(crate) fn id(place: usize) -> String {
    format!("ticket-{place}")
}

/// A ticket.
pub(super) fn view_ticket(visit: &Visit, memory: &Remembered, place: usize, ticket: &Ticket) -> Html {
    let request = &ticket.request;
    let guidance = guidance(request);
    let title = title(ticket);
    html! {
        <article class="ticket" key={format!("{}{:?}", request.id(), request.environment)}>
            <h2 id={id(place)} tabindex="-1">{ &title }</h2>
            { view_way(request) }
            // Where it is urgent, the text to send comes before all that can follow.
            if request.is_urgent() {
                { copy(format!("copy-{place}"), "Copy all as text", &title, plain_text(ticket), false) }
            } else {
                { view_first("Before you send it", visit, &guidance.first) }
            }
            <dl>{ for ticket.fields.iter().enumerate().map(|(at, field)| view_field(place, at, field)) }</dl>
            <div role="status">{ view_missing(request) }</div>
            if request.is_urgent() {
                { view_first("What to do now", visit, &guidance.first) }
            } else {
                { copy(format!("copy-{place}"), "Copy all as text", &title, plain_text(ticket), false) }
            }
            if memory.by_mail {
                { view_mail(place, &title, &mail(ticket, &memory.sender)) }
            }
            { view_guidance(visit, "Never put into it: secrets, passwords, confidential attachments", &title, &guidance.never) }
            { view_guidance(visit, "About the form", &title, &guidance.form) }
        </article>
    }
}

fn view_first(heading: &'static str, visit: &Visit, said: &[Said]) -> Html {
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="because">{ heading }</p>
            <ol class="first">{ for said.iter().map(|said| view_item(visit, said)) }</ol>
        </>
    }
}

fn view_guidance(visit: &Visit, summary: &'static str, title: &str, said: &[Said]) -> Html {
    let summary = html! { <>{ summary }<span class="hidden">{ ": " }{ title.to_owned() }</span></> };
    let unfolded = view_list(visit, "", said);
    disclosure("guidance", summary, unfolded)
}

fn view_way(request: &Request) -> Html {
    html! {
        <p class="menu">
            { "In the " }<a href={SERVICE_DESK} rel="noreferrer">{ "EMA Service Desk" }</a>
            if request.menu().is_empty() {
                { ". The sources name no form for this, and the words are ours." }
            } else {
                { ": " }<strong translate="no">{ request.menu().join(" \u{203a} ") }</strong>
            }
        </p>
    }
}

fn view_field(place: usize, at: usize, field: &Field) -> Html {
    html! {
        <div key={at}>
            <dt translate="no">{ field.name.label() }</dt>
            <dd class="value" translate="no">{ &field.value }</dd>
            <dd>{ copy(format!("copy-{place}-{at}"), "Copy", field.name.label(), field.value.clone(), true) }</dd>
        </div>
    }
}

fn copy(id: String, label: &'static str, what: &str, text: String, small: bool) -> Html {
    let what = what.to_owned();
    html! {
        <CopyButton {id} {label} {what} {small} text={Callback::from(move |()| text.clone())} />
    }
}

fn view_missing(request: &Request) -> Html {
    let missing = request.missing();
    let links = missing
        .iter()
        .map(|blank| (blanks::id(*blank, request.environment), words::tickets::blank(*blank)));
    html! {
        <>
            if !request.secret_in().is_empty() {
                <p class="missing">{ "A secret was in what you typed. It was cut out." }</p>
            }
            if !missing.is_empty() {
                <p class="missing">
                    <strong>{ "Still missing: " }</strong>
                    { view_links(links) }
                    if missing.len() == 1 {
                        { ". You can copy all the same: the gap is marked with brackets." }
                    } else {
                        { ". You can copy all the same: the gaps are marked with brackets." }
                    }
                </p>
            }
        </>
    }
}

/// Links to fields, by their ids and names.
fn view_links<Id: Into<String>>(fields: impl Iterator<Item = (Id, &'static str)>) -> Html {
    html! {
        { for fields.enumerate().map(|(at, (id, name))| html! {
            <>
                if at > 0 { { "; " } }
                { in_page_link(id.into(), "", Html::from(name)) }
            </>
        }) }
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
                        { view_links(mail.missing.iter().map(|blank| (sender::id(*blank), words::tickets::sender_blank(*blank)))) }
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
    match ticket.request.environment {
        Some(environment) => format!("{} ({})", ticket.subject(), words::environment(environment)),
        None => ticket.subject().to_owned(),
    }
}
