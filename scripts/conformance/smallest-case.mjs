// Makes a case smaller as long as it still tells what it told: fewer rows, columns and cells, and defaults.
import { defaults } from "./defaults.mjs";

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
    attempt(inIsoDates(best));
    for (const plain of plainer(best)) attempt(plain(best));
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

/** Days written in the form of the contract. @param {Case} one @returns {Case} */
function inIsoDates(one) {
  const iso = (/** @type {string} */ cell) =>
    cell.replace(/^([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})$/, (_, day, month, year) =>
      [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
    );
  const { dates: _, ...reading } = one.reading;
  return { ...withCells(one, iso), reading };
}

/** A plain id for each cell in other letters, everywhere. @param {Case} one @returns {((one: Case) => Case)[]} */
function plainer(one) {
  const cells = linesOf(one).flatMap(([, { rows }]) => rows.flat());
  const others = [...new Set(cells)].filter((cell) => /[^ -~]/.test(cell));
  return others.map((other, place) => (before) => withCells(before, (cell) => (cell === other ? `p0${place}` : cell)));
}

/** @param {Case} one @returns {[string, import("./drawn-cases.mjs").Lines][]} */
function linesOf({ tables }) {
  return Object.entries(tables).filter(([name, table]) => name !== "register" && table !== undefined);
}

/** @param {Case} one @param {(cell: string) => string} change @returns {Case} */
function withCells(one, change) {
  const changed = linesOf(one).map(([name, { header, rows }]) => [
    name,
    { header, rows: rows.map((row) => row.map(change)) },
  ]);
  return { ...one, tables: { ...one.tables, ...Object.fromEntries(changed) } };
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
