import { KEPT } from "../facts/register-rows.ts";
import type { Segment } from "../facts/segment.ts";
import { placeOf } from "../facts/table.ts";
import type { ChainPersons } from "./chain-persons.ts";
import { isIn, type KeySet } from "./key-set.ts";
import type { KeyTable } from "./key-table.ts";
import type { Marks } from "./marks.ts";
import { type BesideApplications, isNamed } from "./named-applications.ts";
import { gatheredKeys, type PersonKeys } from "./person-keys.ts";
import { FAMILY, HISTORY, kindsOf } from "./row-kinds.ts";

const APPLICANT = /* @__PURE__ */ placeOf("applications", "applicant_id");
const SPONSOR = /* @__PURE__ */ placeOf("applications", "sponsor_id");
const DOSSIER = /* @__PURE__ */ placeOf("applications", "dossier_id");

/**
 * Marks the rows of a segment on which a chain can rest: family applications whose sponsor was ever granted residence in a
 * family procedure, what these sponsors applied for before, and all that those applied for whom signals and follow-up
 * name. Cost: some looks at each row.
 */
export function markChainRows(
  segment: Segment,
  { granted, followed }: ChainPersons,
  beside: BesideApplications,
  marks: Marks,
): void {
  const { count, keys } = segment;
  const applicant = gatheredKeys(beside.persons, keys[APPLICANT], count);
  const sponsor = gatheredKeys(beside.persons, keys[SPONSOR], count);
  markKinds(kindsOf(segment, beside.granted), applicant, sponsor, granted, marks);
  if (followed) markRowsOf(segment, applicant, followed, marks);
}

/**
 * Marks family applications by their sponsor, and the history of persons by their applicant. What kind a row is of is
 * foretold so badly that a branch on it costs more than looking everybody up.
 */
function markKinds(
  kinds: Uint8Array,
  applicant: Int32Array,
  sponsor: Int32Array,
  { words, shift }: KeySet,
  marks: Marks,
): void {
  for (let index = 0; index < kinds.length; index += 1) {
    const one = words[(sponsor[2 * index] as number) >>> shift] as number;
    const other = words[(applicant[2 * index] as number) >>> shift] as number;
    const lane = sponsor[2 * index + 1] as number;
    const another = applicant[2 * index + 1] as number;
    const isSponsor = (one >>> lane) & (one >>> (lane >>> 5)) & 1;
    const isApplicant = (other >>> another) & (other >>> (another >>> 5)) & 1;
    if (((kinds[index] as number) & ((isSponsor * FAMILY) | (isApplicant * HISTORY))) !== 0) marks[index] = 1;
  }
}

/** Marks all kept applications of some persons. */
function markRowsOf({ count, state }: Segment, applicants: Int32Array, among: KeySet, marks: Marks): void {
  for (let index = 0; index < count; index += 1) {
    if (state[index] !== KEPT) continue;
    const isAmong = isIn(among, applicants[2 * index] as number, applicants[2 * index + 1] as number);
    marks[index] = (marks[index] as number) | isAmong;
  }
}

/**
 * Marks the applications in a dossier whose sponsor is among some who were first sponsors: who was in the first dossier
 * can be left out.
 *
 * @param among whom the applicant has to be, where that is known.
 */
export function markDossiers(
  { count, state, keys }: Segment,
  persons: PersonKeys,
  firstSponsors: KeySet,
  among: KeySet | null,
  marks: Marks,
): void {
  const dossier = keys[DOSSIER];
  if (!dossier) return;
  const sponsors = gatheredKeys(persons, keys[SPONSOR], count);
  const applicants = gatheredKeys(persons, keys[APPLICANT], count);
  for (let index = 0; index < count; index += 1) {
    if (state[index] !== KEPT || (dossier[2 * index] === 0 && dossier[2 * index + 1] === 0)) continue;
    if (isIn(firstSponsors, sponsors[2 * index] as number, sponsors[2 * index + 1] as number) === 0) continue;
    const isAmong =
      among === null ? 1 : isIn(among, applicants[2 * index] as number, applicants[2 * index + 1] as number);
    marks[index] = (marks[index] as number) | isAmong;
  }
}

/** Marks the kept applications that other tables name. */
export function markNamed(segment: Segment, named: KeyTable, marks: Marks): void {
  const { count, state } = segment;
  if (named.size === 0) return;
  for (let index = 0; index < count; index += 1) {
    if (state[index] === KEPT && isNamed(named, segment, index) === 1) marks[index] = 1;
  }
}
