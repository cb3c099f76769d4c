import type { DetectionColumns } from "../../cases/facts/application.ts";
import { pickNumbers } from "../../cases/known/stored-columns.ts";
import type { Definition } from "../definition/definition.ts";
import type { ChainColumns } from "./chain-columns.ts";
import { type CrowdedGrants, crowdedGrants } from "./crowded-grants.ts";
import { type ExcludedGrants, excludedGrants } from "./excluded-grants.ts";
import { lookThrough, MOST_LOOKED_THROUGH } from "./few-grants.ts";
import { type Filing, type GrantAnswers, noAnswers } from "./grant-answers.ts";
import { type GrantFacts, grantFacts, type PermitFacts } from "./grant-facts.ts";
import { keptColumns } from "./kept-columns.ts";
import { metRequirement } from "./met-requirement.ts";
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
  const { place, slot: slots, applicant, submitted, count: turns } = sponsorHistory(columns).turns;
  const { first } = sponsorHistory(columns).grants;
  const { regularAsNareisBefore, regularProcedures } = definition;
  const procedure = keptColumns(columns)(["procedure", regularAsNareisBefore, ...regularProcedures], () =>
    proceduresUnder(columns, definition),
  );
  const facts = grantFacts(columns, procedure, definition, permitFacts);
  const requirement = metRequirement(columns, permitFacts, definition, facts.anchor, mostLookedThrough);
  const { bridgeDay } = requirement;
  const walk: Walk = {
    columns,
    facts,
    mostLookedThrough,
    excluded: excludedGrants(columns, definition),
    depthOf: new Int32Array(columns.count),
    before: new Int32Array(columns.count).fill(-1),
    crowded: new Map(),
    answers: noAnswers(),
    filing: { applicant: 0, submitted: 0, bridgeDay: 0 },
  };
  const { before, depthOf, answers, filing } = walk;
  const found = emptyColumns(turns);
  let count = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    filing.applicant = applicant[turn] as number;
    filing.submitted = submitted[turn] as number;
    filing.bridgeDay = bridgeDay[turn] as number;
    const slot = slots[turn] as number;
    const application = place[turn] as number;
    answer(walk, slot, first[slot] as number, first[slot + 1] as number);
    if (answers.latest < 0) continue;
    if (answers.deepest >= 0) extendPath(walk, application);
    const verdict = verdictOn(procedure[application] as number, answers);
    const rank = answers[verdict.first];
    found.turn[count] = turn;
    found.rank[count] = rank;
    found.application[count] = application;
    found.class[count] = verdict.class;
    found.reason[count] = verdict.reason;
    found.first[count] = facts.place[rank] as number;
    found.depth[count] = depthOf[application] as number;
    count += 1;
  }
  let independent: Int32Array | null = null;
  return {
    count,
    application: found.application,
    class: found.class,
    reason: found.reason,
    first: found.first,
    // Asked for by nobody who only counts.
    get independent() {
      independent ??= requirement.earliest({ count, turn: found.turn, rank: found.rank, class: found.class });
      return independent;
    },
    depth: found.depth,
    before,
    procedure,
  };
}

/** A walk through second applications. What it does with each of them stands outside of its loop: that is compiled sooner. */
interface Walk {
  readonly columns: DetectionColumns;
  readonly facts: GrantFacts;
  readonly mostLookedThrough: number;
  readonly excluded: ExcludedGrants;
  readonly depthOf: Int32Array;
  readonly before: Int32Array;
  readonly crowded: Map<number, CrowdedGrants>;
  readonly answers: GrantAnswers;
  readonly filing: Filing;
}

/** Puts what the grants of a sponsor come to for a filing into the answers. */
function answer(walk: Walk, slot: number, from: number, to: number): void {
  const { facts, filing, excluded, depthOf, answers } = walk;
  if (to - from <= walk.mostLookedThrough) lookThrough(facts, from, to, filing, excluded, depthOf, answers);
  else crowdedOf(walk, slot, from, to).next(filing, answers);
}

function crowdedOf({ columns, facts, excluded, depthOf, crowded }: Walk, slot: number, from: number, to: number) {
  const known = crowded.get(slot) ?? crowdedGrants(facts, from, to, daysOfFilings(columns, slot), excluded, depthOf);
  crowded.set(slot, known);
  return known;
}

function extendPath({ before, depthOf, facts, answers }: Walk, application: number): void {
  const deepest = facts.place[answers.deepest] as number;
  before[application] = deepest;
  depthOf[application] = (depthOf[deepest] as number) + 1;
}

/** The days of submission of a sponsor's filings, in order. */
function daysOfFilings(columns: DetectionColumns, slot: number): Int32Array {
  const { first, members } = sponsorHistory(columns).seconds;
  return pickNumbers(columns.submitted, members.subarray(first[slot] as number, first[slot + 1] as number)).sort();
}

function emptyColumns(capacity: number) {
  return {
    turn: new Int32Array(capacity),
    rank: new Int32Array(capacity),
    application: new Int32Array(capacity),
    class: new Int8Array(capacity),
    reason: new Int8Array(capacity),
    first: new Int32Array(capacity),
    depth: new Int32Array(capacity),
  };
}
