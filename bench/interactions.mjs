// node interactions.mjs TASK BROWSER: how long it takes from a key press until what follows from it is painted, with a
// processor four times as slow, and how much memory a thousand changed answers take. Prints figures, judges nothing.

import puppeteer from "puppeteer-core";

import { median, print } from "./table.mjs";

const [task, browser] = process.argv.slice(2).map((text) => JSON.parse(text));
const ROUNDS = 9;
const SLOWER = 4;
const CHANGES = 1000;
/** Milliseconds after which a page is given up. */
const PATIENCE = 60_000;
/** The phone of Lighthouse. */
const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

const NEARLY = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one";
const COMPLETE = `${NEARLY}&role=none`;
const PLAN = "#/plan?goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";
const TICKET = "#/tickets?goal=renew&user=mah&env=production&matter=renew&role=super&contact=me";

/** Runs in the page: milliseconds from the next key press until the frame is painted in which `holds` is true. */
function untilPainted(holds) {
  const condition = new Function("mutated", `return ${holds}`);
  let mutated = false;
  const observer = new MutationObserver(() => (mutated = true));
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  window.painted = new Promise((resolve) => {
    const frame = (start) =>
      requestAnimationFrame(() => {
        if (!condition(mutated)) return frame(start);
        // What is sent before a frame is painted arrives after it.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          observer.disconnect();
          resolve(performance.now() - start);
        };
        port2.postMessage(null);
      });
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        observer.observe(document, everything);
        frame(timeStamp);
      },
      { capture: true, once: true },
    );
  });
}

const NEXT_QUESTION = {
  what: "Enter: next question",
  fragment: "#/question/user?goal=access",
  prepare: (page) => choose(page, "mah"),
  key: "Enter",
  holds: "document.querySelector('h1') && document.querySelector('h1').textContent !== window.before",
};
const TO_PLAN = {
  what: "Enter: from the answers to the plan",
  fragment: `#/check?${COMPLETE}`,
  prepare: (page) => page.focus("main a[href^='#/plan']"),
  key: "Enter",
  holds: "document.querySelector('li.step')",
};

/** A key press at what `prepare` has focused. */
const INTERACTIONS = [
  {
    // What no page can be quicker than.
    what: "for comparison: a line of script changes the heading",
    fragment: NEXT_QUESTION.fragment,
    prepare: (page) =>
      page.evaluate(() => {
        document.activeElement.blur();
        addEventListener("keydown", () => (document.querySelector("h1").textContent = "Another heading"), { once: true });
      }),
    key: "Enter",
    holds: NEXT_QUESTION.holds,
  },
  NEXT_QUESTION,
  { ...NEXT_QUESTION, what: "the same, seen three times before", prepare: (page) => again(page, NEXT_QUESTION) },
  {
    what: "Enter: last answer, to what follows",
    fragment: `#/question/role?${NEARLY}`,
    prepare: (page) => choose(page, "none"),
    key: "Enter",
    holds: "!location.hash.startsWith('#/question') && !document.querySelector('form.question') && mutated",
  },
  TO_PLAN,
  { ...TO_PLAN, what: "the same, seen three times before", prepare: (page) => again(page, TO_PLAN) },
  {
    what: "Space: a tick in the plan",
    fragment: PLAN,
    prepare: (page) => page.focus("li.step details[open] input[type=checkbox]"),
    key: "Space",
    holds: "mutated",
  },
  {
    what: "a letter in a field of a ticket",
    fragment: TICKET,
    prepare: (page) => page.focus("main input[type=text]"),
    key: "a",
    holds: "document.activeElement.value.endsWith('a')",
  },
];

async function choose(page, value) {
  const radio = `input[type=radio][value="${value}"], input[type=radio][id$="${value}"]`;
  await page.waitForSelector(radio);
  await page.focus(radio);
  await page.keyboard.press("Space");
}

/** Does it three times, and prepares the fourth: the browser has compiled then what it needs. */
async function again(page, { prepare, key }) {
  for (let time = 0; time < 3; time += 1) {
    await prepare(page);
    await page.keyboard.press(key);
    await settled(page);
    await page.goBack();
    await settled(page);
  }
  await prepare(page);
}

/** Waits until nothing has changed for a while. */
async function settled(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const QUIET = 300;
        let timer = setTimeout(resolve, QUIET);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, QUIET);
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

/** Opens a page of the app, and waits until the app has drawn it. */
async function open(chrome, fragment) {
  const context = await chrome.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport(PHONE);
  await page.goto(task.url + fragment);
  await page.waitForFunction(() => document.documentElement.dataset.app === "started" && document.querySelector("h1"));
  await settled(page);
  return page;
}

async function interact(chrome, { fragment, prepare, key, holds }) {
  const page = await open(chrome, fragment);
  await prepare(page);
  await settled(page);
  await page.emulateCPUThrottling(SLOWER);
  await page.evaluate(() => (window.before = document.querySelector("h1").textContent));
  await page.evaluate(untilPainted, holds);
  await page.keyboard.press(key);
  const took = await Promise.race([
    page.evaluate(() => window.painted),
    new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("nothing was painted"))),
  ]);
  await page.browserContext().close();
  return took;
}

/** Bytes in use, after collecting what is not: JavaScript, wasm, and how many nodes and listeners there are. */
async function memory(page) {
  const devtools = await page.createCDPSession();
  await devtools.send("HeapProfiler.collectGarbage");
  const prototype = await page.evaluateHandle(() => WebAssembly.Memory.prototype);
  const memories = await page.queryObjects(prototype);
  const wasm = await memories.evaluate((all) => all.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  await Promise.all([memories.dispose(), prototype.dispose()]);
  await devtools.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await page.metrics();
  await devtools.detach();
  return [JSHeapUsedSize, wasm, Nodes, JSEventListeners];
}

/** Changes an answer of a complete case and shows the plan, so many times, one after the other. */
async function change(page, times) {
  const problem = await page.evaluate(
    async (times, complete, patience) => {
      const until = async (what, holds) => {
        const end = performance.now() + patience;
        while (!holds()) {
          if (performance.now() > end) throw new Error(`${what} did not come`);
          await new Promise((resolve) => setTimeout(resolve));
        }
      };
      try {
        for (let time = 0; time < times; time += 1) {
          const value = time % 2 ? "one" : "several";
          location.hash = `#/question/super-users?${complete}`;
          await until("the question", () => document.querySelector("form.question button[type=submit]"));
          document.querySelector(`form.question input[value=${value}]`).click();
          await new Promise((resolve) => setTimeout(resolve));
          document.querySelector("form.question button[type=submit]").click();
          await until("what follows it", () => !document.querySelector("form.question"));
          complete = location.hash.split("?")[1];
          location.hash = `#/plan?${complete}`;
          await until("the plan", () => document.querySelector("li.step"));
        }
      } catch (problem) {
        return problem.message;
      }
    },
    times,
    COMPLETE,
    PATIENCE,
  );
  if (problem) throw new Error(problem);
  await settled(page);
}

const chrome = await puppeteer.launch({
  executablePath: browser.file ?? undefined,
  channel: browser.file ? undefined : "chrome",
  args: browser.arguments,
  protocolTimeout: 600_000,
});
try {
  const rows = [];
  for (const interaction of INTERACTIONS) {
    console.error(`${ROUNDS} times: ${interaction.what}`);
    const took = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      try {
        took.push(await interact(chrome, interaction));
      } catch (problem) {
        console.error(`  cannot be measured: ${problem.message}`);
        break;
      }
    }
    const figures = took.length ? [median(took), Math.min(...took), Math.max(...took)] : [];
    const [middle, least, most] = figures.map((value) => value.toFixed(0));
    rows.push([interaction.what, middle ?? "-", least ?? "-", most ?? "-", took.length]);
  }
  console.log(`From key press to painted, processor ${SLOWER} times as slow, ${await chrome.version()}`);
  print(["what", "median ms", "least", "most", "of runs"], rows);

  console.error(`${CHANGES} changed answers`);
  // Not slower than it is: only what is left counts.
  const page = await open(chrome, PLAN);
  // What is made once, at the first changes, does not count.
  await change(page, 20);
  const before = await memory(page);
  await change(page, CHANGES);
  const after = await memory(page);
  console.log(`\nMemory, before and after ${CHANGES} changed answers`);
  print(
    ["what", "before", "after"],
    ["KB of JavaScript", "KB of wasm", "nodes", "listeners"].map((what, at) => {
      const unit = what.startsWith("KB") ? 1024 : 1;
      return [what, Math.round(before[at] / unit), Math.round(after[at] / unit)];
    }),
  );
} finally {
  await chrome.close();
}
