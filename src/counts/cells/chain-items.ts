import type { Basis } from "../asked/unit.ts";
import { cellChain } from "./cell-chain.ts";
import type { CountedChains } from "./counted-chains.ts";
import type { CellChain } from "./exact-table.ts";
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
    chainsAt: (index) => chainsBehind(counted, index),
  };
}

/** The chains that are counted at an index. */
export function chainsBehind({ chains, placesBehind }: CountedChains, index: number): readonly CellChain[] {
  return placesBehind(index).map((place) => cellChain(chains, place));
}
