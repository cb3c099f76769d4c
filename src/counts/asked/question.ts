import type { IsoDate } from "../../calendar/day.ts";
import type { PeriodLabel, PeriodLength } from "../../calendar/period.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { LegalTimeline } from "../../chains/law/legal-timeline.ts";
import type { Basis, CountedUnit, Measure, TableClass, Unit } from "./unit.ts";

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
  /** The periods shown: all from the first to the last. */
  readonly periods: { readonly length: PeriodLength; readonly first: PeriodLabel; readonly last: PeriodLabel };
  /** In the order of `tableClasses`. */
  readonly classes: readonly [TableClass, ...TableClass[]];
  /** The law by which breaks in series are marked. It never changes a count, except in a breakdown by it. */
  readonly timeline: LegalTimeline;
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
export const namedBreakdowns: readonly NamedBreakdown[] = /* @__PURE__ */ Object.freeze(named);

/** What a question says besides, or more narrowly than every question, by its subject. */
export interface AskedBySubject {
  /** The memo's tables: chains by class, measure and period. */
  readonly classes: { readonly units: readonly [Unit] };
  /** Chains by class, measure, group and period. */
  readonly breakdown: { readonly units: readonly [Unit]; readonly by: NamedBreakdown | PersonColumn };
  /** Signals entered by hand, set against what is detected. */
  readonly signals: { readonly units: readonly [Unit, ...Unit[]] };
  /** What followed on chains by the period of the chain, or the steps by their own day (basis `event`, unit `steps`). */
  readonly "follow-up": { readonly units: readonly [CountedUnit, ...CountedUnit[]] };
  /** Shares with their numerator and denominator. */
  readonly shares: { readonly units: readonly ["applications"] };
  /** Definitions side by side. */
  readonly definitions: { readonly units: readonly [Unit] };
  /** Which applications count in another class under another definition, by the options that moved them. */
  readonly moves: {
    readonly units: readonly ["applications"];
    /** How many mixed definitions are tried for each definition but the first. */
    readonly mostEvaluations: number;
  };
  /** How much each option of a definition changes alone, and with the others (sensitivity analysis). */
  readonly sensitivity: {
    readonly units: readonly ["applications"];
    /** The values that are tried for each option, by its path; the first stands for it when all are changed. */
    readonly values: { readonly [option: string]: readonly unknown[] };
  };
  /** How many applications are left after each condition of a definition (exclusion flow). */
  readonly attrition: {
    readonly units: readonly [Unit, ...Unit[]];
    readonly classes: readonly ["nareis-op-nareis" | "art8-after-nareis"];
  };
  /** Why figures are not what they were: on another day, in another release, by another definition. */
  readonly revision: {
    /** One; two where the definition changed, the old one first. */
    readonly definitions: readonly [Definition] | readonly [Definition, Definition];
    readonly referenceDates: readonly [IsoDate, IsoDate];
    readonly units: readonly [Unit];
  };
}

/** What a question is about: it decides the rows and columns of its table, and how it is laid out. */
export type Subject = keyof AskedBySubject;

/** What a table of a subject answers, of any subject where none is named. `of` tells them apart. */
export type Question<Of extends Subject = Subject> = Of extends Subject
  ? { readonly of: Of } & AskedBySubject[Of] & Omit<AskedOfEvery, keyof AskedBySubject[Of]>
  : never;

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
