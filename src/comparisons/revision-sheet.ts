import type { ExactSheet, ExactSheetRow, SheetRegister } from "../counts/exact-sheet.ts";
import type { ExactSeries, ExactTable } from "../counts/exact-table.ts";
import { withNotice } from "../counts/exact-table-notice.ts";
import { rowStart } from "./counted-state.ts";
import type { Flows } from "./flows.ts";
import type { RevisionCause } from "./revision.ts";

/** What one cause changed. */
export interface RevisionPart {
  readonly cause: RevisionCause;
  readonly flows: Flows;
}

/** The sheet of a revision: for each class and measure the old row, the parts and the new row. */
export function revisionSheet(before: ExactTable, after: ExactTable, parts: readonly RevisionPart[]): ExactSheet {
  const definitions = [before.about.definition, after.about.definition] as const;
  const isOne = definitions[0].digest === definitions[1].digest;
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject: "revision",
    about: {
      definitions: isOne ? [definitions[1]] : definitions,
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
    rows: after.series.flatMap((series, place) => rowsOf(after, parts, series, before.series[place] as ExactSeries)),
  });
}

function registerOf({ about }: ExactTable): SheetRegister {
  return { ...about.register, referenceDate: about.referenceDate, coverage: about.coverage };
}

function rowsOf(
  after: ExactTable,
  parts: readonly RevisionPart[],
  series: ExactSeries,
  old: ExactSeries,
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
  const oldCells = [...old.cells, old.total];
  return [
    row("before", oldCells),
    ...parts.flatMap(({ cause, flows }) => [
      flowing(`${cause}/came-in`, flows.cameIn),
      flowing(`${cause}/went-out`, flows.wentOut),
      ...(cause === "definition" ? [row("restated", restated(oldCells, flows, start))] : []),
    ]),
    row("after", [...series.cells, series.total]),
  ];
}

/** The old register under the new definition. */
function restated(cells: readonly (number | null)[], flows: Flows, start: number): readonly (number | null)[] {
  return cells.map((cell, place) =>
    cell === null ? null : cell + (flows.cameIn[start + place] as number) - (flows.wentOut[start + place] as number),
  );
}
