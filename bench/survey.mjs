// Builds the page of SurveyJS that `lighthouse.mjs` measures beside ours: minified, in one piece, as its makers advise.

import { copyFileSync, mkdirSync } from "node:fs";

import { build } from "esbuild";

mkdirSync("survey-dist", { recursive: true });
copyFileSync("survey/index.html", "survey-dist/index.html");
await build({
  entryPoints: ["survey/main.js"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  logLevel: "error",
  outdir: "survey-dist",
});
