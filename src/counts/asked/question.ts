import type { IsoDate } from "../../calendar/day.ts";
import type { PeriodLabel, PeriodLength } from "../../calendar/period.ts";
import type { ChainClass } from "../../chains/definition/chain.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { LegalTimeline } from "../../chains/law/legal-timeline.ts";
import type { Basis, CountedUnit, Measure, TableClass, Unit } from "./unit.ts";

/** The periods shown: all from the first to the last. */
export interface ShownPeriods {
  readonly length: PeriodLength;
  readonly first: PeriodLabel;
  readonly last: PeriodLabel;
}

/** What every question says: all that decides the figures of a table, except the register. Plain JSON, no defaults. */
export interface AskedOfEvery {
  /** In full. Several where definitions are compared, the first of them being the one that others are compared with. */
  readonly definitions: readonly [Definition, ...Definition[]];
  /** One; two where reference dates or releases are compared, the earlier first. */
  readonly referenceDates: readonly [IsoDate] | readonly [IsoDate, IsoDate];
  /** In the order of `countedUnits`. */
  readonly units: readonly [CountedUnit, ...CountedUnit[]];
  /** In the order of `measures`. */
  readonly measures: readonly [Measure, ...Measure[]];
  readonly basis: Basis;
  readonly periods: ShownPeriods;
  /** In the order of `tableClasses`. */
  readonly classes: readonly [TableClass, ...TableClass[]];
  /** The law by which breaks in series are marked. It never changes a count, except in a breakdown by it. */
  readonly timeline: LegalTimeline;
}

/** The memo's tables: chains by class, measure and period. */
export interface ClassesQuestion extends AskedOfEvery {
  readonly of: "classes";
  readonly units: readonly [Unit];
}

/** A further column of the table of persons, as the caller named it in `personColumns`, of the sponsor or applicant. */
export interface PersonColumn {
  readonly column: string;
  readonly of: "sponsor" | "applicant";
}

const named = [
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

/** What chains are broken down by without a column of persons. */
export type NamedBreakdown = (typeof named)[number];

/** The breakdowns that need no column. */
export const namedBreakdowns: readonly NamedBreakdown[] = Object.freeze(named);

/** Chains by class, measure, group and period. */
export interface BreakdownQuestion extends AskedOfEvery {
  readonly of: "breakdown";
  readonly units: readonly [Unit];
  readonly by: NamedBreakdown | PersonColumn;
}

/** Signals entered by hand, set against what is detected. */
export interface SignalsQuestion extends AskedOfEvery {
  readonly of: "signals";
}

/** What followed on chains by the period of the chain, or the steps by their own day (basis `event`, unit `steps`). */
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
  readonly units: readonly [Unit];
}

/** Which applications count in another class under another definition, by the options that moved them. */
export interface MovesQuestion extends AskedOfEvery {
  readonly of: "moves";
  /** How many mixed definitions are tried for each definition but the first. */
  readonly mostEvaluations: number;
}

/** Values of options of a definition, by the path of the option. */
export type OptionValues = { readonly [option: string]: readonly unknown[] };

/** How much each option of a definition changes alone, and with the others (sensitivity analysis). */
export interface SensitivityQuestion extends AskedOfEvery {
  readonly of: "sensitivity";
  /** The values that are tried for each option; the first stands for it when all are changed. */
  readonly values: OptionValues;
}

/** How many applications are left after each condition of a definition (exclusion flow). */
export interface AttritionQuestion extends AskedOfEvery {
  readonly of: "attrition";
  readonly classes: readonly [Extract<ChainClass, "nareis-op-nareis" | "art8-after-nareis">];
}

/** Why figures are not what they were: on another day, in another release, by another definition. */
export interface RevisionQuestion extends AskedOfEvery {
  readonly of: "revision";
  /** One; two where the definition changed, the old one first. */
  readonly definitions: readonly [Definition] | readonly [Definition, Definition];
  readonly referenceDates: readonly [IsoDate, IsoDate];
  readonly units: readonly [Unit];
}

/** What a table answers. */
export type Question =
  | ClassesQuestion
  | BreakdownQuestion
  | SignalsQuestion
  | FollowUpQuestion
  | SharesQuestion
  | DefinitionsQuestion
  | MovesQuestion
  | SensitivityQuestion
  | AttritionQuestion
  | RevisionQuestion;

/** What a question is about: it decides the rows and columns of its table, and how it is laid out. */
export type Subject = Question["of"];

/** Every subject, in the order in which the documentation takes them. */
export const subjects: readonly Subject[] = [
  "classes",
  "breakdown",
  "signals",
  "follow-up",
  "shares",
  "definitions",
  "moves",
  "sensitivity",
  "attrition",
  "revision",
];
