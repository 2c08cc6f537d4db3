//! How a tool of the build comes onto this computer: fetched ready-made where that can be had, else compiled.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::command::{executable, run};

/// A package of command-line programs, at an exact version.
pub(crate) struct Package<'a> {
    pub(crate) name: &'a str,
    pub(crate) version: &'a str,
    /// How long compiling takes, for people who wait: `about two minutes`.
    pub(crate) compiling: &'a str,
}

/// One way to install.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Way {
    /// `cargo binstall`, which is this program, fetches what others have built.
    Fetch(PathBuf),
    /// `cargo install`.
    Compile,
}

/// What to do so that a tool is there.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Take the programs of this folder.
    Use(PathBuf),
    /// Install, in the first way that succeeds.
    Install(Vec<Way>),
}

/// What is there decides: the folder that has the right version, then a `cargo-binstall`.
pub(crate) fn decide(ready: Option<PathBuf>, binstall: Option<PathBuf>) -> Decision {
    match (ready, binstall) {
        (Some(folder), _) => Decision::Use(folder),
        (None, Some(program)) => Decision::Install(vec![Way::Fetch(program), Way::Compile]),
        (None, None) => Decision::Install(vec![Way::Compile]),
    }
}

/// The `cargo-binstall` of one of these folders.
pub(crate) fn binstall_in(mut folders: impl Iterator<Item = PathBuf>) -> Option<PathBuf> {
    folders.find_map(|folder| Some(executable(&folder, "cargo-binstall")).filter(|program| program.is_file()))
}

/// Installs into `root` in the first way after which `is_there` is true, and says which is taken and how long it takes.
/// `cargo` makes a call of cargo.
pub(crate) fn install(
    package: &Package<'_>,
    root: &Path,
    ways: &[Way],
    cargo: impl Fn() -> Command,
    is_there: impl Fn() -> bool,
) -> Result<()> {
    let mut outcome = Ok(());
    for way in ways {
        println!("{}", way.announcement(package));
        outcome = run(way.command(package, root, &cargo));
        if outcome.is_ok() && is_there() {
            return Ok(());
        }
        if let (Way::Fetch(_), Err(problem)) = (way, &outcome) {
            println!("{problem:#}");
        }
    }
    outcome?;
    bail!(
        "{} was installed, but does not answer as version {}",
        package.name,
        package.version
    );
}

impl Way {
    fn announcement(&self, package: &Package<'_>) -> String {
        let Package {
            name,
            version,
            compiling,
        } = package;
        match self {
            Self::Fetch(_) => format!("Installing once: `cargo binstall` fetches {name} {version}, some seconds"),
            Self::Compile => format!(
                "Installing once: `cargo install` compiles {name} {version}, {compiling} \
                 (where there is cargo-binstall, it is fetched in seconds)"
            ),
        }
    }

    fn command(&self, package: &Package<'_>, root: &Path, cargo: &impl Fn() -> Command) -> Command {
        let Package { name, version, .. } = package;
        match self {
            Self::Fetch(program) => {
                let mut command = Command::new(program);
                command
                    // As cargo calls it.
                    .args(["binstall", "--no-confirm", "--force"])
                    // What cannot be fetched is compiled by us, with the settings below.
                    .args(["--disable-strategies", "compile"])
                    // Versions that know nothing of it do not mind a variable, as they would an option.
                    .env("BINSTALL_DISABLE_TELEMETRY", "true")
                    .args(["--version", version, "--root"])
                    .arg(root)
                    .arg(name);
                command
            }
            Self::Compile => {
                let mut command = cargo();
                command
                    .args(["install", "--locked", "--force", "--version", version, "--root"])
                    .arg(root)
                    .arg(name)
                    // Its own target folder, and none of our settings for lints.
                    .env_remove("CARGO_TARGET_DIR")
                    .env_remove("RUSTFLAGS")
                    // Tools that run for seconds need not be optimised for minutes.
                    .env("CARGO_PROFILE_RELEASE_LTO", "off")
                    .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                    .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
                command
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const TOOL: Package<'_> = Package {
        name: "some-tool",
        version: "1.2.3",
        compiling: "about two minutes",
    };

    /// Issue 10: what is installed, else `cargo binstall` where there is one, else `cargo install`.
    #[test]
    fn what_is_there_decides() {
        let folder = || Some(PathBuf::from("/tools/bin"));
        let binstall = || Some(PathBuf::from("/bin/cargo-binstall"));
        let fetch = Way::Fetch("/bin/cargo-binstall".into());
        assert_eq!(decide(folder(), None), Decision::Use("/tools/bin".into()));
        assert_eq!(decide(folder(), binstall()), Decision::Use("/tools/bin".into()));
        assert_eq!(decide(None, binstall()), Decision::Install(vec![fetch, Way::Compile]));
        assert_eq!(decide(None, None), Decision::Install(vec![Way::Compile]));
    }

    #[test]
    fn people_are_told_which_way_and_how_long() {
        let fetch = Way::Fetch("/bin/cargo-binstall".into()).announcement(&TOOL);
        assert!(
            fetch.contains("`cargo binstall` fetches some-tool 1.2.3, some seconds"),
            "{fetch}"
        );
        let compile = Way::Compile.announcement(&TOOL);
        assert!(
            compile.contains("`cargo install` compiles some-tool 1.2.3, about two minutes"),
            "{compile}"
        );
    }

    #[test]
    fn exactly_the_version_is_asked_for_and_nothing_is_asked_of_people() {
        let words = |way: Way| {
            let command = way.command(&TOOL, Path::new("/root"), &|| Command::new("cargo"));
            let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
            words.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            words(Way::Fetch("cargo-binstall".into())),
            "binstall --no-confirm --force --disable-strategies compile --version 1.2.3 --root /root some-tool"
        );
        assert_eq!(
            words(Way::Compile),
            "install --locked --force --version 1.2.3 --root /root some-tool"
        );
    }

    #[cfg(unix)]
    mod with_programs {
        use super::*;
        use std::fs;

        /// Makes a program. A shell writes it: had we it open ourselves, a thread that starts another program at the
        /// same moment would hand it over open, and the system starts no program that somebody is writing.
        fn program(folder: &Path, name: &str, script: &str) {
            let mut shell = Command::new("sh");
            shell
                .args([
                    "-c",
                    "printf '#!/bin/sh\\n%s\\n' \"$2\" > \"$1\" && chmod +x \"$1\"",
                    "sh",
                ])
                .arg(folder.join(name))
                .arg(script);
            run(shell).unwrap();
        }

        /// A folder with these two programs, and what is left there by whoever installs.
        fn installed(name: &str, binstall: Option<&str>, cargo: &str) -> (Result<()>, Vec<String>) {
            let folder = std::env::temp_dir().join(format!("upd-checker-install-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(folder.join("tools")).unwrap();
            if let Some(script) = binstall {
                program(&folder, "cargo-binstall", script);
            }
            program(&folder, "cargo", cargo);
            let path = [PathBuf::from("/nowhere"), folder.clone()];
            let Decision::Install(ways) = decide(None, binstall_in(path.into_iter())) else {
                return (Ok(()), Vec::new());
            };
            let root = folder.join("tools");
            let outcome = install(
                &TOOL,
                &root,
                &ways,
                || Command::new(folder.join("cargo")),
                || root.join("tool").exists(),
            );
            let mut left: Vec<_> = fs::read_dir(&root)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
                .collect();
            left.sort();
            (outcome, left)
        }

        /// Both get `--root FOLDER` and the name of the package last.
        const WORKS: &str = "while [ \"$1\" != --root ]; do shift; done; touch \"$2/$(basename \"$0\")\" \"$2/tool\"";
        const LEAVES_NOTHING: &str = "while [ \"$1\" != --root ]; do shift; done; touch \"$2/$(basename \"$0\")\"";

        #[test]
        fn where_there_is_binstall_nothing_is_compiled() {
            let (outcome, left) = installed("fetched", Some(WORKS), WORKS);
            assert!(outcome.is_ok(), "{outcome:?}");
            assert_eq!(left, ["cargo-binstall", "tool"]);
        }

        #[test]
        fn where_binstall_fails_the_tool_is_compiled() {
            let (outcome, left) = installed("failed", Some("exit 94"), WORKS);
            assert!(outcome.is_ok(), "{outcome:?}");
            assert_eq!(left, ["cargo", "tool"]);
        }

        #[test]
        fn where_binstall_brings_something_else_the_tool_is_compiled() {
            let (outcome, left) = installed("other", Some(LEAVES_NOTHING), WORKS);
            assert!(outcome.is_ok(), "{outcome:?}");
            assert_eq!(left, ["cargo", "cargo-binstall", "tool"]);
        }

        #[test]
        fn where_there_is_no_binstall_the_tool_is_compiled() {
            let (outcome, left) = installed("without", None, WORKS);
            assert!(outcome.is_ok(), "{outcome:?}");
            assert_eq!(left, ["cargo", "tool"]);
        }

        #[test]
        fn when_nothing_helps_the_last_problem_is_told() {
            let (outcome, _) = installed("hopeless", Some("exit 94"), "exit 101");
            let problem = outcome.err().map(|problem| problem.to_string()).unwrap_or_default();
            assert!(
                problem.starts_with("`cargo install") && problem.contains("101"),
                "{problem}"
            );
            let (outcome, _) = installed("wrong", None, LEAVES_NOTHING);
            let problem = outcome.err().map(|problem| problem.to_string()).unwrap_or_default();
            assert_eq!(problem, "some-tool was installed, but does not answer as version 1.2.3");
        }
    }
}
