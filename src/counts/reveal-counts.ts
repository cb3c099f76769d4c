import type { Subject } from "./asked/question.ts";
import type { CountedUnit, Measure, TableClass } from "./asked/unit.ts";
import { type About, type Column, columnKey, type ExactTable } from "./cells/exact-table.ts";
import { isExactTable } from "./cells/exact-table-notice.ts";

/**
 * What revealing an exact table gives: of the memo's tables a property for each class and measure, of every other table its
 * rows. Counts stand by column: the label of a period, `total`, `open` or a code; null where it is not covered.
 */
export type RevealedCounts<Of extends Subject = Subject> = {
  readonly about: About<number, Of> & { readonly columns: readonly Column[] };
} & (Of extends "classes"
  ? { readonly [row in `${TableClass}/${Measure}`]?: Readonly<Record<string, number | null>> }
  : {
      readonly rows: readonly {
        /** By dimension. */
        readonly keys: Readonly<Record<string, string>>;
        readonly unit: CountedUnit;
        readonly measure: Measure;
        readonly counts: Readonly<Record<string, number | null>>;
      }[];
    });

/**
 * Exact counts as plain data, unprotected: the loud way in. For checks inside the walls, not for publication;
 * `publish` makes what may leave them. The memo's tables have a property for each class and measure, and every other
 * table has rows.
 *
 * @throws TypeError for anything but an exact table.
 * @example
 * const rows = [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 17, "2023": 5 } }] as const;
 * revealCounts(exactTable({ unit: "applications", rows }))["nareis-op-nareis/granted"]; // { "2022": 17, "2023": 5, total: 22 }
 */
export function revealCounts<Of extends Subject>(exact: ExactTable<Of>): RevealedCounts<Of> {
  if (!isExactTable(exact)) throw new TypeError("Pass an exact table, as countChains makes one.");
  const { columns, dimensions, rows } = exact;
  const about = { ...exact.about, columns };
  const countsOf = (
    cells: readonly (number | null)[],
    shown: readonly Column[],
  ): Readonly<Record<string, number | null>> =>
    Object.fromEntries(shown.map((column) => [columnKey(column), cells[columns.indexOf(column)] ?? null]));
  if (exact.about.question.of === "classes") {
    const periods = columns.filter(({ kind }) => kind !== "open");
    const revealed = rows.map(({ keys, cells }) => [keys.join("/"), countsOf(cells, periods)] as const);
    return { about, ...Object.fromEntries(revealed) } as unknown as RevealedCounts<Of>;
  }
  return {
    about,
    rows: rows.map(({ keys, unit, measure, cells }) => ({
      keys: Object.fromEntries(dimensions.map(({ name }, place) => [name, keys[place] as string])),
      unit,
      measure,
      counts: countsOf(cells, columns),
    })),
  } as unknown as RevealedCounts<Of>;
}
