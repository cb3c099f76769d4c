import type { CountAt } from "./cell-links.ts";
import type { Interval } from "./intervals/interval.ts";
import type { System } from "./intervals/system.ts";
import { type SystemByName, systemByName } from "./intervals/system-by-name.ts";
import type { LinkedRow, RowLink, RowName } from "./linked-rows.ts";
import type { LinkedColumn, LinkedTable } from "./linked-table.ts";

/** How hidden counts with one meaning hang together from one release to the next. */
export type BetweenReleases = "growing" | "unchanged" | "free";

/** Tables as one system of hidden counts. */
export interface LinkedSystem {
  readonly system: System;
  /** By table, row and column: the number of the count; null where none is printed. */
  readonly cells: readonly (readonly (readonly (number | null)[])[])[];
  /** The number of a count by its name; null where there is none of that name. */
  readonly numberOf: (name: string) => number | null;
}

/** All that can be concluded from tables together: a count that stands in two of them is one count. */
export function linkTables(tables: readonly LinkedTable[], between: BetweenReleases): LinkedSystem {
  const byName = systemByName();
  const cells = tables.map((table) => placeCells(table, byName));
  for (const table of tables) {
    linkPeriods(table, byName);
    linkRows(table, byName);
  }
  linkLengths(tables, byName);
  linkReleases(tables, between, byName);
  return { system: byName.system(), cells, numberOf: byName.numberOf };
}

/** The name of the count of a row in a column. */
export function countName({ scope, meaning }: RowName, span: string): string {
  return JSON.stringify([scope, meaning, span]);
}

const NOTHING: Interval = { atLeast: 0, atMost: 0 };

function placeCells(table: LinkedTable, byName: SystemByName): LinkedSystem["cells"][number] {
  return table.cells.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell === null) return null;
      return byName.count(cellName(table, row, column), cell === "nothing" ? NOTHING : cell);
    }),
  );
}

/** What the count of a cell is called. The number open beside a row is the total of the row of what is open. */
function cellName(table: LinkedTable, row: number, column: number): string {
  const { kind, span } = table.columns[column] as LinkedColumn;
  const { name } = table.rows[row] as LinkedRow;
  const open = table.open[row] ?? null;
  const total = table.columns.find((one) => one.kind === "total");
  return kind === "open" && open !== null && total !== undefined ? countName(open, total.span) : countName(name, span);
}

/** The total of each row is what its periods make. */
function linkPeriods({ rows, columns }: LinkedTable, byName: SystemByName): void {
  const total = columns.find(({ kind }) => kind === "total");
  const periods = columns.filter(({ kind }) => kind === "period");
  if (total === undefined || periods.length === 0) return;
  for (const { name, periods: kind } of rows) {
    if (kind !== null) relateSpans(name, kind, total, periods, byName);
  }
}

function relateSpans(
  name: RowName,
  kind: RowLink["kind"],
  whole: LinkedColumn,
  parts: readonly LinkedColumn[],
  byName: SystemByName,
): void {
  // A table of one period has a total that is the same count already.
  if (parts.length === 1 && parts[0]?.span === whole.span) return;
  byName.relate(
    kind,
    countName(name, whole.span),
    parts.map(({ span }) => countName(name, span)),
  );
}

/** A row is what its parts make. The periods of a part that nobody prints make its total too. */
function linkRows(table: LinkedTable, byName: SystemByName): void {
  const counting = table.columns.filter(({ kind }) => kind === "period" || kind === "total");
  const total = counting.find(({ kind }) => kind === "total");
  const periods = counting.filter(({ kind }) => kind === "period");
  const printed = new Set(table.rows.map(({ name }) => countName(name, "")));
  for (const { kind, whole, parts, spans } of table.links) {
    for (const { span } of spans === "total" ? counting.filter((column) => column === total) : counting) {
      byName.relate(
        kind,
        countName(whole, span),
        parts.map((part) => countName(part, span)),
      );
    }
    if (total === undefined || kind === "union" || spans !== "every") continue;
    for (const part of parts) {
      if (!printed.has(countName(part, ""))) relateSpans(part, kind, total, periods, byName);
    }
  }
  // A table without rows has no such links.
  const nameOf = (one: CountAt): string =>
    typeof one === "string" ? countName((table.rows[0] as LinkedRow).name, one) : cellName(table, one[0], one[1]);
  for (const { whole, parts } of table.cellLinks) byName.relate("sum", nameOf(whole), parts.map(nameOf));
}

/** A year is what its months make, where one table has the year and another the months of one row. */
function linkLengths(tables: readonly LinkedTable[], byName: SystemByName): void {
  const spansOf = new Map<string, LinkedColumn[]>();
  for (const { rows, columns } of tables) {
    for (const { name } of rows) {
      const key = countName(name, "");
      spansOf.set(key, [...(spansOf.get(key) ?? []), ...columns.filter(({ days }) => days !== null)]);
    }
  }
  for (const { rows, columns } of tables) {
    const periods = columns.filter(({ kind }) => kind === "period");
    for (const { name, periods: kind } of rows) {
      if (kind === null) continue;
      for (const span of spansOf.get(countName(name, "")) as readonly LinkedColumn[]) {
        const first = periods.findIndex(({ days }) => days?.[0] === span.days?.[0]);
        const last = periods.findIndex(({ days }) => days?.[1] === span.days?.[1]);
        if (first >= 0 && last > first) relateSpans(name, kind, span, periods.slice(first, last + 1), byName);
      }
    }
  }
}

/** From one release to the next the same count is as it was, or can only have grown. */
function linkReleases(tables: readonly LinkedTable[], between: BetweenReleases, byName: SystemByName): void {
  if (between === "free") return;
  const growing = new Map<string, { readonly name: RowName; readonly spans: Set<string> }>();
  for (const { rows, columns } of tables) {
    for (const { name, grows } of rows) {
      if (!grows) continue;
      const key = countName(name, "");
      const found = growing.get(key) ?? { name, spans: new Set<string>() };
      for (const { kind, span } of columns) if (kind === "period" || kind === "total") found.spans.add(span);
      growing.set(key, found);
    }
  }
  const scopes = [...new Set([...growing.values()].map(({ name }) => name.scope))];
  for (const { name, spans } of growing.values()) {
    const later = scopes
      .slice(scopes.indexOf(name.scope) + 1)
      .map((scope) => growing.get(countName({ scope, meaning: name.meaning }, "")))
      .find((found) => found !== undefined);
    if (later === undefined) continue;
    for (const span of spans) {
      if (!later.spans.has(span)) continue;
      const [before, after] = [countName(name, span), countName(later.name, span)];
      byName.relate("sum", after, between === "unchanged" ? [before] : [before, changeName(before, after)]);
    }
  }
}

/** What a count that grows has more in the later of two releases. */
export function changeName(before: string, after: string): string {
  return JSON.stringify(["from", before, "to", after]);
}
