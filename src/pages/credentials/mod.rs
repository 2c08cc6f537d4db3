//! API credentials: paste the e-mail, see which days count, go on to the ticket. Made for a Super User in a hurry.

mod found;
mod questions;

use std::rc::Rc;

use upd_rules::case::answers::{Answers, Goal};
use upd_rules::case::questions::Question;
use upd_rules::case::text::{Case, FreeValues};
use upd_rules::credentials::mail::{CredentialsMail, Problem, read};
use upd_rules::words;
use yew::prelude::*;

use crate::address::{Address, Page};
use crate::browser::focus;
use crate::components::PasteBox;
use crate::memory::CredentialsProps;
use crate::pages::expiry::{Planner, renewal_case};
use crate::translation::html;
use crate::visit::Visit;
use found::Found;

/// The ids of the parts to which the focus moves.
const FOUND: &str = "found";
const TICKET: &str = "ticket";

/// What has come of a pasted e-mail.
#[derive(Clone, Default, PartialEq)]
struct Pasted {
    /// How often something was pasted.
    times: u32,
    /// How often the values were taken over.
    used: u32,
    /// What was found, until it is taken over.
    mail: Option<Rc<CredentialsMail>>,
    /// Whether there was nothing, or a secret.
    nothing: bool,
    secret: bool,
}

/// The credentials page.
#[component]
pub(crate) fn CredentialsPage(props: &CredentialsProps) -> Html {
    let CredentialsProps { visit, memory } = props;
    let pasted = use_state_eq(Pasted::default);
    // What the address or the e-mail tells is not asked again.
    let known = use_state_eq(|| answered(visit));
    let on_text = {
        let pasted = pasted.clone();
        Callback::from(move |text: String| {
            let mail = read(&text);
            let nothing = mail.problems.contains(&Problem::NothingFound);
            pasted.set(Pasted {
                times: pasted.times + 1,
                used: pasted.used,
                nothing,
                secret: mail.secret_found,
                mail: (!nothing).then(|| Rc::new(mail)),
            });
        })
    };
    let on_used = {
        let (pasted, known) = (pasted.clone(), known.clone());
        Callback::from(move |()| {
            known.set([known.as_slice(), &[Question::User, Question::Env]].concat());
            pasted.set(Pasted {
                used: pasted.used + 1,
                mail: None,
                secret: false,
                ..(*pasted).clone()
            });
        })
    };
    let place = match &pasted.mail {
        _ if pasted.nothing => None,
        Some(_) => Some(FOUND),
        None => (pasted.used > 0).then_some(TICKET),
    };
    use_effect_with((pasted.times, pasted.used), move |_| {
        if let Some(place) = place {
            focus::move_to(place);
        }
    });
    let error = pasted
        .nothing
        .then(|| AttrValue::from(words::mail::problem(&Problem::NothingFound)));
    html! {
        <div class="credentials">
            <h1 tabindex="-1">{ "Renew your API credentials" }</h1>
            <p class="lead">
                { "Paste the e-mail with the credentials. You see by when to renew, and get the finished ticket." }
            </p>
            <div class="screen-only">
                <PasteBox id="pasted-mail" label="The e-mail \u{201c}UPD API Registration Details\u{201d}" {error} {on_text}
                    hint="Select all of it, copy, and paste it here. It is read on this page and sent nowhere. The \
                          client secret in it is dropped at once." />
                <div role="status">
                    if pasted.secret {
                        <p class="dropped">
                            <strong>{ "A client secret was in the text. It was dropped at once." }</strong>
                            { " It is not kept, not shown, and in no link. Keep it only where you store secrets." }
                        </p>
                    }
                </div>
                if let Some(mail) = &pasted.mail {
                    <Found key={pasted.times} visit={visit.clone()} memory={memory.clone()} mail={Rc::clone(mail)} {on_used} />
                }
            </div>
            if pasted.mail.is_none() {
                { questions::view_ticket(visit, memory, &known) }
                <section>
                    <h2>{ "The days that count" }</h2>
                    <Planner visit={visit.clone()} memory={memory.clone()} page={Page::Credentials} brief=false />
                </section>
                { view_otherwise(visit) }
            }
        </div>
    }
}

/// The questions that are answered.
fn answered(visit: &Visit) -> Vec<Question> {
    let answers = renewal_case(visit).answers;
    let all = Question::ALL.into_iter();
    all.filter(|question| answers.answer(*question).is_some()).collect()
}

/// For those who came here and need something else.
fn view_otherwise(visit: &Visit) -> Html {
    let trouble = Answers {
        goal: Some(Goal::Renew),
        ..Answers::default()
    };
    let trouble = Address::of(Page::Question(None), &Case::of(&trouble, FreeValues::default()));
    html! {
        <section class="screen-only">
            <h2>{ "Something else?" }</h2>
            <ul class="ways">
                <li>
                    <a href={trouble.to_string()}>{ "There is trouble with the credentials" }</a>
                    <p>{ "Lost, not arrived, perhaps seen by others, nobody knows when they expire, or anything else." }</p>
                </li>
                <li>
                    <a href={visit.link(Page::Succession)}>{ "Somebody leaves" }</a>
                    <p>{ "A Super User or the technical contact: what to do, and what before they go." }</p>
                </li>
                <li>
                    <a href={visit.link(Page::CheckUp)}>{ "Check-up" }</a>
                    <p>{ "Who can log in, what expires when, and what to do next." }</p>
                </li>
            </ul>
        </section>
    }
}
