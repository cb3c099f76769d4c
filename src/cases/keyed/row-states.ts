import { lazily } from "../facts/lazily.ts";
import type { PackedTable } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import type { Segment } from "../facts/segment.ts";

/** By state: how many rows of a table have it, once it is settled which rows share an id. Cost: linear, once. */
export const rowStates: (table: PackedTable) => ReadonlyMap<number, number> = /* @__PURE__ */ lazily(
  ({ held, segments }) => {
    if (held !== null) return held.states;
    const states = new Map<number, number>();
    for (const segment of segments) countStates(segment, states);
    return states;
  },
);

/** Counts the rows of a segment by what became of them. */
export function countStates({ count, state }: Segment, states: Map<number, number>): void {
  // States run from -2 to below 126.
  const times = new Int32Array(128);
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const at = state[index] as number;
    // Nearly all: a number in memory would be waited for at every row.
    if (at === KEPT) kept += 1;
    else times[at + 2] = (times[at + 2] as number) + 1;
  }
  times[KEPT + 2] = kept;
  times.forEach((rows, at) => {
    if (rows > 0) states.set(at - 2, (states.get(at - 2) ?? 0) + rows);
  });
}
