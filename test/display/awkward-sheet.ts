import { type Measure, measures, tableClasses, type Unit } from "../../src/counts/asked/unit.ts";
import type { ExactSheet, ExactSheetRow, SheetAbout } from "../../src/counts/old/exact-sheet.ts";
import { withNotice } from "../../src/counts/old/exact-table-notice.ts";

/** What a sheet of tests is about: one definition and one register. */
export const sheetAbout: SheetAbout = {
  definitions: [{ id: "memo-2023-08", digest: "sha256:0123456789abcdef0123456789abcdef", options: null }],
  registers: [
    {
      digest: "sha256:fedcba9876543210fedcba9876543210",
      synthetic: false,
      source: "Bron A",
      referenceDate: "2023-05-12",
      coverage: { from: "2020-05-12", to: "2023-05-12" },
    },
  ],
  basis: "submission",
  seriesBreaks: [],
  status: "draft",
  version: "0.1.0",
};

/** Every class and measure by relationship, with periods that are not covered and cells that do not apply. */
export function awkwardSheet(unit: Unit, small = 4): ExactSheet {
  const row = (tableClass: string, measure: Measure, group: string, cells: readonly (number | null)[]): ExactSheetRow =>
    withNotice({ keys: [tableClass, measure, group], unit, measure, cells });
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject: "breakdown",
    about: sheetAbout,
    dimensions: ["class", "measure", "relationship"],
    columns: [
      { key: "2019", coverage: { kind: "none" } },
      { key: "2020", coverage: { kind: "partial", from: "2020-05-12", until: null } },
      { key: "2021", coverage: { kind: "complete" } },
      { key: "2023", coverage: { kind: "partial", from: null, until: "2023-05-12" } },
      { key: "total", coverage: null },
    ],
    rows: tableClasses.flatMap((tableClass) =>
      measures
        .slice(0, 2)
        .flatMap((measure) => [
          row(tableClass, measure, "all", [null, 1234, 127, small + 20, 1380 + small]),
          row(tableClass, measure, "spouse", [null, 1230, small, 0, 1230 + small]),
          row(tableClass, measure, "unknown", [null, null, 15, 25, 40]),
        ]),
    ),
  });
}

/** Two definitions side by side, no periods, each row with a unit of its own; ids that are not one line. */
export function twoDefinitions(one: string, other: string, column: string): ExactSheet {
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject: "definitions",
    about: {
      ...sheetAbout,
      definitions: [
        { id: one, digest: "a", options: null },
        { id: other, digest: "b", options: null },
      ],
      registers: [
        sheetAbout.registers[0],
        { ...sheetAbout.registers[0], synthetic: true, source: null, digest: "c", referenceDate: "2024-05-12" },
      ],
    },
    dimensions: [`sponsor:${column}`],
    columns: [
      { key: one, coverage: null },
      { key: other, coverage: null },
    ],
    rows: [
      withNotice<ExactSheetRow>({ keys: [column], unit: "sponsors", measure: "granted", cells: [12, 3] }),
      withNotice<ExactSheetRow>({ keys: ["constructor"], unit: "applicants", measure: "open", cells: [null, 25] }),
    ],
  });
}
