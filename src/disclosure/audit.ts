import { frozenCopy } from "../arguments/frozen.ts";
import { apartFromWork, type LongWork } from "../arguments/long-work.ts";
import { columnKey } from "../counts/cells/exact-table.ts";
import { type AuditedCells, auditedCells } from "./audited-cells.ts";
import type { IntegerSolver } from "./intervals/integer-solver.ts";
import type { Interval } from "./intervals/interval.ts";
import { linkTables } from "./link-tables.ts";
import { type LinkedTable, linkedTable } from "./linked-table.ts";
import { isPublishedTable, type PublishedTable } from "./published-table.ts";
import { isCount } from "./round.ts";
import { hasTypedGaps, isTypedTable, linkedTypedTable, type TypedTable } from "./typed-table.ts";
import { type AuditedFigure, PROMISED_VALUES } from "./verdict.ts";

/** What an audit holds figures against, and by what it solves what has no closed form. */
export interface AuditOptions extends LongWork {
  /** How many values every figure promises to hide, as far as it hides them alone: a whole number from 1, 5 unless given. */
  readonly width?: number;
  /** Solves tables that hang together in more than two ways. Without it their intervals are wide enough, and say so. */
  readonly solver?: IntegerSolver;
}

/** What anybody can conclude from a table, given everything that is printed in it. */
export interface Audit {
  /** False where no true counts at all can have been printed so. */
  readonly consistent: boolean;
  /** Whether every interval is exact: each of its ends can be the true count. */
  readonly exact: boolean;
  /** The words by which columns are asked for: labels of periods, `total`, `open`, codes. */
  readonly columns: readonly string[];
  readonly rows: readonly AuditedRow[];
}

/** One row of an audit. */
export interface AuditedRow {
  /** The keys of the row, or what a typed table calls it. */
  readonly keys: readonly string[];
  /** By column; null where no count is printed. */
  readonly cells: readonly (AuditedFigure | null)[];
}

/** A table that can be audited. */
export type AuditableTable = PublishedTable | TypedTable;

/**
 * Audits a table before others do: for every cell and total the interval in which the hidden true count must lie, given
 * all that is printed (other cells, totals, thresholds, numbers open, rows that add up by the question), whether the
 * table can be at all, and whether each figure still hides as many values as it promises. Rows with totals and trees are
 * solved in closed form, two dimensions with margins by flow in whole numbers (Ford and Fulkerson 1962), all exact; what
 * hangs together in more ways by `solver`, else by intervals that are wide enough. Cost: grows with the square of the
 * figures that margins join, else with the figures; it hears of progress, and can be cancelled, between two of those.
 *
 * @throws TypeError for anything but a published table or a typed one; RangeError for an option that does not exist or
 * cannot be.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "applications" }), tens);
 * audit(table).consistent; // true
 */
export function audit(table: AuditableTable, options: AuditOptions = {}): Audit {
  const { asked, advance } = apartFromWork(options, ["width", "solver"]);
  const { width, solver } = checkedAuditOptions(asked);
  const linked = linkedAuditable(table, 0);
  const how = { width, solver, hasGaps: hasGaps(table) };
  const audited = auditedCells(linkTables([linked], "free"), aloneIn([linked]), how, advance);
  return frozenCopy<Audit>({
    consistent: audited.consistent,
    exact: audited.exact,
    ...auditedRows(table, audited.cells[0] as AuditedCells["cells"][number]),
  });
}

/** The options of an audit, complete. */
export function checkedAuditOptions(options: AuditOptions): {
  readonly width: number;
  readonly solver: IntegerSolver | null;
} {
  const { width = PROMISED_VALUES, solver = null } = options;
  if (!isCount(width) || width < 1) throw new RangeError("Give `width` as a whole number of at least 1.");
  if (solver !== null && typeof solver !== "function") throw new TypeError("Give `solver` as a function.");
  return { width, solver };
}

/** A table as what can be concluded from it, as the release of a number. */
export function linkedAuditable(table: AuditableTable, release: number): LinkedTable {
  if (isPublishedTable(table)) return linkedTable(table);
  if (isTypedTable(table)) return linkedTypedTable(table, release);
  throw new TypeError("Pass a published table, as publish makes one, or a typed one, as typedTableFrom does.");
}

/** Whether some figure of a table stands for less than all counts between its ends; of what this package published, none. */
export function hasGaps(table: AuditableTable): boolean {
  return isTypedTable(table) && hasTypedGaps(table);
}

/** What each printed figure says alone: of a cell in which one is printed. */
export function aloneIn(tables: readonly LinkedTable[]): (table: number, row: number, column: number) => Interval {
  return (table, row, column) => {
    const cell = tables[table]?.cells[row]?.[column] as Interval | "nothing";
    return cell === "nothing" ? { atLeast: 0, atMost: 0 } : cell;
  };
}

/** The rows of an audit with the figures of its cells. A period that is not covered has no figure. */
export function auditedRows(
  table: AuditableTable,
  cells: readonly (readonly (AuditedFigure | null)[])[],
): Pick<Audit, "columns" | "rows"> {
  const isPublished = isPublishedTable(table);
  const columns = isPublished ? table.columns.map(columnKey) : [...table.periods, "total"];
  const cellsOf = (row: number): AuditedRow["cells"] => cells[row] as AuditedRow["cells"];
  const rows = isPublished
    ? table.rows.map(({ keys, cells: printed }, row) => ({
        keys,
        cells: cellsOf(row).map((cell, column) => (printed[column] === null ? null : cell)),
      }))
    : table.rows.map(({ label }, row) => ({ keys: [label], cells: cellsOf(row) }));
  return { columns, rows };
}
