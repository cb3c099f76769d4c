import { supplyOf } from "./cohort-supply.ts";
import { addDecoy, decoys } from "./decoys.ts";
import type { DemonstrationRows } from "./demonstration-rows.ts";
import { drawExactCounts } from "./draw-exact-counts.ts";
import { addFollowUp, addSignals } from "./enforcement.ts";
import { addOrdinaryFamily } from "./ordinary-families.ts";
import { playScript } from "./play-script.ts";
import { randomFrom } from "./random.ts";
import { emptyDraft } from "./register-draft.ts";
import { addStackedFamilies } from "./stacked-families.ts";
import { stackingScripts } from "./stacking-scripts.ts";
import { writeTables } from "./write-tables.ts";

/** How many applications the register has at least. */
export const LEAST_APPLICATIONS = 36_000;

/**
 * Makes up a register in which stacking, counted by the memo's definition, comes to the published figures: the same
 * register for the same seed, another one with the same tables for another. Pure; about 0.4 seconds.
 *
 * @param seed a whole number.
 */
export function simulateRegister(seed: number): DemonstrationRows {
  const random = randomFrom(seed);
  const draft = emptyDraft();
  const supply = supplyOf(drawExactCounts(random));
  for (const script of stackingScripts) {
    for (let family = 0; family < script.families; family += 1) playScript(draft, random, { script, supply });
  }
  for (const cohort of supply) addStackedFamilies(draft, random, cohort);
  for (const decoy of decoys) {
    for (let family = 0; family < decoy.families; family += 1) addDecoy(draft, random, decoy);
  }
  while (draft.applications.length < LEAST_APPLICATIONS) addOrdinaryFamily(draft, random);
  addSignals(draft, random);
  addFollowUp(draft, random);
  return writeTables(draft, random);
}
