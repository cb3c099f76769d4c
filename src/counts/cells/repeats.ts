import type { ApplicationColumns } from "../../cases/facts/application.ts";
import { groupBy } from "../../cases/facts/groups.ts";
import { lazily, once } from "../../cases/facts/lazily.ts";
import { chainClasses } from "../../chains/definition/chain.ts";
import { compareFiling } from "../../chains/detection/order-of-filing.ts";
import { sponsorHistory } from "../../chains/detection/sponsor-history.ts";
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
  const { code, people } = peopleOf(register.applications);
  const { application, class: classes } = columns;
  const first = new Int32Array(counted.length);
  const last = new Int32Array(counted.length);
  const groupOf = new Int32Array(counted.length);
  const groupOfClass = new Int32Array(people * chainClasses.length).fill(-1);
  const filing = (one: number, other: number): number =>
    compareFiling(register.applications, application[one] as number, application[other] as number);
  let groups = 0;
  for (let index = 0; index < counted.length; index += 1) {
    const place = counted[index] as number;
    const pair = (code[application[place] as number] as number) * chainClasses.length + (classes[place] as number);
    let group = groupOfClass[pair] as number;
    if (group < 0) {
      group = groups;
      groups += 1;
      groupOfClass[pair] = group;
      first[group] = place;
      last[group] = place;
    } else {
      if (filing(place, first[group] as number) < 0) first[group] = place;
      if (filing(place, last[group] as number) > 0) last[group] = place;
    }
    groupOf[index] = group;
  }
  const members = once(() => groupBy(groupOf, groups));
  return {
    first: first.subarray(0, groups),
    last: last.subarray(0, groups),
    all: (index) => {
      const { first: from, members: indexes } = members();
      return Array.from(indexes.subarray(from[index], from[index + 1]), (member) => counted[member] as number);
    },
  };
}

/**
 * By place of an application that can be the second of a chain: a code of its sponsor and applicant together. Once for a
 * register, whatever the definition.
 */
const peopleOf = /* @__PURE__ */ lazily((applications: ApplicationColumns) => {
  const { applicant, sponsor, personCount } = applications;
  const codes = new Map<number, number>();
  const code = new Int32Array(applications.count);
  const { place: places } = sponsorHistory(applications).turns;
  for (let turn = 0; turn < places.length; turn += 1) {
    const place = places[turn] as number;
    const key = (sponsor[place] as number) * personCount + (applicant[place] as number);
    const known = codes.get(key) ?? codes.size;
    codes.set(key, known);
    code[place] = known;
  }
  return { code, people: codes.size };
});

/** The places in the columns of the chains that have a class, and a depth that the definition counts. */
function inScope({ columns, definition }: Pick<StoredChains, "columns" | "definition">): Int32Array {
  const { class: classes, depth } = columns;
  const isSingle = definition.depthScope === "single";
  const places = new Int32Array(columns.count);
  let count = 0;
  for (let place = 0; place < places.length; place += 1) {
    if ((classes[place] as number) < 0) continue;
    if (isSingle && depth[place] !== 1) continue;
    places[count] = place;
    count += 1;
  }
  return places.subarray(0, count);
}
