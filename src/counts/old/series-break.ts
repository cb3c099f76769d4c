import type { IsoDate } from "../../calendar/day.ts";
import type { PeriodLabel } from "../../calendar/period.ts";
import type { LegalPhase } from "../../chains/law/legal-phase.ts";

/** What a break says of the phase on one side of it. */
export type BrokenPhase = Pick<LegalPhase, "id" | "rule" | "procedure" | "name">;

/** A day inside a series on which the rule or the procedure changed (reeksbreuk). */
export interface SeriesBreak {
  /** The first day of the new phase. */
  readonly on: IsoDate;
  /** The period that the day falls in. */
  readonly period: PeriodLabel;
  /** Whether it lies inside the period, whose figure then mixes both; else the period begins with it. */
  readonly inside: boolean;
  readonly before: BrokenPhase;
  readonly after: BrokenPhase;
}
