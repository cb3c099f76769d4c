import { modelCounts } from "../model/count-chains.ts";
import { modelChains } from "../model/find-chains.ts";
import { modelPublished } from "../model/publish.ts";
import { modelRegister } from "../model/read-register.ts";
import { modelAsOf } from "../model/register-at.ts";

/**
 * Sections 2 to 4 of the contract the slow, obvious way, under the names of the path: what any implementation can be held
 * against. Cost: every row is looked at for every other, so it is for registers that fit on a screen.
 *
 * @example
 * const { register } = model.readRegister({ applications: [] }, { asOf: "2023-05-31" });
 * model.findChains(register, memo2023); // []
 */
export const model: {
  readonly readRegister: typeof modelRegister;
  readonly asOf: typeof modelAsOf;
  readonly findChains: typeof modelChains;
  readonly countChains: typeof modelCounts;
  readonly publish: typeof modelPublished;
} = /* @__PURE__ */ Object.freeze({
  readRegister: modelRegister,
  asOf: modelAsOf,
  findChains: modelChains,
  countChains: modelCounts,
  publish: modelPublished,
});
