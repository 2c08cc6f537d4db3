//! What people see.

use fantoccini::Locator;
use serde_json::{Value, json};

use super::browser::{Page, quoted};

impl Page {
    /// The main heading.
    pub(crate) async fn heading(&self) -> String {
        self.until("a main heading", async || {
            self.find_now("//h1").await?.text().await.ok()
        })
        .await
    }

    /// Waits until the main heading is this.
    pub(crate) async fn see_heading(&self, text: &str) {
        self.note(format!("see heading “{text}”"));
        let xpath = format!("//h1[normalize-space(.)={}]", quoted(text));
        self.find(&format!("the heading “{text}”"), &xpath).await;
    }

    /// Waits until this text can be seen somewhere.
    pub(crate) async fn see(&self, text: &str) {
        self.note(format!("see “{text}”"));
        self.until(&format!("the text “{text}”"), async || {
            self.shows(text).await.then_some(())
        })
        .await;
    }

    /// Waits until this text can be seen nowhere.
    pub(crate) async fn see_no(&self, text: &str) {
        self.note(format!("see no “{text}”"));
        self.until(&format!("no text “{text}”"), async || {
            (!self.shows(text).await).then_some(())
        })
        .await;
    }

    /// Nothing has moved without somebody's doing since the page was opened, as browsers count it.
    pub(crate) async fn see_nothing_moved(&self) {
        let moved = self
            .script_later(
                "const done = arguments[arguments.length - 1];
                 new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
                     .observe({ type: 'layout-shift', buffered: true });
                 setTimeout(() => done(0), 200);",
            )
            .await;
        assert_eq!(moved, 0, "something moved");
    }

    /// Whether this text can be seen now; how lines are broken does not matter.
    pub(crate) async fn shows(&self, text: &str) -> bool {
        on_one_line(&self.text().await).contains(&on_one_line(text))
    }

    /// The labels of the choices that are made now.
    pub(crate) async fn chosen(&self) -> Vec<String> {
        let labels = self
            .script(
                "return [...document.querySelectorAll('input:checked')].map(box => box.labels[0]?.innerText ?? '')",
                Value::Null,
            )
            .await;
        strings(&labels).iter().map(|label| on_one_line(label)).collect()
    }

    /// What the field with this label contains.
    pub(crate) async fn value_of(&self, label: &str) -> String {
        let script = "const label = [...document.querySelectorAll('label')]
                          .find(label => label.innerText.trim() == arguments[0]);
                      return label?.control?.value ?? null";
        self.until(&format!("a field “{label}”"), async || {
            self.script(script, label).await.as_str().map(str::to_owned)
        })
        .await
    }

    /// The text (or the label, or the name for screen readers) of what has the focus.
    pub(crate) async fn focused(&self) -> String {
        let script = "const it = document.activeElement;
                      return it.getAttribute('aria-label') || it.labels?.[0]?.innerText || it.innerText || ''";
        on_one_line(self.script(script, Value::Null).await.as_str().unwrap_or_default())
    }

    /// Waits until the choice with this label has the focus: a choice that redraws the page must not lose it (issue 9).
    pub(super) async fn see_focus_on_choice(&self, label: &str) {
        let script = "const names = label => [label, ...label.querySelectorAll('*')].map(part => part.innerText?.trim());
                      return [...(document.activeElement.labels ?? [])].some(label => names(label).includes(arguments[0]))";
        self.until(&format!("the focus on the choice “{label}”"), async || {
            (self.script(script, label).await == true).then_some(())
        })
        .await;
    }

    /// Tabs past the words that are explained, to the first field.
    pub(crate) async fn tab_to_first_field(&self) {
        for _ in 0..6 {
            self.tab().await;
            let is_field = "return document.activeElement.matches('input')";
            if self.script(is_field, Value::Null).await == true {
                return;
            }
        }
        panic!("no field can be reached with Tab");
    }

    /// Waits until the link to that fragment has the focus and can be seen in the window.
    pub(crate) async fn see_focus_on_link(&self, fragment: &str) {
        let script = "const link = document.activeElement, place = link.getBoundingClientRect();
                      return link.getAttribute('href') == arguments[0] && place.height > 0
                          && place.top >= 0 && place.bottom <= innerHeight";
        self.until(&format!("the focus on the link to {fragment}"), async || {
            (self.script(script, fragment).await == true).then_some(())
        })
        .await;
    }

    /// All text as a screen reader meets it, piece by piece.
    pub(crate) async fn spoken(&self) -> Vec<String> {
        let tree = self.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let texts = nodes.iter().filter(|node| node["role"]["value"] == "StaticText");
        texts
            .filter_map(|node| node["name"]["value"].as_str().map(str::to_owned))
            .collect()
    }

    /// The title of the tab.
    pub(crate) async fn title(&self) -> String {
        self.client.title().await.unwrap()
    }

    /// The address of the page.
    pub(crate) async fn address(&self) -> String {
        self.client.current_url().await.unwrap().to_string()
    }

    /// The part of the address after `#`, with it; empty if there is none.
    pub(crate) async fn fragment(&self) -> String {
        self.client
            .current_url()
            .await
            .unwrap()
            .fragment()
            .map(|rest| format!("#{rest}"))
            .unwrap_or_default()
    }

    /// A picture of the first element of that kind, as PNG.
    pub(crate) async fn picture_of(&self, selector: &str) -> Vec<u8> {
        self.until(&format!("a picture of {selector}"), async || {
            let element = self.client.find(Locator::Css(selector)).await.ok()?;
            element.screenshot().await.ok()
        })
        .await
    }

    /// The text in the clipboard.
    pub(crate) async fn clipboard(&self) -> String {
        self.set_permission("clipboard-read", "granted").await;
        let script = "const done = arguments[0];
                      navigator.clipboard.readText().then(done, problem => done({ problem: String(problem) }))";
        let answer = self.client.execute_async(script, Vec::new()).await.unwrap();
        answer
            .as_str()
            .map(str::to_owned)
            .unwrap_or_else(|| panic!("the clipboard cannot be read: {answer}"))
    }

    /// Fails if the page is wider than the window.
    pub(crate) async fn see_no_sideways_scrolling(&self) {
        let script = "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
        let excess = self.script(script, Value::Null).await;
        assert_eq!(excess, 0, "the page is too wide by so many pixels");
    }

    /// Fails if an element hides part of what is in it. What is for screen readers only may.
    pub(crate) async fn see_nothing_cut_off(&self) {
        let script = "const cuts = (element) => /hidden|clip/.test(getComputedStyle(element).overflow)
                          && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
                      return [...document.body.querySelectorAll(':not(.hidden)')]
                          .filter(element => element.checkVisibility() && cuts(element))
                          .map(element => element.outerHTML.slice(0, 200))";
        let cut = strings(&self.script(script, Value::Null).await);
        assert_eq!(cut, Vec::<String>::new(), "cut off");
    }

    /// All that the browser has asked the server for.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// What the page asked the server for since it was opened: nothing, we promise.
    pub(crate) fn requests_since_open(&self) -> Vec<String> {
        self.server.requests().split_off(*self.requests_to_open.lock().unwrap())
    }

    /// The promises of every journey: see [`super::journey`].
    pub(super) async fn see_kept_promises(&self) {
        assert_eq!(
            self.requests_since_open(),
            Vec::<String>::new(),
            "requests after the page was open"
        );

        let script = "return performance.getEntriesByType('resource').map(entry => entry.name)";
        let ours = self.address_of("");
        for resource in strings(&self.script(script, Value::Null).await) {
            assert!(
                resource.starts_with(&ours) || resource.starts_with("data:"),
                "not from our folder: {resource}"
            );
        }

        assert_eq!(
            self.console_errors().await,
            Vec::<String>::new(),
            "errors in the console"
        );
    }
}

fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().cloned().unwrap_or_default();
    list.iter()
        .filter_map(|item| item.as_str().map(str::to_owned))
        .collect()
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
