import { dayOf, type IsoDate } from "../../calendar/day.ts";
import { asOf } from "../../cases/as-of.ts";
import type { StoredRegister as Register } from "../../cases/facts/register.ts";
import { findChains } from "../../chains/detection/find-chains.ts";
import { makeRevision } from "./make-revision.ts";
import type { RevisionByOneDefinition, RevisionOptions } from "./revision.ts";
import { dateStates } from "./revision-states.ts";

/**
 * How the figures of one register grew from one reference date (peildatum) to a later one: every change in every cell
 * split into late registration, merged or split identities, changed decisions, decisions since and newly covered
 * months. The parts are taken in one after another, in the order of `revisionCauses`, and a change belongs to the
 * first part in which it shows: an application that was recorded late and granted since counts under late
 * registration as an application, and under decisions since as a grant. So the parts add up exactly, in every cell,
 * whatever the unit. Cost: about that of reading the register as of a day and finding its chains, seven times.
 *
 * @throws RangeError when a day is no calendar date or the second is before the first, and for options that do not
 * exist; TypeError without a unit or for anything but a register.
 * @example
 * const { register } = readRegister(demonstrationTables());
 * const options = { definition: memo2023, unit: "applications" } as const;
 * const revision = compareReferenceDates(register, "2023-05-31", "2024-01-31", options);
 * revision.causes; // ["late-registration", "identities", "changed-decisions", "decisions-since", "new-months"]
 */
export function compareReferenceDates(
  register: Register,
  from: IsoDate,
  to: IsoDate,
  options: RevisionOptions,
): RevisionByOneDefinition {
  if (register?.["~kind"] !== "Register") throw new TypeError("Pass a register, as readRegister gives it.");
  const [first, last] = [dayOf(from), dayOf(to)];
  if (last < first) throw new RangeError("Give the earlier reference date first.");
  const { definition, ...counted } = options ?? {};
  const { rows } = register;
  const before = findChains(asOf(register, from), definition);
  const after = findChains(asOf(register, to), definition);
  const stepped = { completed: rows, identified: rows, whole: rows };
  const states = dateStates(stepped, first, last, definition);
  // There is one definition, and no state takes in another.
  return makeRevision({ before, after, options: counted, states }) as RevisionByOneDefinition;
}
