import type { DetectionColumns } from "../../cases/facts/application.ts";
import { pickNumbers } from "../../cases/known/stored-columns.ts";
import { type CrowdedGrants, crowdedGrants } from "./crowded-grants.ts";
import type { ExcludedGrants } from "./excluded-grants.ts";
import { lookThrough } from "./few-grants.ts";
import { type Filing, type GrantAnswers, noAnswers } from "./grant-answers.ts";
import type { GrantFacts } from "./grant-facts.ts";
import { type SponsorHistory, sponsorHistory } from "./sponsor-history.ts";
import { firstOf, verdictOn } from "./verdict.ts";

/** A walk through second applications, with what it found so far: an entry for each that has an earlier grant. */
export interface Walk extends Pick<SponsorHistory, "grants" | "turns"> {
  readonly columns: DetectionColumns;
  /** By place of an application: its procedure as the definition sees it. */
  readonly procedure: Uint8Array;
  readonly facts: GrantFacts;
  /** By turn, as `metRequirement` gives it. */
  readonly bridgeDay: Int32Array;
  /** How many grants of one sponsor are looked through one by one. */
  readonly mostLookedThrough: number;
  readonly excluded: ExcludedGrants;
  count: number;
  readonly found: FoundColumns;
  /** By place of an application: its depth. */
  readonly depthOf: Int32Array;
  /** By place of an application: the one before it on its longest chain, or -1. */
  readonly before: Int32Array;
  readonly crowded: Map<number, CrowdedGrants>;
  readonly answers: GrantAnswers;
  readonly filing: Filing;
}

/** What `ChainColumns` says of chains, with their turns and, of their first grants, the ranks. */
interface FoundColumns
  extends Record<"turn" | "rank" | "application" | "first" | "depth", Int32Array>,
    Record<"class" | "reason", Int8Array> {}

/** A walk at its beginning. */
export function walkThrough(
  columns: DetectionColumns,
  procedure: Uint8Array,
  facts: GrantFacts,
  bridgeDay: Int32Array,
  mostLookedThrough: number,
  excluded: ExcludedGrants,
): Walk {
  const { grants, turns } = sponsorHistory(columns);
  // Key by key: a copy of an object has another shape each time, and what is compiled for one is thrown away.
  return {
    columns,
    procedure,
    facts,
    bridgeDay,
    mostLookedThrough,
    excluded,
    grants,
    turns,
    count: 0,
    found: emptyColumns(turns.count),
    depthOf: new Int32Array(columns.count),
    before: new Int32Array(columns.count).fill(-1),
    crowded: new Map(),
    answers: noAnswers(),
    filing: { applicant: 0, submitted: 0, bridgeDay: 0 },
  };
}

/**
 * Takes the second application whose turn it is: each has to be taken, one after another. A function by itself, as one is
 * compiled long before a loop is that it stands in.
 */
export function takeTurn(walk: Walk, turn: number): void {
  const { turns, answers, filing } = walk;
  filing.applicant = turns.applicant[turn] as number;
  filing.submitted = turns.submitted[turn] as number;
  filing.bridgeDay = walk.bridgeDay[turn] as number;
  answer(walk, turns.slot[turn] as number);
  if (answers.latest >= 0) enter(walk, turn);
}

/** Puts what the grants of a sponsor come to for the filing into the answers. */
function answer(walk: Walk, slot: number): void {
  const { facts, filing, excluded, depthOf, answers } = walk;
  const from = walk.grants.first[slot] as number;
  const to = walk.grants.first[slot + 1] as number;
  if (to - from <= walk.mostLookedThrough) lookThrough(facts, from, to, filing, excluded, depthOf, answers);
  else crowdedOf(walk, slot, from, to).next(filing, answers);
}

function crowdedOf({ columns, facts, excluded, depthOf, crowded }: Walk, slot: number, from: number, to: number) {
  const known = crowded.get(slot) ?? crowdedGrants(facts, from, to, daysOfFilings(columns, slot), excluded, depthOf);
  crowded.set(slot, known);
  return known;
}

/** Enters what the answers come to. */
function enter(walk: Walk, turn: number): void {
  const { found, facts, answers, depthOf, count } = walk;
  const application = walk.turns.place[turn] as number;
  if (answers.deepest >= 0) {
    const deepest = facts.place[answers.deepest] as number;
    walk.before[application] = deepest;
    depthOf[application] = (depthOf[deepest] as number) + 1;
  }
  const verdict = verdictOn(walk.procedure[application] as number, answers);
  const rank = firstOf(verdict, answers);
  found.turn[count] = turn;
  found.rank[count] = rank;
  found.application[count] = application;
  found.class[count] = verdict.class;
  found.reason[count] = verdict.reason;
  found.first[count] = facts.place[rank] as number;
  found.depth[count] = depthOf[application] as number;
  walk.count = count + 1;
}

/** The days of submission of a sponsor's filings, in order. */
function daysOfFilings(columns: DetectionColumns, slot: number): Int32Array {
  const { first, members } = sponsorHistory(columns).seconds;
  return pickNumbers(columns.submitted, members.subarray(first[slot] as number, first[slot + 1] as number)).sort();
}

function emptyColumns(capacity: number): FoundColumns {
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
