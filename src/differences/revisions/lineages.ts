import type { Unit } from "../../counts/asked/unit.ts";
import type { CountedState } from "./counted-state.ts";
import { samePersons, sharedCode } from "./same-persons.ts";

/**
 * The counted chains of two successive states, those that belong together one after another. A unit of one state is
 * followed to the other by its lineage: an application by its id; a person by everybody who is the same person in
 * either state; a dossier by its number and the lineage of its sponsor. So two persons who turn out to be one are one
 * lineage that counted twice and counts once: one goes out and nobody comes in.
 */
export interface Lineages {
  /** Chains in the order of their lineage, then unit, then state. Those of the second state are numbered after the first's. */
  readonly order: Int32Array;
  /** By number of a chain: the code of its lineage. */
  readonly lineage: Int32Array;
  /** By number of a chain: the code of the unit that it counts for; the same code can be in both states. */
  readonly unit: Int32Array;
}

/** Puts the counted chains of two states together by lineage. Cost: n log n in the counted chains. */
export function lineagesOf(before: CountedState, after: CountedState, unit: Unit): Lineages {
  const tellingApart = ({ chains, shared }: CountedState) => ({ leadingOf: chains.basis.leadingOf, shared });
  const same = samePersons(tellingApart(before), tellingApart(after));
  const codes = new Map<string, number>();
  const codeOf = (name: string): number => {
    const code = codes.get(name) ?? codes.size;
    codes.set(name, code);
    return code;
  };
  const first = before.counted.count;
  const count = first + after.counted.count;
  const lineage = new Int32Array(count);
  const units = new Int32Array(count);
  for (let number = 0; number < count; number += 1) {
    const [state, index] = number < first ? [before, number] : [after, number - first];
    const { name, person } = unitName(state, index, unit);
    units[number] = codeOf(person === null ? name : `${person} ${name}`);
    lineage[number] = codeOf(person === null ? name : `of ${same[person]} ${name}`);
  }
  // What is the same to the sort stays as it was: the chains of the first state in front of those of the second.
  const order = Int32Array.from({ length: count }, (_, number) => number).sort(
    (one, other) =>
      (lineage[one] as number) - (lineage[other] as number) || (units[one] as number) - (units[other] as number),
  );
  return { order, lineage, unit: units };
}

/** What a counted chain counts for: a person's code with what else tells the unit apart, or an application alone. */
function unitName(
  { chains, counted, shared }: CountedState,
  index: number,
  unit: Unit,
): { readonly name: string; readonly person: number | null } {
  const { applications } = chains.basis;
  const application = chains.columns.application[counted.places[index] as number] as number;
  const dossier = applications.dossier[application] as string;
  const personIn = (column: Int32Array): number => sharedCode(shared, column[index] as number);
  if (unit === "applicants") return { name: "", person: personIn(counted.applicant) };
  if (unit === "sponsors") return { name: "", person: personIn(counted.sponsor) };
  if (unit === "dossiers" && dossier !== "") return { name: dossier, person: personIn(counted.sponsor) };
  return { name: `application ${applications.id[application]}`, person: null };
}
