import type { Segment } from "../facts/segment.ts";
import type { OrderRule, PairRules, PresenceRule } from "./pair-rules.ts";

/** Marks the rows of a stretch for the judge that may break a rule on two columns. */
export function checkStretch(
  { presenceRules, orderRules }: PairRules,
  segment: Segment,
  index: number,
  rows: number,
  isDoubtful: Uint8Array,
): void {
  for (const rule of presenceRules) checkPresence(rule, segment, index, rows, isDoubtful);
  for (const rule of orderRules) checkOrder(rule, segment, index, rows, isDoubtful);
}

function checkPresence(
  { one, other, allowed }: PresenceRule,
  { codes, days, keys }: Segment,
  index: number,
  rows: number,
  isDoubtful: Uint8Array,
): void {
  const first = codes[one];
  const day = days[other];
  const lanes = keys[other];
  for (let row = 0; row < rows; row += 1) {
    const at = index + row;
    const isThere = day ? day[at] !== 0 : lanes ? lanes[2 * at] !== 0 || lanes[2 * at + 1] !== 0 : false;
    if (allowed[2 * (first?.[at] ?? 0) + (isThere ? 1 : 0)] !== 1) isDoubtful[row] = 1;
  }
}

function checkOrder(
  { earlier, later }: OrderRule,
  { days }: Segment,
  index: number,
  rows: number,
  isDoubtful: Uint8Array,
): void {
  const [before, after] = [days[earlier], days[later]];
  if (!before || !after) return;
  for (let row = 0; row < rows; row += 1) {
    const day = after[index + row] as number;
    if (day !== 0 && day < (before[index + row] as number)) isDoubtful[row] = 1;
  }
}
