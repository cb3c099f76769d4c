import { NO_DAY } from "../../calendar/day.ts";
import { ASYLUM, GRANTED, IS_FAMILY } from "../facts/codes.ts";
import { joinedTables, type PackedRegister } from "../facts/packed-register.ts";
import type { HeldRows, PackedTable, RowSource } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { DUPLICATE, KEPT } from "../facts/register-rows.ts";
import type { FarDays, Segment } from "../facts/segment.ts";
import { type ColumnName, placeOf } from "../facts/table.ts";
import { placeOfCode, type Storage } from "../intake/table-writer.ts";
import { type KeyTable, keyTable } from "../keyed/key-table.ts";
import { addLane, hasLane, laneBits } from "../keyed/lane-bits.ts";
import { type PersonKeys, personKeys } from "../keyed/person-keys.ts";
import { rowSums } from "../keyed/row-sums.ts";
import { sameIds } from "../keyed/same-ids.ts";
import { countStates } from "./coverage.ts";
import { latestInSegment } from "./latest-day.ts";
import { type RowHolder, rowHolder } from "./row-holder.ts";

/** What passes over the table of applications know of the other tables, which are read before. */
export interface BesidePasses {
  readonly persons: PersonKeys;
  /** The keys of applications that rows of other tables name. */
  readonly named: KeyTable;
  /** Those of them that signals and follow-up name: what their applicants applied for is held too. */
  readonly followed: KeyTable;
  /** Whether rows of decisions can grant what their application's own row does not. */
  readonly hasDecisions: boolean;
}

/**
 * Reads applications in passes, for a table that does not fit in memory: what is held of it in the end is the rows on which
 * chains can rest, and what all rows come to. The first pass sees who is a sponsor and which ids may come twice, the second
 * who of the sponsors was ever granted residence, the third takes the rows. Bits of keys choose, which only ever let too
 * much through.
 */
export interface Passes {
  /** Looks at each stretch of rows, in their order, of the pass that is under way. */
  see(segment: Segment, farDays: FarDays): void;
  /** Ends the pass under way; false after the last. */
  next(): boolean;
  /** What was held, once the last pass has ended. */
  finish(rows: number): {
    readonly packed: PackedTable;
    readonly conflicts: readonly number[];
    readonly duplicates: readonly number[];
  };
}

const ID = /* @__PURE__ */ placeOf("applications", "application_id");
const PROCEDURE = /* @__PURE__ */ placeOf("applications", "procedure");
const APPLICANT = /* @__PURE__ */ placeOf("applications", "applicant_id");
const SPONSOR = /* @__PURE__ */ placeOf("applications", "sponsor_id");
const OUTCOME = /* @__PURE__ */ placeOf("applications", "outcome");
const DOSSIER = /* @__PURE__ */ placeOf("applications", "dossier_id");
const DAYS: readonly ColumnName[] = ["submitted_on", "decided_on", "recorded_on"];

/** For how many rows bits are made ready: a file says how many bytes it has, and no row is shorter than this. */
const LEAST_BYTES_A_ROW = 32;

/** What the tables that were read before say of the applications. */
export function besidePasses(tables: PackedRegister["tables"]): BesidePasses {
  const named = keyTable();
  const followed = keyTable();
  for (const name of joinedTables) {
    const column = placeOf(name, "application_id");
    for (const { count, keys } of tables[name]?.segments ?? []) {
      const lanes = keys[column];
      if (!lanes) continue;
      for (let index = 0; index < count; index += 1) {
        if (!hasKey(lanes, index)) continue;
        named.add(lanes[2 * index] as number, lanes[2 * index + 1] as number, 1);
        if (name === "permits" || name === "decisions") continue;
        followed.add(lanes[2 * index] as number, lanes[2 * index + 1] as number, 1);
      }
    }
  }
  return { persons: personKeys({ tables }), named, followed, hasDecisions: tables.decisions !== null };
}

/**
 * Starts the passes.
 *
 * @param bytes how long the files of applications are.
 * @param source gives rows of the whole table again, by place and offset.
 */
export function applicationPasses(
  beside: BesidePasses,
  bytes: number,
  options: ReadOptions,
  storage: Storage,
  source: (holder: RowHolder) => RowSource,
): Passes {
  const expected = Math.ceil(bytes / LEAST_BYTES_A_ROW);
  const { persons, named, followed, hasDecisions } = beside;
  const sponsors = laneBits(expected);
  const granted = laneBits(expected);
  const firstSponsors = laneBits(expected);
  const followedPersons = laneBits(followed.size * 8);
  const seenOnce = laneBits(expected * 2);
  const seenAgain = laneBits(expected * 2);
  const marked = new Map<number, number>();
  const repeated = rowHolder(options, storage);
  const held = rowHolder(options, storage);
  const states = new Map<number, number>();
  const words = rowSums("applications");
  const latest = new Map(DAYS.map((column) => [column, { day: NO_DAY as number, place: -1 }]));
  let pass = 1;
  let conflicts: readonly number[] = [];
  let duplicates: readonly number[] = [];

  const isGrant = (segment: Segment, index: number): boolean =>
    IS_FAMILY[segment.codes[PROCEDURE]?.[index] ?? 0] === true &&
    (segment.codes[OUTCOME]?.[index] === GRANTED || (hasDecisions && isAmong(named, segment, index)));

  function first(segment: Segment): void {
    const ids = segment.keys[ID];
    const sponsor = segment.keys[SPONSOR];
    for (let index = 0; index < segment.count; index += 1) {
      if (ids && hasKey(ids, index)) {
        const lane = ids[2 * index] as number;
        if (hasLane(seenOnce, lane)) addLane(seenAgain, lane);
        else addLane(seenOnce, lane);
      }
      if (sponsor && hasKey(sponsor, index) && segment.state[index] === KEPT) {
        addLane(sponsors, personLane(sponsor, index, persons));
      }
    }
  }

  function second(segment: Segment, farDays: FarDays): void {
    const ids = segment.keys[ID];
    const applicant = segment.keys[APPLICANT];
    const sponsor = segment.keys[SPONSOR];
    for (let index = 0; index < segment.count; index += 1) {
      if (ids && hasKey(ids, index) && hasLane(seenAgain, ids[2 * index] as number))
        repeated.hold(segment, index, farDays);
      if (segment.state[index] !== KEPT || !applicant) continue;
      if (isAmong(followed, segment, index)) addLane(followedPersons, personLane(applicant, index, persons));
      if (!isGrant(segment, index)) continue;
      const lane = personLane(applicant, index, persons);
      if (!hasLane(sponsors, lane)) continue;
      addLane(granted, lane);
      if (sponsor) addLane(firstSponsors, personLane(sponsor, index, persons));
    }
  }

  function settleSameIds(): void {
    const found = sameIds(repeated.table(source(repeated), null), options);
    const placeOfRepeated = (place: number): number => repeated.placeOf(place);
    conflicts = found.conflicts.map(placeOfRepeated);
    duplicates = found.duplicates.map(placeOfRepeated);
    for (const place of conflicts) marked.set(place, placeOfCode("conflicting-rows"));
    for (const place of duplicates) marked.set(place, DUPLICATE);
    repeated.forget();
  }

  function third(segment: Segment, farDays: FarDays): void {
    if (marked.size > 0) markRows(segment, marked);
    countStates(segment, (state, rows) => states.set(state, (states.get(state) ?? 0) + rows));
    words.add(segment, farDays, NOBODY_ASIDE);
    for (const column of DAYS) {
      const one = latestInSegment(segment, placeOf("applications", column), farDays);
      if (one.day > (latest.get(column)?.day as number)) latest.set(column, one);
    }
    for (let index = 0; index < segment.count; index += 1) {
      if (mayMatter(segment, index)) held.hold(segment, index, farDays);
    }
  }

  /** Whether a chain can rest on a row, or a rule across rows looks at it. */
  function mayMatter(segment: Segment, index: number): boolean {
    const applicant = segment.keys[APPLICANT];
    const sponsor = segment.keys[SPONSOR];
    if (!applicant) return false;
    const hasSponsor = !!sponsor && hasKey(sponsor, index);
    if (hasSponsor && isOnePerson(applicant, sponsor, index, persons)) return true;
    if (segment.state[index] !== KEPT) return false;
    if (isAmong(named, segment, index)) return true;
    if (followed.size > 0 && hasLane(followedPersons, personLane(applicant, index, persons))) return true;
    if (hasSponsor && hasLane(granted, personLane(sponsor, index, persons))) return true;
    const dossier = segment.keys[DOSSIER];
    if (hasSponsor && dossier && hasKey(dossier, index) && hasLane(firstSponsors, personLane(sponsor, index, persons)))
      return true;
    const isOwnHistory = segment.codes[PROCEDURE]?.[index] === ASYLUM || isGrant(segment, index);
    return isOwnHistory && hasLane(granted, personLane(applicant, index, persons));
  }

  return {
    see(segment, farDays) {
      if (pass === 1) first(segment);
      else if (pass === 2) second(segment, farDays);
      else third(segment, farDays);
    },
    next() {
      if (pass === 2) settleSameIds();
      pass += 1;
      return pass <= 3;
    },
    finish(rows) {
      const rowsHeld: HeldRows = {
        placeOf: held.places(),
        states,
        sum: (lane) => words.sums[lane] as number,
        latest: (column) => latest.get(column) ?? { day: NO_DAY, place: -1 },
      };
      const packed = held.table(source(held), rowsHeld);
      return { packed: { ...packed, rows }, conflicts, duplicates };
    },
  };
}

const NOBODY_ASIDE: ReadonlySet<number> = /* @__PURE__ */ new Set();

/** Whether the id of a row is among some. */
function isAmong(some: KeyTable, { keys }: Segment, index: number): boolean {
  const ids = keys[ID];
  return some.size > 0 && !!ids && some.get(ids[2 * index] as number, ids[2 * index + 1] as number) >= 0;
}

function hasKey(keys: Int32Array, index: number): boolean {
  return keys[2 * index] !== 0 || keys[2 * index + 1] !== 0;
}

function personLane(keys: Int32Array, index: number, persons: PersonKeys): number {
  const one = keys[2 * index] as number;
  return persons.size === 0 ? one : persons.lane(one, keys[2 * index + 1] as number);
}

function isOnePerson(applicant: Int32Array, sponsor: Int32Array, index: number, persons: PersonKeys): boolean {
  const [one, other] = [applicant[2 * index] as number, applicant[2 * index + 1] as number];
  const [two, another] = [sponsor[2 * index] as number, sponsor[2 * index + 1] as number];
  if (one === two && other === another) return true;
  const group = persons.size === 0 ? -1 : persons.groupOf(one, other);
  return group >= 0 && group === persons.groupOf(two, another);
}

function markRows(segment: Segment, marked: ReadonlyMap<number, number>): void {
  for (let index = 0; index < segment.count; index += 1) {
    const state = marked.get(segment.first + index);
    if (state !== undefined && segment.state[index] === KEPT) segment.state[index] = state;
  }
}
