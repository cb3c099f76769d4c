import { listsBy } from "../../cases/facts/groups.ts";
import { compareFiling } from "../../chains/detection/order-of-filing.ts";
import type { StoredChains } from "../../chains/detection/stored-chains.ts";

/** The chains that are counted as one, each of them by its place in the columns of chains. */
export interface Repeats {
  /** By index: the chain filed first, which gives id, dossier and submission. */
  readonly first: Int32Array;
  /** By index: the chain filed last, which gives outcome and decision. */
  readonly last: Int32Array;
  /** Every chain that is counted under an index. */
  readonly all: (index: number) => readonly number[];
}

/**
 * The chains with a class that a definition counts, by its options `depthScope` and then `repeats`: under `collapse`
 * one for each class, sponsor and applicant, first and last filed by submission and then application id. In the order of
 * the columns. Cost: linear.
 */
export function repeatsOf(chains: StoredChains): Repeats {
  const { columns, definition, basis: register } = chains;
  const counted = inScope(chains);
  if (definition.repeats === "count") {
    return { first: counted, last: counted, all: (index) => [counted[index] as number] };
  }
  const { applicant, sponsor, personCount } = register.applications;
  const groups = listsBy(counted, (place) => {
    const application = columns.application[place] as number;
    const people = (sponsor[application] as number) * personCount + (applicant[application] as number);
    return people * 3 + (columns.class[place] as number);
  });
  const filing = (one: number, other: number): number =>
    compareFiling(register.applications, columns.application[one] as number, columns.application[other] as number);
  const collapsed = [...groups.values()].map((group) => ({
    group,
    first: group.reduce((first, place) => (filing(place, first) < 0 ? place : first)),
    last: group.reduce((last, place) => (filing(place, last) > 0 ? place : last)),
  }));
  return {
    first: Int32Array.from(collapsed, ({ first }) => first),
    last: Int32Array.from(collapsed, ({ last }) => last),
    all: (index) => collapsed[index]?.group ?? [],
  };
}

/** The places in the columns of the chains that have a class, and a depth that the definition counts. */
function inScope({ columns, definition }: Pick<StoredChains, "columns" | "definition">): Int32Array {
  const places = new Int32Array(columns.count);
  let count = 0;
  for (let place = 0; place < columns.count; place += 1) {
    if ((columns.class[place] as number) < 0) continue;
    if (definition.depthScope === "single" && columns.depth[place] !== 1) continue;
    places[count] = place;
    count += 1;
  }
  return places.subarray(0, count);
}
