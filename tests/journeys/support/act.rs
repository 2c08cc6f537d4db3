//! What people do.

use base64::Engine as _;
use fantoccini::key::Key;
use serde_json::{Value, json};

use xtask::serve::Fault;

use super::browser::{Page, quoted};

impl Page {
    /// Opens the site, at what follows its folder (`""`, `"#/plan?…"`), and waits until the app shows a heading.
    pub(crate) async fn open(&self, rest: &str) {
        self.open_anyway(rest).await;
        self.wait_until_started().await;
    }

    /// Opens the site without waiting for the app, which may fail to start.
    pub(crate) async fn open_anyway(&self, rest: &str) {
        self.note(format!("open “{rest}”"));
        // Otherwise another fragment of the same address would not load the page again.
        self.client.goto("about:blank").await.unwrap();
        self.client.goto(&self.address_of(rest)).await.unwrap();
    }

    /// Opens a page that needs no app, at what follows the folder of the site; old addresses of the app lead to them.
    pub(crate) async fn open_file(&self, rest: &str) {
        self.open_anyway(rest).await;
        let there = "return document.readyState == 'complete' && !location.pathname.includes('index.html')
                         && location.pathname.endsWith('.html')";
        self.until("a page that needs no app", async || self.holds(there).await)
            .await;
        *self.requests_to_open.lock().unwrap() = self.server.requests().len();
    }

    /// Changes the address of the open page, as a click on a link to `#…` does, or typing in the address bar.
    pub(crate) async fn go_to(&self, fragment: &str) {
        self.note(format!("go to “{fragment}”"));
        self.script("location.hash = arguments[0]", fragment).await;
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) {
        self.note("reload".to_owned());
        self.client.refresh().await.unwrap();
        self.wait_until_started().await;
    }

    /// Waits until the app shows a heading, has read the files that it reads when it starts, and has its parts or
    /// knows which are missing.
    pub(crate) async fn wait_until_started(&self) {
        let started = "return document.documentElement.dataset.app == 'started'";
        self.until("the app to start", async || self.holds(started).await).await;
        self.heading().await;
        let answered = "return document.readyState == 'complete' && unanswered == 0
                            && 'parts' in document.documentElement.dataset";
        self.until("all that is fetched while nobody waits for it", async || {
            self.holds(answered).await
        })
        .await;
        *self.requests_to_open.lock().unwrap() = self.server.requests().len();
    }

    async fn holds(&self, condition: &str) -> Option<()> {
        (self.script(condition, Value::Null).await == true).then_some(())
    }

    /// The browser's Back.
    pub(crate) async fn back(&self) {
        self.note("back".to_owned());
        self.client.back().await.unwrap();
    }

    /// The browser's Forward.
    pub(crate) async fn forward(&self) {
        self.note("forward".to_owned());
        self.client.forward().await.unwrap();
    }

    /// Presses the button with this text (or this name for screen readers).
    pub(crate) async fn press(&self, name: &str) {
        self.note(format!("press “{name}”"));
        let named = is_named(name);
        let xpath = format!("//*[self::button or @role='button' or self::summary][{named}]");
        self.click(&format!("a button “{name}”"), &xpath).await;
    }

    /// Unfolds the step with that title.
    pub(crate) async fn unfold(&self, title: &str) {
        self.note(format!("unfold “{title}”"));
        let xpath = format!("//summary[.//h3[contains(., {})]]", quoted(title));
        self.click(&format!("a step “{title}”"), &xpath).await;
    }

    /// Follows the link with this text (or this name for screen readers).
    pub(crate) async fn follow(&self, name: &str) {
        self.note(format!("follow “{name}”"));
        let xpath = format!("//a[@href][{}]", is_named(name));
        self.click(&format!("a link “{name}”"), &xpath).await;
    }

    /// Chooses the radio button or ticks the box with this label; a hint may be part of the label.
    pub(crate) async fn choose(&self, label: &str) {
        self.note(format!("choose “{label}”"));
        self.click(&format!("a choice “{label}”"), &label_of(label)).await;
        self.see_focus_on_choice(label).await;
    }

    /// Ticks off the step that is unfolded: it folds, and the focus is on its line.
    pub(crate) async fn tick_off(&self, label: &str) {
        self.note(format!("tick off “{label}”"));
        self.click(&format!("a tick box “{label}”"), &label_of(label)).await;
        let on_its_line = "return document.activeElement.matches('.step summary')";
        self.until("the focus on the line of the step", async || {
            self.holds(on_its_line).await
        })
        .await;
    }

    /// Replaces the text in the field with this label.
    pub(crate) async fn fill(&self, label: &str, text: &str) {
        self.note(format!("fill “{label}” with “{text}”"));
        let name = label_of(label);
        let xpath = format!("//*[self::input or self::textarea][@id={name}/@for or ancestor::label[.={name}]]");
        let field = self.find(&format!("a field “{label}”"), &xpath).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Types into whatever has the focus: text, or a key such as `Key::Tab.into()`.
    pub(crate) async fn type_keys(&self, keys: &str) {
        self.note(format!("type {keys:?}"));
        self.client
            .active_element()
            .await
            .unwrap()
            .send_keys(keys)
            .await
            .unwrap();
    }

    /// Presses an access key of the page, as the browser has it: with Alt.
    pub(crate) async fn press_access_key(&self, key: &str) {
        self.type_keys(&format!("{}{key}{}", char::from(Key::Alt), char::from(Key::Null)))
            .await;
    }

    /// Presses Tab once.
    pub(crate) async fn tab(&self) {
        self.type_keys(&String::from(char::from(Key::Tab))).await;
    }

    /// Gives the page this many CSS pixels; narrower than any window can be, too.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Unfolds everything and sets all text as wide as people may need it (WCAG 1.4.12).
    pub(crate) async fn set_text_wider(&self) {
        let script = "for (const folded of document.querySelectorAll('details')) folded.open = true;
                      const sheet = new CSSStyleSheet();
                      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; \
                          word-spacing: .16em !important } p { margin-bottom: 2em !important }');
                      document.adoptedStyleSheets = [sheet]";
        self.script(script, Value::Null).await;
    }

    /// Shows the page as it is printed, until it is called with `false`.
    pub(crate) async fn as_printed(&self, printed: bool) {
        let (media, event) = if printed {
            ("print", "beforeprint")
        } else {
            ("", "afterprint")
        };
        self.note(event.to_owned());
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": media }))
            .await;
        self.script("dispatchEvent(new Event(arguments[0]))", event).await;
    }

    /// Unfolds every step of a plan.
    pub(crate) async fn unfold_steps(&self) {
        self.note("unfold every step".to_owned());
        let folded =
            "document.querySelectorAll('.step > details:not([open]) > summary').forEach((line) => line.click())";
        self.script(folded, ()).await;
    }

    /// How many pages the page takes on A4, printed as it is now.
    pub(crate) async fn pages_of_paper(&self) -> usize {
        let paper = json!({ "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69 });
        let printed = self.devtools("Page.printToPDF", paper).await;
        let pdf = base64::engine::general_purpose::STANDARD.decode(printed["data"].as_str().unwrap_or_default());
        let pdf = String::from_utf8_lossy(&pdf.unwrap()).into_owned();
        pdf.matches("/Type /Page\n").count()
    }

    /// Lets the browser's clock start at this time (`2026-11-20T09:00:00Z`) when the page is opened next.
    pub(crate) async fn set_clock(&self, time: &str) {
        self.note(format!("at {time}"));
        let script = format!(
            "{{ const Real = globalThis.RealDate ??= Date; globalThis.clockShift = Real.parse('{time}') - Real.now();
               globalThis.Date = class Date extends Real {{
                 constructor(...when) {{ if (when.length) super(...when); else super(Real.now() + clockShift); }}
                 static now() {{ return Real.now() + clockShift; }} }}; }}"
        );
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
            .await;
    }

    /// Lets timers of more than a minute wait for [`Page::let_pass`] when the page is opened next.
    pub(crate) async fn hold_long_timers(&self) {
        let script =
            "{ const [set, clear] = [globalThis.setTimeout, globalThis.clearTimeout]; globalThis.longTimers = [];
                        globalThis.setTimeout = (then, time, ...given) =>
                          time > 60000 ? -longTimers.push(then) : set(then, time, ...given);
                        globalThis.clearTimeout = (id) => { id < 0 ? delete longTimers[-id - 1] : clear(id); }; }";
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
            .await;
    }

    /// Lets so many minutes pass at once: the clock goes on, and the timers that were held ring.
    pub(crate) async fn let_pass(&self, minutes: u32) {
        self.note(format!("{minutes} minutes pass"));
        let script = "clockShift += arguments[0] * 60000; longTimers.splice(0).forEach((ring) => ring())";
        self.script(script, minutes).await;
    }

    /// Lives in this time zone, such as `America/New_York`.
    pub(crate) async fn set_time_zone(&self, zone: &str) {
        self.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }))
            .await;
    }

    /// From now on the page may not run scripts; [`Page::spoken`] still tells what it shows.
    pub(crate) async fn block_scripts(&self) {
        self.note("block scripts".to_owned());
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
            .await;
    }

    /// From now on the page may not write to the clipboard.
    pub(crate) async fn block_clipboard(&self) {
        self.note("block the clipboard".to_owned());
        self.set_permission("clipboard-write", "denied").await;
    }

    /// From now on the browser answers so when the page asks for that.
    pub(crate) async fn set_permission(&self, name: &str, setting: &str) {
        let permission = json!({ "permission": { "name": name }, "setting": setting });
        self.devtools("Browser.setPermission", permission).await;
    }

    /// From now on this goes wrong with the files of the site that have that in their name.
    pub(crate) fn fail(&self, part_of_name: &str, fault: Fault) {
        self.note(format!("{part_of_name}: {fault:?}"));
        self.server.fail(part_of_name, fault);
    }

    /// From now on nothing goes wrong any more.
    pub(crate) fn recover(&self) {
        self.note("recover".to_owned());
        self.server.recover();
    }

    /// Lets timers run so many times faster when the page is opened next, so that nobody waits for them.
    pub(crate) async fn speed_up_timers(&self, factor: u32) {
        let script = format!(
            "{{ const real = globalThis.setTimeout;
               globalThis.setTimeout = (then, time, ...given) => real(then, time / {factor}, ...given); }}"
        );
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
            .await;
    }

    /// As a host may: puts other content into a file of the site.
    pub(crate) fn put_into_file(&self, name: &str, content: &str) {
        self.note(format!("another {name}"));
        self.server.replace(name, content);
    }

    async fn click(&self, what: &str, xpath: &str) {
        let mut last = None;
        self.until(what, async || {
            // Between finding and clicking, the app may have drawn the page anew. What still moves would be missed.
            let element = self.find_now(xpath).await?;
            let place = element.rectangle().await.ok()?;
            if last.replace(place) != Some(place) {
                return None;
            }
            element.click().await.ok()
        })
        .await;
    }
}

/// Whether the node is called so: by all of its text, or for screen readers.
fn is_named(name: &str) -> String {
    let name = quoted(name);
    format!("normalize-space(.)={name} or @aria-label={name}")
}

/// Labels whose text, or the text of a part of them, is this.
fn label_of(text: &str) -> String {
    let text = quoted(text);
    format!("//label[normalize-space(.)={text} or .//node()[normalize-space(.)={text}]]")
}
