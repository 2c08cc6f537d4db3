//! What holds for all that is said about a case.

use upd_rules::case::answers::{Answers, Goal, Oms};
use upd_rules::case::text::Case;
use upd_rules::document::Document;
use upd_rules::plan::{Actor, Plan, StepId};
use upd_rules::sources::figures::Unit;
use upd_rules::sources::ledger::Cite;
use upd_rules::sources::said::{Said, Standing};
use upd_rules::words;

use super::subject::demand;
use crate::rules::{EXPIRIES, Rules, START};

/// A case with all that is said about it.
#[derive(Debug)]
pub struct Told {
    /// The answers.
    pub answers: Answers,
    /// The same, as they are told: with a day to start and a day of expiry.
    pub case: Case,
    /// The days of expiry among that, as in a link; empty where none is given.
    pub expires: &'static str,
    /// What is said.
    pub document: Document,
}

impl Told {
    /// Tells a case.
    #[must_use]
    pub fn of(rules: &Rules, answers: &Answers) -> Self {
        Self::with(rules, answers, "")
    }

    /// Tells a case in each way in which the proof does: renewals also with days of expiry.
    pub fn each<'a>(rules: &'a Rules, answers: &'a Answers) -> impl Iterator<Item = Self> + use<'a> {
        let expiries: &[&'static str] = match answers.goal {
            Some(Goal::Renew) => &EXPIRIES,
            _ => &[],
        };
        let all = std::iter::once("").chain(expiries.iter().copied());
        all.map(move |more| Self::with(rules, answers, more))
    }

    fn with(rules: &Rules, answers: &Answers, expires: &'static str) -> Self {
        let case = (rules.read)(&((rules.write)(answers) + START + expires));
        let document = (rules.tell)(&case);
        Self {
            answers: *answers,
            case,
            expires,
            document,
        }
    }

    /// What is cited anywhere but in the verdict.
    pub(super) fn cited_beside_the_verdict(&self) -> impl Iterator<Item = Cite> + '_ {
        let document = &self.document;
        let steps = document.steps.iter().flat_map(|step| {
            step.cites
                .iter()
                .chain(step.warnings.iter().flat_map(|said| &said.cites))
        });
        let notes = document.notes.iter().flat_map(|note| &note.cites);
        let refusals = document.refused.iter().flat_map(|refusal| &refusal.said.cites);
        steps.chain(notes).chain(refusals).copied()
    }

    /// The plan; a complete case has one.
    fn plan(&self) -> Option<&Plan> {
        self.document.plan.as_ref()
    }
}

/// Contract, section 5: every step has rules behind it, and every sentence has, or was written as advice and is marked so.
pub(super) fn everything_cites(told: &Told) -> Result<(), String> {
    let document = &told.document;
    for step in &document.steps {
        demand(!step.cites.is_empty(), || {
            format!("no rule is behind {}", step.id.key())
        })?;
        demand(!step.because.is_empty(), || {
            format!("no answer is behind {}", step.id.key())
        })?;
    }
    for said in document.sentences() {
        demand(said.is_accounted_for(), || {
            format!("this rests on no rule: {}", said.text)
        })?;
        let marked = words::marked(said);
        demand(said.cites.is_empty() == (said.standing() == Standing::Advice), || {
            format!("this has another standing than its rules give it: {}", said.text)
        })?;
        demand(said.standing() == Standing::Stated || marked != said.text, || {
            format!("this is not stated, and nothing marks it: {}", said.text)
        })?;
    }
    for refusal in &document.refused {
        demand(!refusal.said.cites.is_empty(), || {
            format!("no reason is given for refusing {}", refusal.item.key())
        })?;
    }
    Ok(())
}

/// Contract, section 5: where the course of a step is not described, or a secret has expired, the verdict promises
/// nothing and says so.
pub(super) fn verdict_promises_nothing_undescribed(told: &Told) -> Result<(), String> {
    let document = &told.document;
    let verdict = document.verdict.as_ref().ok_or("a complete case has no verdict")?;
    demand(verdict.standing() != Standing::Advice, || {
        "the verdict rests on no rule".to_owned()
    })?;
    let steps = told.plan().map_or(&[][..], |plan| &plan.steps);
    let undescribed = steps
        .iter()
        .any(|step| step.undescribed && !step.optional && step.condition.is_none());
    let expired = document
        .renewal
        .iter()
        .any(|renewal| renewal.state == upd_rules::credentials::expiry::State::Expired);
    if !undescribed && !expired {
        return Ok(());
    }
    demand(verdict.standing() == Standing::NotDescribed, || {
        format!("the verdict stands as {}: {}", verdict.standing().key(), verdict.text)
    })?;
    demand(!verdict.text.contains("You can"), || {
        format!("the verdict promises: {}", verdict.text)
    })
}

/// Contract, section 5, `open_ended`: where somebody else decides without a stated time, or a wait has no most, no day
/// is given by which all is done.
pub(super) fn no_end_is_promised_that_nobody_states(told: &Told) -> Result<(), String> {
    let (Some(plan), Some((schedule, _))) = (told.plan(), told.document.schedule.as_ref()) else {
        return Ok(());
    };
    let open = |place: &usize| {
        plan.steps
            .get(*place)
            .is_some_and(|step| is_open_ended(step, &told.answers))
    };
    let places: Vec<usize> = (0..plan.steps.len()).filter(open).collect();
    demand(schedule.open_ended == places, || {
        "other waits are open than the contract says".to_owned()
    })?;
    let without_most = plan
        .steps
        .iter()
        .any(|step| counts(step, &told.answers) && step.duration.min.is_some() && step.duration.max.is_none());
    let end: Said = words::end(schedule, plan, |place| format!("step {place}"));
    let promises = end.text.contains("at the latest") || !end.text.starts_with("Not before");
    let open = !places.is_empty() || without_most;
    demand(promises != open, || {
        format!(
            "{} end can be given, and this is said: {}",
            if open { "no" } else { "an" },
            end.text
        )
    })?;
    demand(end.standing() != Standing::Stated, || {
        "days are told as if they were stated".to_owned()
    })
}

/// Whether a step counts towards the days.
fn counts(step: &upd_rules::plan::Step, answers: &Answers) -> bool {
    use StepId as S;
    let corrected = matches!(
        answers.oms,
        Some(Oms::LocationMissing | Oms::OutOfDate | Oms::LocationInactive)
    );
    let beside = corrected && matches!(answers.goal, Some(Goal::Access | Goal::Spor));
    let of_oms = step.id.key().starts_with("oms.");
    let uncounted = matches!(
        step.id,
        S::AccountCloseOld | S::AccountChangeEudralink | S::EamManageUsers | S::SignInReport | S::ApiPlanRenewal
    );
    let left_out = step.optional || uncounted || beside && of_oms;
    !left_out
}

fn is_open_ended(step: &upd_rules::plan::Step, answers: &Answers) -> bool {
    let yours = matches!(step.actor, Actor::You | Actor::Organisation);
    let by_mail = matches!(step.id, StepId::AccountRegister | StepId::AccountAwaitConfirmation);
    counts(step, answers) && step.duration.unit == Unit::Unstated && (!yours || by_mail)
}

/// Contract, section 5, `tickets`: each step that has a text to send has it, and it is complete or says what is missing.
pub(super) fn tickets_are_there(told: &Told) -> Result<(), String> {
    for step in &told.document.steps {
        let wanted = has_a_ticket(step.id);
        demand(wanted == told.document.has_ticket(step.id), || {
            format!("{} has {} ticket", step.id.key(), if wanted { "no" } else { "a" })
        })?;
    }
    for ticket in &told.document.tickets {
        let empty = ticket.fields.iter().any(|field| field.value.trim().is_empty());
        demand(!empty && !ticket.subject().is_empty(), || {
            "a field of a ticket is empty".to_owned()
        })?;
    }
    Ok(())
}

const fn has_a_ticket(id: StepId) -> bool {
    use StepId as S;
    matches!(
        id,
        S::RenewalTicket
            | S::RenewalTicketPublic
            | S::RenewalAskExpiry
            | S::RenewalContact
            | S::IncidentReport
            | S::SporTicket
            | S::AccountCloseOld
            | S::AccountChangeDomain
            | S::AccountChangeSurname
            | S::AccountChangeEudralink
            | S::AccountChangeDetail
            | S::OmsAskServiceDesk
            | S::SuperUserAskServiceDesk
            | S::SignInReport
            | S::EnquireServiceDesk
    )
}

/// Issue 9: in every refusal a way on is given, which is not the same case again.
pub(super) fn refusals_lead_on(told: &Told) -> Result<(), String> {
    for refusal in &told.document.refused {
        demand(refusal.open != told.answers, || {
            format!("{} leads nowhere else", refusal.item.key())
        })?;
        demand(!refusal.instead.text.is_empty(), || {
            format!("nothing is said beside refusing {}", refusal.item.key())
        })?;
    }
    Ok(())
}
