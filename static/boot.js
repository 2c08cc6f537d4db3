// Starts the app, and says so when that fails, and why.
//
// A file of its own because the page's Content-Security-Policy allows no inline script.
// The names of the built files change with their content: index.html hands them over
// in data attributes (see `pattern_script` in Trunk.toml), and has the words for each reason.
//
// `data-app` on <html> tells the tests where we are: "started" or "failed".

const page = document.documentElement;
const { js, wasm } = document.getElementById("boot").dataset;
const SLOW = 10_000;

function fail(reason, problem) {
  console.error(problem);
  page.dataset.app = "failed";
  document.getElementById("loading")?.remove();
  for (const words of document.querySelectorAll("[data-reason]")) words.hidden = words.dataset.reason !== reason;
  document.getElementById("boot-problem").textContent = problem;
  document.getElementById("boot-failed").hidden = false;
}

function reasonOf(problem) {
  if (problem instanceof WebAssembly.RuntimeError) return "stopped";
  const damaged = [SyntaxError, WebAssembly.CompileError, WebAssembly.LinkError];
  return damaged.some((kind) => problem instanceof kind) ? "damaged" : "not-loaded";
}

async function start() {
  // A panic leaves the app unusable: say so instead of ignoring clicks.
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) fail(reasonOf(error), error);
  });
  try {
    const app = await import(new URL(js, document.baseURI));
    const response = await fetch(new URL(wasm, document.baseURI));
    if (!response.ok) throw new Error(`${wasm}: ${response.status}`);
    await app.default({ module_or_path: response });
    page.dataset.app ??= "started";
  } catch (problem) {
    fail(reasonOf(problem), problem);
  }
}

// It stands there for pages without this script.
document.querySelector(".boot-late")?.remove();

// Slow is no failure: the page still comes.
const late = setTimeout(() => {
  const state = document.getElementById("loading-state");
  if (state) state.textContent = "Still loading: the connection seems to be slow. The page comes by itself.";
}, SLOW);

if (globalThis.WebAssembly) await start();
else fail("no-webassembly", "WebAssembly is not defined");
clearTimeout(late);
