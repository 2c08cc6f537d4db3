//! `drift`: what a new edition of the sources means for the rules, as a work list.
//!
//! A person who keeps the rules gets a new guide, makes a text of it with whatever converter is there, and asks which rules
//! to look at. So the text is undone of what converters do to it ([`edition`]), cut into sections ([`sections`]), and laid
//! beside the ledger ([`ledger`]) and what is known of the present edition ([`baseline`]).

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use upd_rules::sources::ledger::Document;

mod compare;
mod finding;
mod lines;
mod list;
mod mapping;
mod markup;
mod near;
mod parts;
mod phrases;
mod table;
mod text;
pub mod baseline;
pub mod edition;
pub mod figures;
pub mod ledger;
pub mod reach;
pub mod sections;

pub use baseline::Baseline;
pub use compare::{Compared, compare};
pub use edition::Edition;
pub use finding::{Concern, Finding, What};
use reach::Reach;

/// How a run ended that has said so already, or that could say nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The list was printed, and has something in it.
    Found,
    /// There is no list, and why.
    NoList(String),
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Found => f.write_str("there is something to look at"),
            Self::NoList(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Ended {}

/// How the command is called.
const USAGE: &str = "drift NEW.txt [--portal FILE] [--spor FILE] [--csv FILE], or drift --baseline GUIDE.txt [--portal FILE] [--spor FILE]";

/// What was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    guide: Option<PathBuf>,
    portal: Option<PathBuf>,
    spor: Option<PathBuf>,
    csv: Option<PathBuf>,
    is_baseline: bool,
}

/// Prints the work list for new editions, or with `--baseline` the table of the present ones.
///
/// # Errors
///
/// [`Ended`], also where the list has something in it; or the list cannot be written.
pub fn run(arguments: &[&str]) -> Result<()> {
    let asked = asked(arguments)?;
    if asked.is_baseline {
        print!("{}", baseline::table(&editions(&asked, &|_| Ok(Vec::new()))?)?);
        return Ok(());
    }
    let known = |document| Ok(Baseline::of(document)?.headings);
    let mut all = Vec::new();
    for edition in editions(&asked, &known)? {
        let compared = compare(&edition, &Baseline::of(edition.document)?);
        if compared.is_another() {
            return Err(Ended::NoList(another(&edition, &compared)).into());
        }
        all.push((edition.document, compared));
    }
    let is_nothing = all.iter().all(|(_, compared)| compared.findings.is_empty());
    let reach = if is_nothing { Reach::default() } else { Reach::collect() };
    if let Some(path) = &asked.csv {
        list::write_csv(path, &all, &reach)?;
    }
    print!("{}", list::text(&all, &reach));
    if is_nothing { Ok(()) } else { Err(Ended::Found.into()) }
}

/// Why a text is taken for none of the sources.
fn another(edition: &Edition, compared: &Compared) -> String {
    format!(
        "only {} of {} phrases stand in the text given for “{}”: it may be another document, or in another language",
        compared.found,
        compared.phrases,
        edition.document.title()
    )
}

fn asked(arguments: &[&str]) -> Result<Asked> {
    let mut asked = Asked::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut file = || rest.next().map(|file| Some(PathBuf::from(file))).ok_or_else(usage);
        match *argument {
            "--portal" => asked.portal = file()?,
            "--spor" => asked.spor = file()?,
            "--csv" => asked.csv = file()?,
            "--baseline" => asked.is_baseline = true,
            option if option.starts_with("--") => return Err(usage().into()),
            _ if asked.guide.is_some() => return Err(usage().into()),
            guide => asked.guide = Some(PathBuf::from(guide)),
        }
    }
    if asked.guide.is_none() {
        return Err(usage().into());
    }
    Ok(asked)
}

fn usage() -> Ended {
    Ended::NoList(format!("use it as: {USAGE}"))
}

/// The editions that were given.
fn editions(asked: &Asked, known: &dyn Fn(Document) -> Result<Vec<sections::Heading>>) -> Result<Vec<Edition>> {
    let given = [
        (Document::Guide, &asked.guide),
        (Document::Portal, &asked.portal),
        (Document::Spor1, &asked.spor),
    ];
    let mut editions = Vec::new();
    for (document, path) in given {
        if let Some(path) = path {
            editions.push(Edition::read(document, &read(path)?, &known(document)?));
        }
    }
    Ok(editions)
}

/// The text of a file. Bytes that are no UTF-8 become signs that nothing is compared with.
fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(|error| Ended::NoList(format!("{} cannot be read: {error}", path.display())))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
