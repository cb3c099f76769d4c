import type { DetectionColumns } from "../../cases/facts/application.ts";
import { groupBy } from "../../cases/facts/groups.ts";

/**
 * The places of some applications, each there once, by day of submission, and of one day by place. Linear time in the
 * applications of the columns and in the days between the first submission and the last.
 */
export function inOrderOfSubmission({ count, submitted }: DetectionColumns, places: Int32Array): Int32Array {
  if (places.length === 0) return places;
  const isIn = new Uint8Array(count);
  let [earliest, latest] = [submitted[places[0] as number] as number, submitted[places[0] as number] as number];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    isIn[place] = 1;
    earliest = Math.min(earliest, submitted[place] as number);
    latest = Math.max(latest, submitted[place] as number);
  }
  const day = new Int32Array(count).fill(-1);
  for (let place = 0; place < count; place += 1) {
    if (isIn[place] === 1) day[place] = (submitted[place] as number) - earliest;
  }
  return groupBy(day, latest - earliest + 1).members;
}
