import { type TableName, type Tables, tableNames } from "../../model/contract-tables.ts";

/**
 * Refuses what is no register in memory.
 *
 * @throws TypeError for anything but tables of rows.
 */
export function checkTables(tables: unknown): asserts tables is Tables {
  const isTables = isObject(tables) && tableNames.every((name) => isTable(tables[name], name));
  if (!isTables) throw new TypeError("Pass the tables of a register as lists of rows, as in { applications: [] }.");
}

function isTable(rows: unknown, name: TableName): boolean {
  return (rows === undefined && name !== "applications") || (Array.isArray(rows) && rows.every(isObject));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
