import { rootOf } from "../../cases/facts/root-of.ts";

/** Who is whom in one register. */
export interface TellingApart {
  /** By code of a person: the code of its leading id. */
  readonly leadingOf: Int32Array;
  /** By code of a person: the code that stands for the same id in other registers too; null where it is the same. */
  readonly shared: Int32Array | null;
}

/**
 * Who may be the same person in two registers that tell persons apart differently: by shared code, a number that two
 * codes have in common where either register, or both by way of others, takes them for one. Cost: linear in the codes,
 * nearly.
 */
export function samePersons(one: TellingApart, other: TellingApart): Int32Array {
  const registers = [one, other];
  const counts = registers.map(
    ({ leadingOf, shared }) => shared?.reduce((most, code) => Math.max(most, code + 1), 0) ?? leadingOf.length,
  );
  const parent = Int32Array.from({ length: Math.max(...counts) }, (_, code) => code);
  for (const { leadingOf, shared } of registers) {
    leadingOf.forEach((leading, code) => {
      parent[rootOf(parent, sharedCode(shared, code))] = rootOf(parent, sharedCode(shared, leading));
    });
  }
  return parent.map((_, code) => rootOf(parent, code));
}

/** The code of a person that other registers know too. */
export function sharedCode(shared: TellingApart["shared"], person: number): number {
  return shared === null ? person : (shared[person] as number);
}
