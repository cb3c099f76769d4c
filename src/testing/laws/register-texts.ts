import { contractTables, type Row, type TableName, type Tables, tableNames } from "../../model/contract-tables.ts";

/**
 * A register as the texts of its files, by name: CSV for every table that is there, and the manifest. Columns stand in the
 * order of the contract, those that no row fills are left out but for the required ones, others come last.
 *
 * @throws TypeError for anything but tables.
 * @example
 * registerTexts({ applications: [{ application_id: "a1", procedure: "asylum" }] })["applications.csv"]; // "application_id,procedure\na1,asylum\n"
 */
export function registerTexts(tables: Tables): Readonly<Record<string, string>> {
  if (typeof tables !== "object" || tables === null) throw new TypeError("Pass the tables of a register as an object.");
  const files = tableNames.flatMap((name) => {
    const rows = tables[name];
    if (rows !== undefined && !(Array.isArray(rows) && rows.every((row) => typeof row === "object" && row !== null))) {
      throw new TypeError("Pass each table as a list of rows, which are objects of text by header.");
    }
    return rows === undefined ? [] : [[`${name}.csv`, csvText(name, rows)] as const];
  });
  const manifest =
    typeof tables.register !== "object" ? {} : { "register.json": `${JSON.stringify(tables.register)}\n` };
  return { ...Object.fromEntries(files), ...manifest };
}

function csvText(table: TableName, rows: readonly Row[]): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const ofContract = contractTables[table].map(({ name }) => name);
  // A table without rows has no headers of its own: those of the contract say that nothing is missing.
  const needed =
    rows.length === 0 ? contractTables[table].filter(({ required }) => required).map(({ name }) => name) : [];
  const known = ofContract.filter((name) => headers.includes(name) || needed.includes(name));
  const columns = [...known, ...headers.filter((header) => !ofContract.includes(header))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return lines.map((cells) => `${cells.map((cell) => quoted(String(cell))).join(",")}\n`).join("");
}

function quoted(cell: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
