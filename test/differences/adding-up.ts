import type { StoredChains } from "../../src/chains/detection/stored-chains.ts";
import type { ExactTable, Row } from "../../src/counts/cells/exact-table.ts";
import { classesTable } from "../../src/counts/count-chains.ts";

/** A revision, in which every row is a class, a measure, a part and a direction. */
export type Revision = ExactTable<"revision">;

type Cells = readonly number[];

/**
 * The cells of each class and measure, and in these of each part: `before`, or `late-registration/came-in`. What is not
 * covered counts as nothing.
 */
export function partsOf(revision: Revision): ReadonlyMap<string, ReadonlyMap<string, Cells>> {
  const found = new Map<string, Map<string, Cells>>();
  for (const { keys, cells } of revision.rows) {
    const [tableClass, measure, part, direction] = keys as readonly [string, string, string, string];
    const row = found.get(`${tableClass}/${measure}`) ?? new Map();
    row.set(direction === "counted" ? part : `${part}/${direction}`, zeros(cells));
    found.set(`${tableClass}/${measure}`, row);
  }
  return found;
}

/** The causes that a revision looks at, in order. */
export function causesOf({ rows }: Revision): readonly string[] {
  return [...new Set(rows.filter(({ keys }) => keys[3] !== "counted").map(({ keys }) => keys[2] as string))];
}

/** For each row of the tables: the old cells with every part taken in, which should be the new ones. */
export function addedUp(revision: Revision): Readonly<Record<string, Cells>> {
  return added(revision, () => true);
}

/** The old cells with the changed definition taken in, which should be the old register under the new one. */
export function restatedByParts(revision: Revision): Readonly<Record<string, Cells>> {
  return added(revision, (part) => part.startsWith("definition/"));
}

function added(revision: Revision, isTakenIn: (part: string) => boolean): Readonly<Record<string, Cells>> {
  const sums: Record<string, Cells> = {};
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

/** Chains counted as a revision counts them. */
export function tableOf(chains: StoredChains, { about }: Revision): ExactTable<"classes"> {
  return classesTable(chains, {
    ...about.question,
    of: "classes",
    definitions: [chains.definition],
    referenceDates: [chains.basis.referenceDate],
  });
}

/** The rows of one table among the parts of a revision, as that table has them. */
export function tableAmong({ rows }: Revision, part: string): readonly Pick<Row<number>, "keys" | "cells">[] {
  return rows.filter(({ keys }) => keys[2] === part).map(({ keys, cells }) => ({ keys: keys.slice(0, 2), cells }));
}

/** The same of a table that stands by itself. */
export function rowsIn({ rows }: ExactTable): readonly Pick<Row<number>, "keys" | "cells">[] {
  return rows.map(({ keys, cells }) => ({ keys, cells }));
}

/** The cells of a table by class and measure, what is not covered counted as nothing. */
export function rowsOf({ rows }: ExactTable): Readonly<Record<string, Cells>> {
  return Object.fromEntries(rows.map(({ keys, cells }) => [keys.join("/"), zeros(cells)]));
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

/** The counts after each cause in turn, as the parts of a revision have them. */
export function runningCounts(revision: Revision): readonly {
  readonly cause: string;
  readonly rows: Readonly<Record<string, Cells>>;
}[] {
  const causes = causesOf(revision);
  return causes.map((cause, place) => ({
    cause,
    rows: added(revision, (part) => causes.slice(0, place + 1).includes(part.split("/")[0] as string)),
  }));
}

function zeros(cells: readonly (number | null)[]): Cells {
  return cells.map((cell) => cell ?? 0);
}
