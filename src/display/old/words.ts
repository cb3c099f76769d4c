import type { Day } from "../../calendar/day.ts";
import type { PeriodLabel, PeriodLength } from "../../calendar/period.ts";
import type { Locale } from "../../calendar/written-day.ts";
import type { Basis, Measure, TableClass, Unit } from "../../counts/asked/unit.ts";
import type { SeriesBreak } from "../../counts/old/series-break.ts";
import type { Policy } from "../../disclosure/policy.ts";

/** The stretch of a period that is covered, where it is not all of it; null for the period's own end. */
export interface CoveredStretch {
  readonly from: Day | null;
  readonly until: Day | null;
}

/** The row that a title or a footnote is about. */
export interface RowSubject {
  readonly class: TableClass;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly basis: Basis;
}

/** Every word that tables are printed with, in one language: `dutchWords` and `englishWords` are the two. */
export interface Words {
  readonly locale: Locale;
  /** Heading of the last column. */
  readonly total: string;
  /** Loud lines, each printed above everything else where it applies. */
  readonly unprotected: string;
  readonly draft: string;
  readonly synthetic: string;
  /** Title of a page. */
  readonly page: string;
  /** What one row counts, as its title. */
  readonly title: (subject: RowSubject) => string;
  /** Heading of a row of figures whose table has a title. */
  readonly count: string;
  /** What is counted. */
  readonly units: Readonly<Record<Unit, string>>;
  /** The footnote of a table of outcomes; `possiblyNone` where the printed number allows that none is open. */
  readonly open: (subject: RowSubject, figure: string, possiblyNone: boolean) => string;
  /** How the numbers were rounded, as the first note; null for not protected at all. */
  readonly rounded: (base: number | null, tables: number) => string;
  /** That a period is covered in part. */
  readonly partial: (label: PeriodLabel, length: PeriodLength, stretch: CoveredStretch) => string;
  /** What the sign for a period that is not covered means. */
  readonly notCovered: (sign: string) => string;
  /** That the rule or the procedure changed on a day in a period, and what the figures can then not be used for. */
  readonly seriesBreak: (found: SeriesBreak, length: PeriodLength) => string;
  /** That a total of persons, sponsors or dossiers counts each once. */
  readonly onceInTotal: (unit: Exclude<Unit, "applications">, length: PeriodLength) => string;
  /** Labels of the facts under the tables. */
  readonly facts: Readonly<
    Record<"status" | "definition" | "referenceDate" | "unit" | "basis" | "rounding" | "register" | "version", string>
  >;
  readonly status: Readonly<Record<"draft" | "final", string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  /** A policy in full, its tie rule and what it does to totals included. */
  readonly policy: (policy: Policy | null) => string;
  readonly syntheticRegister: string;
  readonly writtenDay: (day: Day) => string;
}
