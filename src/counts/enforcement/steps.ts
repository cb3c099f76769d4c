import { dayOf, NO_DAY } from "../../calendar/day.ts";
import { DERIVED, GRANTED } from "../../cases/facts/codes.ts";
import type { FollowUp, FollowUpKind } from "../../cases/facts/follow-up.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import { chainOfFiling } from "./chain-of-filing.ts";

/** One step of enforcement, with the chains that it belongs to. */
export interface Step {
  readonly kind: FollowUpKind;
  readonly on: number;
  /** Place of a first grant: it belongs to the chains that rest on it and were filed by its day. -1 for none. */
  readonly first: number;
  /** Where it belongs to no such chain: the index of the chain that has the application as second. -1 for none. */
  readonly second: number;
}

/**
 * The steps of enforcement on counted chains. A step on an application belongs to the chains that rest on it as their
 * first grant and were filed by its day; only where there are none, to the chain in which that application is the
 * second, filed by its day. So it has one role, also where one application is second in a chain and first in the next.
 *
 * The withdrawal of a permit is that of a derived permit of the applicant of a first grant, given on it: for the permits
 * to say, not for the table of follow-up. The start of one is about the application that the permit it names was given
 * on, where the register knows that, else about the application it names; about a second application that is granted it
 * is of that one's own permit, and belongs to no chain there. Cost: grows with the chains, the follow-up, the permits
 * and the applications.
 */
export function stepsOn(counted: CountedChains): readonly Step[] {
  const { chains, places, submitted } = counted;
  const { applications } = chains.basis;
  const stackedFrom = new Map<number, number>();
  places.forEach((place, index) => {
    const first = chains.columns.first[place] as number;
    stackedFrom.set(first, Math.min(stackedFrom.get(first) ?? Infinity, submitted[index] as number));
  });
  const isStacked = ({ application, on }: NamedStep): boolean => on >= (stackedFrom.get(application) ?? Infinity);
  const chainOf = chainOfFiling(counted);
  const followed = namedSteps(chains.basis).flatMap((step): Step[] => {
    const { kind, application, on } = step;
    if (isStacked(step)) return [{ kind, on, first: application, second: -1 }];
    const second = chainOf[application] as number;
    const ofOwnPermit = kind === "withdrawal-started" && applications.outcome[application] === GRANTED;
    // Intake keeps no step from before the filing of its application.
    if (second < 0 || ofOwnPermit) return [];
    return [{ kind, on, first: -1, second }];
  });
  const withdrawn = withdrawnPermits(chains.basis)
    .filter(isStacked)
    .map(({ kind, on, application }): Step => ({ kind, on, first: application, second: -1 }));
  return [...followed, ...withdrawn];
}

interface NamedStep {
  readonly kind: FollowUpKind;
  /** Place of the application that it is about. */
  readonly application: number;
  readonly on: number;
}

function namedSteps(register: StoredRegister): readonly NamedStep[] {
  const named = register.followUp.filter(({ kind }) => kind !== "permit-withdrawn");
  const placeOf = placesById(register.applications.id, new Set(named.map(({ application }) => application)));
  const permitOf = placesById(register.permits.id, new Set(named.map(({ permit }) => permit)));
  const givenOn = ({ kind, permit }: FollowUp): number => {
    const place = kind === "withdrawal-started" ? permitOf.get(permit) : undefined;
    return place === undefined ? -1 : (register.permits.application[place] as number);
  };
  return named.map((step): NamedStep => {
    const permitted = givenOn(step);
    // Follow-up that names no known application is not known either.
    const application = permitted >= 0 ? permitted : (placeOf.get(step.application) as number);
    return { kind: step.kind, application, on: dayOf(step.on) };
  });
}

/** The derived permits that were withdrawn, with the applications of their holders that they were given on. */
function withdrawnPermits({ permits, applications }: StoredRegister): readonly NamedStep[] {
  const found: NamedStep[] = [];
  for (let permit = 0; permit < permits.count; permit += 1) {
    const application = permits.application[permit] as number;
    const on = permits.withdrawn[permit] as number;
    if (permits.kind[permit] !== DERIVED || on === NO_DAY) continue;
    // A permit that was given on no application has no applicant either.
    if (permits.holder[permit] !== applications.applicant[application]) continue;
    found.push({ kind: "permit-withdrawn", application, on });
  }
  return found;
}

function placesById<Id extends string | null>(ids: readonly Id[], wanted: ReadonlySet<Id>): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>();
  ids.forEach((id, place) => {
    if (id !== null && wanted.has(id)) places.set(id, place);
  });
  return places;
}
