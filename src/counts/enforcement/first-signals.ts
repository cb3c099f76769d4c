import { dayOf, NO_DAY } from "../../calendar/day.ts";
import { NOBODY } from "../../cases/facts/application.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import { chainOfFiling } from "./chain-of-filing.ts";

/** The days of the first signals on what can be stacked. */
export interface FirstSignals {
  /** By index of a counted chain: the day of the first signal on any of its filings, `NO_DAY` where there is none. */
  readonly onChains: Int32Array;
  /** By place of any other family application that has a signal, in their order: the day of the first. */
  readonly others: ReadonlyMap<number, number>;
}

/** The first signals known at the reference date. Cost: grows with the applications and the signals. */
export function firstSignals(counted: CountedChains): FirstSignals {
  const { applications, signals } = counted.chains.basis;
  const firstOf = new Map<string, number>();
  for (const { application, raisedOn } of signals) {
    const day = dayOf(raisedOn);
    firstOf.set(application, Math.min(firstOf.get(application) ?? day, day));
  }
  const chainOf = chainOfFiling(counted);
  const onChains = new Int32Array(counted.count).fill(NO_DAY);
  const others = new Map<number, number>();
  applications.id.forEach((id, place) => {
    const day = firstOf.get(id);
    // Only family applications have a sponsor, and only these can be stacked.
    if (day === undefined || applications.sponsor[place] === NOBODY) return;
    const chain = chainOf[place] as number;
    if (chain < 0) others.set(place, day);
    else onChains[chain] = onChains[chain] === NO_DAY ? day : Math.min(onChains[chain] as number, day);
  });
  return { onChains, others };
}
