import { dayOf, NO_DAY } from "../../calendar/day.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import { indexOf, type PackedTable, segmentOf } from "../facts/packed-table.ts";
import type { RegisterStorage } from "../facts/register.ts";
import { KEPT } from "../facts/register-rows.ts";
import { segmentDay } from "../facts/segment.ts";
import { placeOf } from "../facts/table.ts";
import { eachId, type IsWanted } from "../keyed/each-id.ts";
import { addKey, isIn, keySet } from "../keyed/key-set.ts";
import { personCodes } from "../keyed/person-codes.ts";
import { type PersonKeys, personKeys } from "../keyed/person-keys.ts";
import { formOf } from "./form-of-id.ts";

/** How many sponsors have a history in the register. Counts only, never an id. */
export interface SponsorCoverage {
  readonly sponsors: {
    /** Distinct sponsors of applications known at the reference date. */
    readonly total: number;
    /** Without any row of their own: their first link cannot be seen (left-censored). */
    readonly withoutOwnRow: number;
    /** Whose own rows were all set aside; not among `withoutOwnRow`. */
    readonly ownRowsSetAside: number;
    /**
     * Without any row of their own under this id, which differs only in form from that of an applicant: case, leading
     * zeros, a trailing `.0`, zero-width characters, Unicode. Not among `withoutOwnRow`.
     */
    readonly lookAlike: number;
  };
  readonly sponsoredApplications: {
    readonly total: number;
    /** Whose sponsor has a row of its own. */
    readonly sponsorHasHistory: number;
    /** The share of the total, from 0 to 1; null where there are none. */
    readonly share: number | null;
  };
}

/** What a register says of its rows and persons at its reference date. */
export interface CoveredRegister {
  readonly packed: PackedRegister;
  /** With the persons that identities join, and what they are known by. */
  readonly core: RegisterStorage;
  /** Places of applications whose applicant and sponsor are one person. */
  readonly selfSponsored: readonly number[];
}

const APPLICANT = /* @__PURE__ */ placeOf("applications", "applicant_id");
const SPONSOR = /* @__PURE__ */ placeOf("applications", "sponsor_id");

/** What is known of one sponsor. */
const HAS_OWN_ROW = 1;
const HAS_ROW_SET_ASIDE = 2;

/**
 * Whose history the register shows at its reference date. Ids of sponsors, and of applicants who may be sponsors, are
 * read again from where the rows came from, a few rows at a time; only those of sponsors are held. Cost: linear in the applications.
 */
export function sponsorCoverage(register: CoveredRegister): SponsorCoverage {
  const table = register.packed.tables.applications;
  if (table === null) return coverageOf([], [], 0);
  const isKnown = knownRows(table, register);
  const isSelfSponsored = placesAmong(register.selfSponsored);
  const leadingId = leadingIds(register.core);
  const sponsors = personCodes();
  // All ids that could be one person have one key here, whose texts tell them apart.
  const persons = personKeys(register.packed);
  const sought = keySet(table.rows / 4);
  const applications: number[] = [];
  eachId(table, SPONSOR, isKnown, (id, place) => {
    gatherAt(persons, table, SPONSOR, place);
    const [one, other] = [key[0] as number, key[1] as number];
    const code = sponsors.codeOf(leadingId(id), one, other);
    addKey(sought, one, other);
    applications[code] = (applications[code] ?? 0) + 1;
  });
  const found = new Uint8Array(sponsors.ids.length);
  const isSought: IsWanted = (segment, index) => {
    persons.gather(segment.keys[APPLICANT] as Int32Array, index, 1, key);
    return isIn(sought, key[0] as number, key[1] as number) === 1;
  };
  eachId(table, APPLICANT, isSought, (id, place) => {
    gatherAt(persons, table, APPLICANT, place);
    const code = sponsors.knownCode(leadingId(id), key[0] as number, key[1] as number);
    if (code < 0) return;
    const segment = segmentOf(table, place);
    const index = indexOf(place);
    if (isKnown(segment, index)) found[code] = (found[code] as number) | HAS_OWN_ROW;
    else if ((segment.state[index] as number) >= 0 || isSelfSponsored(place)) {
      found[code] = (found[code] as number) | HAS_ROW_SET_ASIDE;
    }
  });
  const unseen = sponsors.ids.filter((_, code) => found[code] === 0);
  return coverageOf(applications, found, unseen.length === 0 ? 0 : lookAlikes(table, unseen, isKnown, leadingId));
}

function coverageOf(applications: readonly number[], found: ArrayLike<number>, lookAlike: number): SponsorCoverage {
  let unseen = 0;
  let ownRowsSetAside = 0;
  let total = 0;
  let sponsorHasHistory = 0;
  applications.forEach((count, code) => {
    const state = found[code] as number;
    total += count;
    if ((state & HAS_OWN_ROW) !== 0) sponsorHasHistory += count;
    else if (state === HAS_ROW_SET_ASIDE) ownRowsSetAside += 1;
    else unseen += 1;
  });
  return {
    sponsors: { total: applications.length, withoutOwnRow: unseen - lookAlike, ownRowsSetAside, lookAlike },
    sponsoredApplications: { total, sponsorHasHistory, share: total === 0 ? null : sponsorHasHistory / total },
  };
}

/** Which rows of applications are known at the reference date. */
function knownRows(table: PackedTable, { core, selfSponsored }: CoveredRegister): IsWanted {
  const day = core.referenceDate === null ? NO_DAY : dayOf(core.referenceDate);
  const submitted = placeOf("applications", "submitted_on");
  const recorded = placeOf("applications", "recorded_on");
  const isSelfSponsored = placesAmong(selfSponsored);
  return (segment, index) =>
    segment.state[index] === KEPT &&
    segmentDay(segment, submitted, index, table.farDays) <= day &&
    segmentDay(segment, recorded, index, table.farDays) <= day &&
    !isSelfSponsored(segment.first + index);
}

function placesAmong(places: readonly number[]): (place: number) => boolean {
  const among = new Set(places);
  return (place) => among.size > 0 && among.has(place);
}

/** The leading id of an id: its own, but for those that rows of identities join. */
function leadingIds(core: RegisterStorage): (id: string) => string {
  const leading = new Map<string, string>();
  core.leadingOf.forEach((code, own) => {
    if (code !== own) leading.set(core.persons[own] as string, core.persons[code] as string);
  });
  return leading.size === 0 ? (id) => id : (id) => leading.get(id) ?? id;
}

const key = /* @__PURE__ */ new Int32Array(2);

/** Puts the key by which the person in a column of a row is gathered into `key`. */
function gatherAt(persons: PersonKeys, table: PackedTable, column: number, place: number): void {
  persons.gather(segmentOf(table, place).keys[column] as Int32Array, indexOf(place), 1, key);
}

/** How many sponsors have an id of the form of that of an applicant. */
function lookAlikes(
  table: PackedTable,
  sponsors: readonly string[],
  isKnown: IsWanted,
  leadingId: (id: string) => string,
): number {
  const forms = sponsors.map(formOf);
  const sought = new Set(forms);
  const found = new Set<string>();
  // Of the many applicants only the few that are sought are remembered.
  eachId(table, APPLICANT, isKnown, (id) => {
    const form = formOf(leadingId(id));
    if (sought.has(form)) found.add(form);
  });
  return forms.filter((form) => found.has(form)).length;
}
