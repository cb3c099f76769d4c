import { isHeldOn } from "../../cases/facts/held-until.ts";
import { permitKinds, permitPlacesOf, permitStatuses } from "../../cases/facts/permit.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import { closedGroups, type Grouping } from "./grouping.ts";

/** What the sponsor held on the day of filing, by the permits known. */
export const sponsorBases = ["independent", "derived-only", "regular", "none-known"] as const;

/** By which protection the asylum permit of the sponsor was given. */
export const protectionGroups = ["refugee", "subsidiary", "unknown"] as const;

/** The kinds of asylum permits, the one that counts first first. */
const ASYLUM_KINDS = ["independent", "derived"] as const;

/**
 * Counted chains by what the sponsor held on the day of filing, as `heldOn` says: an independent permit; else a derived
 * one; else a regular one; else none that the register knows. Cost: the chains, and the permits of their sponsors.
 */
export function basisGrouping(counted: CountedChains): Grouping {
  const { permits } = counted.chains.basis;
  return closedGroups(counted, sponsorBases, (index) => {
    const kinds = heldAtFiling(counted, index).map((permit) => permitKinds[permits.kind[permit] as number]);
    if (kinds.includes("independent")) return "independent";
    if (kinds.includes("derived")) return "derived-only";
    return kinds.includes("regular") ? "regular" : "none-known";
  });
}

/**
 * Counted chains by the protection of the asylum permit that the sponsor held on the day of filing: of the independent
 * permits, else of the derived ones, what the one that began last of those says of which the register says anything.
 * Unknown where the sponsor held no asylum permit that the register knows, and where none of these says. Cost: the
 * chains, and the permits of their sponsors.
 */
export function protectionGrouping(counted: CountedChains): Grouping {
  const { permits } = counted.chains.basis;
  return closedGroups(counted, protectionGroups, (index) => {
    const held = heldAtFiling(counted, index);
    const ofKinds = ASYLUM_KINDS.map((kind) =>
      held.filter((permit) => permitKinds[permits.kind[permit] as number] === kind),
    );
    const statuses = ofKinds
      .find((some) => some.length > 0)
      ?.map((permit) => permitStatuses[permits.status[permit] as number]);
    return statuses?.filter((status) => status !== "").at(-1) || "unknown";
  });
}

/** The places of the permits that the sponsor held on the day of filing, in the order of the day from which they are valid. */
function heldAtFiling({ chains, sponsor, submitted }: CountedChains, index: number): readonly number[] {
  const { permits } = chains.basis;
  return permitPlacesOf(permits, sponsor[index] as number).filter((permit) =>
    isHeldOn(permits, permit, submitted[index] as number),
  );
}
