import { type Day, dayOf, type IsoDate, toIso, toIsoOrNull } from "../calendar/day.ts";
import type { ApplicationId, PersonId } from "./facts/application.ts";
import { isHeldOn } from "./facts/held-until.ts";
import {
  type Permit,
  type PermitId,
  type PermitKind,
  permitKinds,
  permitPlacesOf,
  permitStatuses,
} from "./facts/permit.ts";
import { type Register, type StoredRegister, storedRegister } from "./facts/register.ts";
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
  return placesOf(stored, personId).map((place) => permitAt(stored, place));
}

/**
 * The permits that a person held on a day, as known at the reference date: valid from that day or earlier, not ended
 * before it (the last day of validity counts as held), and not withdrawn on it or earlier.
 *
 * @throws TypeError for anything but a register and an id; RangeError when the day is not a calendar date, or after the reference date, of which nothing is known.
 */
export function heldOn(register: Register, personId: string, day: IsoDate): readonly Permit[] {
  const stored = storedRegister(register);
  const asked = dayOf(day);
  if (asked > dayOf(stored.referenceDate)) {
    throw new RangeError("Ask for a day on or before the reference date: the register knows nothing about later days.");
  }
  return placesOf(stored, personId)
    .filter((place) => isHeldOn(stored.permits, place, asked))
    .map((place) => permitAt(stored, place));
}

/** The places of the permits of whoever has an id; none where the register does not have it. */
function placesOf(register: StoredRegister, personId: string): readonly number[] {
  const person = leadingCodeOf(register, personId);
  return person === null ? [] : permitPlacesOf(register.permits, person);
}

function permitAt({ permits, applications, persons }: StoredRegister, place: number): Permit {
  const application = permits.application[place] as number;
  return {
    permit: permits.id[place] as PermitId | null,
    holder: persons[permits.holder[place] as number] as PersonId,
    kind: permitKinds[permits.kind[place] as number] as PermitKind,
    validFrom: toIso(permits.validFrom[place] as Day),
    validUntil: toIsoOrNull(permits.validUntil[place] as number),
    withdrawnOn: toIsoOrNull(permits.withdrawn[place] as number),
    application: application < 0 ? null : (applications.id[application] as ApplicationId),
    status: permitStatuses[permits.status[place] as number] || null,
  };
}
