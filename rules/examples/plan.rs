//! Prints the plan of a case as JSON: `cargo run --quiet --example plan -- 'goal=access&user=mah' [--now
//! 2026-11-23T09:00]`. The case is the part of a link after `?`, or a whole link.
//!
//! Exit status 0 with the JSON; 2 with one line on standard error when the argument is no case at all.

mod arguments;

use std::process::ExitCode;

use arguments::Arguments;
use upd_rules::case::request;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::out::json::Json;

fn main() -> ExitCode {
    arguments::answer(plan())
}

fn plan() -> Result<String, String> {
    let arguments = Arguments::read(&["--now"])?;
    let case = request::case(&arguments.case).map_err(|problem| problem.to_string())?;
    let document = Document::of(&case, arguments.now(), &Calendar::default());
    let json = serde_json::to_string_pretty(&Json(&document)).map_err(|error| error.to_string())?;
    Ok(json + "\n")
}
