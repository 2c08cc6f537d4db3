// What the reference pages can do where there is script. Without it they are complete, but for the search, which the
// browser has itself, and the choice of tasks, for which there is a table.
"use strict";
for (const part of document.querySelectorAll("[data-needs-script]")) part.removeAttribute("data-needs-script");

// Rules: the one that the address names is unfolded.

const entries = [...document.querySelectorAll(".entry")];
const unknown = document.getElementById("no-such-rule");

function show() {
  // Mail programs put a space behind a link.
  const id = location.hash.slice(1).replace(/%20|\s/g, "");
  const named = document.getElementById(id) ?? document.getElementById(id.toUpperCase());
  if (unknown) unknown.hidden = !id || named !== null;
  const entry = named?.closest(".entry");
  if (!entry) return;
  seek("");
  entry.open = true;
  named.focus();
  named.scrollIntoView();
}

// Rules: the search.

const field = document.getElementById("sought");
const found = document.getElementById("found");
let texts;

function seek(words) {
  // All of the words, in any order: "rol 05" is ROL-05 too.
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  // Not the names of the facts, which stand in every rule.
  texts ??= entries.map((entry) =>
    [...entry.querySelectorAll("summary, dd, p:not(.because, .hint), ul:not(.acts) li")]
      .map((part) => part.textContent)
      .join(" ")
      .toLowerCase(),
  );
  let count = 0;
  entries.forEach((entry, index) => {
    entry.hidden = !sought.every((word) => texts[index].includes(word));
    if (!entry.hidden) count += 1;
  });
  for (const section of document.querySelectorAll(".entries, .topics")) {
    section.hidden = !section.querySelector(".entry:not([hidden])");
  }
  const places = count === 0 ? "Nothing found. Try fewer or other words." : `${count} place${count === 1 ? "" : "s"} found`;
  found.textContent = sought.length ? places : "";
  if (field.value !== words) field.value = words;
}

field?.addEventListener("input", () => seek(field.value));
// A field that was filled in before the page was left.
if (field?.value) seek(field.value);
addEventListener("hashchange", show);
show();

// On paper nothing can be unfolded.

let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("main details:not([open])")];
  for (const details of unfolded) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of unfolded) details.open = false;
});

// Roles: of several tasks, the highest level that one of them takes.

const fits = document.getElementById("fits");
const tasks = [...document.querySelectorAll("[data-levels]")];

function fit() {
  const chosen = tasks.filter((task) => task.checked);
  document.getElementById("nothing-chosen").hidden = chosen.length > 0;
  fits.hidden = chosen.length === 0;
  [...fits.children].forEach((group, index) => {
    const levels = chosen.map((task) => task.dataset.levels.split(" ")[index]);
    const level = levels.includes("-") ? "-" : levels.sort().at(-1);
    for (const words of group.querySelectorAll("[data-level]")) words.hidden = words.dataset.level !== level;
    for (const task of group.querySelectorAll("[data-task]")) {
      const refused = chosen.find(({ value }) => value === task.dataset.task);
      task.hidden = !refused;
    }
    for (const limits of group.querySelectorAll("[data-limits]")) {
      limits.hidden = !chosen.some(({ value }) => limits.dataset.limits.split(" ").includes(value));
    }
  });
}

if (fits) {
  addEventListener("change", fit);
  fit();
}
