import type { PeriodLabel } from "../../calendar/period.ts";
import { canonicalJson } from "../../chains/definition/definition-digest.ts";
import type { PublishedSheet, PublishedSheetRow } from "./published-sheet.ts";
import { isSameCoverage, isSameFigure } from "./table-differences.ts";
import type { VerificationDifference } from "./verification.ts";

/** What differs between a published sheet and the same sheet counted again: what it says of itself, then its figures. */
export function sheetDifferences(sheet: PublishedSheet, again: PublishedSheet): readonly VerificationDifference[] {
  return [...saidOtherwise(sheet, again), ...otherCells(sheet, again)];
}

function saidOtherwise(sheet: PublishedSheet, again: PublishedSheet): readonly VerificationDifference[] {
  const differences: VerificationDifference[] = [];
  const compare = <Part>(
    one: readonly Part[],
    two: readonly Part[],
    part: (of: Part) => unknown,
    code: Exclude<VerificationDifference["code"], "figure" | "cell" | "period-coverage">,
  ): void => {
    const isSame = canonicalJson(one.map(part)) === canonicalJson(two.map(part));
    if (!isSame) differences.push({ code });
  };
  const [definitions, definitionsAgain] = [sheet.about.definitions, again.about.definitions];
  const [registers, registersAgain] = [sheet.about.registers, again.about.registers];
  compare(definitions, definitionsAgain, ({ digest }) => digest, "definition-digest");
  compare(definitions, definitionsAgain, ({ id }) => id, "definition-id");
  compare(registers, registersAgain, ({ digest }) => digest, "register-digest");
  compare(registers, registersAgain, ({ synthetic }) => synthetic, "synthetic");
  compare(registers, registersAgain, ({ source }) => source, "source");
  compare(registers, registersAgain, ({ coverage }) => coverage, "coverage");
  compare([sheet.about.seriesBreaks], [again.about.seriesBreaks], (breaks) => breaks, "series-breaks");
  compare(sheet.columns, again.columns, ({ key }) => key, "periods");
  for (const { key, coverage } of again.columns) {
    const said = sheet.columns.find((column) => column.key === key);
    if (said === undefined || coverage === null) continue;
    const isSame = said.coverage !== null && isSameCoverage(said.coverage, coverage);
    if (!isSame) differences.push({ code: "period-coverage", period: key as PeriodLabel });
  }
  const shape = ({ dimensions, rows }: PublishedSheet): unknown => [dimensions, rows.map(nameOf)];
  compare([sheet], [again], shape, "rows");
  return differences;
}

/** The figures that are not the same, in rows and columns that both have. */
function otherCells(sheet: PublishedSheet, again: PublishedSheet): readonly VerificationDifference[] {
  const rowsAgain = new Map(again.rows.map((row) => [nameOf(row), row]));
  return sheet.rows.flatMap((row, place) => {
    const other = rowsAgain.get(nameOf(row));
    if (other === undefined) return [];
    return again.columns.flatMap(({ key }, column): VerificationDifference[] => {
      const said = sheet.columns.findIndex((one) => one.key === key);
      if (said < 0 || isSameFigure(row.cells[said] ?? null, other.cells[column] ?? null)) return [];
      return [{ code: "cell", row: place + 1, column: key }];
    });
  });
}

function nameOf({ keys, unit, measure }: PublishedSheetRow): string {
  return JSON.stringify([...keys, unit, measure]);
}
