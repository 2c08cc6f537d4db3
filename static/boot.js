// Decides what is seen first, starts the app, and says so when that fails, and why.
//
// It runs before the page is read: whoever comes by a link to another page must not see the start page. There the app
// is fetched at once. The start page can be read and clicked without the app, which is fetched when the browser has
// nothing else to do, or when somebody touches the page; where they are on it stays.
//
// A file of its own because the page's Content-Security-Policy allows no inline script. The names of the built files
// change with their content: index.html hands them over in data attributes, and has the words for each reason.
//
// `data-way` on <html> is for the style sheet. `data-app` there tells the tests where we are: "started" or "failed".
"use strict";
(() => {
  const page = document.documentElement;
  const { js, wasm, ...parts } = document.currentScript.dataset;
  const SLOW = 10_000;
  const AT_LATEST = 2_000;
  const byId = (id) => document.getElementById(id);
  const isStart = () => /^(#\/?)?$/.test(location.hash);

  // These pages are files now. Where there is more in the address, the app looks for secrets in it first.
  const moved = /^#\/(?:(roles|glossary|accessibility)|rules(?:\/([\w-]+))?)\/?(?:\?[a-z\d=&,-]*)?$/.exec(location.hash);
  if (moved && !location.search) {
    page.dataset.way = "elsewhere";
    location.replace(moved[1] ? `${moved[1]}.html` : `rules.html${moved[2] ? `#${moved[2].toUpperCase()}` : ""}`);
    return;
  }

  // Cases on this device stand on the start page, which only the app can draw.
  function hasCases() {
    try {
      return Object.keys(localStorage).some((key) => key.startsWith("upd-checker."));
    } catch {
      return false;
    }
  }

  const isReady = new Promise((ready) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", ready);
    else ready();
  });

  // Slow is no failure: the page still comes.
  function wait(text) {
    isAwaited = true;
    say(text);
    clearTimeout(late);
    late = setTimeout(() => {
      if (isAwaited) say("Still loading: the connection seems to be slow. The page comes by itself.");
    }, SLOW);
  }

  async function say(text) {
    await isReady;
    const state = byId("loading-state");
    if (state) state.textContent = text;
  }

  async function fail(reason, problem) {
    console.error(problem);
    await isReady;
    const wasRunning = page.dataset.app === "started";
    const main = document.querySelector("main");
    const top = main?.getBoundingClientRect().top;
    page.dataset.app = "failed";
    if (isStart()) page.dataset.way = "start";
    byId("loading")?.remove();
    for (const words of document.querySelectorAll("[data-reason]")) words.hidden = words.dataset.reason !== reason;
    byId("boot-problem").textContent = problem;
    byId("try-again").onclick = async () => {
      // Browsers keep these files for good, however they arrived.
      const files = reason === "stopped" ? [] : performance.getEntriesByType("resource");
      // The page is loaded again also where one of them never ends.
      setTimeout(() => location.reload(), SLOW);
      await Promise.allSettled(files.map(({ name }) => fetch(name, { cache: "reload" })));
      location.reload();
    };
    byId("boot-failed").hidden = false;
    // Whoever only reads is not taken away from it: the next click leads there.
    if (isAwaited || wasRunning) byId("boot-failed").scrollIntoView();
    else if (main) scrollBy(0, main.getBoundingClientRect().top - top);
  }

  function reasonOf(problem) {
    if (problem instanceof WebAssembly.RuntimeError) return "stopped";
    const damaged = [SyntaxError, WebAssembly.CompileError, WebAssembly.LinkError];
    return damaged.some((kind) => problem instanceof kind) ? "damaged" : "not-loaded";
  }

  // What draws the page that the address names comes together with the app, which would ask for it only then.
  function fetchItsPart() {
    const page = /^#\/([\w-]+)/.exec(location.hash)?.[1];
    const part = /^(tickets|check-up|somebody-leaves)$/.test(page) ? "credentials" : page;
    const files = Object.hasOwn(parts, part) ? parts[part] : "";
    for (const file of files.split(" ").filter(Boolean)) {
      const link = document.createElement("link");
      Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: file });
      document.head.append(link);
    }
  }

  async function program() {
    const response = await fetch(new URL(wasm, document.baseURI));
    const type = response.headers.get("content-type") ?? "";
    // Some servers answer with their start page where a file is missing.
    if (!response.ok || type.startsWith("text/html")) throw new Error(`${wasm}: ${response.status} ${type}`);
    // Not every server knows the type without which it cannot be read as it comes.
    const isKnown = type.startsWith("application/wasm");
    return isKnown ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  }

  // What the reader has opened and where the focus is, to be the same after the app has drawn the same page.
  function place() {
    const all = () => [...document.querySelectorAll("main, #app :is(a, button, summary, details, [popover])")];
    const before = all();
    const isOpen = (it) => it.open || (it.popover && it.matches(":popover-open"));
    const open = before.map(isOpen);
    const focus = before.indexOf(document.activeElement);
    const top = scrollY;
    return () => {
      if (!isStart()) {
        // Another page has come, by a click before the app was there.
        scrollTo(0, 0);
        document.querySelector("h1")?.focus({ preventScroll: true });
        return;
      }
      const after = all();
      if (after.length !== before.length) return;
      after.forEach((it, index) => {
        if (!open[index] || isOpen(it)) return;
        if (it.localName === "details") it.open = true;
        else it.showPopover();
      });
      after[focus]?.focus({ preventScroll: true });
      scrollTo(0, top);
    };
  }

  let isAwaited = false;
  let starting, late;

  function start() {
    starting ??= (async () => {
      if (!globalThis.WebAssembly) return fail("no-webassembly", "WebAssembly is not defined");
      try {
        fetchItsPart();
        const [app, module] = await Promise.all([import(new URL(js, document.baseURI)), program()]);
        await isReady;
        // What it draws may need another part of it, which has to come first.
        let stay = () => {};
        addEventListener("upd-draws", () => (stay = place()), { once: true });
        const drawn = new Promise((drawn) => addEventListener("upd-drawn", drawn, { once: true }));
        await app.default({ module_or_path: module });
        await drawn;
        if (page.dataset.way === "start") stay();
        page.dataset.app ??= "started";
      } catch (problem) {
        await fail(reasonOf(problem), problem);
      }
    })();
  }

  // A panic leaves the app unusable: say so instead of ignoring clicks.
  addEventListener("error", ({ error }) => {
    if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) fail(reasonOf(error), error);
  });

  // It stands there for pages without this script.
  isReady.then(() => document.querySelector(".boot-late")?.remove());

  if (!isStart() || hasCases()) {
    page.dataset.way = "elsewhere";
    wait("Loading…");
    start();
    return;
  }

  page.dataset.way = "start";
  let followed;

  addEventListener("click", (event) => {
    const link = event.target.closest?.("#start a[href^='#']");
    if (!link) return;
    if (link.hash === "#main") {
      // As a fragment it would be an address.
      event.preventDefault();
      byId("main").focus();
    } else {
      // A link of ours, whose answers nobody else filled in (src/browser/location.rs).
      history.replaceState(0, "");
      followed = link.hash;
    }
  });
  addEventListener("hashchange", () => {
    if (page.dataset.app === "started") return;
    if (history.state === null && location.hash === followed) history.replaceState(0, "");
    if (isStart()) {
      isAwaited = false;
      say("");
    } else {
      wait("Opening…");
      fetchItsPart();
    }
    if (page.dataset.app === "failed") byId("boot-failed").scrollIntoView();
    start();
  });
  for (const name of ["pointerdown", "keydown", "touchstart"]) addEventListener(name, start, { once: true, passive: true });
  addEventListener("load", () => {
    // Not before it is painted.
    requestAnimationFrame(() => {
      if (globalThis.requestIdleCallback) requestIdleCallback(start, { timeout: AT_LATEST });
      else setTimeout(start, AT_LATEST / 10);
    });
  });
})();
