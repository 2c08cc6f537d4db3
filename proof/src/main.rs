//! `cargo run --release -p upd-proof -- COMMAND`, which `cargo xtask` calls.

use std::process::ExitCode;

use upd_proof::drift::Ended;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match upd_proof::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => match error.downcast_ref::<Ended>() {
            // The list has said it.
            Some(Ended::Found) => ExitCode::FAILURE,
            Some(Ended::NoList(why)) => {
                eprintln!("error: {why}");
                ExitCode::from(2)
            }
            None => {
                eprintln!("error: {error:#}");
                ExitCode::FAILURE
            }
        },
    }
}
