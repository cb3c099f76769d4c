// Registers in which every header and every code of the contract stands: one for each table and each header of a column.
import { defaults } from "./defaults.mjs";

const FAMILY = ["nareis", "art8", "regular-family"];
const APPLICATION = {
  header: ["application_id", "procedure", "applicant_id", "submitted_on"],
  rows: [["A0", "asylum", "P0", "2016-02-01"]],
};

/**
 * @typedef {{ name: string, holds: string, codes: Record<string, string>, called: readonly string[] }} Column
 * @param {Readonly<Record<string, readonly Column[]>>} contractTables
 * @returns {import("./drawn-cases.mjs").Case[]}
 */
export function wordCases(contractTables) {
  return Object.entries(contractTables).flatMap(([name, columns]) => {
    const most = Math.max(...columns.map(({ called }) => called.length));
    return Array.from({ length: most }, (_, which) => {
      const rows = Math.max(2, ...columns.map(({ codes }) => Object.keys(codes).length));
      const table = {
        header: columns.map(({ called }) => called[Math.min(which, called.length - 1)] ?? ""),
        rows: Array.from({ length: rows }, (_, row) => cellsOf(name, columns, row, which)),
      };
      return { ...defaults, tables: { applications: APPLICATION, [name]: table } };
    });
  });
}

/** A sound row, its codes those whose turn it is. */
function cellsOf(
  /** @type {string} */ table,
  /** @type {readonly Column[]} */ columns,
  /** @type {number} */ row,
  /** @type {number} */ which,
) {
  const turn = (/** @type {object} */ codes) => Object.keys(codes)[(row + which) % Object.keys(codes).length] ?? "";
  const codeIn = (/** @type {string} */ column) => {
    const codes = columns.find(({ name }) => name === column)?.codes ?? {};
    return codes[turn(codes)] ?? "";
  };
  const isOpen = table === "applications" && codeIn("outcome") === "";
  const isFamily = FAMILY.includes(codeIn("procedure"));
  return columns.map(({ name, holds, codes }, place) => {
    if (holds === "code") return turn(codes);
    if (name === "decided_on") return isOpen ? "" : "2016-03-01";
    if (holds === "date") return { birth_date: "1980-01-01", submitted_on: "2016-02-01" }[name] ?? "2016-04-01";
    if (name === "sponsor_id") return isFamily ? `P${row + 1}` : "";
    if (name === "application_id" && place > 0) return "A0";
    if (place === 0) return table === "applications" ? `A${row}` : `P${row}`;
    return name === "applicant_id" ? `P${row}` : `Q${row}`;
  });
}
