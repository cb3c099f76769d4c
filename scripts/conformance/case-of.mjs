// A case from lines of text, its question as usual.
import { defaults } from "./defaults.mjs";

/** @param {Readonly<Record<string, any>>} texts @param {object} [asked] @returns {import("./drawn-cases.mjs").Case} */
export function caseOf(texts, asked = {}) {
  const tables = Object.entries(texts).map(([name, lines]) => {
    if (name === "register") return [name, lines];
    const [header = [], ...rows] = lines.map((/** @type {string | readonly string[]} */ line) =>
      typeof line === "string" ? line.split(",") : line,
    );
    return [name, { header, rows }];
  });
  const { definition, ...more } = /** @type {any} */ (asked);
  return {
    ...defaults,
    tables: Object.fromEntries(tables),
    ...more,
    definition: { ...defaults.definition, ...definition },
  };
}
