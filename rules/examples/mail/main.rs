//! Reads a credentials e-mail from standard input, as it was copied or saved (`.eml`), and prints what is found in it
//! as JSON: `cargo run --quiet --example mail < FILE`. The client secret is dropped, and nothing of it is printed.
//!
//! Exit status 0 with the JSON; 2 with one line on standard error when there is nothing, or too much.

mod found;

use std::io::Read as _;
use std::process::ExitCode;

use upd_rules::credentials_mail::{LONGEST, read, text_of};

fn main() -> ExitCode {
    match mail() {
        Ok(json) => {
            println!("{json:#}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn mail() -> Result<serde_json::Value, String> {
    let mut bytes = Vec::new();
    let most = LONGEST as u64 + 1;
    let read_in = std::io::stdin().take(most).read_to_end(&mut bytes);
    read_in.map_err(|error| format!("standard input cannot be read: {error}"))?;
    if bytes.len() > LONGEST {
        return Err(format!("the e-mail has more than {LONGEST} bytes"));
    }
    let text = text_of(&bytes);
    if text.trim().is_empty() {
        return Err("the e-mail is empty".to_owned());
    }
    Ok(found::as_json(&read(&text)))
}
