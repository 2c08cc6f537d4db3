//! What `cargo xtask` does: build, serve, test and measure the site, and install what that needs.
//!
//! [`serve`] and [`browser`] are public because the journeys in `tests/journeys` use them too.

pub mod browser;
pub mod serve;

mod bench;
mod command;
mod compressed;
mod install;
mod licences;
mod lighthouse;
mod mutants;
mod node;
mod package;
mod proof;
mod site;
mod size;
mod test;
mod tools;
mod workspace;

pub use proof::Ended;
pub use workspace::Workspace;

use anyhow::{Context as _, Result, bail};

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]            build the site and serve it on this computer (port 8080, or the next free one)
  build                       build the site into dist/
  package                     build the site and pack it for whoever hosts it: target/package/upd-checker-VERSION.zip
  test [STAGE…] [-- ARG…]     run all tests, or only: lint, native, browser, journeys, trunk;
                              ARGs go to the tests (a part of a test's name, say)
  prove [--parts]             check every case there is, and write what was found into docs, README and app
  prove --reviewed            write down that all that plans say now has been read and is right
  report [--diff OLD.csv]     everything that is asked, decided and said, to print and sign: target/proof/report.html, and
                              as CSV (report.csv, report-plans.csv); and what has changed since an older one, in terms
                              of people (report-ways.csv must lie beside it)
  drift NEW.txt [--portal FILE] [--spor FILE] [--csv FILE] [--table FILE]
                              what a new edition of the guide, as text, leaves to do: rule by rule, in its order
  export dmn|map [FILE]       the outcomes as DMN 1.3 for other tools, or the map of the questions as SVG
  mutants [ARG…]              break the rules library, a place at a time, and see whether the tests notice: hours;
                              ARGs go to cargo-mutants (`--shard 1/8`, say)
  size                        build the site, then print the bytes of each file, raw and compressed
  bench                       measure the rules, natively and as wasm beside other rule engines, then `size`
  lighthouse [--runs N]       build the site, then measure its pages as on a phone, beside a page of SurveyJS
  interactions                build the site, then measure it in a slow browser: from key press to painted, and memory
  help                        print this

Each command installs what it lacks: the wasm target, wasm-bindgen and, for one test, trunk (into the
user's cache directory), and for the tests Chromium with its driver where apt-get can be used. What measures in node
needs Node.js with npm; its packages go to target/bench.";

/// Runs one command, given the arguments after `cargo xtask`.
pub fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let workspace = Workspace::find()?;

    match words.as_slice() {
        ["serve"] => serve_site(&workspace, serve::PORT),
        ["serve", "--port", port] => serve_site(&workspace, parse_port(port)?),
        ["serve", option] if option.starts_with("--port=") => {
            serve_site(&workspace, parse_port(&option["--port=".len()..])?)
        }
        ["build"] => site::build(&workspace),
        ["package"] => package::run(&workspace),
        ["test", rest @ ..] => test::run(&workspace, &test::Selection::parse(rest)?),
        ["size"] => {
            site::build(&workspace)?;
            size::print(&workspace.dist())
        }
        ["bench"] => {
            bench::run_all(&workspace)?;
            site::build(&workspace)?;
            size::print(&workspace.dist())
        }
        ["prove" | "report" | "drift" | "export", ..] => proof::run(&workspace, &words),
        ["mutants", options @ ..] => mutants::run(&workspace, options),
        ["lighthouse", options @ ..] => lighthouse::lighthouse(&workspace, options),
        ["interactions"] => lighthouse::interactions(&workspace),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!(
            "`cargo xtask {}` is not a command; see `cargo xtask help`",
            words.join(" ")
        ),
    }
}

fn serve_site(workspace: &Workspace, port: u16) -> Result<()> {
    site::build(workspace)?;
    let server = serve::Server::start_at_or_after(&workspace.dist(), port)?;
    println!("Serving {}  (Ctrl-C stops)", server.address());
    server.run();
    Ok(())
}

fn parse_port(text: &str) -> Result<u16> {
    text.parse()
        .with_context(|| format!("`{text}` is not a port: give a number from 0 to 65535"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_a_number() {
        assert_eq!(parse_port("8080").ok(), Some(8080));
        assert!(parse_port("eighty").is_err());
        assert!(parse_port("70000").is_err());
    }

    #[test]
    fn an_unknown_command_is_named_in_the_error() {
        let error = run(&["deploy".to_owned()]).err().map(|error| error.to_string());
        assert_eq!(
            error.as_deref(),
            Some("`cargo xtask deploy` is not a command; see `cargo xtask help`")
        );
    }
}
