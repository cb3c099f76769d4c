import { NO_DAY } from "../../calendar/day.ts";
import { permitKinds } from "../../cases/facts/permit.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import { closedGroups, type Grouping } from "./grouping.ts";

/** What the sponsor held on the day of filing, by the permits known. */
export const sponsorBases = ["independent", "derived-only", "regular", "none-known"] as const;

/**
 * Counted chains by what the sponsor held on the day of filing, as `heldOn` says: an independent permit; else a derived
 * one; else a regular one; else none that the register knows. Cost: the chains, and the permits of their sponsors.
 */
export function basisGrouping(counted: CountedChains): Grouping {
  const { permits } = counted.chains.register;
  return closedGroups(counted, sponsorBases, (index) => {
    const kinds = heldAtFiling(counted, index).map((permit) => permitKinds[permits.kind[permit] as number]);
    if (kinds.includes("independent")) return "independent";
    if (kinds.includes("derived")) return "derived-only";
    return kinds.includes("regular") ? "regular" : "none-known";
  });
}

/** The places of the permits that the sponsor held on the day of filing, in the order of the day from which they are valid. */
function heldAtFiling({ chains, sponsor, submitted }: CountedChains, index: number): readonly number[] {
  const { permits } = chains.register;
  const holder = sponsor[index] as number;
  const day = submitted[index] as number;
  const held: number[] = [];
  const after = permits.firstOfHolder[holder + 1] as number;
  for (let permit = permits.firstOfHolder[holder] as number; permit < after; permit += 1) {
    const until = permits.validUntil[permit] as number;
    const withdrawn = permits.withdrawn[permit] as number;
    const isBegun = (permits.validFrom[permit] as number) <= day;
    if (isBegun && (until === NO_DAY || until >= day) && (withdrawn === NO_DAY || withdrawn > day)) held.push(permit);
  }
  return held;
}
