import { toIso } from "../../calendar/day.ts";
import { legalTimeline } from "../../chains/law/legal-timeline.ts";
import type { Measure } from "../asked/unit.ts";
import type { CohortChoices } from "./cohort-options.ts";
import { coverageFacts, periodsShown } from "./count-columns.ts";
import type { CountedChains } from "./counted-chain.ts";
import { distinctUnits, type UnitColumns } from "./distinct-units.ts";
import type { ExactSheet, ExactSheetRow, SheetAbout, SheetSubject } from "./exact-sheet.ts";
import type { Period } from "./exact-table.ts";
import { withNotice } from "./exact-table-notice.ts";
import { packageVersion } from "./package-version.ts";
import { seriesBreaks } from "./series-breaks.ts";
import { periodPlaces } from "./table-periods.ts";

/** One row of a sheet of a cohort, before it is counted. */
export interface CohortRow {
  readonly keys: readonly string[];
  readonly measure: Measure;
  /** Whether an application belongs to the row, by its index. */
  readonly has: (index: number) => boolean;
}

/**
 * A sheet of applications by the period of filing, with the periods of the tables of the same chains, for each unit
 * asked for. Cost: the applications times the rows, for each unit.
 */
export function cohortSheet(
  subject: SheetSubject,
  dimensions: readonly string[],
  chains: CountedChains,
  items: UnitColumns,
  rows: readonly CohortRow[],
  choices: CohortChoices,
): ExactSheet {
  const periods = periodsShown(chains, choices);
  const placeOf = periodPlaces(periods, choices.period);
  const tests = rows.map(({ has }) => has);
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject,
    about: { ...aboutOf(chains), seriesBreaks: seriesBreaks(periods, choices.period, legalTimeline) },
    dimensions,
    columns: [...periods.map(({ label, coverage }) => ({ key: label, coverage })), { key: "total", coverage: null }],
    rows: choices.units.flatMap((unit) => {
      const counts = distinctUnits(items, unit, placeOf, periods.length, tests);
      return rows.map(({ keys, measure }, row) =>
        withNotice<ExactSheetRow>({ keys, unit, measure, cells: cellsOf(counts[row] as Int32Array, periods) }),
      );
    }),
  });
}

function cellsOf(counts: Int32Array, periods: readonly Period[]): readonly (number | null)[] {
  return Array.from(counts, (count, place) => (periods[place]?.coverage.kind === "none" ? null : count));
}

function aboutOf({ about }: CountedChains): Omit<SheetAbout, "seriesBreaks"> {
  const referenceDate = toIso(about.referenceDate);
  return {
    definitions: [{ ...about.definition }],
    registers: [{ ...about.register, referenceDate, coverage: coverageFacts(about) }],
    basis: "submission",
    status: "draft",
    version: packageVersion,
  };
}
