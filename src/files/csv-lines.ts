import { Buffer } from "node:buffer";
import type { Row } from "../cases/read-register.ts";
import { MAXIMUM_LINE_BYTES } from "./byte-sink.ts";
import { isBlank } from "./empty-line.ts";

const NEEDS_QUOTES = /[",\r]/;
const SURROGATE = /[\ud800-\udfff]/;
// With the u flag only half a pair is a surrogate.
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The lines of a table as CSV, the header first: fields quoted as in RFC 4180 where they need it, cells otherwise as
 * they are.
 *
 * @throws RangeError or TypeError when a cell could not be read back.
 */
export function* csvLines(columns: readonly string[], rows: Iterable<Row>): Generator<string, void, undefined> {
  if (columns.length === 0) return;
  yield csvLine(columns);
  for (const row of rows) {
    const cells: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(row));
    yield csvLine(columns.map((column) => cellText(Object.hasOwn(cells, column) ? cells[column] : "")));
  }
}

function csvLine(cells: readonly string[]): string {
  // A line of nothing but empty cells would be skipped; one of them in quotes makes it a row.
  const first = cells.every(isBlank) ? `"${cells[0]}"` : quoted(cells[0] as string);
  const written = `${[first, ...cells.slice(1).map(quoted)].join(",")}\n`;
  if (Buffer.byteLength(written) > MAXIMUM_LINE_BYTES) {
    throw new RangeError("Shorten the cells of a row: a line of more than 1 MiB would not be read back.");
  }
  return written;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellText(cell: unknown): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  if (typeof cell !== "string") throw new TypeError("Give cells as text, numbers or booleans, or leave them out.");
  if (cell.includes("\n")) throw new RangeError("Take line breaks out of cells: a field does not span lines.");
  if (SURROGATE.test(cell) && LONE_SURROGATE.test(cell)) {
    throw new RangeError("Give text of whole characters: half of a surrogate pair cannot be written as UTF-8.");
  }
  return cell;
}
