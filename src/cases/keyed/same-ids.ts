import { indexOf, type PackedTable, segmentOf, stateAt } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { KEPT } from "../facts/register-rows.ts";
import type { Segment } from "../facts/segment.ts";
import { tableColumns } from "../facts/table.ts";
import { rowJudge } from "../intake/judge-row.ts";
import { furtherText } from "../intake/person-columns.ts";
import { placesWithEqualKeys } from "./equal-keys.ts";

/** What rows that share an id turned out to be. */
export interface SameIds {
  /** Rows that equal an earlier row. */
  readonly duplicates: readonly number[];
  /** Rows of an id of which not all are written the same. */
  readonly conflicts: readonly number[];
}

/** A row as it was written, to be compared with others. */
interface WrittenRow {
  readonly place: number;
  readonly written: string;
}

/**
 * Which rows of a table share an id, and whether they were written the same. Equal keys only say which rows to look at;
 * their texts decide. Rows of identities have no id: there the whole row takes its place, so that they can be duplicates
 * but never conflict. Cost: linear; rows are read again only where keys are equal.
 */
export function sameIds(table: PackedTable, options: ReadOptions): SameIds {
  const hasIds = table.name !== "identities";
  const places = placesWithEqualKeys(table.segments, hasIds ? lanesOfId : lanesOfPair);
  const duplicates: number[] = [];
  const conflicts: number[] = [];
  for (const rows of writtenById(table, places, hasIds, options).values()) {
    const [first, ...others] = rows as [WrittenRow, ...WrittenRow[]];
    if (others.some(({ written }) => written !== first.written)) {
      for (const { place } of rows) conflicts.push(place);
    } else {
      // Equal rows break the same rules, so either all of them are set aside already or all but one are duplicates.
      for (const { place } of others) if (stateAt(table, place) === KEPT) duplicates.push(place);
    }
  }
  return { duplicates, conflicts };
}

/**
 * Lets go of the keys of ids, which nothing looks at once they have been compared and no other table names them. Where a row
 * is not kept they stay: they alone say whether it has an id. Then they are copied, so that the piece of memory that they stand in
 * with others goes.
 */
export function forgetIds({ segments }: PackedTable): void {
  for (const segment of segments) {
    const ids = segment.keys[0];
    if (ids) segment.keys[0] = isAllKept(segment) ? null : ids.slice();
  }
}

function isAllKept({ count, state }: Segment): boolean {
  for (let index = 0; index < count; index += 1) if (state[index] !== KEPT) return false;
  return true;
}

/** Marks the rows that were found as what they are. A row that another rule set aside stays under that rule. */
export function markSameIds(table: PackedTable, places: readonly number[], state: number): void {
  for (const place of places) {
    const { state: states } = segmentOf(table, place);
    if (states[indexOf(place)] === KEPT) states[indexOf(place)] = state;
  }
}

function writtenById(
  table: PackedTable,
  places: Int32Array,
  hasIds: boolean,
  options: ReadOptions,
): ReadonlyMap<string, readonly WrittenRow[]> {
  const byId = new Map<string, WrittenRow[]>();
  if (places.length === 0) return byId;
  const judge = rowJudge(table.name, options);
  const furtherTextOf = furtherText(options);
  const width = tableColumns[table.name].length;
  table.source.cellsOf(places, (index, cells) => {
    const judged = judge(cells);
    const further = table.further.map((_, at) => furtherTextOf(cells[width + at]) ?? "");
    const written = JSON.stringify([judged.notText, judged.written, further]);
    const id = hasIds ? String(judged.values[0]) : written;
    const row = { place: places[index] as number, written };
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [row]);
    else known.push(row);
  });
  return byId;
}

/** The first column of a table is the id of its rows. */
function lanesOfId(segment: Segment): Int32Array | null {
  return segment.keys[0] ?? null;
}

/** The keys of both persons of a row of identities as one. */
function lanesOfPair(segment: Segment): Int32Array | null {
  const [one, other] = segment.keys;
  if (!one) return null;
  const lanes = one.slice(0, segment.count * 2);
  if (!other) return lanes;
  for (let at = 0; at < lanes.length; at += 2) {
    // A person who cannot be told has no key, and its row is like no other.
    if (lanes[at] === 0 && lanes[at + 1] === 0) continue;
    lanes[at] = Math.imul(lanes[at] as number, 31) ^ (other[at] as number);
    lanes[at + 1] = Math.imul((lanes[at + 1] as number) ^ (other[at + 1] as number), 0x85ebca6b) | 1;
  }
  return lanes;
}
