//! Prints the plan of a case as JSON: `cargo run --quiet --example plan -- 'goal=access&user=mah' [--now
//! 2026-11-23T09:00]`. The case is the part of a link after `?`, or a whole link.
//!
//! Exit status 0 with the JSON; 2 with one line on standard error when the argument is no case at all.

use std::process::ExitCode;

use chrono::Local;
use upd_rules::calendar::Calendar;
use upd_rules::document::Document;
use upd_rules::request;

fn main() -> ExitCode {
    match plan() {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn plan() -> Result<String, String> {
    let mut case = None;
    let mut now = None;
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        let argument = argument.into_string().map_err(|_| "the case is not UTF-8".to_owned())?;
        if argument == "--now" {
            let time = arguments.next().and_then(|time| time.into_string().ok());
            let time = time.ok_or("--now needs a local time, for example 2026-11-23T09:00")?;
            now =
                Some(request::local_time(&time).ok_or(format!("{time:?} is no local time such as 2026-11-23T09:00"))?);
        } else if case.replace(argument).is_some() {
            return Err("give one case: put it in quotes, because of the &".to_owned());
        }
    }
    let case = case.ok_or("give a case, for example 'goal=access&user=mah', or a whole link")?;
    let case = request::case(&case).map_err(|problem| problem.to_string())?;
    let now = now.unwrap_or_else(|| Local::now().naive_local());
    let document = Document::of(&case, now, &Calendar::default());
    serde_json::to_string_pretty(&document).map_err(|error| error.to_string())
}
