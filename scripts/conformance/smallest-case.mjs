// Makes a case smaller as long as it still tells what it told: fewer rows, columns and cells, and defaults.
import { defaults } from "./drawn-cases.mjs";

/** @typedef {import("./drawn-cases.mjs").Case} Case */

/** @param {Case} drawn @param {(smaller: Case) => boolean} stillTells */
export function smallestCase(drawn, stillTells) {
  let best = drawn;
  const attempt = (/** @type {Case} */ smaller) => {
    if (!isReadable(smaller) || !stillTells(smaller)) return false;
    best = smaller;
    return true;
  };
  for (let size = ""; size !== JSON.stringify(best); ) {
    size = JSON.stringify(best);
    for (const part of /** @type {const} */ (["reading", "definition", "counts", "policy"])) {
      attempt({ ...best, [part]: defaults[part] });
      for (const option of Object.keys(best[part])) {
        const value = /** @type {Record<string, unknown>} */ (defaults[part])[option];
        attempt({ ...best, [part]: { ...best[part], [option]: value } });
      }
    }
    for (const key of Object.keys(best.tables.register ?? {})) {
      attempt({ ...best, tables: { ...best.tables, register: { ...best.tables.register, [key]: undefined } } });
    }
    attempt({ ...best, tables: { ...best.tables, register: undefined } });
    for (const name of Object.keys(best.tables)) {
      if (name === "register") continue;
      if (name !== "applications") attempt({ ...best, tables: { ...best.tables, [name]: undefined } });
      smallerTable(name);
    }
  }
  return best;

  /** @param {string} name */
  function smallerTable(name) {
    const table = () => /** @type {import("./drawn-cases.mjs").Lines | undefined} */ (best.tables[name]);
    const put = (/** @type {import("./drawn-cases.mjs").Lines} */ smaller) =>
      attempt({ ...best, tables: { ...best.tables, [name]: smaller } });
    for (let many = Math.ceil((table()?.rows.length ?? 0) / 2); many >= 1; many = Math.floor(many / 2)) {
      for (let at = (table()?.rows.length ?? 0) - many; at >= 0; at -= many) {
        const { header = [], rows = [] } = table() ?? {};
        put({ header, rows: rows.filter((_, place) => place < at || place >= at + many) });
      }
    }
    for (let place = (table()?.header.length ?? 0) - 1; place >= 0; place -= 1) {
      const { header = [], rows = [] } = table() ?? {};
      const without = (/** @type {readonly string[]} */ cells) => cells.filter((_, at) => at !== place);
      put({ header: without(header), rows: rows.map(without) });
    }
    for (let at = 0; at < (table()?.rows.length ?? 0); at += 1) {
      for (let place = 0; place < (table()?.header.length ?? 0); place += 1) {
        const { header = [], rows = [] } = table() ?? {};
        if (rows[at]?.[place] === "") continue;
        put({
          header,
          rows: rows.map((row, one) => (one === at ? row.map((cell, two) => (two === place ? "" : cell)) : row)),
        });
      }
    }
  }
}

/** Whether a case is the same as files: a line without any cell is none. @param {Case} one */
export function isReadable({ tables }) {
  return Object.entries(tables).every(
    ([name, table]) =>
      name === "register" ||
      table === undefined ||
      (table.header.some((/** @type {string} */ header) => header.trim() !== "") &&
        table.rows.every((/** @type {readonly string[]} */ row) => row.some((cell) => cell.trim() !== ""))),
  );
}
