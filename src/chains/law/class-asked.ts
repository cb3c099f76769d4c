import type { Procedure } from "../../cases/facts/application.ts";
import type { ChainClass } from "../definition/chain.ts";

/**
 * The class whose law an application is asked under, stacked or not: that of its procedure, or nareis op nareis where a
 * definition takes it for nareis; null for an application that nobody sponsors.
 *
 * @example
 * classAsked("art8", null); // "art8-after-nareis"
 * classAsked("regular-family", "nareis-op-nareis"); // "nareis-op-nareis"
 */
export function classAsked(procedure: Procedure, chainClass: ChainClass | null): ChainClass | null {
  if (chainClass === "nareis-op-nareis" || procedure === "nareis") return "nareis-op-nareis";
  if (procedure === "art8") return "art8-after-nareis";
  return procedure === "regular-family" ? "other-stacking" : null;
}
