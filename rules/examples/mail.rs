//! Reads an e-mail with credentials and prints what it says as JSON, without the secret:
//! `cargo run --quiet --example mail < FILE`.
//!
//! Exit status 0 with the JSON, whatever was found; 2 with one line on standard error when there is nothing to read,
//! or more than any e-mail has.

use std::io::Read;
use std::process::ExitCode;

use upd_rules::credentials::mail::{LONGEST, read, text_of};
use upd_rules::out::mail::Summary;

fn main() -> ExitCode {
    match summary() {
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

fn summary() -> Result<String, String> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST).map_err(|error| error.to_string())?;
    std::io::stdin()
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| error.to_string())?;
    if bytes.len() > LONGEST {
        return Err(format!("this is no e-mail: it has more than {LONGEST} bytes"));
    }
    let text = text_of(&bytes);
    if text.trim().is_empty() {
        return Err("there is no e-mail on standard input".to_owned());
    }
    serde_json::to_string_pretty(&Summary::of(&read(&text))).map_err(|error| error.to_string())
}
