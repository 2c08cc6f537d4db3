// node lighthouse.mjs TASK BROWSER: measures pages with Lighthouse as it measures a phone (slow 4G and a processor four
// times as slow, both simulated), some runs of each, one page after the other, and prints the medians.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { median, print } from "./table.mjs";

const [task, browser] = process.argv.slice(2).map((text) => JSON.parse(text));
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** What is printed: the head of the column, how it is read from a result, how it is written. */
const COLUMNS = [
  ...CATEGORIES.map((name) => [name, (lhr) => lhr.categories[name].score * 100, (value) => Math.round(value)]),
  ["FCP s", (lhr) => lhr.audits["first-contentful-paint"].numericValue / 1000, (value) => value.toFixed(2)],
  ["LCP s", (lhr) => lhr.audits["largest-contentful-paint"].numericValue / 1000, (value) => value.toFixed(2)],
  ["TBT ms", (lhr) => lhr.audits["total-blocking-time"].numericValue, (value) => Math.round(value)],
  ["CLS", (lhr) => lhr.audits["cumulative-layout-shift"].numericValue, (value) => value.toFixed(3)],
  ["KB", (lhr) => lhr.audits["total-byte-weight"].numericValue / 1000, (value) => value.toFixed(1)],
];

async function measure(url) {
  const chrome = await launch({
    chromePath: browser.file ?? undefined,
    chromeFlags: browser.arguments,
    logLevel: "error",
  });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error", onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

/** What was painted largest, in its words. */
function largest({ audits }) {
  const details = ["largest-contentful-paint-element", "lcp-breakdown-insight"].map((id) => audits[id]?.details);
  const nodes = details.flatMap((detail) => detail?.items ?? []).flatMap((item) => [item, ...(item.items ?? [])]);
  const node = nodes.map((item) => item.node ?? item).find(({ type }) => type === "node");
  return node?.nodeLabel ?? "unknown";
}

/** The audits that cost points, but for those of speed, whose figures stand in the table. */
function problems({ categories, audits }) {
  const counted = CATEGORIES.slice(1).flatMap((name) => categories[name].auditRefs);
  return counted.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
}

const results = new Map(task.pages.map(({ name }) => [name, []]));
for (let run = 1; run <= task.runs; run += 1) {
  for (const { name, url } of task.pages) {
    console.error(`run ${run} of ${task.runs}: ${name}`);
    results.get(name).push(await measure(url));
  }
}

const first = results.values().next().value[0];
console.log(
  `Lighthouse ${first.lighthouseVersion}, ${first.configSettings.formFactor}, throttling ` +
    `${first.configSettings.throttlingMethod}, runs of each page: ${task.runs}, medians`,
);
print(
  ["page", ...COLUMNS.map(([head]) => head)],
  [...results].map(([name, runs]) => [name, ...COLUMNS.map(([, read, write]) => write(median(runs.map(read))))]),
);
// A page that shows nothing is fast: what was painted largest says whether it was the page.
for (const [name, runs] of results) console.log(`${name}: largest is “${largest(runs[0])}”`);
for (const [name, runs] of results) {
  const ids = new Set(runs.flatMap(problems).map(({ id }) => id));
  if (ids.size) console.log(`${name}: points are lost by ${[...ids].join(", ")}`);
  const said = new Set(runs.flatMap(({ audits }) => audits["errors-in-console"].details?.items ?? []).map(({ description }) => description));
  for (const words of said) console.log(`  ${words}`);
}
