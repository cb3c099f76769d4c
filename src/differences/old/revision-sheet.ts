import type { ExactSheet, ExactSheetRow, SheetRegister } from "../../counts/old/exact-sheet.ts";
import type { ExactSeries, ExactTable } from "../../counts/old/exact-table.ts";
import { withNotice } from "../../counts/old/exact-table-notice.ts";
import { rowStart } from "./counted-state.ts";
import type { Flows } from "./flows.ts";
import type { RevisionCause } from "./revision.ts";

/** What one cause changed. */
export interface RevisionPart {
  readonly cause: RevisionCause;
  readonly flows: Flows;
}

/** The sheet of a revision: for each class and measure the old row, the parts and the new row. */
export function revisionSheet(
  before: ExactTable,
  after: ExactTable,
  parts: readonly RevisionPart[],
  restated: ExactTable | null,
): ExactSheet {
  const definitions = [before.about.definition, after.about.definition] as const;
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject: "revision",
    about: {
      definitions: restated === null ? [definitions[1]] : definitions,
      registers: [registerOf(before), registerOf(after)],
      basis: after.about.basis,
      seriesBreaks: after.about.seriesBreaks,
      status: "draft",
      version: after.about.version,
    },
    dimensions: ["class", "measure", "part"],
    columns: [
      ...after.periods.map(({ label, coverage }) => ({ key: label, coverage })),
      { key: "total", coverage: null },
    ],
    rows: after.series.flatMap((series, place) =>
      rowsOf(after, parts, {
        old: before.series[place] as ExactSeries,
        restated: restated?.series[place] ?? null,
        now: series,
      }),
    ),
  });
}

function registerOf({ about }: ExactTable): SheetRegister {
  return { ...about.register, referenceDate: about.referenceDate, coverage: about.coverage };
}

interface RevisedSeries {
  readonly old: ExactSeries;
  /** The old register under the new definition; null where there is one definition. */
  readonly restated: ExactSeries | null;
  readonly now: ExactSeries;
}

function rowsOf(
  after: ExactTable,
  parts: readonly RevisionPart[],
  { old, restated, now: series }: RevisedSeries,
): readonly ExactSheetRow[] {
  const start = rowStart(after, series.class, series.measure);
  // Where neither table covers a period, nothing can have changed in it.
  const isCovered = [
    ...after.periods.map((_, place) => old.cells[place] !== null || series.cells[place] !== null),
    true,
  ];
  const row = (part: string, cells: readonly (number | null)[]): ExactSheetRow =>
    withNotice({
      keys: [series.class, series.measure, part],
      unit: after.about.unit,
      measure: series.measure,
      cells,
    });
  const flowing = (part: string, flow: Int32Array): ExactSheetRow =>
    row(
      part,
      isCovered.map((covered, place) => (covered ? (flow[start + place] as number) : null)),
    );
  const told = (part: string, { cells, total }: ExactSeries): ExactSheetRow => row(part, [...cells, total]);
  return [
    // No program that looks for `before` and `after` should find two figures that cannot be compared.
    told(restated === null ? "before" : "released", old),
    ...parts.flatMap(({ cause, flows }) => [
      flowing(`${cause}/came-in`, flows.cameIn),
      flowing(`${cause}/went-out`, flows.wentOut),
      ...(cause === "definition" && restated !== null ? [told("restated", restated)] : []),
    ]),
    told("after", series),
  ];
}
