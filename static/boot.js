// Starts the app, and says so when that fails.
//
// A file of its own because the page's Content-Security-Policy allows no inline script.
// The names of the built files change with their content: index.html hands them over
// in data attributes (see `pattern_script` in Trunk.toml).
//
// `data-app` on <html> tells the tests where we are: "started" or "failed".

const page = document.documentElement;
const { js, wasm } = document.getElementById("boot").dataset;
const SLOW = 10_000;

function fail(problem) {
  console.error(problem);
  page.dataset.app = "failed";
  document.getElementById("loading")?.remove();
  document.getElementById("boot-failed").hidden = false;
}

// Slow is no failure: the page still comes.
const late = setTimeout(() => {
  const state = document.getElementById("loading-state");
  if (state) state.textContent = "Still loading: the connection seems to be slow. The page comes by itself.";
}, SLOW);

// A panic leaves the app unusable: say so instead of ignoring clicks.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) fail(event.error);
});

try {
  const app = await import(new URL(js, document.baseURI));
  await app.default({ module_or_path: new URL(wasm, document.baseURI) });
  page.dataset.app ??= "started";
} catch (problem) {
  fail(problem);
} finally {
  clearTimeout(late);
}
