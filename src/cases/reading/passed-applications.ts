import { addIssue, type FoundIssues } from "../facts/found-issues.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import type { PackedTable } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { Segment } from "../facts/segment.ts";
import { type TableName, tableNames } from "../facts/table.ts";
import type { Storage } from "../intake/write-values.ts";
import { besideApplications } from "../keyed/named-applications.ts";
import { flushAll, headerOfTable, type OpenTable } from "./open-table.ts";
import { applicationPasses } from "./passes.ts";
import { tableSource } from "./table-source.ts";

/** The applications of a register that is read in passes: the first reading judges them, and each one looks at all. */
export interface PassedApplications {
  /** Looks at the rows of a segment, which then is used again. */
  readonly see: (segment: Segment) => void;
  /** Ends a pass; says whether all rows have to be given once more. */
  next(): boolean;
  /** The applications as the passes left them. */
  finish(applications: OpenTable, issues: FoundIssues): PackedTable;
}

/**
 * Starts the passes.
 *
 * @param open the tables: all but the applications have all of their rows, and these are begun anew for each pass.
 * @param bytes how many the files of applications have.
 */
export function passedApplications(
  open: Map<TableName, OpenTable>,
  bytes: number,
  options: ReadOptions,
  storage: Storage,
): PassedApplications {
  let firstReading: OpenTable | null = null;
  const passes = applicationPasses(besideApplications(packedTables(open)), bytes, options, storage, (holder) => ({
    cellsOf(places, give, columns, giveBytes) {
      const placeOf = holder.places();
      // Rows are given again when the passes have ended.
      const { parts } = firstReading as OpenTable;
      const rows = tableSource(parts, holder.segments, (place) => placeOf[place] as number);
      rows.cellsOf(places, give, columns, giveBytes);
    },
  }));

  function see(segment: Segment): void {
    passes.see(segment, (open.get("applications") as OpenTable).writer.farDays);
  }

  return {
    see,
    next() {
      const applications = open.get("applications") as OpenTable;
      flushAll(applications);
      const isUsable = headerOfTable(applications).usable;
      see(applications.writer.segments[0] as Segment);
      firstReading ??= applications;
      const goesOn = passes.next() && isUsable;
      if (goesOn) open.delete("applications");
      else open.set("applications", firstReading);
      return goesOn;
    },
    finish({ writer }, issues) {
      const { packed, conflicts, duplicates } = passes.finish(writer.rows());
      for (const place of conflicts) addIssue(issues, "conflicting-rows", "applications", place + 1, null);
      for (const place of duplicates) addIssue(issues, "duplicate-row", "applications", place + 1, null);
      return packed;
    },
  };
}

/** What was read of each table so far. */
function packedTables(open: ReadonlyMap<TableName, OpenTable>): PackedRegister["tables"] {
  return Object.fromEntries(
    tableNames.map((name) => {
      const started = open.get(name);
      if (started) flushAll(started);
      const source = started && tableSource(started.parts, started.writer.segments);
      return [name, started && source ? started.writer.finish(source).packed : null];
    }),
  ) as PackedRegister["tables"];
}
