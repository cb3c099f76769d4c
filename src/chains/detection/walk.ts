import type { DetectionColumns } from "../../cases/facts/application.ts";
import { pickNumbers } from "../../cases/known/stored-columns.ts";
import { type CrowdedGrants, crowdedGrants } from "./crowded-grants.ts";
import type { ExcludedGrants } from "./excluded-grants.ts";
import { lookThrough } from "./few-grants.ts";
import { type Filing, type GrantAnswer, noAnswer } from "./grant-answer.ts";
import type { GrantFacts } from "./grant-facts.ts";
import { type SponsorHistory, sponsorHistory } from "./sponsor-history.ts";
import { classOfVerdict, reasonOfVerdict } from "./verdict.ts";

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
  readonly answer: GrantAnswer;
  readonly filing: Filing;
}

/** What `ChainColumns` says of chains, with their turns and, of their first grants, the ranks. */
interface FoundColumns
  extends Record<"turn" | "rank" | "application" | "depth", Int32Array>,
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
    answer: noAnswer(),
    filing: { applicant: 0, submitted: 0, procedure: 0, bridgeDay: 0 },
  };
}

/**
 * Takes the second application whose turn it is: each has to be taken, one after another. A function by itself, as one is
 * compiled long before a loop is that it stands in.
 */
export function takeTurn(walk: Walk, turn: number): void {
  const { turns, filing } = walk;
  filing.applicant = turns.applicant[turn] as number;
  filing.submitted = turns.submitted[turn] as number;
  filing.procedure = walk.procedure[turns.place[turn] as number] as number;
  filing.bridgeDay = walk.bridgeDay[turn] as number;
  answerFor(walk, turns.slot[turn] as number);
  if (walk.answer.verdict >= 0) enter(walk, turn);
}

/** Finds what the grants of a sponsor come to for the filing. */
function answerFor(walk: Walk, slot: number): void {
  const { facts, filing, excluded, depthOf, answer } = walk;
  const from = walk.grants.first[slot] as number;
  const to = walk.grants.first[slot + 1] as number;
  if (to - from <= walk.mostLookedThrough) lookThrough(facts, from, to, filing, excluded, depthOf, answer);
  else crowdedOf(walk, slot, from, to).next(filing, answer);
}

function crowdedOf({ columns, facts, excluded, depthOf, crowded }: Walk, slot: number, from: number, to: number) {
  const known = crowded.get(slot) ?? crowdedGrants(facts, from, to, daysOfFilings(columns, slot), excluded, depthOf);
  crowded.set(slot, known);
  return known;
}

/** Enters the answer. */
function enter(walk: Walk, turn: number): void {
  const { found, facts, depthOf, count } = walk;
  const { verdict, first, deepest } = walk.answer;
  const application = walk.turns.place[turn] as number;
  if (deepest >= 0) {
    const before = facts.place[deepest] as number;
    walk.before[application] = before;
    depthOf[application] = (depthOf[before] as number) + 1;
  }
  found.turn[count] = turn;
  found.rank[count] = first;
  found.application[count] = application;
  found.class[count] = classOfVerdict[verdict] as number;
  found.reason[count] = reasonOfVerdict[verdict] as number;
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
    depth: new Int32Array(capacity),
  };
}
