import type { ClassesQuestion, Question } from "./asked/question.ts";
import type { CountedUnit, Measure, TableClass } from "./asked/unit.ts";
import { type About, type Column, columnKey, type ExactTable } from "./cells/exact-table.ts";
import { isExactTable } from "./cells/exact-table-notice.ts";

/** Exact counts by column: the label of a period, `total`, `open` or a code; null where it is not covered. */
export type RevealedCells = Readonly<Record<string, number | null>>;

/** What a table is about, with its columns. */
export type RevealedAbout<Asked extends Question = Question> = About<number, Asked> & {
  readonly columns: readonly Column[];
};

/** The exact counts of the memo's tables, a property for each class and measure. */
export type RevealedClasses = { readonly about: RevealedAbout<ClassesQuestion> } & {
  readonly [row in `${TableClass}/${Measure}`]?: RevealedCells;
};

/** One row of any other table: its keys by dimension, and its counts by column. */
export interface RevealedRow {
  readonly keys: Readonly<Record<string, string>>;
  readonly unit: CountedUnit;
  readonly measure: Measure;
  readonly counts: RevealedCells;
}

/** The exact counts of any other table. */
export interface RevealedRows<Asked extends Question = Question> {
  readonly about: RevealedAbout<Asked>;
  readonly rows: readonly RevealedRow[];
}

/** What revealing an exact table gives. */
export type RevealedCounts<Asked extends Question = Question> = Asked extends ClassesQuestion
  ? RevealedClasses
  : RevealedRows<Asked>;

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
export function revealCounts<Asked extends Question>(exact: ExactTable<Asked>): RevealedCounts<Asked> {
  if (!isExactTable(exact)) throw new TypeError("Pass an exact table, as countChains makes one.");
  const { columns, dimensions, rows } = exact;
  const about = { ...exact.about, columns };
  const countsOf = (cells: readonly (number | null)[], shown: readonly Column[]): RevealedCells =>
    Object.fromEntries(shown.map((column) => [columnKey(column), cells[columns.indexOf(column)] ?? null]));
  if (exact.about.question.of === "classes") {
    const periods = columns.filter(({ kind }) => kind !== "open");
    const revealed = rows.map(({ keys, cells }) => [keys.join("/"), countsOf(cells, periods)] as const);
    return { about, ...Object.fromEntries(revealed) } as unknown as RevealedCounts<Asked>;
  }
  return {
    about,
    rows: rows.map(({ keys, unit, measure, cells }) => ({
      keys: Object.fromEntries(dimensions.map(({ name }, place) => [name, keys[place] as string])),
      unit,
      measure,
      counts: countsOf(cells, columns),
    })),
  } as unknown as RevealedCounts<Asked>;
}
