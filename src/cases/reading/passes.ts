import { placeOfCode } from "../facts/issue.ts";
import type { PackedTable, RowSource } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { DUPLICATE } from "../facts/register-rows.ts";
import { type FarDays, SEGMENT_ROWS, type Segment } from "../facts/segment.ts";
import type { Storage } from "../intake/write-values.ts";
import { type ChainPersons, type FirstLook, firstLook } from "../keyed/chain-persons.ts";
import { markChainRows, markDossiers, markNamed } from "../keyed/chain-rows.ts";
import { addLane, hasLane, type LaneBits, laneBits } from "../keyed/lane-bits.ts";
import { type LaneParts, laneParts } from "../keyed/lane-parts.ts";
import { type Marks, markedPlaces, newMarks } from "../keyed/marks.ts";
import type { BesideApplications } from "../keyed/named-applications.ts";
import { ownSponsorsIn } from "../keyed/own-sponsors.ts";
import { markSameIds, sameIds } from "../keyed/same-ids.ts";
import { type RowHolder, rowHolder } from "./row-holder.ts";
import { rowTotals } from "./row-totals.ts";

/**
 * Reads applications in passes, for a table that does not fit in memory: what is held of it in the end is the rows on which
 * chains can rest, and what all rows come to. The first pass sees whose applications matter and which ids may come twice,
 * the second takes the rows. Rows are chosen by what chooses them in a register that fits in memory.
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

/** How many bytes a row has, for a guess at the number of rows. */
const BYTES_A_ROW = 64;

const NOBODY_ASIDE: Int32Array = /* @__PURE__ */ new Int32Array(0);

/** What the first pass found. */
interface Found {
  readonly persons: ChainPersons;
  /** First lanes of ids that more than one row has. */
  readonly repeated: ReadonlySet<number>;
  readonly bits: LaneBits;
}

/**
 * Starts the passes.
 *
 * @param beside what the other tables say, which are read before.
 * @param bytes how long the files of applications are.
 * @param source gives rows of the whole table again, by place and offset.
 */
export function applicationPasses(
  beside: BesideApplications,
  bytes: number,
  options: ReadOptions,
  storage: Storage,
  source: (holder: RowHolder) => RowSource,
): Passes {
  const rowsExpected = Math.ceil(bytes / BYTES_A_ROW);
  let look: FirstLook = firstLook(beside, rowsExpected, null);
  let ids: LaneParts = laneParts(rowsExpected);
  let found: Found | null = null;
  const totals = rowTotals();
  const repeated = rowHolder(options, storage);
  const held = rowHolder(options, storage);
  const marks = newMarks(SEGMENT_ROWS);

  function take(segment: Segment, farDays: FarDays, { persons, repeated: lanes, bits }: Found): void {
    // Rows whose id may come twice are added up when it is known what they are.
    const doubtful = rowsWithLane(segment, lanes, bits);
    repeated.hold(segment, doubtful, farDays);
    totals.add(segment, farDays, doubtful, (place) => place);
    marks.fill(0);
    markHeldRows(segment, persons, beside, marks);
    held.hold(segment, markedPlaces(marks), farDays);
  }

  return {
    see(segment, farDays) {
      if (found !== null) {
        take(segment, farDays, found);
        return;
      }
      look.see(segment);
      const keys = segment.keys[0];
      if (keys) ids.add(keys, segment.count);
    },
    next() {
      if (found !== null) return false;
      if (look.missesDossiers()) {
        look = firstLook(beside, rowsExpected, true);
      } else {
        const lanes = ids.repeated();
        const bits = laneBits(lanes.size * 8);
        for (const lane of lanes) addLane(bits, lane);
        found = { persons: look.persons(), repeated: lanes, bits };
        look = firstLook(beside, 0, true);
      }
      ids = laneParts(found === null ? rowsExpected : 0);
      return true;
    },
    finish(rows) {
      const table = repeated.table(source(repeated), null);
      const same = sameIds(table, options);
      markSameIds(table, same.conflicts, placeOfCode("conflicting-rows"));
      markSameIds(table, same.duplicates, DUPLICATE);
      const places = repeated.places();
      const placeOfRepeated = (place: number): number => places[place] as number;
      for (const segment of table.segments) totals.add(segment, table.farDays, NOBODY_ASIDE, placeOfRepeated);
      const placeOf = held.places();
      const packed = held.table(source(held), { ...totals, placeOf });
      const conflicts = same.conflicts.map(placeOfRepeated);
      const duplicates = same.duplicates.map(placeOfRepeated);
      markSameIds(packed, placesAmong(placeOf, conflicts), placeOfCode("conflicting-rows"));
      markSameIds(packed, placesAmong(placeOf, duplicates), DUPLICATE);
      return { packed: { ...packed, rows }, conflicts, duplicates };
    },
  };
}

/** Marks the rows on which a chain can rest, or at which a rule across rows looks. */
function markHeldRows(segment: Segment, persons: ChainPersons, beside: BesideApplications, marks: Marks): void {
  markChainRows(segment, persons, beside, marks);
  if (persons.firstSponsors) markDossiers(segment, beside.persons, persons.firstSponsors, null, marks);
  markNamed(segment, beside.named, marks);
  for (const index of ownSponsorsIn(segment, beside.persons)) marks[index] = 1;
}

/** The indexes of rows whose id has a first lane that is among some. */
function rowsWithLane({ count, keys }: Segment, lanes: ReadonlySet<number>, bits: LaneBits): Int32Array {
  const ids = keys[0];
  const rows: number[] = [];
  if (!ids || lanes.size === 0) return NOBODY_ASIDE;
  for (let index = 0; index < count; index += 1) {
    const one = ids[2 * index] as number;
    if (hasLane(bits, one) && lanes.has(one)) rows.push(index);
  }
  return Int32Array.from(rows);
}

/** Where some of all rows stand among those that are held, save for those that are not. */
function placesAmong(placeOf: Int32Array, rows: readonly number[]): readonly number[] {
  if (rows.length === 0) return [];
  const sought = new Set(rows);
  const found: number[] = [];
  for (let place = 0; place < placeOf.length; place += 1) if (sought.has(placeOf[place] as number)) found.push(place);
  return found;
}
