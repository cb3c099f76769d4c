import type { CountAt } from "./cell-links.ts";
import { linksTogether } from "./chain-links.ts";
import type { Interval } from "./intervals/interval.ts";
import type { System } from "./intervals/system.ts";
import { type SystemByName, systemByName } from "./intervals/system-by-name.ts";
import { linkLengths, linkPeriods, relateSpans } from "./link-periods.ts";
import { type BetweenReleases, linkReleases } from "./link-releases.ts";
import { countName, type LinkedRow, type RowLink, type RowName } from "./linked-rows.ts";
import type { LinkedColumn, LinkedTable } from "./linked-table.ts";

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
  const linksOf = linksTogether(tables.flatMap(({ chains }) => chains));
  for (const table of tables) {
    linkPeriods(table, byName);
    linkRows(table, [...table.chains.flatMap(linksOf), ...table.links], byName);
  }
  linkLengths(tables, byName);
  linkReleases(tables, between, byName);
  return { system: byName.system(), cells, numberOf: byName.numberOf };
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
  const open = table.open[row] as RowName | null;
  const total = table.columns.find((one) => one.kind === "total");
  return kind === "open" && open !== null && total !== undefined ? countName(open, total.span) : countName(name, span);
}

/** A row is what its parts make. The periods of a part make its total, also where nobody prints it. */
function linkRows(table: LinkedTable, links: readonly RowLink[], byName: SystemByName): void {
  const { columns } = table;
  const total = columns.find(({ kind }) => kind === "total");
  const periods = columns.filter(({ kind }) => kind === "period");
  for (const { kind, whole, parts, spans } of links) {
    for (const { span } of spans === "total" ? columns.filter((column) => column === total) : columns) {
      byName.relate(
        kind,
        countName(whole, span),
        parts.map((part) => countName(part, span)),
      );
    }
    if (total === undefined || kind === "union" || spans !== "every") continue;
    for (const part of parts) relateSpans(part, kind, total, periods, byName);
  }
  // A table without rows has no such links.
  const nameOf = (one: CountAt): string =>
    typeof one === "string" ? countName((table.rows[0] as LinkedRow).name, one) : cellName(table, one[0], one[1]);
  for (const { whole, parts } of table.cellLinks) byName.relate("sum", nameOf(whole), parts.map(nameOf));
}
