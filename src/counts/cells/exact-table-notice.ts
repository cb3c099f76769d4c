import { frozen } from "../../arguments/frozen.ts";
import { shownAs } from "../../cases/facts/shown-as.ts";
import type { ExactTable } from "./exact-table.ts";

/** What `JSON.stringify`, `console.log` and notebooks show instead of exact counts. */
export const exactTableNotice: string =
  "Exact counts are not printed: publish them with publish(table, policy), or ask for the numbers with revealCounts(table).";

/**
 * The same object, which from now on answers `JSON.stringify`, `console.log` and notebooks with the notice. Its
 * properties stay ordinary enumerable data: with hidden ones, test runners call different tables equal. It is frozen
 * through and through, so that no count can be changed after counting; what is not enumerable (`hidden`) stays as it is.
 */
export function withNotice<Fresh extends object>(fresh: Fresh, hidden: PropertyDescriptorMap = {}): Fresh {
  const toJSON = { value: (): string => exactTableNotice, enumerable: false };
  return frozen(Object.defineProperties(fresh, { ...hidden, toJSON, ...shownAs(() => exactTableNotice) }));
}

/**
 * A copy of the cells of a row, which shows the notice wherever it stands by itself: as an expanded branch, or in a column
 * of `console.table`. As JSON it stays a list of numbers: test runners print a failed comparison by that.
 */
export function cellsWithNotice<Cell>(cells: readonly Cell[]): readonly Cell[] {
  return Object.defineProperties(
    [...cells],
    shownAs(() => exactTableNotice),
  );
}

/** Whether a value is an exact table, whichever copy of this package made it. */
export function isExactTable(value: unknown): value is ExactTable {
  return (value as { "~kind"?: unknown } | null | undefined)?.["~kind"] === "ExactTable";
}
