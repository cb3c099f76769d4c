import { checkOptions } from "../../arguments/options.ts";
import { tableNames } from "../facts/table.ts";

/**
 * Makes sure that what a caller passes as the tables of a register are lists of rows under the names of tables. Nothing
 * is read: a list that can be read only once still can.
 *
 * @throws TypeError for anything but an object of tables, and for a table that is no list of rows; RangeError for a table
 * that does not exist.
 */
export function checkTables(tables: unknown): void {
  if (typeof tables !== "object" || tables === null)
    throw new TypeError("Pass an object of tables, with applications.");
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(tables));
  if (given.get("~kind") === "Register") {
    throw new TypeError("Pass the tables that a register is read from, with applications, and not the register.");
  }
  checkOptions(tables, [...tableNames, "register"], "tables");
  for (const name of tableNames) {
    const rows = given.get(name);
    if (rows === undefined && name !== "applications") continue;
    if (!isIterable(rows)) throw new TypeError(`Give the table ${name} as a list of rows, each an object.`);
  }
}

function isIterable(rows: unknown): rows is Iterable<unknown> {
  return typeof rows === "object" && rows !== null && Symbol.iterator in rows;
}
