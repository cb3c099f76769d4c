import { dayOf, type IsoDate, toIso } from "../calendar/day.ts";
import { firstDayOf, lastDayOf, type PeriodLabel, type PeriodLength } from "../calendar/period.ts";
import type { Period, Status } from "../counts/exact-table.ts";
import { periodNumber } from "../counts/period-number.ts";
import type { Basis, Measure, TableClass, Unit } from "../counts/unit.ts";
import type { PublishedFigure, PublishedTable } from "../disclosure/published-table.ts";
import { figureText } from "./figure-text.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";

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

/**
 * A published table as tidy objects, one a figure, totals included, in the order of the table. Add up no totals.
 *
 * @throws TypeError for anything but a published table: an exact table is to be published first.
 */
export function toRows(table: PublishedTable, options: RenderOptions = renderDefaults): readonly TableRow[] {
  const words = wordsFor(table, options);
  const { about, periods } = table;
  const spans = periods.map((period) => spanOf(period, about.period));
  const covered = spans.filter(({ coverage }) => coverage !== "none");
  const whole: Span = {
    coverage:
      covered.length === 0 ? "none" : spans.every(({ coverage }) => coverage === "complete") ? "complete" : "partial",
    from: covered[0]?.from ?? null,
    until: covered[covered.length - 1]?.until ?? null,
  };
  return table.series.flatMap((series) => {
    const { class: tableClass, measure } = series;
    const title = words.title({ class: tableClass, measure, unit: about.unit, basis: about.basis });
    const row = (period: string, span: Span, figure: PublishedFigure | null, open: string | null): TableRow => ({
      class: tableClass,
      measure,
      title,
      unit: about.unit,
      basis: about.basis,
      period,
      ...span,
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
      ...series.cells.map((figure, place) => row((periods[place] as Period).label, spans[place] as Span, figure, null)),
      row("total", whole, series.total, figureText(series.open)),
    ];
  });
}

type Span = Pick<TableRow, "coverage" | "from" | "until">;

function spanOf({ label, coverage }: Period, length: PeriodLength): Span {
  const number = periodNumber(label, length);
  if (coverage.kind === "none" || number === null) return { coverage: coverage.kind, from: null, until: null };
  const from =
    coverage.kind === "partial" && coverage.from !== null ? dayOf(coverage.from) : firstDayOf(number, length);
  const until =
    coverage.kind === "partial" && coverage.until !== null ? dayOf(coverage.until) : lastDayOf(number, length);
  return { coverage: coverage.kind, from: toIso(from), until: toIso(until) };
}
