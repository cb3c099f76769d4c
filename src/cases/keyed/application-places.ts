import { indexOf, type PackedTable, segmentOf } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import { placeOf } from "../facts/table.ts";
import { textNumbers } from "../facts/text-numbers.ts";
import { keyTable } from "./key-table.ts";
import { textsAt } from "./texts-at.ts";

/** How many rows are looked up at once: their texts are in memory then. */
const BATCH = 65_536;

/**
 * By place of a row that names an application: the place of the kept application with that id, or -1. Keys find it, and
 * the texts of both decide. Cost: linear in both tables; the applications that are named are read again.
 */
export function applicationPlaces(applications: PackedTable | null, table: PackedTable): Int32Array {
  const found = new Int32Array(table.rows).fill(-1);
  if (applications === null) return found;
  const naming = placesWithKey(table, placeOf(table.name, "application_id"));
  for (let from = 0; from < naming.length; from += BATCH) {
    join(applications, table, naming.subarray(from, from + BATCH), found);
  }
  return found;
}

/** The places of rows in which a column of ids is not empty. */
export function placesWithKey({ segments }: PackedTable, column: number): Int32Array {
  const places: number[] = [];
  for (const { first, count, keys } of segments) {
    const lanes = keys[column];
    if (!lanes) continue;
    for (let index = 0; index < count; index += 1) {
      if (lanes[2 * index] !== 0 || lanes[2 * index + 1] !== 0) places.push(first + index);
    }
  }
  return Int32Array.from(places);
}

function join(applications: PackedTable, table: PackedTable, naming: Int32Array, found: Int32Array): void {
  const column = placeOf(table.name, "application_id");
  const named = keyTable(naming.length);
  for (const place of naming) {
    const lanes = segmentOf(table, place).keys[column] as Int32Array;
    named.add(lanes[2 * indexOf(place)] as number, lanes[2 * indexOf(place) + 1] as number, 0);
  }
  const candidates: number[] = [];
  for (const { first, count, keys, state } of applications.segments) {
    // There wherever a row is kept.
    const lanes = keys[0] as Int32Array;
    for (let index = 0; index < count; index += 1) {
      if (state[index] !== KEPT || named.get(lanes[2 * index] as number, lanes[2 * index + 1] as number) < 0) continue;
      candidates.push(first + index);
    }
  }
  const places = Int32Array.from(candidates);
  const placeOfId = textNumbers();
  const [ids] = textsAt(applications, places, [0]);
  ids.forEach((id, index) => {
    placeOfId.set(id, places[index] as number);
  });
  const [names] = textsAt(table, naming, [column]);
  names.forEach((name, index) => {
    found[naming[index] as number] = placeOfId.get(name) ?? -1;
  });
}
