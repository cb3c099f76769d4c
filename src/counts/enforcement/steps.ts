import { dayOf } from "../../calendar/day.ts";
import type { FollowUpKind } from "../../cases/facts/follow-up.ts";
import type { StoredRegister as Register } from "../../cases/facts/register.ts";

/** What is asked of the table of follow-up itself: whether a permit is withdrawn is for the permits to say. */
export type NamedKind = Exclude<FollowUpKind, "permit-withdrawn">;

/** One row of follow-up, with the application that it is about. */
export interface NamedFollowUp {
  readonly kind: NamedKind;
  /** Place of the application. */
  readonly application: number;
  readonly on: number;
}

/**
 * The rows of follow-up with the applications that they are about. The start of a withdrawal is about the application
 * that the permit it names was given on, where the register knows that; everything else is about the application it
 * names. Cost: grows with the follow-up, the permits and the applications.
 */
export function namedByFollowUp(register: Register): readonly NamedFollowUp[] {
  const placeOf = placesNamed(register);
  const givenOn = permitsNamed(register);
  return register.followUp.flatMap(({ kind, application, permit, on }): NamedFollowUp[] => {
    if (kind === "permit-withdrawn") return [];
    const permitted = kind === "withdrawal-started" ? givenOn.get(permit) : undefined;
    const place = permitted ?? placeOf.get(application);
    return place === undefined ? [] : [{ kind, application: place, on: dayOf(on) }];
  });
}

function placesNamed({ applications, followUp }: Register): ReadonlyMap<string, number> {
  const named = new Set<string>(followUp.map(({ application }) => application));
  const places = new Map<string, number>();
  applications.id.forEach((id, place) => {
    if (named.has(id)) places.set(id, place);
  });
  return places;
}

/** By id of a permit that a follow-up names: the place of the application it was given on, where there is one. */
function permitsNamed({ permits, followUp }: Register): ReadonlyMap<string | null, number> {
  const named = new Set<string | null>(followUp.map(({ permit }) => permit));
  const places = new Map<string | null, number>();
  permits.id.forEach((id, permit) => {
    const application = permits.application[permit] as number;
    if (id !== null && application >= 0 && named.has(id)) places.set(id, application);
  });
  return places;
}
