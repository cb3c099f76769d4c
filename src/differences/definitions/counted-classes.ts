import type { StoredRegister } from "../../cases/facts/register.ts";
import { chainClasses } from "../../chains/definition/chain.ts";
import { checkDefinition } from "../../chains/definition/check-definition.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { definitionDigest } from "../../chains/definition/definition-digest.ts";
import { findStoredChains, type StoredChains } from "../../chains/detection/stored-chains.ts";
import type { TableClass } from "../../counts/asked/unit.ts";
import { repeatsOf } from "../../counts/cells/repeats.ts";

/** By place of an application: the place in `chainClasses` of the class in which it counts, or `NOT_COUNTED`. */
export type CountedClasses = Int8Array;

/** What stands where an application does not count in any class. */
export const NOT_COUNTED = -1;

/**
 * In which class each application counts, `repeats` and `depthScope` included: what a table of applications counts.
 * Where repeats collapse it is the first of them that counts.
 */
export function countedClasses(chains: StoredChains): CountedClasses {
  const { columns, basis: register } = chains;
  const classes = new Int8Array(register.applications.count).fill(NOT_COUNTED);
  const { application, class: found } = columns;
  for (const place of repeatsOf(chains).first) {
    classes[application[place] as number] = found[place] as number;
  }
  return classes;
}

/** Finds the classes under one definition after another; what was found under equal options is not looked for again. */
export function classFinder(register: StoredRegister): (definition: Definition) => CountedClasses {
  const known = new Map<string, CountedClasses>();
  return (definition) => {
    // What cannot be a definition has no digest.
    checkDefinition(definition);
    const key = definitionDigest(definition);
    const classes = known.get(key) ?? countedClasses(findStoredChains(register, definition));
    known.set(key, classes);
    return classes;
  };
}

/** How many applications count in one class under one definition and in one under another; `NOT_COUNTED` is a class too. */
export interface Crossing {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** What becomes of the classes of some applications between two definitions. Cost: linear. */
export function crossingsBetween(was: CountedClasses, is: CountedClasses, some: Uint8Array): readonly Crossing[] {
  const width = chainClasses.length + 1;
  const counts = new Int32Array(width * width);
  for (let application = 0; application < some.length; application += 1) {
    if (some[application] === 0) continue;
    const cell = ((was[application] as number) - NOT_COUNTED) * width + ((is[application] as number) - NOT_COUNTED);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return Array.from(counts, (count, cell) => ({
    from: Math.floor(cell / width) + NOT_COUNTED,
    to: (cell % width) + NOT_COUNTED,
    count,
  }));
}

/** Whether a table of a class counts what has a class in columns. */
export function isInTable(tableClass: TableClass): (counted: number) => boolean {
  if (tableClass === "all-forms") return (counted) => counted !== NOT_COUNTED;
  const wanted = chainClasses.indexOf(tableClass);
  return (counted) => counted === wanted;
}
