//! What the examples are called with: a case, and options with a local time.

use std::process::ExitCode;

use chrono::{Local, NaiveDateTime};
use upd_rules::case::request;

/// A case and the times around it.
pub(crate) struct Arguments {
    /// The case as it was given: a whole link, perhaps.
    pub(crate) case: String,
    /// The time for each option, in their order, if it is given.
    times: Vec<Option<NaiveDateTime>>,
}

impl Arguments {
    /// Reads the arguments of the program; `options` are those that a time follows, `--now` first.
    pub(crate) fn read(options: &[&str]) -> Result<Self, String> {
        let mut case = None;
        let mut times = vec![None; options.len()];
        let mut arguments = std::env::args_os().skip(1);
        while let Some(argument) = arguments.next() {
            let argument = argument.into_string().map_err(|_| "the case is not UTF-8".to_owned())?;
            if let Some(place) = options.iter().position(|option| *option == argument) {
                let time = arguments.next().and_then(|time| time.into_string().ok());
                let time = time.ok_or(format!("{argument} needs a local time, for example 2026-11-23T09:00"))?;
                let read = request::local_time(&time);
                times[place] = Some(read.ok_or(format!("{argument}: that is no local time such as 2026-11-23T09:00"))?);
            } else if case.replace(argument).is_some() {
                return Err("give one case: put it in quotes, because of the &".to_owned());
            }
        }
        let case = case.ok_or("give a case, for example 'goal=access&user=mah', or a whole link")?;
        Ok(Self { case, times })
    }

    /// The time of an option, by its place.
    pub(crate) fn time(&self, place: usize) -> Option<NaiveDateTime> {
        self.times.get(place).copied().flatten()
    }

    /// The time of the first option, or that of the clock.
    pub(crate) fn now(&self) -> NaiveDateTime {
        self.time(0).unwrap_or_else(|| Local::now().naive_local())
    }
}

/// Prints what came of it: exit status 0, or 2 with one line on standard error.
pub(crate) fn answer(result: Result<String, String>) -> ExitCode {
    match result {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}
