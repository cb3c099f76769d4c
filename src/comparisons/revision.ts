import type { IsoDate } from "../calendar/day.ts";
import type { Definition } from "../chains/definition.ts";
import type { CountOptions } from "../counts/count-options.ts";
import type { ExactSheet } from "../counts/exact-sheet.ts";
import type { ExactTable } from "../counts/exact-table.ts";

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
 * How one table became another (herziening). The parts add up exactly: in every cell and total, `before` less what
 * went out and plus what came in is `after`. They are counts and not differences, because a count can be protected
 * and a signed number cannot.
 */
export interface Revision {
  readonly "~kind": "Revision";
  /** The old and the new reference date. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /**
   * Whether the two tables were counted by different definitions. Then their plain difference says nothing: the part
   * `definition` has to be told apart from the others.
   */
  readonly definitionChanged: boolean;
  /** The causes that were looked at, in the order of `revisionCauses`. */
  readonly causes: readonly RevisionCause[];
  /** The old and the new table, with the same columns. */
  readonly before: ExactTable;
  readonly after: ExactTable;
  /**
   * Rows by class, measure and part: `before`, for each cause what `came-in` and what `went-out`, and `after`. Where
   * the definition changed, `restated` after that cause is the old register under the new definition.
   */
  readonly sheet: ExactSheet;
}
