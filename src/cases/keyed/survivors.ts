import { isBrokenLine } from "../facts/broken-line.ts";
import { joinedTables, type PackedRegister } from "../facts/packed-register.ts";
import { indexOf, type PackedTable, rowsHeld, segmentOf, stateAt } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import type { Segment } from "../facts/segment.ts";
import { placeOf, type TableName } from "../facts/table.ts";
import { placesWithKey } from "./application-places.ts";
import { firstLook } from "./chain-persons.ts";
import { markChainRows, markDossiers } from "./chain-rows.ts";
import { addKey, isIn, type KeySet, keySet } from "./key-set.ts";
import { type Marks, markedPlaces, newMarks } from "./marks.ts";
import { type BesideApplications, besideApplications } from "./named-applications.ts";
import type { PersonKeys } from "./person-keys.ts";

const APPLICANT = /* @__PURE__ */ placeOf("applications", "applicant_id");
const SPONSOR = /* @__PURE__ */ placeOf("applications", "sponsor_id");
const DOSSIER = /* @__PURE__ */ placeOf("applications", "dossier_id");
const HOLDER = /* @__PURE__ */ placeOf("permits", "holder_id");

/** The places of rows on which chains can rest, by table, ascending. */
export type Survivors = Readonly<Record<TableName, Int32Array>>;

/**
 * The few rows of a register on which a chain can rest, whatever the definition and the reference date: family
 * applications whose sponsor was ever granted residence in a family procedure, what that sponsor applied for before, and
 * what other tables say of these. A row too many changes no chain, so keys are enough to choose by. Cost: some looks at
 * each row of applications.
 */
export function survivors(register: PackedRegister): Survivors {
  const { tables, applicationOf } = register;
  const { applications, permits } = tables;
  const beside = besideApplications(tables);
  const { persons } = beside;
  const marks: Marks = newMarks(applications === null ? 0 : rowsHeld(applications));
  if (applications !== null) markApplications(applications, beside, marks);
  const chosen = markedPlaces(marks);
  const holders = holdersIn(register, persons, chosen);
  applicationOf.permits?.forEach((application, place) => {
    // A permit is known when its application is granted.
    if (application >= 0 && isPersonAt(holders, persons, permits as PackedTable, HOLDER, place)) marks[application] = 1;
  });
  const places = permits === null ? chosen : markedPlaces(marks);
  const others = joinedTables.map((name) => [name, joinedSurvivors(register, name, persons, holders, marks)]);
  return {
    ...Object.fromEntries(others),
    applications: places,
    identities: storedPlaces(tables.identities),
    persons: personRows(tables, persons, places),
  } as unknown as Survivors;
}

function markApplications(table: PackedTable, beside: BesideApplications, marks: Marks): void {
  const look = firstLook(
    beside,
    rowsHeld(table),
    table.segments.some(({ keys }) => keys[DOSSIER]),
  );
  for (const segment of table.segments) look.see(segment);
  const found = look.persons();
  const marksOf = ({ first, count }: Segment): Marks => marks.subarray(first, first + count);
  for (const segment of table.segments) markChainRows(segment, found, beside, marksOf(segment));
  if (found.firstSponsors === null) return;
  const places = markedPlaces(marks);
  const applicants = keySet(places.length);
  addPersonsAt(applicants, beside.persons, table, APPLICANT, places);
  for (const segment of table.segments)
    markDossiers(segment, beside.persons, found.firstSponsors, applicants, marksOf(segment));
}

/** Whose permits matter: those of the applicants, and of the sponsors on whose application there was a signal. */
function holdersIn({ tables, applicationOf }: PackedRegister, persons: PersonKeys, chosen: Int32Array): KeySet {
  const { applications, permits } = tables;
  if (applications === null || permits === null) return keySet(0);
  const signalled = (applicationOf.signals ?? new Int32Array(0)).filter((place) => place >= 0);
  const found = keySet(chosen.length + signalled.length);
  addPersonsAt(found, persons, applications, APPLICANT, chosen);
  addPersonsAt(found, persons, applications, SPONSOR, signalled);
  return found;
}

/** Rows of a table that names applications: those that name a chosen one, and permits of the persons in them. */
function joinedSurvivors(
  { tables, applicationOf }: PackedRegister,
  name: TableName,
  persons: PersonKeys,
  holders: KeySet,
  marks: Marks,
): Int32Array {
  const table = tables[name];
  if (table === null) return new Int32Array(0);
  const named = applicationOf[name] as Int32Array;
  return placesWithKey(table, 0).filter((place) => {
    if (stateAt(table, place) !== KEPT) return false;
    const application = named[place] as number;
    if (application >= 0 && marks[application] === 1) return true;
    return name === "permits" && isPersonAt(holders, persons, table, HOLDER, place);
  });
}

/** Rows of persons that are applicants or sponsors of the applications that were chosen. */
function personRows(
  { applications, persons: table }: PackedRegister["tables"],
  persons: PersonKeys,
  chosen: Int32Array,
): Int32Array {
  if (table === null || applications === null) return new Int32Array(0);
  const among = keySet(2 * chosen.length);
  addPersonsAt(among, persons, applications, APPLICANT, chosen);
  addPersonsAt(among, persons, applications, SPONSOR, chosen);
  return placesWithKey(table, 0).filter(
    (place) => stateAt(table, place) === KEPT && isPersonAt(among, persons, table, 0, place),
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

/** Adds the persons in a column of some rows. */
function addPersonsAt(set: KeySet, persons: PersonKeys, table: PackedTable, column: number, places: Int32Array): void {
  const key = new Int32Array(2);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    const keys = segmentOf(table, place).keys[column];
    if (!keys) continue;
    persons.gather(keys, indexOf(place), 1, key);
    addKey(set, key[0] as number, key[1] as number);
  }
}

/** Whether the person in a column of a row may be in a set. */
function isPersonAt(set: KeySet, persons: PersonKeys, table: PackedTable, column: number, place: number): boolean {
  const key = new Int32Array(2);
  const keys = segmentOf(table, place).keys[column];
  if (!keys) return false;
  persons.gather(keys, indexOf(place), 1, key);
  return isIn(set, key[0] as number, key[1] as number) === 1;
}
