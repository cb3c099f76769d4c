import type { Basis } from "../asked/unit.ts";
import { cellChain } from "./cell-chain.ts";
import type { CountedChains } from "./counted-chains.ts";
import type { CountedByPeriod } from "./period-rows.ts";

/** Counted chains as items to be counted by period, and what is behind each of them. */
export function chainItems(
  counted: CountedChains,
  basis: Basis,
): Pick<CountedByPeriod, "items" | "days" | "openInPeriods" | "chainsAt"> {
  return {
    items: counted,
    days: basis === "decision" ? counted.decided : counted.submitted,
    // By decision no period holds an open case, so that all of them stand behind every period.
    openInPeriods: basis === "submission",
    chainsAt: (index) => counted.placesBehind(index).map((place) => cellChain(counted.chains, place)),
  };
}
