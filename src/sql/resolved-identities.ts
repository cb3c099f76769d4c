import { compareText } from "../cases/facts/compare-text.ts";
import type { Register } from "../cases/facts/register.ts";
import { personsOf } from "../cases/person-of.ts";

/** One row of the relation `identities_resolved`. */
export interface ResolvedIdentity {
  readonly person_id: string;
  readonly leading_id: string;
}

/**
 * Who is who at the reference date of a register, as the statements of `toSql` take it: a row for each id that is not the
 * leading one of its person, in code unit order. Cost: linear in the ids of the register.
 *
 * @throws TypeError for anything but a register; RangeError for one without a reference date.
 * @example
 * const applications = [{ application_id: "A1", procedure: "asylum", applicant_id: "P2", submitted_on: "2020-01-01" }];
 * const identities = [{ person_id: "P1", leading_id: "P2" }];
 * resolvedIdentities(readRegister({ applications, identities }).register); // [{ person_id: "P1", leading_id: "P2" }]
 */
export function resolvedIdentities(register: Register): readonly ResolvedIdentity[] {
  const rows: ResolvedIdentity[] = [];
  for (const { person, ids } of personsOf(register)) {
    for (const id of ids) if (id !== person) rows.push({ person_id: id, leading_id: person });
  }
  return rows.sort((one, other) => compareText(one.person_id, other.person_id));
}
