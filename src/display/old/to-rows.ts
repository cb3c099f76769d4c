import type { IsoDate } from "../../calendar/day.ts";
import type { PeriodLabel } from "../../calendar/period.ts";
import type { Basis, Measure, TableClass, Unit } from "../../counts/asked/unit.ts";
import type { About, Period, Status } from "../../counts/old/exact-table.ts";
import { isPublishedSheet, type PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/old/published-table.ts";
import { type FigureSpan, spanOf, wholeSpan } from "./figure-span.ts";
import { figureText } from "./figure-text.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";
import { type SheetFigureRow, sheetToRows } from "./sheet-to-rows.ts";
import type { Words } from "./words.ts";

/** One published figure with everything it needs to stand by itself, flat for data frames and charts. */
export interface TableRow {
  readonly class: TableClass;
  readonly measure: Measure;
  /** Title of the row in the language asked for; all else is the same in every language. */
  readonly title: string;
  readonly unit: Unit;
  readonly basis: Basis;
  readonly period: PeriodLabel | "total";
  readonly coverage: "complete" | "partial" | "none";
  /** First and last day that the figure covers; null where it covers none. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  /** The days in the period on which rule or procedure changed, after a space each; null for none. */
  readonly seriesBreaks: string | null;
  /** As printed. */
  readonly figure: string;
  /** The printed number; null for `<10` and for not covered, neither of which is a number. */
  readonly value: number | null;
  /** The true counts that the printed figure allows, ends included. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** On the total: how many of the class are open, as printed in the footnote. */
  readonly open: string | null;
  readonly definition: string;
  readonly definitionDigest: string;
  readonly registerDigest: string;
  readonly referenceDate: IsoDate;
  readonly synthetic: boolean;
  readonly status: Status;
  /** Id of the policy that protects the figure, or `unprotected`. */
  readonly protection: string;
  readonly version: string;
}

/** The rows of a published table or sheet. */
export type FigureRowOf<Published extends PublishedTable | PublishedSheet> = Published extends PublishedSheet
  ? SheetFigureRow
  : TableRow;

/**
 * A published table or sheet as tidy objects, one a figure, totals included, in its own order. Those of a sheet have a
 * property for each of its dimensions. Add up no totals.
 *
 * @throws TypeError for anything but a published table or sheet: exact counts are to be published first.
 */
export function toRows<Published extends PublishedTable | PublishedSheet>(
  published: Published,
  options: RenderOptions = renderDefaults,
): readonly FigureRowOf<Published>[] {
  const words = wordsFor(published, options);
  const rows = isPublishedSheet(published)
    ? sheetToRows(published, words)
    : tableRows(published as PublishedTable, words);
  return rows as readonly FigureRowOf<Published>[];
}

function tableRows(table: PublishedTable, words: Words): readonly TableRow[] {
  const { about, periods } = table;
  const spans = periods.map((period) => spanOf(period, about.period));
  const whole = wholeSpan(spans);
  return table.series.flatMap((series) => {
    const { class: tableClass, measure } = series;
    const title = words.title({ class: tableClass, measure, unit: about.unit, basis: about.basis });
    const row = (period: string, span: FigureSpan, figure: PublishedFigure | null, open: string | null): TableRow => ({
      class: tableClass,
      measure,
      title,
      unit: about.unit,
      basis: about.basis,
      period,
      ...span,
      seriesBreaks: breaksIn(about, period),
      figure: figureText(figure),
      value: figure?.kind === "rounded" ? figure.value : null,
      atLeast: figure?.atLeast ?? null,
      atMost: figure?.atMost ?? null,
      open,
      definition: about.definition.id,
      definitionDigest: about.definition.digest,
      registerDigest: about.register.digest,
      referenceDate: about.referenceDate,
      synthetic: about.register.synthetic,
      status: about.status,
      protection: about.policy === null ? "unprotected" : about.policy.id,
      version: about.version,
    });
    return [
      ...series.cells.map((figure, place) =>
        row((periods[place] as Period).label, spans[place] as FigureSpan, figure, null),
      ),
      row("total", whole, series.total, figureText(series.open)),
    ];
  });
}

/** The days in a period, or in all of them for the total, on which rule or procedure changed; null for none. */
function breaksIn({ seriesBreaks }: About, period: PeriodLabel | "total"): string | null {
  const days = seriesBreaks.filter((found) => period === "total" || found.period === period).map(({ on }) => on);
  return days.length === 0 ? null : days.join(" ");
}
