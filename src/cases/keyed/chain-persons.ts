import { KEPT } from "../facts/register-rows.ts";
import type { Segment } from "../facts/segment.ts";
import { placeOf } from "../facts/table.ts";
import { type KeyList, type KeyPiece, keyList, roomForKeys } from "./key-list.ts";
import { isIn, type KeySet, keySet, setOf } from "./key-set.ts";
import type { KeyTable } from "./key-table.ts";
import { type BesideApplications, isNamed } from "./named-applications.ts";
import { gatheredKeys } from "./person-keys.ts";
import { FAMILY, FAMILY_GRANT, kindsOf } from "./row-kinds.ts";

const APPLICANT = /* @__PURE__ */ placeOf("applications", "applicant_id");
const SPONSOR = /* @__PURE__ */ placeOf("applications", "sponsor_id");
const DOSSIER = /* @__PURE__ */ placeOf("applications", "dossier_id");

/** The persons whose applications chains can rest on. Each set can only be too large. */
export interface ChainPersons {
  /** Who stands as a sponsor in a family application and was ever granted residence in one. */
  readonly granted: KeySet;
  /** The sponsors of those grants, where rows have dossiers: who was in a first dossier can be left out. */
  readonly firstSponsors: KeySet | null;
  /** The applicants of applications that signals and follow-up name. */
  readonly followed: KeySet | null;
}

/** The first look at the rows of applications, a segment at a time. */
export interface FirstLook {
  see(segment: Segment): void;
  /** Whether dossiers only showed when sponsors of grants had not been noted: all has to be looked at again, with them. */
  missesDossiers(): boolean;
  /** Who was found. */
  persons(): ChainPersons;
}

/**
 * Starts to look at the rows of applications, of which some four bytes a row are noted. Cost: linear.
 *
 * @param rows how many there are, at a guess: too small a guess costs time, and nothing else.
 * @param hasDossiers whether there is a column of dossiers; null where the first segment says so.
 */
export function firstLook(
  { persons, followed, granted }: BesideApplications,
  rows: number,
  hasDossiers: boolean | null,
): FirstLook {
  const sponsors = keySet(rows / 8);
  const grants = keyList();
  const ofGrants = keyList();
  const followedPersons = keyList();
  let notesDossiers = hasDossiers;
  let misses = false;
  return {
    see(segment) {
      notesDossiers ??= !!segment.keys[DOSSIER];
      if (!notesDossiers && segment.keys[DOSSIER]) misses = true;
      const { count, keys } = segment;
      const applicant = gatheredKeys(persons, keys[APPLICANT], count);
      const sponsor = gatheredKeys(persons, keys[SPONSOR], count);
      const kinds = kindsOf(segment, granted);
      addSponsors(kinds, sponsor, sponsors);
      noteGrants(kinds, applicant, grants);
      if (notesDossiers) noteGrants(kinds, sponsor, ofGrants);
      if (followed.size > 0) noteNamed(segment, followed, applicant, followedPersons);
    },
    missesDossiers: () => misses,
    persons() {
      return {
        granted: setOf(keysWhere(sponsors, grants, grants)),
        firstSponsors: notesDossiers === true ? setOf(keysWhere(sponsors, grants, ofGrants)) : null,
        followed: followed.size > 0 ? setOf(followedPersons) : null,
      };
    },
  };
}

// One loop a function, which writes each key and then says whether it counts: which rows are of a family procedure is
// foretold so badly that a branch costs more than all the rest.

/** Adds who stands as a sponsor in a family application. */
function addSponsors(kinds: Uint8Array, sponsor: Int32Array, { words, shift }: KeySet): void {
  for (let index = 0; index < kinds.length; index += 1) {
    const isFamily = (kinds[index] as number) & FAMILY;
    const word = (sponsor[2 * index] as number) >>> shift;
    const other = sponsor[2 * index + 1] as number;
    words[word] = (words[word] as number) | (isFamily << other) | (isFamily << (other >>> 5));
  }
}

/** Notes a person of each grant of residence in a family procedure. */
function noteGrants(kinds: Uint8Array, persons: Int32Array, into: KeyList): void {
  const piece = roomForKeys(into, kinds.length);
  const { lanes } = piece;
  let at = piece.used;
  for (let index = 0; index < kinds.length; index += 1) {
    lanes[at] = persons[2 * index] as number;
    lanes[at + 1] = persons[2 * index + 1] as number;
    // The bit of a grant is worth two, the lanes of a key.
    at += (kinds[index] as number) & FAMILY_GRANT;
  }
  piece.used = at;
}

/** Notes the applicants of applications that are among some. */
function noteNamed(segment: Segment, named: KeyTable, applicants: Int32Array, into: KeyList): void {
  const { count, state } = segment;
  const piece = roomForKeys(into, count);
  const { lanes } = piece;
  let at = piece.used;
  for (let index = 0; index < count; index += 1) {
    if (state[index] !== KEPT) continue;
    lanes[at] = applicants[2 * index] as number;
    lanes[at + 1] = applicants[2 * index + 1] as number;
    at += 2 * isNamed(named, segment, index);
  }
  piece.used = at;
}

/** The keys of a list, where the one at the same place of another is in a set. */
function keysWhere(among: KeySet, tested: KeyList, { pieces }: KeyList): KeyList {
  const found = keyList();
  tested.pieces.forEach(({ lanes, used }, number) => {
    const others = (pieces[number] as KeyPiece).lanes;
    const piece = roomForKeys(found, used / 2);
    const into = piece.lanes;
    let to = piece.used;
    for (let at = 0; at < used; at += 2) {
      into[to] = others[at] as number;
      into[to + 1] = others[at + 1] as number;
      to += 2 * isIn(among, lanes[at] as number, lanes[at + 1] as number);
    }
    piece.used = to;
  });
  return found;
}
