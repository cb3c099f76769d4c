import { type Day, dayOf, type IsoDate, toIso, toIsoOrNull } from "../calendar/day.ts";
import type { ApplicationId, PersonId } from "./facts/application.ts";
import { type Permit, type PermitId, type PermitKind, permitKinds } from "./facts/permit.ts";
import { type Register, storedRegister } from "./facts/register.ts";
import { leadingCodeOf } from "./person-of.ts";

/**
 * The permits (vergunningen) of a person as known at the reference date, by the day from which they are valid; those
 * of all ids that are one person. Empty for somebody who is not in the register. Cost: constant in the register, after one
 * look through the ids for the first person.
 *
 * @throws TypeError for anything but a register and an id.
 */
export function permitsOf(register: Register, personId: string): readonly Permit[] {
  const stored = storedRegister(register);
  const person = leadingCodeOf(stored, personId);
  if (person === null) return [];
  const { permits, applications, persons } = stored;
  const found: Permit[] = [];
  for (
    let place = permits.firstOfHolder[person] as number;
    place < (permits.firstOfHolder[person + 1] as number);
    place += 1
  ) {
    const application = permits.application[place] as number;
    found.push({
      permit: permits.id[place] as PermitId | null,
      holder: persons[person] as PersonId,
      kind: permitKinds[permits.kind[place] as number] as PermitKind,
      validFrom: toIso(permits.validFrom[place] as Day),
      validUntil: toIsoOrNull(permits.validUntil[place] as number),
      withdrawnOn: toIsoOrNull(permits.withdrawn[place] as number),
      application: application < 0 ? null : (applications.id[application] as ApplicationId),
    });
  }
  return found;
}

/**
 * The permits that a person held on a day, as known at the reference date: valid from that day or earlier, not ended
 * before it (the last day of validity counts as held), and not withdrawn on it or earlier.
 *
 * @throws TypeError for anything but a register and an id; RangeError when the day is not a calendar date, or after the reference date, of which nothing is known.
 */
export function heldOn(register: Register, personId: string, day: IsoDate): readonly Permit[] {
  const { referenceDate } = storedRegister(register);
  const asked = dayOf(day);
  if (asked > dayOf(referenceDate)) {
    throw new RangeError("Ask for a day on or before the reference date: of later days the register knows nothing.");
  }
  return permitsOf(register, personId).filter(
    (permit) =>
      dayOf(permit.validFrom) <= asked &&
      (permit.validUntil === null || dayOf(permit.validUntil) >= asked) &&
      (permit.withdrawnOn === null || dayOf(permit.withdrawnOn) > asked),
  );
}
