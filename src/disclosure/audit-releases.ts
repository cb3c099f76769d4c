import { frozenCopy } from "../arguments/frozen.ts";
import { apartFromWork } from "../arguments/long-work.ts";
import { oneOf } from "../arguments/options.ts";
import {
  type Audit,
  type AuditableTable,
  type AuditOptions,
  aloneIn,
  auditedRows,
  checkedAuditOptions,
  hasGaps,
  linkedAuditable,
} from "./audit.ts";
import { type AuditedCells, auditedCells } from "./audited-cells.ts";
import { type BetweenReleases, changeName } from "./link-releases.ts";
import { linkTables } from "./link-tables.ts";
import { countName, type LinkedRow } from "./linked-rows.ts";
import type { LinkedColumn, LinkedTable } from "./linked-table.ts";

/** What an audit of several tables takes beside that of one. */
export interface ReleasesOptions extends AuditOptions {
  /**
   * What the same count can do from one release to the next: `growing`, the default, it can only grow, as late
   * registration and further decisions make it; `unchanged`; `free`, it can also be corrected downwards.
   */
  readonly between?: BetweenReleases;
}

/** By how much a hidden count can have changed from one release to the next: negative where it can have fallen. */
export interface AuditedChange {
  /** Null where nothing bounds it. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** What anybody can conclude from tables that stand beside each other. */
export interface ReleasesAudit {
  readonly consistent: boolean;
  readonly exact: boolean;
  /** One for each table, in their order, each given all of them. */
  readonly releases: readonly Audit[];
  /** For each table but the first: what changed in the rows and columns that the one before it has too. */
  readonly changes: readonly {
    readonly columns: readonly string[];
    readonly rows: readonly { readonly keys: readonly string[]; readonly cells: readonly (AuditedChange | null)[] }[];
  }[];
}

const ways = ["growing", "unchanged", "free"] as const;

/**
 * Audits tables together, the earliest first: successive publications of the same cells, a table beside its own
 * breakdowns, definitions side by side, revisions, a year beside its months. What two tables count alike, by their questions and in
 * one register, is one hidden count; what they count in registers of two days hangs together as `between` says. Every
 * table that is added leaves each interval as it was or makes it narrower. Cost: that of auditing all of them as one, with
 * progress and cancelling as `audit` has them.
 *
 * @throws TypeError for anything but published or typed tables; RangeError for an option that does not exist.
 * @example
 * const typed = (total: string) =>
 *   typedTableFrom([["", "2022", "2023", "total"], ["granted", "20", "<10", total]]).table;
 * const [first, second] = [typed("20"), typed("30")];
 * first && second && auditReleases([first, second]).changes[0]?.rows[0]?.cells[2]; // { atLeast: 1, atMost: 18 }
 */
export function auditReleases(tables: readonly AuditableTable[], options: ReleasesOptions = {}): ReleasesAudit {
  const { asked, advance } = apartFromWork(options, ["width", "solver", "between"]);
  const between = oneOf("between", asked.between ?? "growing", ways);
  if (!Array.isArray(tables) || tables.length === 0) throw new TypeError("Pass one or more tables in a list.");
  const linked = tables.map(linkedAuditable);
  const how = { ...checkedAuditOptions(asked), hasGaps: tables.some(hasGaps) };
  const audited = auditedCells(linkTables(linked, between), aloneIn(linked), how, advance);
  const releaseAt = (at: number): Release => ({
    table: linked[at] as LinkedTable,
    cells: audited.cells[at] as AuditedCells["cells"][number],
  });
  const releases = tables.map((table, at): Audit => {
    const rows = auditedRows(table, releaseAt(at).cells);
    const figures = rows.rows.flatMap(({ cells }) => cells);
    return {
      consistent: figures.every((figure) => figure?.verdict !== "clash"),
      exact: figures.every((figure) => figure?.exact !== false),
      ...rows,
    };
  });
  return frozenCopy<ReleasesAudit>({
    consistent: audited.consistent,
    exact: audited.exact,
    releases,
    changes: releases.slice(1).map(({ columns, rows }, at) => {
      const change = changesIn([releaseAt(at), releaseAt(at + 1)], audited, between);
      return {
        columns,
        rows: rows.flatMap(({ keys }, row) => {
          const cells = change(row);
          return cells === null ? [] : [{ keys, cells }];
        }),
      };
    }),
  });
}

/** One of the tables, with what is left of the protection of its figures. */
interface Release {
  readonly table: LinkedTable;
  readonly cells: AuditedCells["cells"][number];
}

/**
 * Of a row of the later of two releases, by column: how much its counts can have changed since the earlier; null where that
 * has no such row.
 */
function changesIn(
  [before, after]: readonly [Release, Release],
  audited: AuditedCells,
  between: BetweenReleases,
): (row: number) => readonly (AuditedChange | null)[] | null {
  return (row) => {
    const { name, grows } = after.table.rows[row] as LinkedRow;
    const place = before.table.rows.findIndex((one) => one.name.meaning === name.meaning);
    if (place < 0) return null;
    const { name: nameBefore } = before.table.rows[place] as LinkedRow;
    return (after.cells[row] as Release["cells"][number]).map((is, column) => {
      const { span } = after.table.columns[column] as LinkedColumn;
      const at = before.table.columns.findIndex((one) => one.span === span);
      const was = (before.cells[place] as Release["cells"][number])[at] ?? null;
      if (was === null || is === null) return null;
      if (grows && (between === "unchanged" || nameBefore.scope === name.scope)) return { atLeast: 0, atMost: 0 };
      const grown = grows ? audited.unprinted(changeName(countName(nameBefore, span), countName(name, span))) : null;
      if (grown !== null) {
        return { atLeast: grown.atLeast, atMost: Number.isFinite(grown.atMost) ? grown.atMost : null };
      }
      return {
        atLeast: was.atMost === null ? null : is.atLeast - was.atMost,
        atMost: is.atMost === null ? null : is.atMost - was.atLeast,
      };
    });
  };
}
