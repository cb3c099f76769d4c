import { addIssues, type FoundIssues, moveIssues, noIssues } from "../facts/found-issues.ts";
import { type IssueCode, placeOfCode } from "../facts/issue.ts";
import { joinedHeader } from "../intake/joined-header.ts";
import type { TableHeader } from "../intake/table-header.ts";
import type { TableWriter } from "../intake/table-writer.ts";
import type { ReadTable } from "./coverage.ts";
import { type KeptRows, keptRows, type RawRows, type TablePart, tableSource } from "./table-source.ts";

/** A table that has been started, and the header of each of its files, known when all rows are in. */
export interface OpenTable {
  readonly writer: TableWriter;
  readonly parts: TablePart[];
  readonly kept: KeptRows<unknown>[];
  readonly headers: (() => TableHeader)[];
  /** Write the records that wait to be written. */
  readonly flushes: (() => void)[];
}

/** Begins a part of a table. Gives what is told of each row to be kept, null where a source gives rows again. */
export function beginPart<Raw>(
  { writer, parts, kept }: OpenTable,
  source: RawRows<Raw> | KeptRows<Raw> | undefined,
  cellsOf: (raw: Raw) => readonly unknown[],
  positions?: readonly number[],
): ((raw: Raw) => void) | null {
  const rows = source ?? keptRows<Raw>();
  parts.push({
    first: writer.rows(),
    read: (places, at, give, columns, giveBytes) =>
      rows.read(
        places,
        at,
        (index, raw) => give(index, cellsOf(raw)),
        positions && columns?.map((place) => positions[place] as number),
        giveBytes,
      ),
  });
  if (!isKept(rows)) return null;
  kept.push(rows as KeptRows<unknown>);
  return rows.keep;
}

function isKept<Raw>(rows: RawRows<Raw> | KeptRows<Raw>): rows is KeptRows<Raw> {
  return "keep" in rows;
}

/** Writes the records that wait to be written. */
export function flushAll({ flushes }: OpenTable): void {
  for (const flush of flushes) flush();
}

/** What the headers of all files of a table say together. */
export function headerOfTable({ headers }: OpenTable): TableHeader {
  return joinedHeader(headers.map((headerOf) => headerOf()));
}

/** The table once all of its rows are in, and what is wrong in it. */
export function finishTable(table: OpenTable): ReadTable & { readonly issues: FoundIssues } {
  const { writer, parts } = table;
  flushAll(table);
  const header = headerOfTable(table);
  const written = header.usable ? writer.finish(tableSource(parts, writer.segments)) : writer.finishRefused();
  const issues = noIssues();
  addIssues(issues, header.issues);
  moveIssues(issues, written.issues);
  const codes = header.issues.map((issue) => issue.code).sort((one, other) => placeOfCode(one) - placeOfCode(other));
  const refusedFor = header.usable ? null : (codes[0] as IssueCode);
  return { packed: written.packed, unknownColumns: header.unknownColumns, refusedFor, issues };
}
