// Compiles the JSON Schemas of rows (src/cases/intake/row-shape.ts) to plain functions, so that neither Ajv nor `eval` is
// needed where the library runs. `--check` only says whether the committed file is fresh.
import { readFile, writeFile } from "node:fs/promises";
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

const target = new URL("../src/cases/intake/row-checks.generated.js", import.meta.url);

const bundle = await build({
  entryPoints: [new URL("../src/cases/intake/row-shape.ts", import.meta.url).pathname],
  bundle: true,
  format: "esm",
  write: false,
});
const source = `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`;
const { rowShapes } = await import(source);

// Lengths in UTF-16 code units: a cell is empty or not, and counting characters would need a run-time module.
const ajv = new Ajv({ allErrors: true, unicode: false, strictTuples: true, code: { source: true, esm: true } });
const names = {};
for (const [table, shape] of Object.entries(rowShapes())) {
  ajv.addSchema(shape, table);
  names[`check_${table}`] = table;
}
const header = "// Made by scripts/compile-row-checks.mjs from src/cases/intake/row-shape.ts: do not edit.\n";
const code = `${header}${standaloneCode(ajv, names)}\n`;

if (code.includes("require(")) throw new Error("The compiled checks need a module at run time: simplify the shapes.");
if (process.argv.includes("--check")) {
  if ((await readFile(target, "utf8")) !== code) throw new Error("Stale row checks: run npm run compile.");
} else {
  await writeFile(target, code);
}
