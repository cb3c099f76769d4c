import { ASYLUM, GRANTED, IS_FAMILY } from "../facts/codes.ts";
import { joinedTables, type PackedRegister } from "../facts/packed-register.ts";
import { codeAt, type PackedTable, rowsHeld, stateAt } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import type { Segment } from "../facts/segment.ts";
import { placeOf, type TableName } from "../facts/table.ts";
import { isBrokenLine } from "../intake/table-writer.ts";
import { placesWithKey } from "./application-places.ts";
import { addLane, hasLane, type LaneBits, laneBits } from "./lane-bits.ts";
import { type PersonKeys, personKeys } from "./person-keys.ts";
import { addPersonAt, hasPersonAt, type PersonSet, personSet, personsAt } from "./person-set.ts";

const PROCEDURE = /* @__PURE__ */ placeOf("applications", "procedure");
const APPLICANT = /* @__PURE__ */ placeOf("applications", "applicant_id");
const SPONSOR = /* @__PURE__ */ placeOf("applications", "sponsor_id");
const OUTCOME = /* @__PURE__ */ placeOf("applications", "outcome");
const DOSSIER = /* @__PURE__ */ placeOf("applications", "dossier_id");
/** By place of a procedure: 1 for a family procedure. */
const FAMILY: Uint8Array = /* @__PURE__ */ Uint8Array.from(IS_FAMILY, Number);

const NOBODY: PersonSet = /* @__PURE__ */ personSet(0);

/** The places of rows on which chains can rest, by table, ascending. */
export type Survivors = Readonly<Record<TableName, Int32Array>>;

/** What is asked of a row of applications. */
type RowTest = (segment: Segment, index: number) => boolean;

/**
 * The few rows of a register on which a chain can rest, whatever the definition and the reference date: family
 * applications whose sponsor was ever granted residence in a family procedure, what that sponsor applied for before, and
 * what other tables say of these. A row too many changes no chain, so keys are enough to choose by. Cost: some looks at
 * each row of applications.
 */
export function survivors(register: PackedRegister): Survivors {
  const { tables } = register;
  const table = tables.applications;
  const persons = personKeys(register);
  const chosen = table === null ? new Uint8Array(0) : new Uint8Array(rowsHeld(table));
  if (table !== null) chooseApplications(register, table, persons, chosen);
  const holders = table === null || tables.permits === null ? NOBODY : holdersIn(register, table, persons, chosen);
  choosePermitted(register, persons, holders, chosen);
  const others = Object.fromEntries(
    joinedTables.map((name) => [name, joinedSurvivors(register, name, persons, holders, chosen)]),
  );
  const applications = placesOf(chosen);
  return {
    ...others,
    applications,
    identities: storedPlaces(tables.identities),
    persons: personRows(
      tables.persons,
      persons,
      table === null || tables.persons === null ? NOBODY : personsIn(table, persons, chosen),
    ),
  } as unknown as Survivors;
}

function chooseApplications(
  register: PackedRegister,
  table: PackedTable,
  persons: PersonKeys,
  chosen: Uint8Array,
): void {
  const grantedLater = decidedGranted(register, table);
  const sponsors = laneBits(rowsHeld(table));
  for (const segment of table.segments) addSponsors(segment, persons, sponsors);
  const granted = laneBits(rowsHeld(table));
  const grants: number[] = [];
  for (const segment of table.segments) collectGrants(segment, persons, sponsors, granted, grantedLater, grants);
  const seconds: number[] = [];
  const asylum: number[] = [];
  for (const segment of table.segments) {
    collectSeconds(segment, persons, granted, seconds);
    collectAsylum(segment, persons, granted, asylum);
  }
  // What the bits of one lane let through too much is few enough to be looked at by both.
  const stackingSponsors = personsAt(table, SPONSOR, persons, seconds);
  const grantedPersons = personsAt(table, APPLICANT, persons, grants);
  for (const place of seconds) if (hasPersonAt(grantedPersons, table, SPONSOR, persons, place)) chosen[place] = 1;
  for (const place of grants) if (hasPersonAt(stackingSponsors, table, APPLICANT, persons, place)) chosen[place] = 1;
  for (const place of asylum) if (hasPersonAt(stackingSponsors, table, APPLICANT, persons, place)) chosen[place] = 1;
  chooseFirstDossiers(table, persons, seconds, grants, chosen);
  chooseFollowed(register, table, persons, chosen);
}

// One loop a function, and nothing called in it that is not small: the engine compiles each loop by itself.

/** Notes who stands as a sponsor in a family application. */
function addSponsors(segment: Segment, persons: PersonKeys, { words, shift }: LaneBits): void {
  const { count, state } = segment;
  const procedure = segment.codes[PROCEDURE];
  const sponsor = segment.keys[SPONSOR];
  if (!procedure || !sponsor) return;
  for (let index = 0; index < count; index += 1) {
    if (FAMILY[procedure[index] as number] === 0 || state[index] !== KEPT) continue;
    const bit = laneIn(sponsor, index, persons) >>> shift;
    words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31));
  }
}

/** Notes the sponsors who were ever granted residence in a family procedure, and those grants. */
function collectGrants(
  segment: Segment,
  persons: PersonKeys,
  sponsors: LaneBits,
  granted: LaneBits,
  grantedLater: Uint8Array | null,
  grants: number[],
): void {
  const { count, first, state } = segment;
  const procedure = segment.codes[PROCEDURE];
  const outcome = segment.codes[OUTCOME];
  const applicant = segment.keys[APPLICANT];
  if (!procedure || !applicant) return;
  for (let index = 0; index < count; index += 1) {
    if (FAMILY[procedure[index] as number] === 0 || state[index] !== KEPT) continue;
    const isGranted = outcome?.[index] === GRANTED || grantedLater?.[first + index] === 1;
    if (!isGranted) continue;
    const lane = laneIn(applicant, index, persons);
    if (!hasLane(sponsors, lane)) continue;
    addLane(granted, lane);
    grants.push(first + index);
  }
}

/** Notes the family applications whose sponsor is among some. */
function collectSeconds(segment: Segment, persons: PersonKeys, { words, shift }: LaneBits, seconds: number[]): void {
  const { count, first, state } = segment;
  const procedure = segment.codes[PROCEDURE];
  const sponsor = segment.keys[SPONSOR];
  if (!procedure || !sponsor) return;
  for (let index = 0; index < count; index += 1) {
    if (FAMILY[procedure[index] as number] === 0) continue;
    const bit = laneIn(sponsor, index, persons) >>> shift;
    if (((words[bit >>> 5] as number) & (1 << (bit & 31))) !== 0 && state[index] === KEPT) seconds.push(first + index);
  }
}

/** Notes the applications for asylum whose applicant is among some. */
function collectAsylum(segment: Segment, persons: PersonKeys, { words, shift }: LaneBits, asylum: number[]): void {
  const { count, first, state } = segment;
  const applicant = segment.keys[APPLICANT];
  if (!applicant) return;
  // A column of procedures that is not there holds the first of them, asylum.
  const procedure = segment.codes[PROCEDURE] ?? new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    if (procedure[index] !== ASYLUM) continue;
    const bit = laneIn(applicant, index, persons) >>> shift;
    if (((words[bit >>> 5] as number) & (1 << (bit & 31))) !== 0 && state[index] === KEPT) asylum.push(first + index);
  }
}

/**
 * Applications of those who stand in a second application, in a dossier of somebody who was a first sponsor: who was in
 * the first dossier can be left out.
 */
function chooseFirstDossiers(
  table: PackedTable,
  persons: PersonKeys,
  seconds: readonly number[],
  grants: readonly number[],
  chosen: Uint8Array,
): void {
  if (!table.segments.some(({ keys }) => keys[DOSSIER])) return;
  const firstSponsors = personsAt(
    table,
    SPONSOR,
    persons,
    grants.filter((place) => chosen[place] === 1),
  );
  const applicants = personsAt(
    table,
    APPLICANT,
    persons,
    seconds.filter((place) => chosen[place] === 1),
  );
  const hasDossier: RowTest = ({ keys, state }, index) => {
    const lanes = keys[DOSSIER];
    return state[index] === KEPT && !!lanes && (lanes[2 * index] !== 0 || lanes[2 * index + 1] !== 0);
  };
  for (const place of placesIn(table, SPONSOR, persons, hasDossier, firstSponsors.one)) {
    if (!hasPersonAt(firstSponsors, table, SPONSOR, persons, place)) continue;
    if (hasPersonAt(applicants, table, APPLICANT, persons, place)) chosen[place] = 1;
  }
}

/**
 * Applications that signals and follow-up name, with all that their applicants ever applied for: what somebody holds at a
 * withdrawal is a question about them.
 */
function chooseFollowed(
  { applicationOf }: PackedRegister,
  table: PackedTable,
  persons: PersonKeys,
  chosen: Uint8Array,
): void {
  const named = [applicationOf.signals, applicationOf.follow_up].flatMap((places) =>
    Array.from(places ?? []).filter((place) => place >= 0),
  );
  if (named.length === 0) return;
  for (const place of named) chosen[place] = 1;
  const applicants = personsAt(table, APPLICANT, persons, named);
  const isKept: RowTest = ({ state }, index) => state[index] === KEPT;
  for (const place of placesIn(table, APPLICANT, persons, isKept, applicants.one)) {
    if (hasPersonAt(applicants, table, APPLICANT, persons, place)) chosen[place] = 1;
  }
}

/** Applications that permits of some persons name: a permit is known when its application is granted. */
function choosePermitted(
  { tables: { permits }, applicationOf }: PackedRegister,
  persons: PersonKeys,
  holders: PersonSet,
  chosen: Uint8Array,
): void {
  if (permits === null) return;
  const holder = placeOf("permits", "holder_id");
  applicationOf.permits?.forEach((application, place) => {
    if (application >= 0 && hasPersonAt(holders, permits, holder, persons, place)) chosen[application] = 1;
  });
}

/** By place of an application: whether a row of decisions ever granted it; null where there are no such rows. */
function decidedGranted({ tables, applicationOf }: PackedRegister, table: PackedTable): Uint8Array | null {
  const { decisions } = tables;
  const named = applicationOf.decisions;
  if (decisions === null || named === undefined) return null;
  const granted = new Uint8Array(rowsHeld(table));
  named.forEach((application, place) => {
    // The list of a decision has no `open`: its codes stand one place earlier than those of an application.
    if (application >= 0 && codeAt(decisions, "outcome", place) + 1 === GRANTED) granted[application] = 1;
  });
  return granted;
}

/** The places of the rows that pass a test and whose person in a column is among some. */
function placesIn(
  table: PackedTable,
  column: number,
  persons: PersonKeys,
  test: RowTest,
  among: LaneBits,
): readonly number[] {
  const places: number[] = [];
  for (const segment of table.segments) {
    const keys = segment.keys[column];
    if (!keys) continue;
    for (let index = 0; index < segment.count; index += 1) {
      if (hasLane(among, laneIn(keys, index, persons)) && test(segment, index)) places.push(segment.first + index);
    }
  }
  return places;
}

function laneIn(keys: Int32Array, index: number, persons: PersonKeys): number {
  const one = keys[2 * index] as number;
  return persons.size === 0 ? one : persons.lane(one, keys[2 * index + 1] as number);
}

/** Whose permits matter: those of the applicants, and of the sponsors on whose application there was a signal. */
function holdersIn(
  { applicationOf }: PackedRegister,
  table: PackedTable,
  persons: PersonKeys,
  chosen: Uint8Array,
): PersonSet {
  const places = placesOf(chosen);
  const signalled = (applicationOf.signals ?? new Int32Array(0)).filter((place) => place >= 0);
  const found = personSet(places.length + signalled.length);
  for (const place of places) addPersonAt(found, table, APPLICANT, persons, place);
  for (const place of signalled) addPersonAt(found, table, SPONSOR, persons, place);
  return found;
}

/** The applicants and sponsors of the rows that were chosen. */
function personsIn(table: PackedTable, persons: PersonKeys, chosen: Uint8Array): PersonSet {
  const places = placesOf(chosen);
  const found = personSet(2 * places.length);
  for (const place of places) {
    addPersonAt(found, table, APPLICANT, persons, place);
    addPersonAt(found, table, SPONSOR, persons, place);
  }
  return found;
}

/** Rows of a table that names applications: those that name a chosen one, and permits of the persons in them. */
function joinedSurvivors(
  { tables, applicationOf }: PackedRegister,
  name: TableName,
  persons: PersonKeys,
  holders: PersonSet,
  chosen: Uint8Array,
): Int32Array {
  const table = tables[name];
  if (table === null) return new Int32Array(0);
  const named = applicationOf[name];
  const places: number[] = [];
  for (const place of placesWithKey(table, 0)) {
    if (stateAt(table, place) !== KEPT) continue;
    const application = named?.[place] ?? -1;
    const isHolder = name === "permits" && hasPersonAt(holders, table, placeOf("permits", "holder_id"), persons, place);
    if (isHolder || (application >= 0 && chosen[application] === 1)) places.push(place);
  }
  return Int32Array.from(places);
}

function personRows(table: PackedTable | null, persons: PersonKeys, among: PersonSet): Int32Array {
  if (table === null) return new Int32Array(0);
  return placesWithKey(table, 0).filter(
    (place) => stateAt(table, place) === KEPT && hasPersonAt(among, table, 0, persons, place),
  );
}

/** Every row of a table that could be cut into cells. */
export function storedPlaces(table: PackedTable | null): Int32Array {
  if (table === null) return new Int32Array(0);
  const places: number[] = [];
  for (const { first, count, state } of table.segments) {
    for (let index = 0; index < count; index += 1) {
      if (!isBrokenLine(state[index] as number)) places.push(first + index);
    }
  }
  return Int32Array.from(places);
}

function placesOf(chosen: Uint8Array): Int32Array {
  const places: number[] = [];
  for (let place = 0; place < chosen.length; place += 1) if (chosen[place] === 1) places.push(place);
  return Int32Array.from(places);
}
