import type { Segment } from "../facts/segment.ts";

/**
 * Counts the rows of a stretch that were written into a segment behind its rows, and gives those that may be wrong to the
 * judge, all in their order.
 *
 * @param isDoubtful by row of the stretch: 1 for one that is for the judge.
 */
export function giveStretch(
  segment: Segment,
  rows: number,
  isDoubtful: Uint8Array,
  judge: (offset: number) => void,
): void {
  for (let offset = 0; offset < rows; ) {
    const found = isDoubtful.indexOf(1, offset);
    const doubtful = found < 0 ? rows : found;
    segment.count += doubtful - offset;
    if (doubtful < rows) judge(doubtful);
    offset = doubtful + 1;
  }
}
