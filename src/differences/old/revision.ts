import type { IsoDate } from "../../calendar/day.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { CountOptions } from "../../counts/old/count-options.ts";
import type { ExactSheet } from "../../counts/old/exact-sheet.ts";
import type { ExactTable } from "../../counts/old/exact-table.ts";

/**
 * Every cause of a change, in the order in which they are taken in:
 *
 * - `definition`: another definition, on the old register;
 * - `coverage`: the register says that it covers other periods;
 * - `corrected-rows`: rows of the old extract that the new one has otherwise, or no longer has, and rows that were set
 *   aside in one of the two;
 * - `late-registration`: what had happened by the old reference date and was registered after it;
 * - `identities`: ids that turned out to be one person, or two (samengevoegde of gesplitste identiteiten);
 * - `changed-decisions`: another outcome of applications that had been decided, as on objection or appeal;
 * - `decisions-since`: decisions on applications that were open, with entries, permits and withdrawals since;
 * - `new-months`: applications filed after the old reference date.
 */
export const revisionCauses = [
  "definition",
  "coverage",
  "corrected-rows",
  "late-registration",
  "identities",
  "changed-decisions",
  "decisions-since",
  "new-months",
] as const;

/** Why a figure is not what it was. */
export type RevisionCause = (typeof revisionCauses)[number];

/** Whether something counts that did not (erbij), or no longer counts (eraf). */
export type RevisionDirection = "came-in" | "went-out";

/** What to count, and by which definition: the same on both days. */
export interface RevisionOptions extends CountOptions {
  readonly definition: Definition;
}

/**
 * How one table became another (herziening). The parts add up exactly: in every cell and total, the old count less
 * what went out and plus what came in is the new one. They are counts and not differences, because a count can be
 * protected and a signed number cannot.
 *
 * Where the definition changed, the plain difference between the two tables says nothing. So there is no `before` then,
 * in this type and among the rows of the sheet, and code that asks for it does not pass the compiler until it has
 * looked at `definitionChanged`.
 */
export type Revision = RevisionByOneDefinition | RevisionByTwoDefinitions;

/** A revision of two tables by one definition. */
export interface RevisionByOneDefinition extends EveryRevision {
  readonly definitionChanged: false;
  /** The old table. */
  readonly before: ExactTable;
}

/** A revision of two tables by different definitions. */
export interface RevisionByTwoDefinitions extends EveryRevision {
  readonly definitionChanged: true;
  /** The old table as it was released, by the old definition: not to be compared with `after`. */
  readonly released: ExactTable;
  /** The old register under the new definition: what `after` is to be compared with. */
  readonly restated: ExactTable;
}

/** What every revision has. */
export interface EveryRevision {
  readonly "~kind": "Revision";
  /** The old and the new reference date. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The causes that were looked at, in the order of `revisionCauses`. */
  readonly causes: readonly RevisionCause[];
  /** The new table, with the same columns as the old. */
  readonly after: ExactTable;
  /**
   * Rows by class, measure and part: `before`, for each cause what `came-in` and what `went-out`, and `after`. Where
   * the definition changed, `released` stands for `before`, and `restated` follows that cause.
   */
  readonly sheet: ExactSheet;
}
