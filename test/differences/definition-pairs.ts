import fc from "fast-check";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { optionPaths } from "../../src/chains/definition/option-values.ts";
import { withOptionsOf } from "../../src/differences/definitions/compared-options.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";

/** A definition, and another that differs from it in few options, so that every subset of them can be tried. */
export const twoDefinitions: fc.Arbitrary<{ readonly base: Definition; readonly other: Definition }> = fc
  .tuple(anyDefinition, anyDefinition, fc.subarray([...optionPaths], { minLength: 1, maxLength: 5 }))
  .map(([one, two, options]) => ({ base: one, other: { ...withOptionsOf(one, two, options), id: "other" } }));
