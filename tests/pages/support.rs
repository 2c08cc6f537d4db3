//! The app, mounted at an address.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement};

use std::cell::Cell;
use std::rc::Rc;

use upd_checker::app::App;
use upd_checker::browser::clock::{self, Time};

/// When a test takes place that does not say otherwise: a Monday, on the clock on the wall wherever it is run.
const NOW: &str = "2026-11-23T09:00";

/// [`NOW`], in milliseconds since 1970.
pub(crate) fn monday() -> i64 {
    js_sys::Date::parse(NOW) as i64
}

/// The app in a place of its own, at an address.
pub(crate) struct Mounted {
    app: yew::AppHandle<App>,
    root: Element,
    now: Rc<Cell<i64>>,
}

impl Mounted {
    /// Opens the app at that fragment, at a time that is the same for every test.
    pub(crate) async fn at(fragment: &str) -> Self {
        Self::at_time(fragment, monday()).await
    }

    /// Opens the app at that fragment and that time, in milliseconds since 1970.
    pub(crate) async fn at_time(fragment: &str, now: i64) -> Self {
        let mounted = Self::as_it_comes_at(fragment, now).await;
        mounted.draw_folded().await;
        mounted
    }

    /// Opens the app at that fragment, and leaves what is folded as it is.
    pub(crate) async fn as_it_comes(fragment: &str) -> Self {
        Self::as_it_comes_at(fragment, monday()).await
    }

    async fn as_it_comes_at(fragment: &str, now: i64) -> Self {
        web_sys::window().unwrap().location().set_hash(fragment).unwrap();
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let now = Rc::new(Cell::new(now));
        clock::set({
            let now = Rc::clone(&now);
            Time::of(move || now.get())
        });
        let app = yew::Renderer::<App>::with_root(root.clone()).render();
        settle().await;
        Self { app, root, now }
    }

    /// Lets the app do what it has to do, and draws what is folded, without unfolding it: most tests look at what it
    /// says and not at how it is shown.
    pub(crate) async fn settle(&self) {
        settle().await;
        self.draw_folded().await;
    }

    async fn draw_folded(&self) {
        const NOT_DRAWN: &str = "main details:not(:has(> :not(summary))) > summary";
        for _ in 0..4 {
            let folded = self.all(NOT_DRAWN);
            if folded.is_empty() {
                return;
            }
            for summary in folded {
                // Whoever presses it would unfold it as well.
                summary.dispatch_event(&Event::new("click").unwrap()).unwrap();
            }
            settle().await;
        }
    }

    /// Lets time pass, without anything that draws the page anew.
    pub(crate) fn let_pass(&self, now: i64) {
        self.now.set(now);
    }

    /// Lets time pass, as if the computer had slept until then.
    pub(crate) async fn wake_at(&self, now: i64) {
        self.now.set(now);
        document()
            .dispatch_event(&Event::new("visibilitychange").unwrap())
            .unwrap();
        self.settle().await;
    }

    /// Takes the app away.
    pub(crate) async fn leave(self) {
        self.app.destroy();
        settle().await;
        self.root.remove();
    }

    /// All elements that match.
    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length())
            .map(|index| found.item(index).unwrap().dyn_into().unwrap())
            .collect()
    }

    /// The first element that matches.
    pub(crate) fn one(&self, selector: &str) -> HtmlElement {
        self.all(selector)
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("no {selector}"))
    }

    /// Waits until an element matches.
    pub(crate) async fn until(&self, selector: &str) {
        const TRIES: usize = 200;
        for _ in 0..TRIES {
            if !self.all(selector).is_empty() {
                return;
            }
            self.settle().await;
        }
        panic!("no {selector}");
    }

    /// The input with that id.
    pub(crate) fn input(&self, id: &str) -> HtmlInputElement {
        self.one(&format!("#{id}")).dyn_into().unwrap()
    }

    /// Clicks on it.
    pub(crate) async fn click(&self, selector: &str) {
        self.one(selector).click();
        self.settle().await;
    }

    /// Fills in the field with that id, and leaves it.
    pub(crate) async fn fill(&self, id: &str, text: &str) {
        let input = self.input(id);
        input.set_value(text);
        self.changed(&input).await;
    }

    /// Says that a field was filled in.
    pub(crate) async fn changed(&self, field: &HtmlElement) {
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = Event::new_with_event_init_dict("change", &bubbling).unwrap();
        field.dispatch_event(&event).unwrap();
        self.settle().await;
    }

    /// Goes to the field with that id, and away from it.
    pub(crate) async fn visit(&self, id: &str) {
        let input = self.input(id);
        input.focus().unwrap();
        input.blur().unwrap();
        self.settle().await;
    }

    /// All the text.
    pub(crate) fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }
}

/// Waits until the app has nothing left to do, also of what it does once an event is over.
pub(crate) async fn settle() {
    let event_is_over = Promise::new(&mut |over, _| {
        web_sys::window().unwrap().set_timeout_with_callback(&over).unwrap();
    });
    for promise in [
        Promise::resolve(&JsValue::NULL),
        event_is_over,
        Promise::resolve(&JsValue::NULL),
    ] {
        JsFuture::from(promise).await.unwrap();
        yew::scheduler::flush().await;
    }
}

/// Comes when the address has changed and the app has taken note.
pub(crate) fn next_address() -> impl Future<Output = ()> {
    let changed = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window.add_event_listener_with_callback("hashchange", &resolve).unwrap();
    });
    async {
        JsFuture::from(changed).await.unwrap();
        settle().await;
    }
}

/// The fragment of the address.
pub(crate) fn fragment() -> String {
    web_sys::window().unwrap().location().hash().unwrap()
}

/// The document.
pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}
