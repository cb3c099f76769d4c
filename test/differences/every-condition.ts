import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";

/** A definition of which each option that can make a condition makes one. */
export const everyCondition: Definition = {
  ...memo2023,
  id: "every-condition",
  exclude: ["first-sponsor", "first-dossier"],
  firstAnchor: "permit",
  lookBackMonths: 60,
  firstValid: "at-second",
  repeats: "collapse",
  depthScope: "single",
};
