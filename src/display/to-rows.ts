import type { InLocale } from "../arguments/locale.ts";
import type { IsoDate } from "../calendar/day.ts";
import type { Subject } from "../counts/asked/question.ts";
import type { Basis, CountedUnit, Measure } from "../counts/asked/unit.ts";
import { columnKey, type Status } from "../counts/cells/exact-table.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { renderLocale } from "./render-options.ts";
import { cellText, figureInSigns } from "./tables/cell-text.ts";
import { figureSpans } from "./tables/figure-span.ts";
import { type FigureStatus, printedNumber, statusesOf } from "./tables/figure-status.ts";
import { dimensionProperties } from "./tables/row-properties.ts";
import { seriesBreaksIn } from "./tables/series-breaks-in.ts";
import { tableWording } from "./tables/table-wording.ts";

/**
 * One published figure with everything it needs to stand by itself, flat for data frames and charts. Beside the properties
 * below it has one for each dimension of its table, with the key of the row: `class`, `relationship`, `condition`, and so
 * on. A column of persons stands in `group`, with its name in `groupColumn` and whose it is in `groupOf`; the ends of a
 * move in `fromClass` and `toClass`, and the value of an option in `optionValue`. Where a table is about several
 * definitions, days or registers they stand together, `; ` in between.
 */
export interface TidyRow {
  readonly subject: Subject;
  /** What the row is, in the language asked for; all else is the same in every language. */
  readonly title: string;
  readonly unit: CountedUnit;
  readonly measure: Measure;
  readonly basis: Basis;
  /** The label of a period, `total`, `open`, or a code of the subject. */
  readonly column: string;
  /** How much of its periods the figure covers; null where the column is neither a period nor the total. */
  readonly coverage: "complete" | "partial" | "none" | null;
  /** First and last day that the figure covers; null where it covers none. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  /** The days in the periods of the figure on which a series breaks, a space in between; null for none. */
  readonly seriesBreaks: string | null;
  /** As printed. */
  readonly figure: string;
  /** The printed number, a percentage for a share; null for `<10`, withheld, not covered and not applicable. */
  readonly value: number | null;
  /** The true counts that the printed figure allows, ends included; `atMost` null where nothing bounds them. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** What is to be known of the figure before it is compared, as a code of SDMX. */
  readonly figureStatus: FigureStatus;
  /** How many rows of applications were set aside, as printed. */
  readonly setAside: string;
  readonly definitions: string;
  readonly definitionDigests: string;
  readonly registerDigests: string;
  readonly referenceDates: string;
  readonly synthetic: boolean;
  /** Whether the table is a draft or final. */
  readonly status: Status;
  /** Id of the policy that protects the figure, or `unprotected`. */
  readonly protection: string;
  readonly version: string;
  readonly [dimension: string]: string | number | boolean | null;
}

/**
 * A published table as tidy objects, one a figure, in the order of the table; totals and numbers open are rows of the
 * columns `total` and `open`. Add up no totals. Cost: grows with the figures.
 *
 * @throws TypeError for anything but a published table: exact counts are to be published first.
 */
export function toRows(table: PublishedTable, options: InLocale = {}): readonly TidyRow[] {
  const wording = tableWording(table, renderLocale(table, options));
  const { about, columns } = table;
  const spans = figureSpans(columns);
  const statuses = statusesOf(table);
  const provenance = provenanceOf(about);
  return table.rows.flatMap((row, rowPlace) => {
    const keys = dimensionProperties(table, row.keys);
    const title = wording.rowTitle(row);
    return columns.map((column, place): TidyRow => {
      const figure = row.cells[place] ?? null;
      const breaks = seriesBreaksIn(about, column, keys["class"]);
      return {
        subject: about.question.of,
        ...keys,
        title,
        unit: row.unit,
        measure: row.measure,
        basis: about.question.basis,
        column: columnKey(column),
        ...(spans[place] as (typeof spans)[number]),
        seriesBreaks: breaks.length === 0 ? null : breaks.join(" "),
        figure: cellText(figure, column),
        value: printedNumber(figure),
        atLeast: figure?.atLeast ?? null,
        atMost: figure?.atMost ?? null,
        figureStatus: (statuses[rowPlace] as readonly FigureStatus[])[place] as FigureStatus,
        ...provenance,
      };
    });
  });
}

function provenanceOf({ definitions, registers, status, policy, version }: PublishedTable["about"]) {
  return {
    setAside: registers.map(({ setAside }) => figureInSigns(setAside)).join("; "),
    definitions: definitions.map(({ id }) => id).join("; "),
    definitionDigests: definitions.map(({ digest }) => digest).join("; "),
    registerDigests: registers.map(({ digest }) => digest).join("; "),
    referenceDates: registers.map(({ referenceDate }) => referenceDate).join("; "),
    synthetic: registers.some(({ synthetic }) => synthetic),
    status,
    protection: policy === null ? "unprotected" : policy.id,
    version,
  };
}
