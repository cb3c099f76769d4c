import type { IsoDate } from "../../calendar/day.ts";
import type { Basis, Measure, Unit } from "../../counts/asked/unit.ts";
import type { SheetColumn, SheetSubject } from "../../counts/old/exact-sheet.ts";
import type { Status } from "../../counts/old/exact-table.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { type FigureSpan, spanOf, wholeSpan } from "./figure-span.ts";
import { sheetCellText } from "./figure-text.ts";
import { isTotal, periodLengthOf } from "./sheet-notes.ts";
import { sheetWording } from "./sheet-wording.ts";
import type { Words } from "./words.ts";

/** What every row of every sheet has. Where a sheet is about several, they stand together, `; ` in between. */
export interface SheetFigure {
  readonly subject: SheetSubject;
  /** What the row is, in the language asked for; all else is the same in every language. */
  readonly title: string;
  readonly unit: Unit;
  readonly measure: Measure;
  readonly basis: Basis;
  /** A period label, `total`, or a code of the subject. */
  readonly column: string;
  /** How much of a period the figure covers; null where the column is no period. */
  readonly coverage: "complete" | "partial" | "none" | null;
  /** First and last day that the figure covers; null where it covers none, or the column is no period. */
  readonly coveredFrom: IsoDate | null;
  readonly coveredUntil: IsoDate | null;
  /** As printed. */
  readonly figure: string;
  /** The printed number; null for `<10`, for not covered and for not applicable, none of which is a number. */
  readonly value: number | null;
  /** The true counts that the printed figure allows, ends included. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly definitions: string;
  readonly definitionDigests: string;
  readonly registerDigests: string;
  readonly referenceDates: string;
  readonly synthetic: boolean;
  readonly status: Status;
  /** Id of the policy that protects the figure, or `unprotected`. */
  readonly protection: string;
  readonly version: string;
}

/** Every property of `SheetFigure`, in order. */
export const figureProperties: readonly (keyof SheetFigure)[] = [
  "subject",
  "title",
  "unit",
  "measure",
  "basis",
  "column",
  "coverage",
  "coveredFrom",
  "coveredUntil",
  "figure",
  "value",
  "atLeast",
  "atMost",
  "definitions",
  "definitionDigests",
  "registerDigests",
  "referenceDates",
  "synthetic",
  "status",
  "protection",
  "version",
];

/**
 * One published figure of a sheet with everything it needs to stand by itself: `SheetFigure`, and before it a property
 * for each dimension with the key of the row. A dimension whose name is that of another property has `Key` after it.
 */
export type SheetFigureRow = SheetFigure & Readonly<Record<string, string | number | boolean | null>>;

/** A published sheet as tidy objects, one a figure, in the order of the sheet. */
export function sheetToRows(sheet: PublishedSheet, words: Words): readonly SheetFigureRow[] {
  const { about, dimensions, columns } = sheet;
  const wording = sheetWording(sheet, words);
  const spans = spansOf(columns);
  const shared = {
    definitions: about.definitions.map(({ id }) => id).join("; "),
    definitionDigests: about.definitions.map(({ digest }) => digest).join("; "),
    registerDigests: about.registers.map(({ digest }) => digest).join("; "),
    referenceDates: about.registers.map(({ referenceDate }) => referenceDate).join("; "),
    synthetic: about.registers.some(({ synthetic }) => synthetic),
    status: about.status,
    protection: about.policy === null ? "unprotected" : about.policy.id,
    version: about.version,
  };
  return sheet.rows.flatMap(({ keys, unit, measure, cells }) => {
    const byDimension = Object.fromEntries(
      dimensions.map((name, place) => [dimensionProperty(name), keys[place] as string]),
    );
    const title = dimensions.map((name, place) => wording.key(name, keys[place] as string)).join(", ");
    return columns.map((column, place): SheetFigureRow => {
      const figure = cells[place] ?? null;
      return {
        ...byDimension,
        subject: sheet.subject,
        title,
        unit,
        measure,
        basis: about.basis,
        column: column.key,
        ...(spans[place] as SheetSpan),
        figure: sheetCellText(figure, column),
        value: figure?.kind === "rounded" ? figure.value : null,
        atLeast: figure?.atLeast ?? null,
        atMost: figure?.atMost ?? null,
        ...shared,
      };
    });
  });
}

/** The property that holds the key of a dimension. Of `unit` and `measure` the key is what the property says. */
export function dimensionProperty(dimension: string): string {
  if (dimension === "unit" || dimension === "measure") return dimension;
  return (figureProperties as readonly string[]).includes(dimension) ? `${dimension}Key` : dimension;
}

type SheetSpan = Pick<SheetFigure, "coverage" | "coveredFrom" | "coveredUntil">;

function spansOf(columns: readonly SheetColumn[]): readonly SheetSpan[] {
  const none: SheetSpan = { coverage: null, coveredFrom: null, coveredUntil: null };
  const covered = ({ coverage, from, until }: FigureSpan): SheetSpan => ({
    coverage,
    coveredFrom: from,
    coveredUntil: until,
  });
  const spans = columns.map((column): FigureSpan | null => {
    const length = periodLengthOf(column);
    return column.coverage === null || length === null
      ? null
      : spanOf({ label: column.key, coverage: column.coverage }, length);
  });
  const periods = spans.filter((span) => span !== null);
  return columns.map((column, place) => {
    if (isTotal(column) && periods.length > 0) return covered(wholeSpan(periods));
    const span = spans[place] ?? null;
    return span === null ? none : covered(span);
  });
}
