// Writes a case as a folder: the register as CSV, the question and what is expected.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaults } from "./drawn-cases.mjs";

/**
 * @param {string} cases
 * @param {number} number
 * @param {{ readonly subject: string, readonly sentence: string }} about
 * @param {import("./drawn-cases.mjs").Case} one
 * @param {object} expected
 */
export function writeCase(cases, number, { subject, sentence }, one, expected) {
  const named = subject.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const id = `${String(number).padStart(3, "0")}-${named}`;
  const folder = join(cases, id);
  mkdirSync(join(folder, "register"), { recursive: true });
  for (const [name, table] of Object.entries(one.tables)) {
    if (table === undefined) continue;
    if (name === "register") writeFileSync(join(folder, "register", "register.json"), json(table));
    else writeFileSync(join(folder, "register", `${name}.csv`), csv(table));
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
  return { id, sentence };
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
