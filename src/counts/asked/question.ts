import type { IsoDate } from "../../calendar/day.ts";
import type { PeriodLabel, PeriodLength } from "../../calendar/period.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { LegalTimeline } from "../../chains/law/legal-timeline.ts";
import type { Basis, Measure, TableClass, Unit } from "./unit.ts";

/** The periods shown, all from the first to the last. */
export interface ShownPeriods {
  readonly length: PeriodLength;
  readonly first: PeriodLabel;
  readonly last: PeriodLabel;
}

/** What every question says: all that decides the figures of a table, except the register. Plain JSON, no defaults. */
export interface AskedOfEvery {
  /** In full. One; or several where definitions are compared, the first of them being that compared with. */
  readonly definitions: readonly [Definition, ...Definition[]];
  /** One; two where reference dates or releases are compared, the earlier first. */
  readonly referenceDates: readonly [IsoDate] | readonly [IsoDate, IsoDate];
  /** In their own order. */
  readonly units: readonly [Unit, ...Unit[]];
  /** In their own order. */
  readonly measures: readonly Measure[];
  readonly basis: Basis;
  readonly periods: ShownPeriods;
  /** In their own order. */
  readonly classes: readonly TableClass[];
  /** The law by which breaks in series are marked. It never changes a count unless a breakdown is by it. */
  readonly timeline: LegalTimeline;
}

/** The memo's tables: chains by class, measure and period. */
export interface ClassesQuestion extends AskedOfEvery {
  readonly of: "classes";
}

/** A further column of the table of persons, as the caller named it in `personColumns`. */
export interface PersonColumn {
  readonly column: string;
  readonly of: "sponsor" | "applicant";
}

/** The breakdowns that need no column. */
export const namedBreakdowns = [
  "relationship",
  "first-relationship",
  "form",
  "depth",
  "sponsor-age",
  "first-age",
  "sponsor-basis",
  "legal-period",
  "protection-status",
  "art8-group",
] as const;

/** What chains are broken down by (uitsplitsing). */
export type BreakdownBy = (typeof namedBreakdowns)[number] | PersonColumn;

/** Chains by class, group, measure and period. */
export interface BreakdownQuestion extends AskedOfEvery {
  readonly of: "breakdown";
  readonly by: BreakdownBy;
}

/** Signals entered by hand, set against what is detected. */
export interface SignalsQuestion extends AskedOfEvery {
  readonly of: "signals";
}

/** What followed on chains, by the period of the chain, or as steps by their own day (basis `event`). */
export interface FollowUpQuestion extends AskedOfEvery {
  readonly of: "follow-up";
}

/** Shares with their numerator and denominator. */
export interface SharesQuestion extends AskedOfEvery {
  readonly of: "shares";
}

/** Definitions side by side. */
export interface DefinitionsQuestion extends AskedOfEvery {
  readonly of: "definitions";
}

/** Which applications moved between classes from one definition to another, by the options that moved them. */
export interface MovesQuestion extends AskedOfEvery {
  readonly of: "moves";
}

/** How much each option of a definition changes alone, and with the others (sensitivity analysis). */
export interface SensitivityQuestion extends AskedOfEvery {
  readonly of: "sensitivity";
}

/** What is left after each condition of a definition (exclusion flow). */
export interface AttritionQuestion extends AskedOfEvery {
  readonly of: "attrition";
}

/** Why figures are not what they were: on another day, in another release, by another definition. */
export interface RevisionQuestion extends AskedOfEvery {
  readonly of: "revision";
}

/** What a table answers. */
export type Question =
  | ClassesQuestion
  | BreakdownQuestion
  | SharesQuestion
  | SignalsQuestion
  | FollowUpQuestion
  | DefinitionsQuestion
  | MovesQuestion
  | SensitivityQuestion
  | AttritionQuestion
  | RevisionQuestion;
