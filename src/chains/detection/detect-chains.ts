import type { DetectionColumns } from "../../cases/facts/application.ts";
import type { Groups } from "../../cases/facts/groups.ts";
import type { Definition } from "../definition/definition.ts";
import type { ChainColumns } from "./chain-columns.ts";
import { type CrowdedGrants, crowdedGrants } from "./crowded-grants.ts";
import { excludedGrants } from "./excluded-grants.ts";
import { lookThrough, MOST_LOOKED_THROUGH } from "./few-grants.ts";
import { type Filing, noAnswers } from "./grant-answers.ts";
import { grantFacts, type PermitFacts } from "./grant-facts.ts";
import { heldPermits } from "./held-permits.ts";
import { independentApplications } from "./independent-application.ts";
import { inOrderOfSubmission } from "./order-of-submission.ts";
import { proceduresUnder } from "./procedure-under-definition.ts";
import { sponsorHistory } from "./sponsor-history.ts";
import { verdictOn } from "./verdict.ts";

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
  const procedure = proceduresUnder(columns, definition);
  const history = sponsorHistory(columns, procedure);
  const facts = grantFacts(columns, procedure, history, definition, permitFacts);
  const independents = independentApplications(columns, history, definition);
  const held =
    definition.independent === "held"
      ? heldPermits(columns, history, permitFacts.permits, definition, mostLookedThrough)
      : null;
  const excluded = excludedGrants(columns, history, definition);
  const depthOf = new Int32Array(columns.count);
  const before = new Int32Array(columns.count).fill(-1);
  const order = inOrderOfSubmission(columns, history.seconds.members);
  const found = emptyColumns(order.length, before, procedure);
  const { first } = history.grants;
  const crowded = new Map<number, CrowdedGrants>();
  const answers = noAnswers();
  const filing: Filing = { applicant: 0, submitted: 0, bridgeDay: 0 };
  let count = 0;

  const answer = (slot: number): void => {
    const [from, to] = [first[slot] as number, first[slot + 1] as number];
    if (to - from <= mostLookedThrough) {
      lookThrough(facts, from, to, filing, excluded, depthOf, answers);
    } else {
      let grants = crowded.get(slot);
      if (grants === undefined) {
        const filings = daysOfFilings(columns, history.seconds, slot);
        grants = crowdedGrants(facts, from, to, filings, excluded, depthOf);
        crowded.set(slot, grants);
      }
      grants.next(filing, answers);
    }
    // Who holds a permit holds it whatever the first grant.
    if (held !== null) answers.bridged = held.isHeld(slot, filing.submitted) ? answers.named : -1;
  };

  for (let turn = 0; turn < order.length; turn += 1) {
    const application = order[turn] as number;
    const slot = history.slotOf[columns.sponsor[application] as number] as number;
    filing.applicant = columns.applicant[application] as number;
    filing.submitted = columns.submitted[application] as number;
    filing.bridgeDay = independents.bridgeDay(slot, filing.submitted);
    answer(slot);
    if (answers.latest < 0) continue;
    if (answers.deepest >= 0) {
      const deepest = facts.place[answers.deepest] as number;
      before[application] = deepest;
      depthOf[application] = (depthOf[deepest] as number) + 1;
    }
    const verdict = verdictOn(procedure[application] as number, answers);
    const rank = answers[verdict.first];
    const isRow1 = verdict.row === 1;
    found.application[count] = application;
    found.class[count] = verdict.class;
    found.reason[count] = verdict.reason;
    found.first[count] = facts.place[rank] as number;
    found.independent[count] =
      isRow1 && held !== null
        ? held.earliest(slot, filing.submitted)
        : // Nothing comes after a day that is not known.
          independents.earliest(slot, facts.anchor[rank] as number, filing.submitted, isRow1);
    found.depth[count] = depthOf[application] as number;
    count += 1;
  }
  return { ...found, count };
}

/** The days of submission of a sponsor's filings, in order. */
function daysOfFilings({ submitted }: DetectionColumns, { first, members }: Groups, slot: number): Int32Array {
  return members
    .slice(first[slot] as number, first[slot + 1] as number)
    .map((place) => submitted[place] as number)
    .sort();
}

function emptyColumns(capacity: number, before: Int32Array, procedure: Uint8Array): ChainColumns {
  return {
    count: 0,
    application: new Int32Array(capacity),
    class: new Int8Array(capacity),
    reason: new Int8Array(capacity),
    first: new Int32Array(capacity),
    independent: new Int32Array(capacity),
    depth: new Int32Array(capacity),
    before,
    procedure,
  };
}
