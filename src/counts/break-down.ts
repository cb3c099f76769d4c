import { checkOptions } from "../arguments/options.ts";
import { refusal } from "../arguments/refusal.ts";
import { personColumnDigest } from "../cases/known/person-attributes.ts";
import { type Chains, type StoredChains, storedChains } from "../chains/detection/stored-chains.ts";
import { type BreakdownBy, breakdownBy } from "./asked/breakdown-by.ts";
import { type CountOptions, countRule, foundBy, questionOf } from "./asked/count-options.ts";
import type { Question } from "./asked/question.ts";
import { chainItems } from "./cells/chain-items.ts";
import { countedChains } from "./cells/counted-chains.ts";
import type { Dimension, ExactTable } from "./cells/exact-table.ts";
import { fixed, fromData } from "./cells/make-table.ts";
import { outcomeRows } from "./cells/outcome-rows.ts";
import { periodTable } from "./cells/period-table.ts";
import { registerFacts } from "./cells/table-facts.ts";
import { groupChains } from "./groups/group-chains.ts";
import { groupedRows } from "./groups/grouped-rows.ts";

/** What to break down, and how to count; the phases of `timeline` are the groups of `legal-period`. */
export interface BreakdownOptions extends CountOptions {
  readonly by: BreakdownBy;
}

/**
 * Chains broken down (uitgesplitst): for each class and measure the row `all`, which is that of `countChains`, and a
 * row for each group. Of applications the groups add up to it; a person, sponsor or dossier can be in several groups.
 * Groups of a closed list are all shown; of depth those up to the deepest, and of a column of persons those that occur.
 * Of repeats that are counted as one, the first filed says in which group they are. Cost: linear in the chains, the
 * table of persons and the cells of all groups.
 *
 * By `first-relationship` and `first-age`: as whom the sponsor came, and whether as a minor, by the first grant that the
 * chain names. By `sponsor-basis` and `protection-status`: what the sponsor held on the day of filing, as `heldOn` says.
 * By `art8-group`: the memo's groups of the class `art8-after-nareis`, which alone is counted.
 *
 * @throws TypeError without `by` or a unit; RangeError for choices that do not exist, and for a column that was not
 * read, has more than 500 values, or is refused (see docs/responsible-use.md).
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const exact = breakDown(findChains(register, memo2023), { by: "art8-group", unit: "applications" });
 * exact.rows.slice(0, 4).map(({ keys }) => keys[2]); // ["all", "other-parent", "parents", "step-family"]
 */
export function breakDown(chains: Chains, options: BreakdownOptions): ExactTable<"breakdown"> {
  const stored = storedChains(chains);
  return breakdownTable(stored, breakdownQuestion(stored, options));
}

/** The question of a breakdown. */
function breakdownQuestion(chains: StoredChains, options: BreakdownOptions): Question<"breakdown"> {
  checkOptions(options, ["by", ...countRule.names]);
  const { by, ...others } = options;
  const groups = breakdownBy(by);
  const asked = groups === "art8-group" ? { ...others, classes: others.classes ?? [ART8] } : others;
  const question = questionOf("breakdown", countRule, asked, { ...foundBy(chains), by: groups });
  if (groups === "art8-group" && question.classes.join() !== ART8) {
    throw refusal("class-without-groups", `Choose the class ${ART8} alone for the groups of art. 8 ECHR.`, [ART8]);
  }
  return question;
}

const ART8 = "art8-after-nareis";

/** Answers it with the chains of its definition at its reference date. */
export function breakdownTable(chains: StoredChains, question: Question<"breakdown">): ExactTable<"breakdown"> {
  const { basis: register } = chains;
  const { by } = question;
  const counted = countedChains(chains);
  const facts = registerFacts(register);
  return periodTable(
    question,
    register,
    [fixed("class"), fixed("measure"), groupDimension(by)],
    {
      ...chainItems(counted, question.basis),
      ...groupedRows(outcomeRows(counted, question), groupChains(counted, question)),
    },
    // Without the column in it, other figures could come from a register with the same digest.
    typeof by === "string" ? facts : { ...facts, digest: personColumnDigest(register, by.column) },
  );
}

function groupDimension(by: Question<"breakdown">["by"]): Dimension {
  if (typeof by !== "string") return fromData("group", "all", "unknown");
  return by === "depth" ? fromData("depth", "all") : fixed(by);
}
