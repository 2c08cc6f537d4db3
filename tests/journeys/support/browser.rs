//! A browser with one page of the built site, and how to talk to it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine as _;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use xtask::Workspace;
use xtask::browser::{Browser, Driver};
use xtask::serve::Server;

/// How long anything may take to appear. Only failing journeys wait that long.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often to look.
const GLANCE: Duration = Duration::from_millis(25);

/// When a journey takes place that does not say otherwise: a Monday.
const NOW: &str = "2026-11-23T09:00:00Z";

/// And where: where EMA is.
const ZONE: &str = "Europe/Amsterdam";

/// The site must work from any folder, so it is never tested at the root.
const MOUNT: &str = "/some/folder/";

/// Counts the page's own requests that have no answer yet, so that nobody need guess when they are over.
const COUNT_FETCHES: &str = "{
    const fetch = globalThis.fetch;
    globalThis.unanswered = 0;
    globalThis.fetch = async (...request) => {
        globalThis.unanswered += 1;
        try { return await fetch(...request); } finally { globalThis.unanswered -= 1; }
    };
}";

/// A page of the built site in a browser of its own, served by a server of its own.
pub(crate) struct Page {
    pub(super) client: Client,
    pub(super) server: Server,
    pub(super) downloads: PathBuf,
    /// How many requests the server had seen when the page was last opened.
    pub(super) requests_to_open: Mutex<usize>,
    /// What has been done so far, for the report of a failure.
    trail: Mutex<Vec<String>>,
    screenshots: PathBuf,
    /// Last, because the browser is closed before its driver.
    _driver: Driver,
}

impl Page {
    pub(super) async fn new() -> Self {
        static PAGES: AtomicUsize = AtomicUsize::new(0);
        let workspace = Workspace::find().unwrap();
        let dist = workspace.dist();
        assert!(
            dist.join("index.html").is_file(),
            "the site is not built: `cargo xtask test journeys` does it"
        );
        let server = Server::start_below(&dist, MOUNT).unwrap();
        let browser = Browser::find().unwrap();
        let driver = Driver::start(&browser).unwrap();
        let Value::Object(capabilities) = browser.capabilities() else {
            panic!("capabilities are an object");
        };
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await
            .expect("the browser opens");
        let number = PAGES.fetch_add(1, Ordering::Relaxed);
        let downloads = workspace
            .target()
            .join(format!("downloads/{}-{number}", std::process::id()));
        fs::create_dir_all(&downloads).unwrap();
        let page = Self {
            client,
            server,
            downloads,
            requests_to_open: Mutex::default(),
            trail: Mutex::default(),
            screenshots: workspace.target().join("screenshots"),
            _driver: driver,
        };
        let folder = json!({ "behavior": "allow", "downloadPath": page.downloads });
        page.devtools("Browser.setDownloadBehavior", folder).await;
        page.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": COUNT_FETCHES }),
        )
        .await;
        page.resize(1280, 800).await;
        // No journey depends on the day and the place where it is run.
        page.set_time_zone(ZONE).await;
        page.set_clock(NOW).await;
        page
    }

    pub(super) async fn close(self) {
        // If this fails, the driver closes the browser when it is dropped.
        let _ = self.client.close().await;
        let _ = fs::remove_dir_all(&self.downloads);
    }

    /// Prints what a failed journey had done and leaves a picture of where it ended.
    pub(super) async fn report_failure(&self) {
        let name = format!(
            "failed-{}",
            thread::current().name().unwrap_or("journey").replace("::", "-")
        );
        let picture = self.try_screenshot(&name).await;
        eprintln!("the journey: {}", self.trail.lock().unwrap().join(", "));
        for error in self.console_errors().await {
            eprintln!("the console: {error}");
        }
        if let Some(picture) = picture {
            eprintln!("its end is in {}", picture.display());
        }
    }

    /// Notes what is being done.
    pub(super) fn note(&self, step: String) {
        self.trail.lock().unwrap().push(step);
    }

    /// The address of a page of the site, by what follows the folder: `#/plan`, say.
    pub(crate) fn address_of(&self, rest: &str) -> String {
        format!("{}{rest}", self.server.address())
    }

    /// Runs JavaScript in the page; `arguments[0]` is the argument, `return` gives the result.
    pub(crate) async fn script(&self, script: &str, argument: impl Into<Value>) -> Value {
        self.client
            .execute(script, vec![argument.into()])
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs JavaScript that calls its last argument with the result when it is done.
    pub(crate) async fn script_later(&self, script: &str) -> Value {
        let result = self.client.execute_async(script, Vec::new()).await;
        result.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// A command of Chrome's own protocol, for what WebDriver cannot do.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let command = Extension {
            path: "goog/cdp/execute",
            body: json!({ "cmd": command, "params": parameters }),
        };
        self.client
            .issue_cmd(command)
            .await
            .unwrap_or_else(|error| panic!("{error}"))
    }

    /// The errors of the console since the last call; a breach of the Content-Security-Policy is one.
    pub(crate) async fn console_errors(&self) -> Vec<String> {
        let log = Extension {
            path: "se/log",
            body: json!({ "type": "browser" }),
        };
        let entries = self
            .client
            .issue_cmd(log)
            .await
            .unwrap_or_else(|error| panic!("{error}"));
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Saves the whole page, beyond the window too, as `target/screenshots/NAME.png`.
    pub(crate) async fn screenshot(&self, name: &str) -> PathBuf {
        // On a busy machine the browser gives up on one now and then.
        for _ in 0..3 {
            if let Some(path) = self.try_screenshot(name).await {
                return path;
            }
        }
        panic!("no screenshot {name}");
    }

    async fn try_screenshot(&self, name: &str) -> Option<PathBuf> {
        let parameters = json!({ "format": "png", "captureBeyondViewport": true });
        let command = json!({ "cmd": "Page.captureScreenshot", "params": parameters });
        let answer = self
            .client
            .issue_cmd(Extension {
                path: "goog/cdp/execute",
                body: command,
            })
            .await
            .ok()?;
        let picture = base64::engine::general_purpose::STANDARD
            .decode(answer["data"].as_str()?)
            .ok()?;
        fs::create_dir_all(&self.screenshots).ok()?;
        let file = self.screenshots.join(name).with_extension("png");
        fs::write(&file, picture).ok()?;
        Some(file)
    }

    /// Looks until there is something to return; fails with `what` in the message if that takes too long.
    pub(crate) async fn until<T>(&self, what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look().await {
                return found;
            }
            if start.elapsed() > PATIENCE {
                panic!("waited for {what} in vain; the page shows:\n{}", self.text().await);
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// The first element of an XPath that can be seen, as soon as there is one.
    pub(super) async fn find(&self, what: &str, xpath: &str) -> Element {
        self.until(what, async || self.find_now(xpath).await).await
    }

    /// The first element of an XPath that can be seen now.
    pub(super) async fn find_now(&self, xpath: &str) -> Option<Element> {
        for element in self.client.find_all(Locator::XPath(xpath)).await.ok()? {
            // An element that has just been replaced answers with an error.
            if element.is_displayed().await.unwrap_or(false) {
                return Some(element);
            }
        }
        None
    }

    /// All text that can be seen, as the browser lays it out.
    pub(crate) async fn text(&self) -> String {
        self.script("return document.body?.innerText ?? ''", Value::Null)
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }
}

/// A command that only Chrome's driver knows.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// Text in an XPath, whatever quotes it has.
pub(super) fn quoted(text: &str) -> String {
    if !text.contains('"') {
        return format!("\"{text}\"");
    }
    let parts: Vec<String> = text.split('"').map(|part| format!("\"{part}\"")).collect();
    format!("concat({})", parts.join(", '\"', "))
}

/// The files of a folder that are complete: a download in progress has another ending.
pub(super) fn complete_files(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .filter(|file| file.extension().is_none_or(|ending| ending != "crdownload"))
        .collect()
}
