import { contractTables, type Row, type TableName, type Tables, tableNames } from "../../model/contract-tables.ts";
import { checkTables } from "./check-tables.ts";

/**
 * A register as the texts of its files, by name: CSV for every table that is there, and the manifest. Columns stand in the
 * order of the contract, those that no row fills are left out but for the required ones, others come last.
 */
export function registerTexts(tables: Tables): Readonly<Record<string, string>> {
  checkTables(tables);
  const files = tableNames.flatMap((name) => {
    const rows = tables[name];
    return rows === undefined ? [] : [[`${name}.csv`, csvText(name, rows)] as const];
  });
  const manifest = tables.register === undefined ? {} : { "register.json": `${JSON.stringify(tables.register)}\n` };
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
  return lines.map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}

function quoted(cell: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
