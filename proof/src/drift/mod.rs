//! `drift`: what a new edition of the sources means for the rules, as a work list.
//!
//! A person who keeps the rules gets a new guide, makes a text of it with whatever converter is there, and asks which rules
//! to look at. So the text is undone of what converters do to it ([`edition`]), cut into sections ([`sections`]), and laid
//! beside the ledger ([`ledger`]) and what is known of the present edition ([`baseline`]).

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::Result;
use upd_rules::sources::ledger::Document;

mod align;
mod compare;
mod explained;
mod finding;
mod input;
mod lines;
mod list;
mod mapping;
mod markup;
mod mend;
mod near;
mod numbers;
mod parts;
mod passages;
mod phrases;
mod print;
mod prose;
mod quote;
mod rows;
mod spelling;
mod table;
mod text;
mod windows;
pub mod baseline;
pub mod edition;
pub mod figures;
pub mod ledger;
pub mod reach;
pub mod sections;

pub use baseline::Baseline;
pub use compare::{Compared, compare};
pub use edition::Edition;
pub use finding::{Concern, Finding, Reading, What};
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
const USAGE: &str = "\
drift NEW.txt [--portal FILE] [--spor FILE] [--csv FILE] [--table FILE]
drift --baseline GUIDE.txt [--portal FILE] [--spor FILE] [--table FILE]";

/// What its options do.
const OPTIONS: &str = "\
NEW.txt        the new edition of the guide, as text
--portal FILE  that of the portal page, --spor FILE that of the leaflet
--csv FILE     writes the list there as well, as a table
--table FILE   compares with another table of the present editions than the one that is built in
--baseline     prints the table of the editions that are given, instead of comparing them

Status 0: nothing to do; 1: something; 2: there is no such text, or it is no such document.";

/// What was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    guide: Option<PathBuf>,
    portal: Option<PathBuf>,
    spor: Option<PathBuf>,
    csv: Option<PathBuf>,
    table: Option<PathBuf>,
    is_baseline: bool,
}

/// Prints the work list for new editions, or with `--baseline` the table of the present ones.
///
/// # Errors
///
/// [`Ended`], also where the list has something in it; or the list cannot be written.
pub fn run(arguments: &[&str]) -> Result<()> {
    if arguments.iter().any(|argument| matches!(*argument, "--help" | "-h")) {
        println!("{USAGE}\n\n{OPTIONS}");
        return Ok(());
    }
    let asked = asked(arguments)?;
    let table = asked.table.as_deref().map(read).transpose()?;
    if asked.is_baseline {
        let editions = editions(&asked, &|_| Ok(Vec::new()))?;
        print!("{}", baseline::table(&editions, table.as_deref())?);
        return Ok(());
    }
    let known = |document| Ok(Baseline::of_table(document, table.as_deref())?.headings);
    let mut all = Vec::new();
    for edition in editions(&asked, &known)? {
        let compared = compare(&edition, &Baseline::of_table(edition.document, table.as_deref())?);
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
            "--table" => asked.table = file()?,
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
    Ended::NoList(format!("use it as: {}", USAGE.replace('\n', ", or ")))
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

/// The text of a file.
fn read(path: &Path) -> Result<String, Ended> {
    input::text_of(path).map_err(Ended::NoList)
}
