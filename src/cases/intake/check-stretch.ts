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
  const code = (codes[one] ?? new Uint8Array(index + rows)).subarray(index);
  const [day, lanes] = [days[other], keys[other]];
  if (day) checkDays(allowed, code, day.subarray(index), rows, isDoubtful);
  else checkKeys(allowed, code, (lanes ?? new Int32Array(2 * (index + rows))).subarray(2 * index), rows, isDoubtful);
}

// Whether a cell is there is foretold badly: a number says it, without a branch.

function checkDays(
  allowed: Uint8Array,
  codes: Uint8Array,
  days: Uint16Array,
  rows: number,
  isDoubtful: Uint8Array,
): void {
  for (let row = 0; row < rows; row += 1) {
    const isThere = ((days[row] as number) + 0xffff) >>> 16;
    if (allowed[2 * (codes[row] as number) + isThere] !== 1) isDoubtful[row] = 1;
  }
}

function checkKeys(
  allowed: Uint8Array,
  codes: Uint8Array,
  keys: Int32Array,
  rows: number,
  isDoubtful: Uint8Array,
): void {
  for (let row = 0; row < rows; row += 1) {
    const lanes = (keys[2 * row] as number) | (keys[2 * row + 1] as number);
    const isThere = (lanes | -lanes) >>> 31;
    if (allowed[2 * (codes[row] as number) + isThere] !== 1) isDoubtful[row] = 1;
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
