import { type PeriodLength, periodLengths } from "../../calendar/period.ts";
import type { SheetColumn } from "../../counts/old/exact-sheet.ts";
import { periodNumber } from "../../counts/old/period-number.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { notApplicableSign, notCoveredSign } from "./figure-text.ts";
import { partialNote } from "./page.ts";
import type { SheetWording } from "./sheet-wording.ts";
import type { Words } from "./words.ts";

/** What stands above a sheet: how it was rounded, what its periods and signs mean, and the notes of its subject. */
export function sheetNotes(
  { about, columns, rows }: PublishedSheet,
  tables: number,
  wording: SheetWording,
  words: Words,
): readonly string[] {
  const partial = columns.flatMap(({ key, coverage }) => {
    const length = periodLengthOf({ key, coverage });
    return coverage === null || length === null ? [] : partialNote({ label: key, coverage }, length, words);
  });
  const [length = null] = columns.map(periodLengthOf).filter((each) => each !== null);
  const units = [...new Set(rows.map(({ unit }) => unit))].filter((unit) => unit !== "applications");
  const holes = rows.some(({ cells }) =>
    cells.some((cell, place) => cell === null && columns[place]?.coverage?.kind !== "none"),
  );
  return [
    [words.rounded(about.policy === null ? null : about.policy.base, tables), ...partial].join(" "),
    ...(length !== null && columns.some(isTotal) ? units.map((unit) => words.onceInTotal(unit, length)) : []),
    ...(columns.some(({ coverage }) => coverage?.kind === "none") ? [words.notCovered(notCoveredSign)] : []),
    ...(holes ? [wording.shared.notApplicable(notApplicableSign)] : []),
    ...wording.notes,
  ];
}

/** The changes of rule or procedure inside the periods of a sheet. */
export function breaksInWords({ about, columns }: PublishedSheet, words: Words): readonly string[] {
  const [length = null] = columns.map(periodLengthOf).filter((each) => each !== null);
  return length === null ? [] : about.seriesBreaks.map((found) => words.seriesBreak(found, length));
}

/** How long the period of a column is; null where the column is not a period. */
export function periodLengthOf({ key, coverage }: SheetColumn): PeriodLength | null {
  if (coverage === null) return null;
  return periodLengths.find((length) => periodNumber(key, length) !== null) ?? null;
}

/** Whether a column is the total over the periods. */
export function isTotal({ key, coverage }: SheetColumn): boolean {
  return key === "total" && coverage === null;
}
