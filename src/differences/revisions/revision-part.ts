/**
 * Every cause of a change, in the order in which they are taken in:
 *
 * - `definition`: another definition, on the old register;
 * - `coverage`: the register says that it covers other days;
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

/**
 * The tables among the parts of a revision: the old one, called `released` where the definition changed, because then
 * it cannot be compared with the new one; the old register under the new definition; and the new one.
 */
export const revisionTables = ["before", "released", "restated", "after"] as const;

/** One of the tables among the parts of a revision. */
export type RevisionTable = (typeof revisionTables)[number];

/** Whether a row is one of a table, or something counts that did not (erbij), or no longer counts (eraf). */
export const revisionDirections = ["counted", "came-in", "went-out"] as const;

/** One of the directions of a revision. */
export type RevisionDirection = (typeof revisionDirections)[number];
