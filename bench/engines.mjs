// node engines.mjs MICROSECONDS_NATIVELY: evaluates the same random complete cases in four ways and prints how long each
// takes. The others decide what `decisions.mjs` says; what they say is compared with ours, case by case.

import { readFileSync } from "node:fs";

import { Engine as JsonRulesEngine } from "json-rules-engine";
import Publicodes from "publicodes";

import { decisions, names } from "./decisions.mjs";
import { print } from "./table.mjs";
import { Cases } from "./rules/upd_bench.js";

const natively = Number(process.argv[2]);

/** As many cases as can be evaluated in a few seconds. */
const COUNTS = { ours: 20_000, "json-rules-engine": 1_000, publicodes: 100 };
const ROUNDS = 5;
/** The priority above all that json-rules-engine gets. */
const HIGHEST = 100;

const cases = new Cases(COUNTS.ours);
const questions = new Set(Object.values(decisions).flatMap(questionsOf));
const tasks = new Set(Object.values(decisions).flatMap(tasksOf));

function walk(condition, visit) {
  visit(condition);
  for (const part of condition.all ?? condition.any ?? [condition.not].filter(Boolean)) walk(part, visit);
}

function questionsOf(condition) {
  const found = [];
  walk(condition, ({ is }) => is && found.push(is[0]));
  return found;
}

function tasksOf(condition) {
  const found = [];
  walk(condition, ({ task }) => task && found.push(task));
  return found;
}

/** The answers of a case: `{ goal: "access", …, tasks: ["view", …] }`. */
function answersOf(place) {
  const answers = Object.fromEntries(new URLSearchParams(cases.text(place)));
  return { ...answers, tasks: answers.tasks?.split(",") ?? [] };
}

/** The decisions that are true in a case, by our rules. */
function oursIn(place) {
  const holding = new Set(cases.holding(place).split(" "));
  return names.filter((name) => holding.has(name) || (holding.has(`${name}.production`) && holding.has(`${name}.uat`)));
}

function jsonRulesEngine() {
  const read = (condition) => {
    if (typeof condition === "string") return { fact: condition, operator: "equal", value: true };
    if (condition.is) return { fact: condition.is[0], operator: "in", value: condition.is.slice(1) };
    if (condition.task) return { fact: "tasks", operator: "contains", value: condition.task };
    if (condition.not) return { not: read(condition.not) };
    return condition.all ? { all: condition.all.map(read) } : { any: condition.any.map(read) };
  };
  const engine = new JsonRulesEngine([], { allowUndefinedFacts: true });
  // Its way to use what another rule has found, which evaluates nothing twice: rules of a higher priority run before.
  const priorities = new Map();
  for (const [name, condition] of Object.entries(decisions)) {
    const before = [];
    walk(condition, (part) => typeof part === "string" && before.push(priorities.get(part)));
    priorities.set(name, Math.min(HIGHEST, ...before) - 1);
  }
  for (const [name, condition] of Object.entries(decisions)) {
    engine.addRule({
      conditions: { all: [read(condition)] },
      event: { type: name },
      priority: priorities.get(name),
      onSuccess: (_, almanac) => almanac.addFact(name, true),
    });
  }
  const wanted = new Set(names);
  return async (answers) => {
    const { events } = await engine.run(answers);
    return events.map(({ type }) => type).filter((name) => wanted.has(name));
  };
}

function publicodes() {
  // In its language a dot leads to a part and a minus takes away.
  const own = (name) => name.replaceAll(/[._-]/g, " ");
  const question = (name) => `answer ${own(name)}`;
  const chosen = (name) => `task ${own(name)}`;
  const read = (condition) => {
    if (typeof condition === "string") return `decision ${own(condition)}`;
    if (condition.is) {
      const [of, ...answers] = condition.is;
      const equal = answers.map((answer) => `${question(of)} = '${answer}'`);
      return equal.length === 1 ? equal[0] : { "une de ces conditions": equal };
    }
    if (condition.task) return chosen(condition.task);
    if (condition.not) return `${named(condition.not)} = non`;
    const parts = (condition.all ?? condition.any).map(read);
    return condition.all ? { "toutes ces conditions": parts } : { "une de ces conditions": parts };
  };
  const rules = {};
  // What is denied needs a name, which can be compared with "no".
  let parts = 0;
  function named(condition) {
    if (typeof condition === "string") return read(condition);
    parts += 1;
    rules[`part ${parts}`] = { valeur: read(condition) };
    return `part ${parts}`;
  }
  for (const name of questions) rules[question(name)] = { "par défaut": "'not asked'" };
  for (const name of tasks) rules[chosen(name)] = { "par défaut": "non" };
  for (const [name, condition] of Object.entries(decisions)) rules[read(name)] = { valeur: read(condition) };
  const engine = new Publicodes(rules);
  return (answers) => {
    const situation = {};
    for (const name of questions) if (answers[name]) situation[question(name)] = `'${answers[name]}'`;
    for (const name of answers.tasks) if (tasks.has(name)) situation[chosen(name)] = "oui";
    engine.setSituation(situation);
    return names.filter((name) => engine.evaluate(read(name)).nodeValue === true);
  };
}

/** Microseconds for each of `count` things, in the best of some rounds. */
async function best(count, rounds, run) {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return (least / count) * 1000;
}

async function measure(name, rounds, decide) {
  const count = COUNTS[name];
  const answers = Array.from({ length: count }, (_, place) => answersOf(place));
  let agree = 0;
  for (const [place, given] of answers.entries()) {
    const [theirs, ours] = [(await decide(given)).toSorted(), oursIn(place).toSorted()];
    if (String(theirs) === String(ours)) agree += 1;
    else if (agree === place) console.error(`${name} differs: ${cases.text(place)}\n  ${theirs}\n  ${ours}`);
  }
  const each = await best(count, rounds, async () => {
    for (const given of answers) await decide(given);
  });
  const { version } = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url)));
  return { what: `${name} ${version}, ${names.length} decisions`, each, agree: `${agree} of ${count}` };
}

cases.evaluate();
const ours = await best(COUNTS.ours, ROUNDS, () => cases.evaluate());
const rows = [
  { what: "our rules natively, the whole plan", each: natively, agree: "" },
  { what: "our rules in wasm, the whole plan", each: ours, agree: "" },
  await measure("json-rules-engine", 3, jsonRulesEngine()),
  await measure("publicodes", 2, publicodes()),
];

const figure = (value, digits = 0) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
print(
  ["evaluating a complete case", "µs each", "a second", "times ours in wasm", "same decisions as ours"],
  rows.map(({ what, each, agree }) => [
    what,
    figure(each, each < 100 ? 2 : 0),
    figure(1e6 / each),
    figure(each / ours, each / ours < 10 ? 1 : 0),
    agree,
  ]),
);
