// Writes a case as a folder: the register as CSV, the question and what is expected.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaults } from "./defaults.mjs";

/** What a case is about, where that is not one rule of the model. @type {Readonly<Record<string, string>>} */
const subjects = { "contract-tables.ts": "words", "csv-file.ts": "lines" };

/**
 * @param {string} cases
 * @param {number} number
 * @param {import("./model-mutants.mjs").Mutant} mutant
 * @param {import("./drawn-cases.mjs").Case} one
 * @param {object} expected
 */
export function writeCase(cases, number, { file, within, sentence }, one, expected) {
  const subject = subjects[file] ?? within.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const id = `${String(number).padStart(3, "0")}-${subject}`;
  const folder = join(cases, id);
  mkdirSync(join(folder, "register"), { recursive: true });
  for (const [name, table] of Object.entries(one.tables)) {
    if (table === undefined) continue;
    if (name === "register") writeFileSync(join(folder, "register", "register.json"), json(table));
    else writeFileSync(join(folder, "register", `${name}.csv`), csv(table));
  }
  for (const [name, bytes] of Object.entries(one.files ?? {})) {
    writeFileSync(join(folder, "register", `${name}.csv`), bytes);
  }
  const { reading, policy, counts } = one;
  const definition = Object.entries(one.definition).filter(
    ([option, value]) =>
      option !== "id" &&
      JSON.stringify(value) !== JSON.stringify(/** @type {Record<string, unknown>} */ (defaults.definition)[option]),
  );
  writeFileSync(
    join(folder, "question.json"),
    json({
      sentence,
      reading,
      definition: Object.fromEntries(definition),
      counts,
      policy: { ...policy, id: "policy" },
    }),
  );
  writeFileSync(join(folder, "expected.json"), json(expected));
  return { id, subject, sentence };
}

/** @param {object} value */
function json(value) {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** @param {import("./drawn-cases.mjs").Lines} lines */
function csv({ header, rows }) {
  const cell = (/** @type {string} */ text) => (/[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((line) => `${line.map(cell).join(",")}\n`).join("");
}
