import { checkDefinition } from "../../chains/definition/check-definition.ts";
import type { Definition } from "../../chains/definition/definition.ts";

/**
 * The definitions that a caller wants to have compared.
 *
 * @throws TypeError without a definition; RangeError for one that cannot be.
 */
export function checkedDefinitions(definitions: readonly Definition[]): readonly [Definition, ...Definition[]] {
  const [first, ...others] = Array.isArray(definitions) ? definitions : [];
  if (first === undefined) throw new TypeError("Pass a list of definitions, such as [memo2023, lawSince2014].");
  for (const definition of [first, ...others]) checkDefinition(definition);
  return [first, ...others];
}
