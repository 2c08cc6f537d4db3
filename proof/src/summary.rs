//! What a proof found, in words: on the screen, in docs/proof.md, in the README, and as figures for the app.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use upd_rules::case::text::{Case, write_answers};
use upd_rules::sources::ledger::{CONFLICTS, Cite, RULES};
use upd_rules::words;

use crate::checks::{OF_ALL_CASES, OF_DISTINCT_PLANS, OF_PLANS, OF_WHAT_IS_TOLD};
use crate::prove::{Exception, ON_THE_WAY, Proof};

/// Every check by its name, with what holds and of what it is.
pub fn checks() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let on_the_way = ON_THE_WAY.into_iter().map(|(name, says)| (name, says, EVERY_CASE));
    let of_plans = OF_PLANS.iter().map(|check| (check.name, check.says, EVERY_CASE));
    let distinct = OF_DISTINCT_PLANS
        .iter()
        .map(|check| (check.name, check.says, EVERY_PLAN));
    let told = OF_WHAT_IS_TOLD.iter().map(|check| (check.name, check.says, EVERY_PLAN));
    let all = OF_ALL_CASES.into_iter().map(|(name, says)| (name, says, TOGETHER));
    on_the_way.chain(of_plans).chain(distinct).chain(told).chain(all)
}

const EVERY_CASE: &str = "each case";
const EVERY_PLAN: &str = "each plan";
const TOGETHER: &str = "all together";

/// A number with commas between its thousands.
#[must_use]
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let grouped: Vec<String> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    grouped.join(",")
}

/// The figures in a line, as page, report and README show them.
#[must_use]
pub fn line(proof: &Proof) -> String {
    format!(
        "{} cases, {} distinct plans, {}, edition {}",
        thousands(proof.cases),
        thousands(proof.plans.len() as u64),
        words::counted(proof.exceptions.iter().count() as u64, "exception"),
        upd_rules::EDITION,
    )
}

/// All of it, for the screen.
#[must_use]
pub fn text(proof: &Proof) -> String {
    let mut text = String::new();
    for (name, says, of) in checks() {
        let exception = proof.exceptions.iter().find(|(check, _)| *check == name);
        let verdict = if exception.is_none() { "ok    " } else { "FAILED" };
        let _ = writeln!(text, "{verdict} {name:<14} {says} [{of}]");
        if let Some((_, exception)) = exception {
            text += &found(exception);
        }
    }
    let (walked, told) = proof.took;
    let a_second = proof.cases as f64 / walked.as_secs_f64().max(f64::EPSILON);
    let _ = writeln!(
        text,
        "\n{} cases in {:.1} s: {} a second. {} of them told in words in {:.1} s.\n{}",
        thousands(proof.cases),
        walked.as_secs_f64(),
        thousands(a_second as u64),
        thousands(proof.told as u64),
        told.as_secs_f64(),
        line(proof)
    );
    text
}

/// What does not hold, in how many cases, and the smallest of them.
fn found(exception: &Exception) -> String {
    format!(
        "         {} ({})\n         smallest case: {}\n",
        exception.what,
        words::counted(exception.cases, "case"),
        case(&exception.smallest.answers)
    )
}

/// The checks that found something, with what; empty where everything holds.
#[must_use]
pub fn failed(proof: &Proof) -> String {
    let exceptions = proof.exceptions.iter();
    exceptions
        .map(|(name, exception)| {
            let says = checks()
                .find(|(check, ..)| *check == name)
                .map_or("", |(_, says, _)| says);
            format!("FAILED {name:<14} {says}\n{}", found(exception))
        })
        .collect()
}

/// What a check says without the sections of the contract at its end, for those who do not have it at hand.
#[must_use]
pub fn without_references(says: &str) -> &str {
    says.rsplit_once(" (section").map_or(says, |(said, _)| said)
}

/// A case as the part of a link.
fn case(answers: &upd_rules::case::answers::Answers) -> String {
    let case = write_answers(answers);
    if case.is_empty() {
        "none: it is about all cases".to_owned()
    } else if Case::read(&case).answers == *answers {
        case
    } else {
        // Whoever writes the text is under suspicion too.
        format!("{case}, which reads as another case than {answers:?}")
    }
}

/// The page of the proof for the folder `docs`.
fn page(proof: &Proof, on: &str) -> String {
    let mut page = format!(
        "# The proof\n\n<!-- Written by `cargo xtask prove`. -->\n\n**{}**, on {on}.\n\n\
         `cargo xtask prove` goes through every complete case of every goal: each person, environment, account, \
         organisation, Super Users, role, credentials, and each non-empty set of tasks. It asks the questions as \
         [the contract](contract.md) has them, written a second time from its text (`proof/src/contract/`), and compares \
         what the rules ask, offer and plan. A plan is distinct from another if outcome, roles, refusals or steps differ: \
         which, where, who, how long, when, after what. Every distinct plan is told in words for each kind of person, \
         account and organisation ({} cases).\n\n| check | what holds | of |\n|---|---|---|\n",
        line(proof),
        thousands(proof.told as u64)
    );
    for (name, says, of) in checks() {
        let _ = writeln!(page, "| {name} | {says} | {of} |");
    }
    page + "\nEach check is run against rules that are broken on purpose, which it must notice \
            (`proof/tests/broken.rs`).\n"
}

/// The figures for the app.
fn figures(proof: &Proof, on: &str) -> String {
    format!(
        "//! What the last proof found. Written by `cargo xtask prove`; a test compares it with the rules.\n\n\
         /// The day of the proof.\npub const ON: &str = \"{on}\";\n\
         /// How many complete cases there are; each was checked.\npub const CASES: &str = \"{}\";\n\
         /// How many distinct plans they get.\npub const PLANS: &str = \"{}\";\n\
         /// Of what these plans consist, as a number: another one as soon as one plan is.\n\
         pub const FINGERPRINT: &str = \"{}\";\n",
        thousands(proof.cases),
        thousands(proof.plans.len() as u64),
        proof.plans.fingerprint()
    )
}

/// For each rule and conflict that acts in some case the smallest one, a line each: for the page of rules.
#[must_use]
pub fn cases_of_rules(proof: &Proof) -> String {
    let rules = RULES.iter().map(|rule| Cite::Rule(rule));
    let all = rules.chain(CONFLICTS.iter().map(|conflict| Cite::Conflict(conflict)));
    let acting = all.filter_map(|cite| Some((cite, proof.seen.case_of(cite)?)));
    acting
        .map(|(cite, smallest)| format!("{} {}\n", cite.id(), write_answers(&smallest.answers)))
        .collect()
}

/// The place in the README that shows the figures.
const IN_README: (&str, &str) = ("<!-- proof -->", "<!-- /proof -->");

/// Writes the summary wherever it is shown.
///
/// # Errors
///
/// A file that cannot be read or written, or a README without a place for it.
pub fn write(proof: &Proof, on: &str) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    put(root.join("docs/proof.md"), &page(proof, on))?;
    put(root.join("rules/src/proved.rs"), &figures(proof, on))?;
    let readme = root.join("README.md");
    let text = fs::read_to_string(&readme).with_context(|| format!("{} cannot be read", readme.display()))?;
    let Some((before, (_, after))) = text
        .split_once(IN_README.0)
        .and_then(|(before, rest)| Some((before, rest.split_once(IN_README.1)?)))
    else {
        bail!(
            "README.md has no place for the proof: {} … {}",
            IN_README.0,
            IN_README.1
        );
    };
    let said = format!(
        "{before}{}{}, checked on {on}{}{after}",
        IN_README.0,
        line(proof),
        IN_README.1
    );
    put(readme, &said)
}

fn put(path: PathBuf, text: &str) -> Result<()> {
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
}
