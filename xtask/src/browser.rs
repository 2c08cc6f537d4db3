//! Chromium (or Chrome) and its WebDriver: finding, installing and running them.

use std::env;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::command::{on_path, output_of, run, succeeds};

/// A browser and the driver that steers it.
#[derive(Debug, Clone)]
pub struct Browser {
    /// Nothing where the driver knows itself where the browser is.
    chrome: Option<PathBuf>,
    driver: PathBuf,
}

impl Browser {
    /// The browser of this computer. `CHROME` and `CHROMEDRIVER` may name other files.
    pub fn find() -> Result<Self> {
        let driver = named_by("CHROMEDRIVER").or_else(|| on_path("chromedriver"));
        let chrome = named_by("CHROME").or_else(|| {
            [
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome",
            ]
            .into_iter()
            .find_map(on_path)
        });
        match (driver, chrome) {
            (Some(driver), chrome @ Some(_)) => Ok(Self { chrome, driver }),
            // There the browser is not on the PATH, but at a place that the driver knows.
            (Some(driver), None) if cfg!(any(windows, target_os = "macos")) => Ok(Self { chrome: None, driver }),
            (Some(_), None) => bail!("{MISSING} (found: chromedriver)"),
            (None, Some(_)) => bail!("{MISSING} (found: the browser)"),
            (None, None) => bail!("{MISSING}"),
        }
    }

    /// As [`Browser::find`]; installs what is missing where `apt-get` can be used without a password.
    pub(crate) fn find_or_install() -> Result<Self> {
        Self::find().or_else(|missing| {
            let os = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
            let (Some(packages), Some(apt)) = (packages(&os), apt_get()) else {
                return Err(missing);
            };
            println!("Installing once: {}", packages.join(" "));
            run(apt(&["update", "--quiet"])).context(MISSING)?;
            let install: Vec<&str> = ["install", "--yes", "--quiet"].into_iter().chain(packages).collect();
            run(apt(&install)).context(MISSING)?;
            Self::find()
        })
    }

    /// What to ask of the driver: no window, nothing in the background, the console kept.
    pub fn capabilities(&self) -> Value {
        let mut arguments = vec![
            "--headless",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--no-default-browser-check",
            "--lang=en-GB",
            // Tests go to more addresses in ten seconds than a page may, and the rest would be passed over.
            "--disable-ipc-flooding-protection",
            // Scrolling smoothly takes time, and tests would click at where things were.
            "--force-prefers-reduced-motion",
            // A window of 320 pixels has 320 for the page.
            "--hide-scrollbars",
            // Nothing but this computer can be reached.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        ];
        // Chromium's sandbox refuses to work for root, and only then may it be switched off.
        if is_root() {
            arguments.push("--no-sandbox");
        }
        let mut options = json!({ "args": arguments });
        if let Some(chrome) = &self.chrome {
            options["binary"] = json!(chrome);
        }
        json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        })
    }

    /// What scripts in node need in order to start it: its file (if known) and its arguments.
    pub(crate) fn for_scripts(&self) -> Value {
        let options = &self.capabilities()["goog:chromeOptions"];
        let is_headless = |argument: &&Value| **argument == "--headless";
        let arguments = options["args"].as_array().into_iter().flatten();
        // The new one draws as the browser with a window does.
        let mut arguments: Vec<Value> = arguments.filter(|it| !is_headless(it)).cloned().collect();
        arguments.extend(["--headless=new", "--disable-quic"].map(Value::from));
        json!({ "file": options["binary"], "arguments": arguments })
    }
}

const MISSING: &str = "the tests need Chromium and its driver: install `chromium` and `chromedriver` \
                       (Debian: chromium chromium-driver), or set CHROME and CHROMEDRIVER";

fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}

/// The packages with Chromium and its driver, by the text of `/etc/os-release`.
fn packages(os_release: &str) -> Option<[&'static str; 2]> {
    let value = |key: &str| {
        let line = os_release
            .lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))?;
        Some(line.trim_matches('"'))
    };
    let families = [value("ID"), value("ID_LIKE")];
    let mut words = families.into_iter().flatten().flat_map(str::split_whitespace);
    if words.clone().any(|word| word == "ubuntu") {
        Some(["chromium-browser", "chromium-chromedriver"])
    } else if words.any(|word| word == "debian") {
        Some(["chromium", "chromium-driver"])
    } else {
        None
    }
}

/// A way to call `apt-get` without being asked for a password.
fn apt_get() -> Option<impl Fn(&[&str]) -> Command> {
    let program = on_path("apt-get")?;
    let root = is_root();
    if !root && !succeeds("sudo", &["-n", "true"]) {
        return None;
    }
    Some(move |arguments: &[&str]| {
        let mut command = if root {
            Command::new("env")
        } else {
            let mut sudo = Command::new("sudo");
            sudo.args(["-n", "env"]);
            sudo
        };
        command
            .arg("DEBIAN_FRONTEND=noninteractive")
            .arg(&program)
            .args(arguments);
        command
    })
}

fn is_root() -> bool {
    cfg!(unix) && output_of(Path::new("id"), &["-u"]).as_deref() == Some("0")
}

/// A running WebDriver at a free port; it and its browsers end when this is dropped.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver and waits until it listens.
    ///
    /// It takes a free port of IPv4 and gives up if somebody has the same one of IPv6, which on a busy computer
    /// happens now and then. So it is asked more than once.
    pub fn start(browser: &Browser) -> Result<Self> {
        const ATTEMPTS: usize = 5;
        several_times(ATTEMPTS, || Self::start_once(&browser.driver))
    }

    fn start_once(driver: &Path) -> Result<Self> {
        let mut process = Command::new(driver)
            // The driver takes a free port and says which.
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} could not be started", driver.display()))?;
        let mut output = BufReader::new(process.stdout.take().context("the driver has no output")?);
        let mut errors = process.stderr.take().context("the driver has no error output")?;
        let mut said = String::new();
        let port = loop {
            let start_of_line = said.len();
            if output.read_line(&mut said)? == 0 {
                let _ = process.kill();
                let _ = process.wait();
                errors.read_to_string(&mut said)?;
                bail!("{} ended without saying its port: {}", driver.display(), said.trim());
            }
            if let Some(port) = port_in(&said[start_of_line..]) {
                break port;
            }
        };
        // A driver whose output nobody reads would one day block.
        thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
        thread::spawn(move || std::io::copy(&mut errors, &mut std::io::sink()));
        Ok(Self { process, port })
    }

    /// The address that WebDriver clients connect to.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to close its browsers and end.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Killed at once, it would leave its browsers behind.
        let _ = self.ask_to_end();
        let patience = Instant::now() + Duration::from_secs(5);
        while Instant::now() < patience {
            if !matches!(self.process.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Does what may fail by chance until it succeeds, at most so often; then the last error counts.
fn several_times<T>(times: usize, mut attempt: impl FnMut() -> Result<T>) -> Result<T> {
    let mut outcome = attempt();
    for _ in 1..times {
        if outcome.is_ok() {
            break;
        }
        outcome = attempt();
    }
    outcome
}

/// The port in the line that the driver prints when it is ready.
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_line_that_says_so() {
        assert_eq!(
            port_in("ChromeDriver was started successfully on port 38497.\n"),
            Some(38_497)
        );
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0\n"), None);
    }

    #[test]
    fn what_fails_by_chance_is_tried_again_but_not_for_ever() {
        let mut left = ["the port is taken", "and again"].into_iter();
        let lucky = several_times(3, || left.next().map_or(Ok("started"), |why| bail!(why)));
        assert_eq!(lucky.ok(), Some("started"));
        let mut tries = 0;
        let hopeless: Result<()> = several_times(3, || {
            tries += 1;
            bail!("number {tries}")
        });
        assert_eq!(
            hopeless.err().map(|error| error.to_string()).as_deref(),
            Some("number 3")
        );
    }

    #[test]
    fn the_packages_follow_the_system() {
        assert_eq!(
            packages("ID=debian\nVERSION_ID=\"12\"\n"),
            Some(["chromium", "chromium-driver"])
        );
        assert_eq!(
            packages("ID=ubuntu\nID_LIKE=debian\n"),
            Some(["chromium-browser", "chromium-chromedriver"])
        );
        assert_eq!(
            packages("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n").map(|names| names[1]),
            Some("chromium-chromedriver")
        );
        assert_eq!(packages("ID=fedora\n"), None);
        assert_eq!(packages(""), None);
    }
}
