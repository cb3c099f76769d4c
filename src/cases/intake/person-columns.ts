import { refusal } from "../../arguments/refusal.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { TableName } from "../facts/table.ts";
import { normaliseWord } from "../facts/word.ts";
import { cellText } from "./cell-text.ts";
import { headerReader } from "./header.ts";
import { isRefusedAttribute, refusedAttributeSentence } from "./refused-attribute.ts";

/** The further columns of a table that the caller named, trimmed; only persons can have any. */
export function furtherHeaders(table: TableName, options: ReadOptions): readonly string[] {
  return table === "persons" ? (options.personColumns ?? []).map((header) => header.trim()) : [];
}

/**
 * Makes sure that the further columns of persons are columns of their own that may be read.
 *
 * @throws TypeError for anything but a list of headers; RangeError for one that is refused, given twice, or a column
 * of the contract.
 */
export function checkPersonColumns(options: ReadOptions): void {
  const headers: unknown = options.personColumns;
  if (headers === undefined) return;
  if (!Array.isArray(headers) || !headers.every((header) => typeof header === "string" && header.trim() !== "")) {
    throw new TypeError("Pass `personColumns` as a list of headers of the table of persons.");
  }
  if (headers.some(isRefusedAttribute)) throw refusal("attribute-refused", refusedAttributeSentence);
  if (new Set(headers.map(normaliseWord)).size < headers.length) {
    throw new RangeError("Name every column in `personColumns` once.");
  }
  const contractColumn = headerReader("persons", options);
  if (headers.some((header) => contractColumn(header) !== null)) {
    throw refusal(
      "column-known",
      "Leave the columns of `persons` that nareis knows, or that `columns` maps, out of `personColumns`.",
    );
  }
}

/** Reads a cell of such a column as text: a number or yes-or-no as it is written; null for anything else. */
export function furtherText(options: ReadOptions): (cell: unknown) => string | null {
  const textOf = cellText(options);
  return (cell) => {
    const text = textOf(cell);
    if (typeof text === "string") return text;
    return typeof text === "boolean" || Number.isFinite(text) ? String(text) : null;
  };
}
