import type { Definition } from "../../src/chains/definition/definition.ts";
import { modelChains, type PlainChain } from "../../src/model/find-chains.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";

/** The chains that a definition counts, `depthScope` and `repeats` included: of repeats the first, by the model. */
export function countedByModel(register: ModelRegister, definition: Definition): readonly PlainChain[] {
  const inScope = modelChains(register, definition).filter(
    (chain) => chain.class !== null && (definition.depthScope === "all" || chain.depth === 1),
  );
  if (definition.repeats === "count") return inScope;
  const isBefore = (one: PlainChain, other: PlainChain): boolean =>
    (byCodeUnit(one.submitted, other.submitted) || byCodeUnit(one.application, other.application)) < 0;
  return inScope.filter(
    (chain) =>
      !inScope.some(
        (other) =>
          other.class === chain.class &&
          other.sponsor === chain.sponsor &&
          other.applicant === chain.applicant &&
          isBefore(other, chain),
      ),
  );
}

/** The class in which an application counts under a definition, or null, by the model. */
export function classByModel(
  register: ModelRegister,
  definition: Definition,
): (application: string) => PlainChain["class"] {
  const classes = new Map(countedByModel(register, definition).map((chain) => [chain.application, chain.class]));
  return (application) => classes.get(application) ?? null;
}
