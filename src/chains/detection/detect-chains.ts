import type { DetectionColumns } from "../../cases/facts/application.ts";
import { ART8, NAREIS } from "../../cases/facts/codes.ts";
import { chainClasses, chainReasons } from "../definition/chain.ts";
import type { Definition } from "../definition/definition.ts";
import type { ChainColumns } from "./chain-columns.ts";
import { type EarlierGrants, earlierGrants } from "./earlier-grants.ts";
import { firstDossiers } from "./first-dossiers.ts";
import { grantSpans, type PermitFacts } from "./grant-spans.ts";
import { bestAllowedKey, bestKey, type GrantTournament, NOBODY_BARRED } from "./grant-tournament.ts";
import { heldPermits } from "./held-permits.ts";
import { independentApplications } from "./independent-application.ts";
import { isFirstProcedure, proceduresUnder } from "./procedure-under-definition.ts";
import { type SponsorHistory, sponsorHistory } from "./sponsor-history.ts";

const NAREIS_OP_NAREIS = chainClasses.indexOf("nareis-op-nareis");
const ART8_AFTER_NAREIS = chainClasses.indexOf("art8-after-nareis");
const OTHER_STACKING = chainClasses.indexOf("other-stacking");
const NO_INDEPENDENT_ASYLUM = chainReasons.indexOf("no-independent-asylum");
const FIRST_UNDATED = chainReasons.indexOf("first-undated");
const OUTSIDE_LOOK_BACK = chainReasons.indexOf("outside-look-back");
const FIRST_WITHDRAWN = chainReasons.indexOf("first-withdrawn");
const RETURNS_TO_FIRST_SPONSOR = chainReasons.indexOf("returns-to-first-sponsor");
const SAME_FIRST_DOSSIER = chainReasons.indexOf("same-first-dossier");

/** What one second application turned out to be. `first` is a rank among the sponsor's grants. */
interface Verdict {
  readonly class: number;
  readonly reason: number;
  readonly first: number;
}

/** The best key among the links of an application, of those in a tournament; -1 for none. */
type BestLink = (tournament: GrantTournament, slot: number, applicant: number) => number;

/**
 * Detects and classifies chains over columns (section 3 of the contract, rows 1 to 5, depth and path). It sees ids,
 * procedures, days, outcomes and permits, and nothing else. The second applications are walked through once, in order
 * of submission; for each sponsor the walk carries the earlier grants that can still be an answer. Links go strictly
 * back in submission, so that the depth of every earlier grant is known when it is needed. Cost: n log n; under
 * `first-dossier` also, for each application, the first dossiers that its applicant was in.
 */
export function detectChains(columns: DetectionColumns, facts: PermitFacts, definition: Definition): ChainColumns {
  const procedure = proceduresUnder(columns, definition);
  const history = sponsorHistory(columns, procedure);
  const { members } = history.grants;
  const depthOf = new Int32Array(columns.count);
  const before = new Int32Array(columns.count).fill(-1);
  const spans = grantSpans(columns, history, definition, facts);
  const independents = independentApplications(columns, history, definition);
  const held = definition.independent === "held" ? heldPermits(columns, history, facts.permits, definition) : null;
  const grants = earlierGrants(columns, procedure, history, spans, isFirstProcedure(definition), depthOf);
  const bestLink = linksUnder(columns, history, definition);
  const order = inOrderOfSubmission(columns, history);
  const found = emptyColumns(order.length, before, procedure);
  let count = 0;

  for (const application of order) {
    const slot = history.slotOf[columns.sponsor[application] as number] as number;
    const applicant = columns.applicant[application] as number;
    const submitted = columns.submitted[application] as number;
    grants.advance(slot, submitted, independents.bridgeDay(slot, submitted));
    if (grants.latest[slot] === -1) continue;

    const deepest = bestLink(grants.deepest, slot, applicant);
    if (deepest >= 0) {
      depthOf[application] = Math.floor(deepest / members.length) + 1;
      before[application] = members[deepest % members.length] as number;
    }
    const link = bestLink(grants.all, slot, applicant);
    // Who holds a permit holds it whatever the first grant.
    const isHeld = held?.isHeld(slot, submitted);
    const bridged = isHeld === undefined ? grants.bridged : isHeld ? grants.named : null;
    const verdict =
      link < 0
        ? whyNoLink(grants, slot, barred(definition, applicant))
        : classify(grants, bridged, slot, applicant, procedure[application] as number, link, bestLink);
    found.application[count] = application;
    found.class[count] = verdict.class;
    found.reason[count] = verdict.reason;
    found.first[count] = members[verdict.first] as number;
    const isRow1 = verdict.class === NAREIS_OP_NAREIS;
    found.independent[count] =
      isRow1 && held !== null
        ? held.earliest(slot, submitted)
        : // Nothing comes after a day that is not known.
          independents.earliest(slot, spans.anchor[verdict.first] as number, submitted, isRow1);
    found.depth[count] = depthOf[application] as number;
    count += 1;
  }
  return { ...found, count };
}

/** Whom the definition leaves out: the first sponsor, those in the first dossier, both or neither. */
function linksUnder(columns: DetectionColumns, history: SponsorHistory, definition: Definition): BestLink {
  if (!definition.exclude.includes("first-dossier")) {
    return (tournament, slot, applicant) => bestKey(tournament, slot, barred(definition, applicant));
  }
  const isInFirstDossier = firstDossiers(columns, history);
  return (tournament, slot, applicant) =>
    bestAllowedKey(tournament, slot, barred(definition, applicant), (rank) => !isInFirstDossier(rank, applicant));
}

function barred(definition: Definition, applicant: number): number {
  return definition.exclude.includes("first-sponsor") ? applicant : NOBODY_BARRED;
}

/**
 * The first row of the contract's table that holds for a second application with a link.
 *
 * @param bridged the first grants for which the requirement is met, or null where there are none.
 */
function classify(
  grants: EarlierGrants,
  bridged: GrantTournament | null,
  slot: number,
  applicant: number,
  procedure: number,
  link: number,
  bestLink: BestLink,
): Verdict {
  if (procedure === NAREIS) {
    const first = bridged === null ? -1 : bestLink(bridged, slot, applicant);
    if (first >= 0) return { class: NAREIS_OP_NAREIS, reason: -1, first };
    const unnamed = bestLink(grants.unnamed, slot, applicant);
    if (unnamed >= 0) return { class: OTHER_STACKING, reason: -1, first: unnamed };
    return { class: -1, reason: NO_INDEPENDENT_ASYLUM, first: link };
  }
  const named = procedure === ART8 ? bestLink(grants.named, slot, applicant) : -1;
  if (named >= 0) return { class: ART8_AFTER_NAREIS, reason: -1, first: named };
  return { class: OTHER_STACKING, reason: -1, first: link };
}

/**
 * Why none of the earlier grants is a link: of the conditions that failed the one that is tested last, and the latest
 * grant that failed it. As there is no link, a grant that got as far as a condition failed there.
 */
function whyNoLink(grants: EarlierGrants, slot: number, barredSponsor: number): Verdict {
  const inDossier = bestKey(grants.all, slot, barredSponsor);
  if (inDossier >= 0) return { class: -1, reason: SAME_FIRST_DOSSIER, first: inDossier };
  const ofApplicant = bestKey(grants.all, slot, NOBODY_BARRED);
  if (ofApplicant >= 0) return { class: -1, reason: RETURNS_TO_FIRST_SPONSOR, first: ofApplicant };
  const withdrawn = bestKey(grants.seen, slot, NOBODY_BARRED);
  if (withdrawn >= 0) return { class: -1, reason: FIRST_WITHDRAWN, first: withdrawn };
  const tooLongAgo = grants.latestDated[slot] as number;
  if (tooLongAgo >= 0) return { class: -1, reason: OUTSIDE_LOOK_BACK, first: tooLongAgo };
  return { class: -1, reason: FIRST_UNDATED, first: grants.latest[slot] as number };
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
