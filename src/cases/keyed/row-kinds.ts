import { procedures } from "../facts/application.ts";
import { ASYLUM, GRANTED, IS_FAMILY } from "../facts/codes.ts";
import { KEPT } from "../facts/register-rows.ts";
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
const OUTCOME_BITS = 4;

const KINDS: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: procedures.length << OUTCOME_BITS }, (_, place) =>
  kindOf(place >> OUTCOME_BITS, place & ((1 << OUTCOME_BITS) - 1)),
);

function kindOf(procedure: number, outcome: number): number {
  if (procedure === ASYLUM) return HISTORY;
  if (IS_FAMILY[procedure] !== true) return 0;
  return outcome === GRANTED ? FAMILY | FAMILY_GRANT | HISTORY : FAMILY;
}

/**
 * What kinds of row those of a segment are, by index; 0 for rows that are not kept.
 *
 * @param granted applications that rows of decisions grant, whatever their own row says.
 */
export function kindsOf(segment: Segment, granted: KeyTable): Uint8Array {
  const { codes, count, state } = segment;
  const kinds = new Uint8Array(count);
  // A column that is not there holds the first of its codes.
  const procedure = codes[PROCEDURE] ?? new Uint8Array(count);
  const outcome = granted.size > 0 ? everGranted(segment, granted) : (codes[OUTCOME] ?? new Uint8Array(count));
  const table = KINDS;
  for (let index = 0; index < count; index += 1) {
    if (state[index] === KEPT)
      kinds[index] = table[((procedure[index] as number) << OUTCOME_BITS) | (outcome[index] as number)] as number;
  }
  return kinds;
}

/** The outcomes of a segment, granted where a row of decisions ever said so. */
function everGranted(segment: Segment, granted: KeyTable): Uint8Array {
  const { codes, count } = segment;
  const ever = codes[OUTCOME]?.slice(0, count) ?? new Uint8Array(count);
  for (let index = 0; index < count; index += 1) if (isNamed(granted, segment, index) === 1) ever[index] = GRANTED;
  return ever;
}
