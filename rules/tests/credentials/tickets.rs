//! Tickets: each kind as a reviewed text, and what holds for all of them (contract, section 5; REN-06 to REN-16,
//! SUP-04).
//!
//! `UPDATE_TICKETS=1 cargo test --test credentials` writes the texts again; review the difference.

use proptest::prelude::*;
use upd_rules::case::answers::{Environment, PerEnvironment};
use upd_rules::case::text::Case;
use upd_rules::credentials::tickets::{Blank, FieldName, Occasion, RENEWAL_SUBJECT, Sender, SenderBlank, TypedIn};
use upd_rules::out::ticket::{LONGEST_MAILTO, mail, plain_text};
use upd_rules::plan::{Plan, StepId};
use upd_rules::words;
use upd_rules::words::tickets::{Ticket, guidance, ticket_for, tickets};

use crate::corpus::{CLIENT_ID, SECRET, USER, folder, repeats};

const SPOR: &str = "account=works&oms=listed&spor-super-user=no";

/// A case for every ticket of the contract.
const CASES: &[(&str, &str)] = &[
    (
        "renewal",
        "goal=renew&user=authority&env=both&matter=renew&role=super&role-uat=super&contact=me&expires=09/03/2027+08:01:55&expires-uat=2027-04-01",
    ),
    (
        "renewal-public",
        "goal=renew&user=public&env=production&matter=renew&expires=09/03/2027",
    ),
    (
        "renewal-ask-expiry",
        "goal=renew&user=mah&env=production&matter=unknown-expiry&role=super",
    ),
    (
        "renewal-contact",
        "goal=renew&user=mah&env=production&matter=renew&role=super&contact=gone",
    ),
    ("incident-report-lost", "goal=renew&user=mah&env=production&matter=lost"),
    (
        "incident-report-leaked",
        "goal=renew&user=authority&env=uat&matter=leaked",
    ),
    (
        "incident-report-not-delivered",
        "goal=renew&user=mah&env=production&matter=not-delivered",
    ),
    (
        "incident-report-other",
        "goal=renew&user=mah-consultant&env=production&matter=other",
    ),
    (
        "renewal-of-a-consultant",
        "goal=renew&user=mah-consultant&env=production&matter=renew&role=super&contact=gone",
    ),
    (
        "renewal-ask-expiry-public",
        "goal=renew&user=public&env=production&matter=unknown-expiry",
    ),
    (
        "incident-report-public",
        "goal=renew&user=public&env=production&matter=leaked",
    ),
    ("spor", SPOR),
    (
        "account-close-old",
        "goal=account&account=new-employer&email=named-work",
    ),
    ("account-change-domain", "goal=account&account=new-domain&eudralink=yes"),
    (
        "account-change-surname",
        "goal=account&account=new-surname&eudralink=yes",
    ),
    ("account-change-detail", "goal=account&account=other-detail"),
    (
        "oms-ask-service-desk",
        "goal=organisation&user=mah&account=works&oms=inactive",
    ),
    (
        "super-user-ask-service-desk",
        "goal=sign-in&user=mah&env=production&role-state=requested&super-users=gone",
    ),
    (
        "sign-in-report",
        "goal=sign-in&user=mah&env=production&role-state=approved&approved=over-24h&early-sign-in=no",
    ),
    (
        "sign-in-report-after-a-lock",
        "goal=sign-in&user=mah&env=production&role-state=approved&approved=over-24h&early-sign-in=24h-ago-or-more",
    ),
    ("enquire-service-desk", "goal=access&user=authority-outside-eea"),
];

fn case(text: &str) -> Case {
    let case = if text == SPOR {
        Case::read(&format!("goal=spor&user=mah&{SPOR}"))
    } else {
        Case::read(text)
    };
    assert!(
        case.is_complete() && case.ignored.is_empty(),
        "{text}: {:?} {:?}",
        case.remaining,
        case.ignored
    );
    case
}

fn tickets_of(case: &Case, typed: &TypedIn) -> Vec<Ticket> {
    tickets(case, &Plan::of(&case.answers).unwrap(), typed)
}

fn typed() -> TypedIn {
    TypedIn {
        client_id: PerEnvironment {
            production: CLIENT_ID.parse().ok(),
            uat: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee".parse().ok(),
        },
        access_request_id: "0000123456".to_owned(),
        reference_information: PerEnvironment {
            production: format!("User: {USER}\r\nDisplay Name: spor-apim-s2s-client-upd-achilles"),
            uat: String::new(),
        },
        organisation: "Achilles Veterinary B.V., ORG-100032441".to_owned(),
        old_account: "jane.roe@old.example".to_owned(),
        details: "Seen on Monday,\nabout 9:00.".to_owned(),
    }
}

fn sender() -> Sender {
    Sender {
        name: "Jane".to_owned(),
        surname: "Roe".to_owned(),
        username: "roej".to_owned(),
    }
}

/// One ticket with all that belongs to it.
fn whole(ticket: &Ticket, sender: &Sender) -> String {
    use std::fmt::Write as _;
    let guidance = guidance(&ticket.request);
    let mail = mail(ticket, sender);
    let mut text = format!(
        "== {} {:?}\n{}\n",
        ticket.request.id(),
        ticket.request.environment,
        plain_text(ticket)
    );
    for (title, lines) in [
        ("First", guidance.first),
        ("Form", guidance.form),
        ("Never", guidance.never),
    ] {
        for said in lines {
            let cites: Vec<&str> = said.cites.iter().map(|cite| cite.id()).collect();
            writeln!(text, "{title}: {} [{}]", said.text, cites.join(" ")).unwrap();
        }
    }
    writeln!(text, "-- E-mail to {}: {}\n{}", mail.to, mail.subject, mail.body).unwrap();
    text
}

/// Every ticket as it was reviewed, empty and filled in (contract, section 5).
#[test]
fn every_ticket_is_as_reviewed() {
    let update = std::env::var_os("UPDATE_TICKETS").is_some();
    let mut wrong = Vec::new();
    for (name, text) in CASES {
        let case = case(text);
        let mut shown = String::new();
        for (typed, sender) in [(TypedIn::default(), Sender::default()), (typed(), sender())] {
            for ticket in tickets_of(&case, &typed) {
                shown.push_str(&whole(&ticket, &sender));
                shown.push('\n');
            }
        }
        let path = folder("tickets").join(format!("{name}.txt"));
        if update {
            std::fs::write(&path, &shown).unwrap();
        } else if std::fs::read_to_string(&path).unwrap_or_default() != shown {
            wrong.push(*name);
        }
    }
    assert!(wrong.is_empty(), "not as reviewed: {wrong:?}");
}

/// The cases bring every ticket that the contract names (contract, section 5).
#[test]
fn every_ticket_of_the_contract_is_there() {
    let mut ids: Vec<String> = CASES
        .iter()
        .flat_map(|(_, text)| tickets_of(&case(text), &TypedIn::default()))
        .map(|ticket| ticket.request.id())
        .collect();
    ids.sort();
    ids.dedup();
    assert_eq!(
        ids,
        [
            "account-change-detail",
            "account-change-domain",
            "account-change-eudralink",
            "account-change-surname",
            "account-close-old",
            "enquire-service-desk",
            "incident-report",
            "oms-ask-service-desk",
            "renewal",
            "renewal-ask-expiry",
            "renewal-contact",
            "renewal-public",
            "sign-in-report",
            "spor",
            "super-user-ask-service-desk"
        ]
    );
}

/// Production and UAT are two tickets, each with its own offering, Client ID and date (REN-09, REN-19).
#[test]
fn each_environment_has_a_ticket() {
    let tickets = tickets_of(&case(CASES[0].1), &typed());
    assert_eq!(tickets.len(), 2);
    assert_eq!(tickets[0].value(FieldName::ServiceOffering), "UPD API PROD");
    assert_eq!(tickets[1].value(FieldName::ServiceOffering), "UPD API UAT");
    assert!(tickets[0].value(FieldName::Description).contains(CLIENT_ID));
    assert!(!tickets[1].value(FieldName::Description).contains(CLIENT_ID));
    assert!(tickets[1].value(FieldName::Description).contains("1 April 2027"));
}

/// REN-20: who asks for the day of expiry gets no new secret. Nothing in the subject is that of a renewal, and the text
/// says so; in a plan, a check-up and for the public.
#[test]
fn a_question_for_the_day_is_no_renewal() {
    let place = Some(Environment::Production);
    for user in ["mah", "mah-consultant", "authority", "public"] {
        for occasion in [Occasion::Plan, Occasion::Colleague] {
            let case = Case::read(&format!("goal=renew&user={user}&env=production&matter=unknown-expiry"));
            let ticket = ticket_for(occasion, &case, StepId::RenewalAskExpiry, place, &TypedIn::default()).unwrap();
            let subject = ticket.subject().to_lowercase();
            assert!(!subject.contains("renew") && !subject.contains("secret"), "{subject}");
            assert_ne!(ticket.subject(), RENEWAL_SUBJECT);
            let description = ticket.value(FieldName::Description);
            assert!(description.contains("expiry date"), "{description}");
            assert!(
                description.contains("do not generate a new client secret"),
                "{description}"
            );
            let is_public = user == "public";
            assert_eq!(
                ticket.request.menu().is_empty(),
                is_public,
                "the form is not described for the public"
            );
            assert_eq!(ticket.fields.len(), if is_public { 2 } else { 4 });
            let blanks: &[Blank] = if is_public {
                &[Blank::ClientId, Blank::ReferenceInformation]
            } else {
                &[Blank::ClientId]
            };
            assert_eq!(ticket.request.missing(), blanks);
        }
    }
}

/// Nobody is held to have what may be lost; of anything else the ticket asks what it is about (contract, section 5).
#[test]
fn what_may_be_lost_is_asked_as_far_as_there() {
    let of = |matter: &str| {
        let case = case(&format!("goal=renew&user=mah&env=production&matter={matter}"));
        tickets_of(&case, &TypedIn::default()).remove(0)
    };
    for matter in ["lost", "leaked", "other"] {
        let ticket = of(matter);
        let description = ticket.value(FieldName::Description);
        assert_eq!(
            description.contains("as far as you have it"),
            matter == "lost",
            "{description}"
        );
        assert!(ticket.request.missing().contains(&Blank::Details));
    }
    assert!(
        of("other")
            .value(FieldName::Description)
            .contains("What it is about: [Details]")
    );
}

/// What is missing stands as a placeholder in brackets, each of it, and nothing else does (contract, section 5).
#[test]
fn every_gap_is_named() {
    for (name, text) in CASES {
        for ticket in tickets_of(&case(text), &TypedIn::default()) {
            let whole: Vec<&str> = ticket.fields.iter().map(|field| field.value.as_str()).collect();
            let whole = whole.join("\n");
            let missing = ticket.request.missing();
            let labels: Vec<&str> = missing.iter().map(|blank| words::tickets::blank(*blank)).collect();
            for label in &labels {
                assert!(whole.contains(&format!("[{label}")), "{name}: {label}: {whole}");
            }
            for gap in whole.split('[').skip(1) {
                assert!(labels.iter().any(|label| gap.starts_with(label)), "{name}: {gap}");
            }
        }
    }
}

/// A secret does not enter a ticket, and the ticket says where it was typed; alone it leaves a placeholder (REN-16).
#[test]
fn a_typed_secret_is_cut_out() {
    let mut typed = typed();
    typed.organisation = SECRET.to_owned();
    typed.details = format!("It was {SECRET} in a log.");
    let case = case("goal=renew&user=mah&env=production&matter=leaked");
    let ticket = tickets_of(&case, &typed).remove(0);
    assert_eq!(ticket.request.missing(), [Blank::Organisation]);
    assert_eq!(ticket.request.secret_in(), [Blank::Organisation, Blank::Details]);
    assert!(!repeats(&whole(&ticket, &sender()), SECRET));
    assert!(plain_text(&ticket).contains("It was [secret removed] in a log."));
}

/// The e-mail asks for name, surname and username, and says which are missing (SUP-04).
#[test]
fn the_mail_flags_its_blanks() {
    let ticket = tickets_of(&case(CASES[2].1), &typed()).remove(0);
    let empty = mail(&ticket, &Sender::default());
    assert_eq!(
        empty.missing,
        [SenderBlank::Name, SenderBlank::Surname, SenderBlank::Username]
    );
    let filled = mail(&ticket, &sender());
    assert!(filled.missing.is_empty() && filled.body.contains("EMA account username: roej"));
    assert!(filled.fits_link() && filled.link().len() <= LONGEST_MAILTO);
    assert!(
        filled
            .link()
            .starts_with("mailto:servicenow@ema.europa.eu?subject=UPD%20API%20credentials%3A%20question")
    );
}

/// Undoes percent-encoding, as a mail program does.
fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let hex = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is typed: subjects have one line, no field has other control characters, the link decodes to
    /// subject and body with CRLF, and nothing but letters and encoded signs stands in it (RFC 6068; SUP-04).
    #[test]
    fn links_decode_to_subject_and_body(
        (name, text) in proptest::sample::select(CASES),
        values in proptest::collection::vec(prop_oneof![any::<String>(), "(?s).{0,60}", "[ -~\r\n\t&?=%#+]{0,80}"], 7),
    ) {
        let case = case(text);
        let mut values = values.into_iter();
        let mut next = || values.next().unwrap_or_default();
        let typed = TypedIn {
            access_request_id: next(),
            reference_information: PerEnvironment { production: next(), uat: String::new() },
            organisation: next(),
            details: next(),
            ..TypedIn::default()
        };
        let sender = Sender { name: next(), surname: next(), username: next() };
        for ticket in tickets_of(&case, &typed) {
            for field in &ticket.fields {
                prop_assert!(!field.value.chars().any(|c| c.is_control() && c != '\n'), "{name}");
                prop_assert!(field.name == FieldName::Description || !field.value.contains('\n'), "{name}");
            }
            let mail = mail(&ticket, &sender);
            prop_assert!(!mail.subject.contains(char::is_control));
            let link = mail.link();
            let rest = link.strip_prefix("mailto:servicenow@ema.europa.eu?subject=").unwrap();
            let (subject, body) = rest.split_once("&body=").unwrap();
            prop_assert!((subject.to_owned() + body).chars().all(|c| c.is_ascii_alphanumeric() || "-._~%".contains(c)));
            prop_assert!(!body.replace("%0D%0A", "").contains("%0A"));
            prop_assert_eq!(decode(subject), mail.subject);
            prop_assert_eq!(decode(body).replace("\r\n", "\n"), mail.body);
        }
    }
}

/// A check-up and a departure are about somebody else (X034, X093).
#[test]
fn who_writes_about_a_colleague_does_not_write_about_themselves() {
    let case = Case::read("goal=renew&user=mah&env=production&matter=renew&role=super&contact=me");
    let place = Some(Environment::Production);
    for (step, subject) in [
        (
            StepId::AccountCloseOld,
            "EMA account: disable the account of somebody who leaves",
        ),
        (
            StepId::EnquireServiceDesk,
            "UPD API: credentials of a Super User who leaves",
        ),
    ] {
        let typed = TypedIn::default();
        let ticket = ticket_for(Occasion::Colleague, &case, step, place, &typed).unwrap();
        assert_eq!(ticket.subject(), subject);
        assert!(ticket.value(FieldName::Description).contains("Environment: production"));
        assert!(!ticket.value(FieldName::Description).contains("I have"));
        assert!(ticket.request.missing().contains(&Blank::Organisation));
    }
}
