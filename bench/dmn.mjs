// node dmn.mjs MODEL CASES [BROWSER PICTURE]: whether other people's tools understand the model in DMN, and say the same.
// Validates MODEL against the schema (with xmllint, where it is installed), reads it with dmn-moddle, evaluates each line of
// CASES (a case, its outcome, whether something must be asked first) with feelin, a FEEL interpreter; with a browser,
// draws it with dmn-js as well, into PICTURE-NAME.png for the drawing and for each table. Fails on any warning or difference.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { DmnModdle } from "dmn-moddle";
import { evaluate, unaryTest } from "feelin";

import { print } from "./table.mjs";

const [model, cases, browser, picture] = process.argv.slice(2);
const PACKAGE = "node_modules/dmn-moddle/resources/dmn/xsd/DMN13.xsd";

function fail(why) {
  console.error(why);
  process.exit(1);
}

const xml = readFileSync(model, "utf8");
const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
if (warnings.length) fail(`dmn-moddle warns: ${warnings.map(({ message }) => message).join("; ")}`);
const rows = [["read by dmn-moddle", "no warnings"]];

const schema = fileURLToPath(new URL(PACKAGE, import.meta.url));
const { error, status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, model], { encoding: "utf8" });
if (!error && status) fail(`the schema of DMN 1.3: ${stderr}`);
rows.push(["schema of DMN 1.3 (xmllint)", error ? "not looked at: no xmllint" : "valid"]);

const elements = new Map(rootElement.drgElement.map((element) => [element.id, element]));
const required = ({ informationRequirement = [] }) =>
  informationRequirement.map(({ requiredDecision, requiredInput }) => (requiredDecision ?? requiredInput).href.slice(1));

/** Each distinct expression is evaluated once: there are some hundred cells and few values. */
function remembering(compute) {
  const known = new Map();
  return (text, context, key) => {
    const name = `${text}\n${key}`;
    if (!known.has(name)) known.set(name, compute(text, context));
    return known.get(name);
  };
}
const test = remembering((text, context) => text === "-" || unaryTest(text, context).value === true);

/** What a decision says: of the one row that fits, its only output or all of them by name; null if none fits. */
function decide(id, inputs, said) {
  if (said.has(id)) return said.get(id);
  const element = elements.get(id);
  if (element.$type === "dmn:InputData") return inputs[id] ?? null;
  const context = Object.fromEntries(required(element).map((needed) => [needed, decide(needed, inputs, said)]));
  const { input, output, rule, hitPolicy } = element.decisionLogic;
  if (hitPolicy !== "UNIQUE") fail(`${id} has the hit policy ${hitPolicy}`);
  const values = input.map(({ inputExpression }) => evaluate(inputExpression.text, context).value ?? null);
  const keys = values.map((value) => JSON.stringify(value));
  const fitting = rule.filter(({ inputEntry }) =>
    inputEntry.every(({ text }, at) => test(text, { ...context, "?": values[at] }, keys[at])),
  );
  if (fitting.length > 1) fail(`${id}: ${fitting.map((row) => row.id)} fit ${JSON.stringify(inputs)}`);
  const outputs = fitting[0]?.outputEntry.map(({ text }) => evaluate(text, context).value);
  const value = outputs ? (output.length === 1 ? outputs[0] : Object.fromEntries(output.map(({ name }, at) => [name, outputs[at]]))) : null;
  said.set(id, value);
  return value;
}

const names = rootElement.drgElement.filter(({ $type }) => $type === "dmn:InputData").map(({ id }) => id);
let count = 0;
for (const line of readFileSync(cases, "utf8").trim().split("\n")) {
  const [text, outcome, askFirst] = line.split("\t");
  const given = new URLSearchParams(text);
  const inputs = Object.fromEntries(names.map((name) => [name, given.get(name.replaceAll("_", "-"))]));
  inputs.tasks = inputs.tasks?.split(",") ?? null;
  const said = decide("outcome", inputs, new Map());
  if (said?.outcome !== outcome || String(said?.ask_first) !== askFirst) fail(`${text}: ${JSON.stringify(said)} instead of ${outcome}, ${askFirst}`);
  count += 1;
}
rows.push(["evaluated with feelin", `${count} of ${count} cases as the rules`]);

if (browser) rows.push(...(await draw()));
print(["the model in DMN", ""], rows);

async function draw() {
  const { default: puppeteer } = await import("puppeteer-core");
  const file = (path) => fileURLToPath(new URL(`node_modules/dmn-js/dist/${path}`, import.meta.url));
  const opened = await puppeteer.launch({ executablePath: browser, args: ["--no-sandbox"] });
  const page = await opened.newPage();
  await page.setViewport({ width: 2000, height: 1200 });
  await page.setContent("<!doctype html><div id=canvas style='height:1150px'></div>");
  for (const style of ["diagram-js.css", "dmn-js-shared.css", "dmn-js-drd.css", "dmn-js-decision-table.css", "dmn-font/css/dmn-embedded.css"]) {
    await page.addStyleTag({ path: file(`assets/${style}`) });
  }
  await page.addScriptTag({ path: file("dmn-navigated-viewer.development.js") });
  const { views, warned, shapes } = await page.evaluate(async (text) => {
    window.viewer = new DmnJS({ container: "#canvas" });
    const { warnings: warned } = await viewer.importXML(text);
    viewer.getActiveViewer().get("canvas").zoom("fit-viewport");
    const shapes = document.querySelectorAll(".djs-shape, .djs-connection").length;
    return { views: viewer.getViews().map(({ id, type }) => [id, type]), warned: warned.map(String), shapes };
  }, xml);
  if (warned.length) fail(`dmn-js warns: ${warned.join("; ")}`);
  const found = [["drawn by dmn-js", `${shapes} shapes and lines`]];
  for (const [id, type] of views) {
    const lines = await page.evaluate(async (wanted) => {
      await viewer.open(viewer.getViews().find(({ id }) => id === wanted));
      if (viewer.getActiveView().type === "drd") viewer.getActiveViewer().get("canvas").zoom("fit-viewport");
      return document.querySelectorAll(".tjs-container tbody tr").length;
    }, id);
    if (type !== "drd" && lines !== elements.get(id).decisionLogic.rule.length) fail(`dmn-js shows ${lines} rows of ${id}`);
    if (picture) await page.screenshot({ path: `${picture}-${id}.png` });
  }
  found.push(["tables shown by dmn-js", `${views.length - 1}, with all their rows`]);
  await opened.close();
  return found;
}
