import { type Advance, apartFromWork, type LongWork, unwatched } from "../arguments/long-work.ts";
import { refusal } from "../arguments/refusal.ts";
import { type EpochRefusal, epochRefusal } from "../cases/reading/pseudonym-epochs.ts";
import { definitionDigest } from "../chains/definition/definition-digest.ts";
import {
  amongAllApplications,
  type Chains,
  type StoredChains,
  storedChains,
} from "../chains/detection/stored-chains.ts";
import { type CountOptions, countRule, questionOf } from "../counts/asked/count-options.ts";
import { coveredDays, periodsOf } from "../counts/asked/periods.ts";
import type { Question } from "../counts/asked/question.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { exactTableOf, fixed, fromData } from "../counts/cells/make-table.ts";
import { seriesBreaks } from "../counts/cells/series-breaks.ts";
import { periodColumns, registerFacts } from "../counts/cells/table-facts.ts";
import { revisionTables } from "./revisions/revision-part.ts";
import { revisionRows } from "./revisions/revision-rows.ts";

/**
 * How the figures of one release became those of a later one (herziening). Two reference dates of one register are two
 * registers by `asOf`; two releases can also come from different extracts, whose rows are followed by their ids, and be
 * counted by different definitions. For each class and measure there are rows of the old table (`before`), for each
 * cause what `came-in` and what `went-out`, and rows of the new table (`after`). A change belongs to the first cause in
 * which it shows, in the order of `revisionCauses`, and so the old count with what came in and without what went out is
 * the new one: in every cell, whatever the unit. They are counts and not differences, because a count can be protected
 * and a signed number cannot. What was filled in later, or decided again, is no corrected row; rows that only the later
 * extract has, of events up to the old reference date, are late registration; and every change of the table of
 * identities is under identities.
 *
 * Where the definition changed, the plain difference between the two tables says nothing: there is no `before` then.
 * `released` is the old table by the old definition, and `restated` the old register by the new one.
 *
 * `chainsOf` gives for what came in or went out the applications because of which the cell changed, with what was found
 * of them before and after; their rows are those of the later state, or of the earlier one where they are gone. Cost:
 * `findChains` six or seven times, once for each cause; it hears of progress, and can be cancelled, between two causes.
 *
 * @param before the old release: chains as `findChains` gives them. @param after the new one.
 * @returns the table, or an error value: extracts of different pseudonym epochs cannot be compared, because their ids do
 * not mean the same persons.
 * @throws RangeError when the reference date of the second is before that of the first, and for options that do not
 * exist; TypeError without a unit or for anything but chains.
 * @example
 * const { register } = readRegister(demonstrationTables());
 * const [was, is] = ["2023-05-31", "2024-01-31"].map((day) => findChains(asOf(register, day), memo2023));
 * const revision = was && is && compareReleases(was, is, { unit: "applications" });
 * revision && "rows" in revision && revision.rows[0]?.keys; // ["nareis-op-nareis", "applications", "before", "counted"]
 */
export function compareReleases(
  before: Chains,
  after: Chains,
  options: CountOptions & LongWork,
): ExactTable<"revision"> | EpochRefusal {
  const [was, is] = [storedChains(before), storedChains(after)];
  const { asked, advance } = apartFromWork(options, countRule.names);
  const question = revisionQuestion(was, is, asked);
  const epochs = [was, is].map(({ basis }) => basis.manifest.pseudonymEpoch);
  return epochRefusal(epochs) ?? revisionTable(was, is, question, advance);
}

/** The question of a revision. */
function revisionQuestion(before: StoredChains, after: StoredChains, options: CountOptions): Question<"revision"> {
  const [from, to] = [before.basis.referenceDate, after.basis.referenceDate];
  if (to < from) throw refusal("releases-reversed", "Give the earlier release first.");
  const isSame = definitionDigest(before.definition) === definitionDigest(after.definition);
  const definitions = isSame ? ([after.definition] as const) : ([before.definition, after.definition] as const);
  return questionOf("revision", countRule, options, { definitions, referenceDates: [from, to] });
}

/**
 * Answers it with the chains of the first definition at the earlier reference date, and those of the last definition at
 * the later one.
 */
export function revisionTable(
  was: StoredChains,
  is: StoredChains,
  question: Question<"revision">,
  advance: Advance = unwatched,
): ExactTable<"revision"> {
  // The rows of two extracts are set against each other one by one: those on which no chain rests too.
  const [before, after] = [amongAllApplications(was), amongAllApplications(is)];
  const periods = periodsOf(question.periods, coveredDays(after.basis));
  const columns = periodColumns(periods, true);
  return exactTableOf(question, {
    dimensions: [fixed("class"), fixed("measure"), fromData("part", ...revisionTables), fixed("direction")],
    columns,
    registers: [registerFacts(before.basis), registerFacts(after.basis)],
    seriesBreaks: seriesBreaks(periods, question),
    ...revisionRows({ before, after, question, width: columns.length }, advance),
  });
}
