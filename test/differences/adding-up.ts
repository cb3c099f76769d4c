import type { CountOptions } from "../../src/counts/old/count-options.ts";
import type { ExactTable } from "../../src/counts/old/exact-table.ts";
import type { Revision } from "../../src/differences/old/revision.ts";

/** The cells of one class and measure by part; what is not covered counts as nothing. */
export function partsOf(revision: Revision): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, Map<string, readonly number[]>>();
  for (const { keys, cells } of revision.sheet.rows) {
    const [tableClass, measure, part] = keys as readonly [string, string, string];
    const row = found.get(`${tableClass}/${measure}`) ?? new Map();
    row.set(
      part,
      cells.map((cell) => cell ?? 0),
    );
    found.set(`${tableClass}/${measure}`, row);
  }
  return found;
}

/** For each row of the tables: the old cells with every part taken in, which should be the new ones. */
export function addedUp(revision: Revision): Readonly<Record<string, readonly number[]>> {
  return added(revision, () => true);
}

/** The old cells with the changed definition taken in, which should be the old register under the new one. */
export function restatedByParts(revision: Revision): Readonly<Record<string, readonly number[]>> {
  return added(revision, (part) => part.startsWith("definition/"));
}

function added(revision: Revision, isTakenIn: (part: string) => boolean): Readonly<Record<string, readonly number[]>> {
  const sums: Record<string, readonly number[]> = {};
  for (const [row, parts] of partsOf(revision)) {
    let cells = parts.get("before") ?? parts.get("released") ?? [];
    for (const [part, flows] of parts) {
      const sign = part.endsWith("/came-in") ? 1 : part.endsWith("/went-out") ? -1 : 0;
      if (isTakenIn(part)) cells = cells.map((cell, place) => cell + sign * (flows[place] ?? 0));
    }
    sums[row] = cells;
  }
  return sums;
}

/** The rows of a table, what is not covered counted as nothing. */
export function rowsOf(table: ExactTable): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    table.series.map((series) => [
      `${series.class}/${series.measure}`,
      [...series.cells.map((cell) => cell ?? 0), series.total],
    ]),
  );
}

/** Every part of a revision in which anything came in or went out. */
export function movingParts(revision: Revision): readonly string[] {
  const moving = new Set<string>();
  for (const parts of partsOf(revision).values()) {
    for (const [part, cells] of parts) {
      if (part.includes("/") && cells.some((cell) => cell > 0)) moving.add(part);
    }
  }
  return [...moving].sort();
}

/** Options that show the years of the tables of a revision, to count by hand what it shows. */
export function sameYears(revision: Revision, options: CountOptions): CountOptions {
  const years = revision.after.periods.map(({ label }) => Number(label.slice(0, 4)));
  return { ...options, from: Math.min(...years), to: Math.max(...years) };
}
/** The counts after each cause in turn, as the parts of a revision have them. */
export function runningCounts(revision: Revision): readonly {
  readonly cause: string;
  readonly rows: Readonly<Record<string, readonly number[]>>;
}[] {
  return revision.causes.map((cause, place) => {
    const taken = revision.causes.slice(0, place + 1);
    const rows: Record<string, readonly number[]> = {};
    for (const [row, parts] of partsOf(revision)) {
      rows[row] = (parts.get("before") ?? []).map((cell, column) =>
        taken.reduce(
          (sum, each) =>
            sum + (parts.get(`${each}/came-in`)?.[column] ?? 0) - (parts.get(`${each}/went-out`)?.[column] ?? 0),
          cell,
        ),
      );
    }
    return { cause, rows };
  });
}
