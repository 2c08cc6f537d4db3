//! Every sentence about credentials rests on a rule or was written as advice, and speaks to whom it is meant for
//! (contract, section 5).

use chrono::NaiveDate;
use upd_rules::case::answers::{Answers, Choice, Environment, Goal, Matter, PerEnvironment, User};
use upd_rules::case::date::ExpiryDate;
use upd_rules::case::text::{Case, FreeValues};
use upd_rules::credentials::check_up::{CanLogIn, Organisation, Place, SuperUser, TechnicalContact, USERS, check_up};
use upd_rules::credentials::renewal::{Outlook, outlook};
use upd_rules::credentials::succession::{ContactIs, Departure, Leaver, OwnSet, Remaining, succession};
use upd_rules::credentials::tickets::{Occasion, TypedIn};
use upd_rules::plan::StepId;
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::sources::said::{Said, Standing};
use upd_rules::words;
use upd_rules::words::tickets::{Ticket, guidance, ticket_for};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// All that is said of an outlook.
pub(crate) fn of_outlook(outlook: &Outlook) -> Vec<Said> {
    use words::renewal::{appointment, goes_on, next_time, not_described, now, stops, which_day};
    let mut all = vec![which_day(outlook), now(outlook), stops(outlook.stops)];
    all.extend(outlook.goes_on.iter().map(|what| goes_on(*what)));
    all.extend(outlook.not_described.iter().map(|what| not_described(*what)));
    all.extend(next_time(outlook));
    all.extend(outlook.appointments.iter().flat_map(|day| appointment(day).said));
    all
}

/// Outlooks of every kind: sure and ambiguous days, near and far ones, with and without the day the secret came.
fn outlooks() -> Vec<Outlook> {
    let dates: [Option<ExpiryDate>; 3] = [None, "2027-03-13".parse().ok(), "09/03/2027".parse().ok()];
    let came = [None, Some("2025-03-09"), Some("2025-09-03"), Some("2024-06-01")].map(|came| came.map(day));
    let groups = [
        None,
        Some(RoleGroup::Authority),
        Some(RoleGroup::Industry),
        Some(RoleGroup::Public),
    ];
    let mut all = Vec::new();
    for date in &dates {
        for came in came {
            for group in groups {
                for today in ["2026-11-21", "2027-02-13", "2027-03-09", "2027-03-13", "2027-05-01"] {
                    all.push(outlook(Environment::Production, date.as_ref(), came, group, day(today)));
                }
            }
        }
    }
    all
}

/// What a check-up says, of organisations of every kind.
fn of_check_ups(user: User) -> Vec<Said> {
    let super_users = CanLogIn::ALL.iter().flat_map(|can| {
        [None, Some("2026-06-01"), Some("2026-10-01"), Some("2025-01-01")].map(|last| SuperUser {
            can_log_in: *can,
            last_log_in: last.map(day),
        })
    });
    let super_users: Vec<SuperUser> = super_users.collect();
    let mut groups: Vec<Vec<SuperUser>> = super_users.iter().map(|one| vec![*one]).collect();
    groups.extend([Vec::new(), super_users]);
    let mut all = Vec::new();
    for super_users in groups {
        for contact in TechnicalContact::ALL {
            for expires in [None, Some("2027-03-13"), Some("09/03/2027"), Some("2026-11-20")] {
                let place = Some(Place {
                    super_users: super_users.clone(),
                    expires: expires.map(|text| text.parse().unwrap()),
                    first_came: None,
                    contact: *contact,
                });
                let places = PerEnvironment {
                    production: place.clone(),
                    uat: place,
                };
                let found = check_up(&Organisation { user, places }, day("2026-11-21"));
                all.extend(found.tasks.iter().map(|task| words::check_up::task(task, user)));
                all.extend(
                    found
                        .super_users
                        .iter()
                        .filter_map(|user| words::check_up::found(user).then),
                );
                all.extend(found.outlooks.iter().flat_map(of_outlook));
            }
        }
    }
    all
}

/// What is said of departures of every kind.
fn of_departures(user: Option<User>) -> Vec<Said> {
    let mut all = Vec::new();
    for leaver in Leaver::ALL {
        for remaining in Remaining::ALL {
            for own_set in OwnSet::ALL {
                for contact in ContactIs::ALL {
                    for already_gone in [false, true] {
                        let tasks = succession(Departure {
                            environment: Environment::Production,
                            leaver: *leaver,
                            already_gone,
                            remaining: *remaining,
                            own_set: *own_set,
                            contact: *contact,
                        });
                        all.extend(tasks.iter().map(|task| words::succession::task(task, user)));
                    }
                }
            }
        }
    }
    all
}

/// Every ticket of that user, whatever it is for.
fn tickets(user: User) -> Vec<Ticket> {
    let mut all = Vec::new();
    for matter in Matter::ALL {
        let answers = Answers {
            goal: Some(Goal::Renew),
            user: Some(user),
            matter: Some(*matter),
            ..Answers::default()
        };
        let case = Case::of(&answers, FreeValues::default());
        for step in StepId::ALL {
            for occasion in [Occasion::Plan, Occasion::Colleague] {
                for environment in [None, Some(Environment::Production)] {
                    all.extend(ticket_for(occasion, &case, *step, environment, &TypedIn::default()));
                }
            }
        }
    }
    all
}

fn of_tickets(user: User) -> Vec<Said> {
    let guidance = tickets(user).into_iter().flat_map(|ticket| {
        let words = guidance(&ticket.request);
        [words.first, words.form, words.never].concat()
    });
    guidance.collect()
}

/// All that is said to somebody of that group.
fn all(user: User) -> Vec<Said> {
    let mut all = of_departures(Some(user));
    all.extend(of_tickets(user));
    if USERS.contains(&user) {
        all.extend(of_check_ups(user));
    }
    all
}

/// A sentence rests on a rule, or was written as advice; nothing is said without either (contract, section 5).
#[test]
fn every_sentence_is_accounted_for() {
    let mut told = 0;
    let outlooks = outlooks();
    let said = outlooks.iter().flat_map(of_outlook);
    for said in said.chain(User::ALL.iter().flat_map(|user| all(*user))) {
        assert!(said.is_accounted_for(), "{}", said.text);
        assert!(said.text.ends_with('.'), "{}", said.text);
        told += 1;
    }
    assert!(words::tickets::of_senders().is_accounted_for());
    assert!(told > 1000);
}

/// What has expired promises nothing: what then is not described (X091; contract, section 5).
#[test]
fn of_an_expired_secret_nothing_is_promised() {
    for outlook in outlooks() {
        let now = words::renewal::now(&outlook);
        if outlook.renewal.state == upd_rules::credentials::expiry::State::Expired {
            assert_eq!(now.standing(), Standing::NotDescribed, "{}", now.text);
            assert!(now.text.contains("not described"), "{}", now.text);
        }
    }
}

/// No sentence says more than is known: nothing is safe, and nothing stands open (issue 8, section 3).
#[test]
fn nothing_is_safe_or_open() {
    let outlooks = outlooks();
    let said = outlooks.iter().flat_map(of_outlook);
    for said in said.chain(User::ALL.iter().flat_map(|user| all(*user))) {
        for word in ["safe", "open to you"] {
            assert!(!said.text.contains(word), "{}", said.text);
        }
    }
}

/// A consultant has no colleagues at the MAH and does not speak for it as "we": everywhere it is the MAH, in what is
/// said to them and in what they send (issue 8, section 3).
#[test]
fn a_consultant_hears_of_the_mah() {
    let mut texts: Vec<String> = all(User::MahConsultant).into_iter().map(|said| said.text).collect();
    // A change of one's own account, or of one's employer's domain, is no matter of the MAH.
    let of_account = |ticket: &Ticket| ticket.request.id().starts_with("account-change");
    let tickets = tickets(User::MahConsultant)
        .into_iter()
        .filter(|ticket| !of_account(ticket));
    texts.extend(tickets.flat_map(|ticket| ticket.fields.into_iter().map(|field| field.value)));
    for text in &texts {
        for wrong in [
            "colleague",
            "your organisation",
            "our organisation",
            "our UPD",
            "We ",
            "tell us",
        ] {
            assert!(!text.contains(wrong), "{wrong}: {text}");
        }
    }
    assert!(texts.iter().any(|text| text.contains("the MAH")));
}

/// The public has no Super User and no organisation to speak of (PUB-12): no ticket of theirs about credentials names
/// one, and where a rule for others stands behind what they are told of the expiry, it is said that it is for others (X086).
#[test]
fn the_public_has_no_super_user() {
    let of_credentials = |ticket: &Ticket| {
        matches!(
            ticket.request.step,
            StepId::RenewalTicketPublic | StepId::RenewalAskExpiry | StepId::IncidentReport
        )
    };
    for ticket in tickets(User::Public).into_iter().filter(of_credentials) {
        let words = guidance(&ticket.request);
        let guidance = words.first.iter().chain(&words.form).map(|said| said.text.as_str());
        for text in guidance.chain(ticket.fields.iter().map(|field| field.value.as_str())) {
            for wrong in ["Super User", "Organisation", " our ", "We "] {
                assert!(!text.contains(wrong), "{wrong}: {text}");
            }
        }
    }
    for outlook in outlooks().iter().filter(|outlook| outlook.is_public) {
        for said in of_outlook(outlook) {
            let cites = |start: &str| said.cites.iter().any(|cite| cite.id().starts_with(start));
            assert!(!cites("REN-") || cites("X086"), "{}", said.text);
        }
    }
}

/// That credentials come by e-mail only once is said in the section for authorities (CA-24): to others X089 is said.
#[test]
fn sent_only_once_is_said_to_authorities() {
    for user in User::ALL {
        for said in of_tickets(*user) {
            if said.text.contains("only once") {
                let cites = |id: &str| said.cites.iter().any(|cite| cite.id() == id);
                let is_authority = matches!(user, User::Authority | User::Commission | User::AuthorityContractor);
                assert_eq!(cites("CA-24"), is_authority, "{}", said.text);
                assert!(is_authority || cites("X089"), "{}", said.text);
            }
        }
        let texts = tickets(*user).into_iter().flat_map(|ticket| ticket.fields);
        assert!(texts.into_iter().all(|field| !field.value.contains("once;")));
    }
}
