import type { DetectionColumns } from "../../cases/facts/application.ts";
import { once } from "../../cases/facts/lazily.ts";
import { pickNumbers } from "../../cases/known/stored-columns.ts";
import type { Definition } from "../definition/definition.ts";
import type { ChainColumns } from "./chain-columns.ts";
import { excludedGrants } from "./excluded-grants.ts";
import { MOST_LOOKED_THROUGH } from "./few-grants.ts";
import { grantFacts, type PermitFacts } from "./grant-facts.ts";
import { keptColumns } from "./kept-columns.ts";
import { metRequirement } from "./met-requirement.ts";
import { proceduresUnder } from "./procedure-under-definition.ts";
import { sponsorHistory } from "./sponsor-history.ts";
import { takeTurn, walkThrough } from "./walk.ts";

/**
 * Detects and classifies chains over columns (section 3 of the contract, rows 1 to 5, depth and path). It sees ids,
 * procedures, days, outcomes and permits, and nothing else. The second applications are walked through once, in order
 * of submission. Links go strictly back in submission, so that the depth of every earlier grant is known when it is
 * needed. Cost: n log n; under `first-dossier` at most n times the square root of n, where many applicants share many
 * first dossiers.
 *
 * @param mostLookedThrough how many grants or permits of one sponsor are looked through one by one; every number gives
 * the same chains.
 */
export function detectChains(
  columns: DetectionColumns,
  permitFacts: PermitFacts,
  definition: Definition,
  mostLookedThrough: number = MOST_LOOKED_THROUGH,
): ChainColumns {
  const { turns } = sponsorHistory(columns);
  const { regularAsNareisBefore, regularProcedures } = definition;
  const procedure = keptColumns(columns)(["procedure", regularAsNareisBefore, ...regularProcedures], () =>
    proceduresUnder(columns, definition),
  );
  const facts = grantFacts(columns, procedure, definition, permitFacts);
  const requirement = metRequirement(columns, permitFacts, definition, facts.anchor, mostLookedThrough);
  const excluded = excludedGrants(columns, definition);
  const walk = walkThrough(columns, procedure, facts, requirement.bridgeDay, mostLookedThrough, excluded);
  for (let turn = 0; turn < turns.count; turn += 1) takeTurn(walk, turn);
  const { count, found, before } = walk;
  const first = once(() => pickNumbers(facts.place, found.rank.subarray(0, count)));
  const independent = once(() =>
    requirement.earliest({ count, turn: found.turn, rank: found.rank, class: found.class }),
  );
  return {
    count,
    application: found.application,
    class: found.class,
    reason: found.reason,
    // Asked for by nobody who only counts.
    get first() {
      return first();
    },
    get independent() {
      return independent();
    },
    depth: found.depth,
    before,
    procedure,
  };
}
