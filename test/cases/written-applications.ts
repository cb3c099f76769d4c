import type { FarDays, Segment } from "../../src/cases/facts/segment.ts";
import { type ColumnName, tableColumns } from "../../src/cases/facts/table.ts";
import { tableWriter } from "../../src/cases/intake/table-writer.ts";

/** A row of applications by its columns. */
export type ApplicationRow = Readonly<Partial<Record<ColumnName, string>>>;

/** The cells of a row in the contract's order of columns. */
export function cellsOf(row: ApplicationRow): readonly string[] {
  return tableColumns.applications.map(({ name }) => row[name] ?? "");
}

/** A segment with some rows of applications, and the days of theirs that do not fit. */
export function written(
  rows: readonly ApplicationRow[],
  first = 0,
  keyMask = -1,
): { readonly segment: Segment; readonly farDays: FarDays } {
  const writer = tableWriter("applications", {}, { keyMask, keepsTexts: false }, null);
  for (const row of rows) writer.judged(cellsOf(row), -1);
  // Far days are found by the place of their row.
  const farDays: FarDays = new Map([...writer.farDays].map(([key, day]) => [key + first * 32, day]));
  return { segment: { ...(writer.segments[0] as Segment), first }, farDays };
}

/** A sound application for asylum. */
export function asylum(application_id: string, submitted_on: string, further: ApplicationRow = {}): ApplicationRow {
  return { application_id, procedure: "asylum", applicant_id: `of ${application_id}`, submitted_on, ...further };
}
