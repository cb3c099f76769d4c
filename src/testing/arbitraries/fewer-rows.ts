import type fc from "fast-check";
import { type Row, type TableName, type Tables, tableNames } from "../../model/contract-tables.ts";
import { fewerOf, shrinkingBy } from "./shrinking.ts";

/** Cells that a valid row can do without, those of one group together. */
const dispensable: readonly (readonly string[])[] = [
  ["recorded_on"],
  ["relationship"],
  ["dossier_id"],
  ["entered_on"],
  ["known_on"],
  ["valid_until"],
  ["withdrawn_on"],
  ["status"],
];

/**
 * The same registers, which shrink to registers with fewer tables, fewer rows and fewer cells: whatever way a register was
 * drawn, what is left of it fits on a screen. A clean register stays clean.
 */
export function withFewerRows(registers: fc.Arbitrary<Tables>): fc.Arbitrary<Tables> {
  return shrinkingBy(registers, smaller);
}

/** Registers with one thing less, the largest things first. */
function* smaller(tables: Tables): IterableIterator<Tables> {
  const { register, ...others } = tables;
  for (const name of tableNames) {
    if (name === "applications" || tables[name] === undefined) continue;
    const { [name]: _table, ...rest } = tables;
    yield rest as Tables;
  }
  if (register !== undefined) yield others;
  for (const name of tableNames) {
    const rows = tables[name] ?? [];
    // A register has an application.
    const fewest = name === "applications" ? 1 : 0;
    for (const fewer of fewerOf(rows, fewest)) yield withRows(tables, name, fewer);
  }
  for (const name of tableNames) {
    const rows = tables[name] ?? [];
    for (const [at, row] of rows.entries()) {
      for (const columns of dispensable.filter((some) => some.some((column) => column in row))) {
        const left: Row = Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
        yield withRows(tables, name, [...rows.slice(0, at), left, ...rows.slice(at + 1)]);
      }
    }
  }
}

function withRows(tables: Tables, name: TableName, rows: readonly Row[]): Tables {
  return { ...tables, [name]: rows };
}
