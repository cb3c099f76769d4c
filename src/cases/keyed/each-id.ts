import type { PackedTable } from "../facts/packed-table.ts";
import type { Segment } from "../facts/segment.ts";
import { textsAt } from "./texts-at.ts";

/** How many rows are read again at once. */
const BATCH = 65_536;

/** Whether the id of a row is wanted. */
export type IsWanted = (segment: Segment, index: number) => boolean;

/**
 * Gives the ids in a column of ids one after the other, of the rows that are wanted and have one, read again from their
 * source. Memory does not grow with the table. Cost: linear.
 */
export function eachId(
  table: PackedTable,
  column: number,
  isWanted: IsWanted,
  give: (id: string, place: number) => void,
): void {
  let places: number[] = [];
  const flush = (): void => {
    const [ids] = textsAt(table, Int32Array.from(places), [column]);
    for (let at = 0; at < ids.length; at += 1) give(ids[at] as string, places[at] as number);
    places = [];
  };
  for (const segment of table.segments) {
    const keys = segment.keys[column];
    if (!keys) continue;
    for (let index = 0; index < segment.count; index += 1) {
      if ((keys[2 * index] === 0 && keys[2 * index + 1] === 0) || !isWanted(segment, index)) continue;
      places.push(segment.first + index);
      if (places.length === BATCH) flush();
    }
  }
  flush();
}
