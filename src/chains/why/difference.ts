import { type Day, type IsoDate, toIso } from "../../calendar/day.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import type { PermitId } from "../../cases/facts/permit.ts";
import type { ColumnName } from "../../cases/facts/table.ts";

/**
 * What keeps an application from being stacked, in the order in which it is held against them. The three about an
 * earlier grant: the sponsor has no family application of its own, none was granted, none was granted in time.
 */
export const criteria = [
  "unknown-application",
  "not-a-family-application",
  "sponsor-without-own-row",
  "no-earlier-family-application",
  "none-granted",
  "not-granted-in-time",
  "first-undated",
  "outside-look-back",
  "first-withdrawn",
  "returns-to-first-sponsor",
  "same-first-dossier",
  "no-independent-asylum",
] as const;

/** The first criterion that fails. */
export type Criterion = (typeof criteria)[number];

/**
 * In which way the nearest registration falls short: there is none; it was not granted; it was decided or filed too
 * late; it was granted in time, and the day that stands for the grant came too late; it was filed before the first grant
 * or after the second application; it led to a derived permit; its permit was valid from too late a day, had ended, or was
 * withdrawn.
 */
export type Cause =
  | "absent"
  | "not-granted"
  | "granted-too-late"
  | "counts-too-late"
  | "filed-too-late"
  | "before-first-grant"
  | "after-filing"
  | "derived-permit"
  | "valid-too-late"
  | "ended"
  | "withdrawn";

/** What the value in a column would have to be. Days are inclusive; null is no bound. */
export type Needed =
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "not"; readonly values: readonly string[] }
  | { readonly kind: "between"; readonly from: IsoDate | null; readonly to: IsoDate | null; readonly orEmpty: boolean }
  | { readonly kind: "same-person" | "another-person"; readonly as: ApplicationId; readonly in: ColumnName }
  | { readonly kind: "outside-dossier"; readonly of: ApplicationId };

/** What the registration of one application, or of one permit, would have to be, as known at the reference date. */
export interface Requirement {
  /** Null for an application that the register does not have, and for a permit that names none. */
  readonly application: ApplicationId | null;
  /** The permit, where one of a table is meant; else null. */
  readonly permit: PermitId | null;
  readonly table: "applications" | "permits" | "follow_up";
  readonly column: ColumnName;
  readonly needed: Needed;
}

/**
 * What would have to be registered otherwise for an application to meet the criterion that it fails. Then the next
 * criterion decides. The rows are then ones that can be read, but for a permit: moved behind its own end, it would have
 * to have another end or none. It says what the finding hangs on, and is no advice.
 */
export interface Difference {
  /** The registration that comes nearest; null where there is none. */
  readonly nearest: ApplicationId | null;
  /** Null where the criterion has one way to fail only. */
  readonly cause: Cause | null;
  /** All of them; empty where under this definition no registration can meet the criterion. */
  readonly needed: readonly Requirement[];
}

/** A requirement on a column of the table of applications. */
export function need(application: ApplicationId | null, column: ColumnName, needed: Needed): Requirement {
  return { application, permit: null, table: "applications", column, needed };
}

/** A requirement of one of some words. */
export function oneOf(...values: readonly string[]): Needed {
  return { kind: "one-of", values };
}

/** A requirement of a day up to another, from a day where there is one. */
export function upTo(to: number, from: number | null = null): Needed {
  return { kind: "between", from: from === null ? null : toIso(from as Day), to: toIso(to as Day), orEmpty: false };
}

/** A requirement of a day after another, or of none, as an end. */
export function afterOrNever(day: number): Needed {
  return { kind: "between", from: toIso((day + 1) as Day), to: null, orEmpty: true };
}
