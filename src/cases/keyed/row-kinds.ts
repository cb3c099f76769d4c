import { procedures } from "../facts/application.ts";
import { ASYLUM, GRANTED, IS_FAMILY } from "../facts/codes.ts";
import type { Segment } from "../facts/segment.ts";
import { placeOf } from "../facts/table.ts";
import type { KeyTable } from "./key-table.ts";
import { isNamed } from "./named-applications.ts";

/** In a kind of row: an application in which somebody stands as a sponsor. */
export const FAMILY = 1;
/** In a kind of row: a grant of residence in such an application. */
export const FAMILY_GRANT = 2;
/** In a kind of row: what somebody who stands as a sponsor can have come by, an own application for asylum or such a grant. */
export const HISTORY = 4;

const PROCEDURE = /* @__PURE__ */ placeOf("applications", "procedure");
const OUTCOME = /* @__PURE__ */ placeOf("applications", "outcome");

/** How far a procedure stands before the outcome in a place among the kinds. */
export const OUTCOME_BITS = 4;

/** By place of a procedure and place of an outcome: what kind of row that is. */
export const rowKinds: Uint8Array = /* @__PURE__ */ Uint8Array.from(
  { length: procedures.length << OUTCOME_BITS },
  (_, place) => kindOf(place >> OUTCOME_BITS, place & ((1 << OUTCOME_BITS) - 1)),
);

function kindOf(procedure: number, outcome: number): number {
  if (procedure === ASYLUM) return HISTORY;
  if (IS_FAMILY[procedure] !== true) return 0;
  return outcome === GRANTED ? FAMILY | FAMILY_GRANT | HISTORY : FAMILY;
}

/** The procedures of a segment: a column that is not there holds the first. */
export function proceduresOf({ codes, count }: Segment): Uint8Array {
  return codes[PROCEDURE] ?? new Uint8Array(count);
}

/** The outcomes of a segment, granted where a row of decisions says so. */
export function outcomesOf(segment: Segment, granted: KeyTable): Uint8Array {
  const { codes, count } = segment;
  const own = codes[OUTCOME] ?? new Uint8Array(count);
  if (granted.size === 0) return own;
  const ever = own.slice(0, count);
  for (let index = 0; index < count; index += 1) if (isNamed(granted, segment, index) === 1) ever[index] = GRANTED;
  return ever;
}
