import { listsBy } from "../../cases/facts/groups.ts";
import type { StoredChains } from "../../chains/detection/stored-chains.ts";

/** The chains that are counted as one, each of them by its place in the columns of chains. */
export interface Repeats {
  /** By index: the chain filed first, which gives id, dossier and submission. In the order of application ids. */
  readonly first: Int32Array;
  /** By index: the chain filed last, which gives outcome and decision. */
  readonly last: Int32Array;
  /** Every chain that is counted under an index, in the order of application ids. */
  readonly all: (index: number) => readonly number[];
}

/**
 * The chains with a class that a definition counts, by its options `depthScope` and then `repeats`: under `collapse`
 * one for each class, sponsor and applicant, first and last filed by submission and then application id. Cost: linear;
 * n log n under `collapse`.
 */
export function repeatsOf(chains: StoredChains): Repeats {
  const { columns, definition, order, basis: register } = chains;
  const counted = order.filter((place) => isInScope(chains, place));
  if (definition.repeats === "count") {
    return { first: counted, last: counted, all: (index) => [counted[index] as number] };
  }
  const { applicant, sponsor, submitted, personCount } = register.applications;
  const submittedOn = (place: number): number => submitted[columns.application[place] as number] as number;
  const groups = listsBy(counted, (place) => {
    const application = columns.application[place] as number;
    const people = (sponsor[application] as number) * personCount + (applicant[application] as number);
    return people * 3 + (columns.class[place] as number);
  });
  // Places come in the order of ids, and so of those filed on one day the smallest id is the first.
  const collapsed = [...groups.values()].map((group) => ({
    group,
    first: group.reduce((first, place) => (submittedOn(place) < submittedOn(first) ? place : first)),
    last: group.reduce((last, place) => (submittedOn(place) >= submittedOn(last) ? place : last)),
  }));
  const rankOf = new Int32Array(columns.count);
  order.forEach((place, rank) => {
    rankOf[place] = rank;
  });
  collapsed.sort((one, other) => (rankOf[one.first] as number) - (rankOf[other.first] as number));
  return {
    first: Int32Array.from(collapsed, ({ first }) => first),
    last: Int32Array.from(collapsed, ({ last }) => last),
    all: (index) => collapsed[index]?.group ?? [],
  };
}

/** Whether the chain at a place in the columns has a class, and a depth that the definition counts. */
export function isInScope({ columns, definition }: StoredChains, place: number): boolean {
  return (columns.class[place] as number) >= 0 && (definition.depthScope === "all" || columns.depth[place] === 1);
}
