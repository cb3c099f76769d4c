import { rootOf } from "../../cases/facts/root-of.ts";

/**
 * Who may be the same person in two registers that tell persons apart differently: by code, a number that two codes
 * share where either register, or both by way of others, takes them for one. Cost: linear in the codes, nearly.
 *
 * @param one the leading code of each person in one register. @param other those in the other; either may be shorter.
 */
export function samePersons(one: Int32Array, other: Int32Array): Int32Array {
  const parent = Int32Array.from({ length: Math.max(one.length, other.length) }, (_, code) => code);
  for (const leadingOf of [one, other]) {
    leadingOf.forEach((leading, code) => {
      parent[rootOf(parent, code)] = rootOf(parent, leading);
    });
  }
  return parent.map((_, code) => rootOf(parent, code));
}
