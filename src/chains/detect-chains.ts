import { type DetectionColumns, procedures } from "../cases/application.ts";
import { bestFor } from "./best-two.ts";
import { chainClasses, chainReasons } from "./chain.ts";
import type { ChainColumns } from "./chain-columns.ts";
import type { Definition } from "./definition.ts";
import { type EarlierGrants, earlierGrants } from "./earlier-grants.ts";
import { independentApplications } from "./independent-application.ts";
import { isFirstProcedure, proceduresUnder } from "./procedure-under-definition.ts";
import { type SponsorHistory, sponsorHistory } from "./sponsor-history.ts";

const NAREIS = procedures.indexOf("nareis");
const ART8 = procedures.indexOf("art8");
const NAREIS_OP_NAREIS = chainClasses.indexOf("nareis-op-nareis");
const ART8_AFTER_NAREIS = chainClasses.indexOf("art8-after-nareis");
const OTHER_STACKING = chainClasses.indexOf("other-stacking");
const NO_INDEPENDENT_ASYLUM = chainReasons.indexOf("no-independent-asylum");
const RETURNS_TO_FIRST_SPONSOR = chainReasons.indexOf("returns-to-first-sponsor");

/** What one second application turned out to be. `first` is a rank among the sponsor's grants. */
interface Verdict {
  readonly class: number;
  readonly reason: number;
  readonly first: number;
}

/**
 * Detects and classifies chains over columns (section 3 of the contract, rows 1 to 5, depth and path). It sees ids,
 * procedures, days and outcomes and nothing else. The second applications are walked through once, in order of
 * submission; for each sponsor the walk carries the few earlier grants that can still be an answer. Links go strictly
 * back in submission, so that the depth of every earlier grant is known when it is needed. Cost: n log n.
 */
export function detectChains(columns: DetectionColumns, definition: Definition): ChainColumns {
  const procedure = proceduresUnder(columns, definition);
  const history = sponsorHistory(columns, procedure);
  const { members } = history.grants;
  const depthOf = new Int32Array(columns.count);
  const before = new Int32Array(columns.count).fill(-1);
  const independents = independentApplications(columns, history, definition.independent);
  const grants = earlierGrants(columns, procedure, history, isFirstProcedure(definition), depthOf);
  const order = inOrderOfSubmission(columns, history);
  const found = emptyColumns(order.length, before, procedure);
  let count = 0;

  for (const application of order) {
    const slot = history.slotOf[columns.sponsor[application] as number] as number;
    const applicant = columns.applicant[application] as number;
    const submitted = columns.submitted[application] as number;
    grants.advance(slot, submitted, independents.bridgeDay(slot, submitted));
    if (grants.latest[slot] === -1) continue;

    const deepest = bestFor(grants.deepest, slot, applicant);
    if (deepest >= 0) {
      depthOf[application] = Math.floor(deepest / members.length) + 1;
      before[application] = members[deepest % members.length] as number;
    }
    const verdict = classify(grants, slot, applicant, procedure[application] as number);
    const first = members[verdict.first] as number;
    const required = verdict.class === NAREIS_OP_NAREIS && definition.independent !== "none";
    found.application[count] = application;
    found.class[count] = verdict.class;
    found.reason[count] = verdict.reason;
    found.first[count] = first;
    found.independent[count] = independents.earliest(slot, columns.decided[first] as number, submitted, required);
    found.depth[count] = depthOf[application] as number;
    count += 1;
  }
  return { ...found, count };
}

/** The first row of the contract's table that holds for a second application with an earlier grant. */
function classify(grants: EarlierGrants, slot: number, applicant: number, procedure: number): Verdict {
  const link = bestFor(grants.all, slot, applicant);
  if (link < 0) return { class: -1, reason: RETURNS_TO_FIRST_SPONSOR, first: grants.latest[slot] as number };
  if (procedure === NAREIS) {
    const bridged = bestFor(grants.bridged, slot, applicant);
    if (bridged >= 0) return { class: NAREIS_OP_NAREIS, reason: -1, first: bridged };
    const unnamed = bestFor(grants.unnamed, slot, applicant);
    if (unnamed >= 0) return { class: OTHER_STACKING, reason: -1, first: unnamed };
    return { class: -1, reason: NO_INDEPENDENT_ASYLUM, first: link };
  }
  const named = procedure === ART8 ? bestFor(grants.named, slot, applicant) : -1;
  if (named >= 0) return { class: ART8_AFTER_NAREIS, reason: -1, first: named };
  return { class: OTHER_STACKING, reason: -1, first: link };
}

/** The applications filed by sponsors with a history, in order of submission. */
function inOrderOfSubmission(columns: DetectionColumns, history: SponsorHistory): Int32Array {
  const { members } = history.seconds;
  // Day and place in one number sort as numbers do, without a comparator; both together stay far below 2^53.
  const keys = Float64Array.from(members, (place) => (columns.submitted[place] as number) * columns.count + place);
  keys.sort();
  return Int32Array.from(keys, (key) => ((key % columns.count) + columns.count) % columns.count);
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
