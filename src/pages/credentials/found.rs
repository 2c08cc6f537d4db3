//! What was found in a pasted e-mail, to be confirmed or corrected before it is used.

use std::rc::Rc;
use std::str::FromStr;

use chrono::NaiveDate;
use upd_rules::case::answers::{Answers, Environment, EnvironmentChoice, User};
use upd_rules::case::client_id::{ClientId, NotAClientId};
use upd_rules::case::date::{ExpiryDate, iso_date, read};
use upd_rules::credentials::expiry;
use upd_rules::credentials::mail::{CredentialsMail, Field};
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words;
use yew::prelude::*;

use super::FOUND;
use crate::address::{Address, Page};
use crate::browser::{focus, location};
use crate::components::{FieldKind, TextField};
use crate::memory::{Remembered, remember};
use crate::pages::asked::{self, Asked, HOLDERS};
use crate::pages::client_id::wrong_client_id;
use crate::pages::expiry::{day_text, renewal_case, what_is_wrong};
use crate::translation::html;
use crate::visit::Visit;

/// What [`Found`] shows.
#[derive(Properties, PartialEq)]
pub(super) struct FoundProps {
    /// The visit.
    pub(super) visit: Visit,
    /// Where it goes.
    pub(super) memory: Remembered,
    /// What was found.
    pub(super) mail: Rc<CredentialsMail>,
    /// Called when it is taken over.
    pub(super) on_used: Callback<()>,
}

/// The values as they stand in the fields.
#[derive(Clone, PartialEq)]
struct Draft {
    user: Option<User>,
    user_missing: bool,
    environment: Option<Environment>,
    client_id: String,
    expires: String,
    came: Option<NaiveDate>,
    reference: String,
    client_id_error: Option<AttrValue>,
    expires_error: Option<&'static str>,
    environment_missing: bool,
}

/// The form.
#[component]
pub(super) fn Found(props: &FoundProps) -> Html {
    let FoundProps { visit, mail, .. } = props;
    let draft = use_state_eq(|| Draft::of(visit, mail));
    let on_submit = {
        let (draft, visit, memory, on_used) = (
            draft.clone(),
            visit.clone(),
            props.memory.clone(),
            props.on_used.clone(),
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let mut now = (*draft).clone();
            match now.check() {
                Ok(checked) => {
                    checked.take_over(&visit, &memory);
                    on_used.emit(());
                }
                Err(field) => {
                    draft.set(now);
                    focus::move_to(field);
                }
            }
        })
    };
    html! {
        <form class="found" onsubmit={on_submit} novalidate=true>
            <h2 id={FOUND} tabindex="-1">{ "Found in your e-mail: is it right?" }</h2>
            if !mail.problems.is_empty() {
                <div class="warning">
                    <p><strong>{ "Please look at this" }</strong></p>
                    <ul>{ for mail.problems.iter().map(|problem| html! { <li>{ words::mail::problem(problem) }</li> }) }</ul>
                </div>
            }
            { view_fields(&draft) }
            { view_asked(visit, &draft) }
            { view_rest(mail) }
            <button type="submit">{ "Use these" }</button>
            <p class="hint">
                { "Only the expiration date goes into the link. The Client ID and the Reference Information stay in \
                   this page for the ticket, and are forgotten when you close it or load it again." }
            </p>
        </form>
    }
}

impl Draft {
    fn of(visit: &Visit, mail: &CredentialsMail) -> Self {
        let text = |field| mail.value(field).unwrap_or_default().to_owned();
        Self {
            user: visit.case.answers.user,
            user_missing: false,
            environment: known_environment(visit),
            client_id: text(Field::ClientId),
            expires: text(Field::ExpirationDate),
            came: mail.came,
            reference: mail.reference_information(),
            client_id_error: None,
            expires_error: None,
            environment_missing: false,
        }
    }

    /// The values, or the id of the first field that is wrong.
    fn check(&mut self) -> Result<Checked, &'static str> {
        let client_id = match ClientId::from_str(self.client_id.trim()) {
            Ok(client_id) => Some(client_id),
            Err(NotAClientId::Empty) => None,
            Err(wrong) => {
                (self.client_id, self.client_id_error) = wrong_client_id(&self.client_id, wrong);
                None
            }
        };
        let reading = read(&self.expires);
        self.expires_error = what_is_wrong(&reading);
        self.user_missing = self.user.is_none();
        self.environment_missing = self.environment().is_none();
        if self.user_missing {
            return Err("found-user-authority");
        }
        if self.environment_missing {
            return Err("found-environment-production");
        }
        if self.client_id_error.is_some() {
            return Err("found-client-id");
        }
        if self.expires_error.is_some() {
            return Err("found-expires");
        }
        Ok(Checked {
            user: self.user,
            environment: self.environment().unwrap_or(Environment::Production),
            client_id,
            expires: reading.date().map(|date| expiry::left(date, self.came, self.group())),
            came: self.came,
            reference: self.reference.trim().to_owned(),
        })
    }

    fn group(&self) -> Option<RoleGroup> {
        let answers = Answers {
            user: self.user,
            ..Answers::default()
        };
        answers.group()
    }

    /// Only authorities have two environments (ENV-15).
    fn environment(&self) -> Option<Environment> {
        match self.group() {
            Some(RoleGroup::Industry | RoleGroup::Public) => Some(Environment::Production),
            Some(RoleGroup::Authority) | None => self.environment,
        }
    }
}

/// Values that can be used.
struct Checked {
    user: Option<User>,
    environment: Environment,
    client_id: Option<ClientId>,
    expires: Option<ExpiryDate>,
    came: Option<NaiveDate>,
    reference: String,
}

impl Checked {
    fn take_over(self, visit: &Visit, memory: &Remembered) {
        let environment = self.environment;
        let mut case = renewal_case(visit);
        let mut answers = case.answers;
        answers.user = self.user;
        answers.env = Some(match (answers.env, environment) {
            (None | Some(EnvironmentChoice::Production), Environment::Production) => EnvironmentChoice::Production,
            (None | Some(EnvironmentChoice::Uat), Environment::Uat) => EnvironmentChoice::Uat,
            _ => EnvironmentChoice::Both,
        });
        case.free.expires[environment].clone_from(&self.expires);
        // A Client ID that the link has is that of an older e-mail.
        case.free.client_id[environment] = None;
        let case = case.with(&answers);
        remember(memory, move |now| {
            now.typed.client_id[environment] = self.client_id;
            now.typed.reference_information[environment] = self.reference;
            now.came[environment] = self.came;
            // The newest e-mail counts in the check-up, too.
            let organisation = now.organisation.as_mut();
            if let Some(place) = organisation.and_then(|organisation| organisation.places[environment].as_mut()) {
                place.expires = self.expires;
                place.first_came = self.came;
            }
        });
        location::replace(&Address::of(Page::Credentials, &case));
    }
}

/// The environment that the address names.
fn known_environment(visit: &Visit) -> Option<Environment> {
    match visit.case.answers.env {
        Some(EnvironmentChoice::Production) => Some(Environment::Production),
        Some(EnvironmentChoice::Uat) => Some(Environment::Uat),
        Some(EnvironmentChoice::Both) | None => None,
    }
}

/// What the e-mail does not say: whose it is, unless the address says that, and of an authority for which environment.
fn view_asked(visit: &Visit, draft: &UseStateHandle<Draft>) -> Html {
    html! {
        <>
            if visit.case.answers.user.is_none() {
                { asked_user(draft).view() }
            }
            if draft.group() == Some(RoleGroup::Authority) {
                { asked_environment(draft).view() }
            }
        </>
    }
}

fn asked_user(draft: &UseStateHandle<Draft>) -> Asked<User> {
    Asked {
        name: "found-user".into(),
        legend: "Who are you, and for whom do you act?".into(),
        hint: AttrValue::default(),
        answers: &HOLDERS,
        label: asked::user,
        chosen: draft.user,
        error: draft.user_missing.then_some(AttrValue::Static("Choose who you are")),
        on_choose: change(draft, |draft, user| {
            draft.user = Some(user);
            draft.user_missing = false;
        }),
    }
}

fn asked_environment(draft: &UseStateHandle<Draft>) -> Asked<EnvironmentChoice> {
    Asked {
        name: "found-environment".into(),
        legend: "Which environment is it for?".into(),
        hint: "The e-mail may not say it.".into(),
        answers: &[EnvironmentChoice::Production, EnvironmentChoice::Uat],
        label: asked::environment,
        chosen: draft.environment.map(|environment| match environment {
            Environment::Production => EnvironmentChoice::Production,
            Environment::Uat => EnvironmentChoice::Uat,
        }),
        error: draft
            .environment_missing
            .then_some(AttrValue::Static("Choose the environment")),
        on_choose: change(draft, |draft, chosen| {
            draft.environment = Some(match chosen {
                EnvironmentChoice::Uat => Environment::Uat,
                EnvironmentChoice::Production | EnvironmentChoice::Both => Environment::Production,
            });
            draft.environment_missing = false;
        }),
    }
}

/// A callback that changes the draft.
fn change<T: 'static>(draft: &UseStateHandle<Draft>, change: fn(&mut Draft, T)) -> Callback<T> {
    let draft = draft.clone();
    Callback::from(move |value| {
        let mut now = (*draft).clone();
        change(&mut now, value);
        draft.set(now);
    })
}

/// The same for a field.
fn typed(draft: &UseStateHandle<Draft>, keep: fn(&mut Draft, String)) -> Callback<String, String> {
    let on_text = change(draft, keep);
    Callback::from(move |text: String| {
        on_text.emit(text.trim().to_owned());
        text
    })
}

fn view_fields(draft: &UseStateHandle<Draft>) -> Html {
    let client_id = TextField {
        value: draft.client_id.clone().into(),
        error: draft.client_id_error.clone(),
        hint: "In the e-mail: Client Id.".into(),
        ..TextField::new(
            "found-client-id",
            "Client ID",
            typed(draft, |draft, text| {
                draft.client_id = text;
                draft.client_id_error = None;
            }),
        )
    };
    let expires = TextField {
        value: draft.expires.clone().into(),
        error: draft.expires_error.map(AttrValue::Static),
        hint: "In the e-mail: Expiration date.".into(),
        ..TextField::new(
            "found-expires",
            "Expiration date",
            typed(draft, |draft, text| {
                draft.expires_error = what_is_wrong(&read(&text));
                draft.expires = text;
            }),
        )
    };
    let came = TextField {
        kind: FieldKind::Day,
        value: day_text(draft.came),
        hint: "It tells which of the two days is meant.".into(),
        ..TextField::new(
            "found-came",
            "Day the e-mail came",
            typed(draft, |draft, text| draft.came = iso_date(&text)),
        )
    };
    let reference = TextField {
        kind: FieldKind::Lines,
        value: draft.reference.clone().into(),
        hint: "In the e-mail: Reference Information, or User, Object Id, Display Name and Key Id.".into(),
        ..TextField::new(
            "found-reference",
            "Reference Information",
            typed(draft, |draft, text| draft.reference = text),
        )
    };
    html! {
        <>
            { client_id.view() }
            <div class="side-by-side">
                { expires.view() }
                if read(&draft.expires).date().is_some_and(|date| date.later.is_some()) {
                    { came.view() }
                }
            </div>
            <p class="read-as" role="status">{ read_as(draft) }</p>
            { reference.view() }
        </>
    }
}

/// The day of expiry in words.
fn read_as(draft: &Draft) -> String {
    let Some(date) = read(&draft.expires)
        .date()
        .map(|date| expiry::left(date, draft.came, draft.group()))
    else {
        return String::new();
    };
    let earlier = words::date(date.earlier);
    match date.later.map(words::date) {
        Some(later) => format!("That can be {earlier} or {later}. Go by the earlier day."),
        None => format!("That is {earlier}."),
    }
}

/// What no ticket needs.
fn view_rest(mail: &CredentialsMail) -> Html {
    let rest = [
        (Field::Scope.label(), mail.scope.as_deref()),
        ("Host of the Token URL", mail.token_host()),
    ];
    let found: Vec<_> = rest
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .collect();
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="because">{ "Also in the e-mail. The ticket does not need it." }</p>
            <dl class="answers rest">
                { for found.into_iter().map(|(label, value)| html! {
                    <div><dt>{ label }</dt><dd translate="no">{ value.to_owned() }</dd></div>
                }) }
            </dl>
        </>
    }
}
