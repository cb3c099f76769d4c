import type { Definition } from "../chains/definition/definition.ts";
import { type ModelCountOptions, type ModelCounts, modelCounts } from "../model/count-chains.ts";
import { modelChains, type PlainChain } from "../model/find-chains.ts";
import { modelPublished } from "../model/publish.ts";
import { modelRegister } from "../model/read-register.ts";
import type { PlainRegister } from "../model/register.ts";
import { type ModelRegister, modelAsOf } from "../model/register-at.ts";

/**
 * What is counted: the unit, by year of filing where nothing else is said. The register and the definition are those of the
 * chains, unless they are said because the chains are another list than `model.findChains` gave.
 */
export type PlainCountOptions = Pick<ModelCountOptions, "unit"> & Partial<ModelCountOptions>;

/** In what chains were found, and under which definition. */
type Origin = Pick<ModelCountOptions, "register" | "definition">;

const origins: WeakMap<readonly PlainChain[], Origin> = /* @__PURE__ */ new WeakMap();

function findChains(register: PlainRegister | ModelRegister, definition: Definition): readonly PlainChain[] {
  const chains = modelChains(register, definition);
  if ("manifest" in register) origins.set(chains, { register, definition });
  return chains;
}

function countChains(chains: readonly PlainChain[], options: PlainCountOptions): ModelCounts {
  const { register, definition } = { ...origins.get(chains), ...options };
  if (register === undefined || definition === undefined) {
    throw new TypeError("Pass `register` and `definition` too: this is not the list that model.findChains gave.");
  }
  return modelCounts(chains, { basis: "submission", period: "year", ...options, register, definition });
}

/**
 * Sections 2 to 4 of the contract the slow, obvious way, under the names of the path: what any implementation can be held
 * against. `countChains` knows the register and the definition of the chains that `findChains` gave. Cost: every row is looked at for every other, so it is for registers that fit on a screen.
 *
 * @example
 * const { register } = model.readRegister({ applications: [] }, { asOf: "2023-05-31" });
 * model.countChains(model.findChains(register, memo2023), { unit: "applications", from: 2022, to: 2023 }).periods; // ["2022", "2023"]
 */
export const model: {
  readonly readRegister: typeof modelRegister;
  readonly asOf: typeof modelAsOf;
  readonly findChains: typeof findChains;
  readonly countChains: typeof countChains;
  readonly publish: typeof modelPublished;
} = /* @__PURE__ */ Object.freeze({
  readRegister: modelRegister,
  asOf: modelAsOf,
  findChains,
  countChains,
  publish: modelPublished,
});
