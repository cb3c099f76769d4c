import { checkOptions } from "../../arguments/options.ts";
import { refusal } from "../../arguments/refusal.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { tableColumns, tableNames } from "../facts/table.ts";
import { checkPersonColumns } from "./person-columns.ts";

/** The name of every option of reading from memory. */
const OPTIONS: readonly (keyof ReadOptions)[] = [
  "asOf",
  "strict",
  "columns",
  "codes",
  "personColumns",
  "dates",
  "empty",
];

/**
 * Makes sure that nothing in the options is misspelt: a mapping that silently does nothing would cost rows.
 *
 * @param further options that the caller has beside those of reading from memory.
 * @throws TypeError or RangeError that says what to do. Mapped columns and codes are checked where they are read.
 */
export function checkReadOptions(options: ReadOptions, ...further: readonly string[]): void {
  checkOptions(options, [...OPTIONS, ...further]);
  if (options.strict !== undefined && typeof options.strict !== "boolean") {
    throw new TypeError("Pass `strict` as true or false.");
  }
  if (options.dates !== undefined && options.dates !== "iso" && options.dates !== "dutch") {
    throw refusal("dates-unknown", "Choose `dates` from iso, dutch.");
  }
  const { empty } = options;
  if (empty !== undefined && !(Array.isArray(empty) && empty.every((word) => typeof word === "string"))) {
    throw refusal("empty-no-words", "Pass `empty` as a list of the words that mean an empty cell.");
  }
  checkTables(options.columns, "columns");
  checkTables(options.codes, "codes");
  for (const table of tableNames) {
    for (const name of Object.keys(options.codes?.[table] ?? {})) {
      const column = tableColumns[table].find((candidate) => candidate.name === name);
      if (column?.content !== "code") {
        throw refusal("codes-elsewhere", `Map codes of ${table} for its columns of codes only.`, [table]);
      }
    }
  }
  checkPersonColumns(options);
}

function checkTables(mapping: unknown, name: string): void {
  if (mapping === undefined) return;
  const known: readonly string[] = tableNames;
  if (typeof mapping !== "object" || mapping === null || Object.keys(mapping).some((table) => !known.includes(table))) {
    throw refusal(
      "mapping-of-no-table",
      `Pass \`${name}\` as an object with an entry for each table that is mapped: ${known.join(", ")}.`,
      known,
    );
  }
  for (const entry of Object.values(mapping)) {
    if (typeof entry !== "object" || entry === null) {
      throw refusal("mapping-of-no-table", `Pass \`${name}\` of a table as an object.`, known);
    }
  }
}
