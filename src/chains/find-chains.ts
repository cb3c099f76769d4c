import { countableRegister, type Register } from "../cases/facts/register.ts";
import type { Definition } from "./definition/definition.ts";
import { type Chains, findStoredChains } from "./detection/stored-chains.ts";

/**
 * Finds the chains of stacked family reunification (gestapelde gezinshereniging) in a register and classifies them:
 * section 3 of the contract. Cost: n log n in the few applications that chains can rest on; what follows from options that
 * definitions agree on is worked out once for a register. Detection sees ids, procedures, dates and outcomes, and nothing
 * else. The definition is copied: a change of the one that was passed changes no chain.
 *
 * @throws RangeError when the register keeps no application, or the definition has an option that this version does not
 * know; TypeError for anything but a register and a definition.
 */
export function findChains(register: Register, definition: Definition): Chains {
  return findStoredChains(countableRegister(register), definition);
}
