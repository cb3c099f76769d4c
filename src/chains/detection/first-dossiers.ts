import { type DetectionColumns, NOBODY } from "../../cases/facts/application.ts";
import { groupBy } from "../../cases/facts/groups.ts";
import type { SponsorHistory } from "./sponsor-history.ts";

/** Who is in the dossiers of grants. */
export interface FirstDossiers {
  /** The dossier of a grant by its rank, as a code; -1 where it has none. */
  readonly codeOf: Int32Array;
  /** Whether an applicant also has an application in the dossier of a grant, by the rank of the grant. */
  readonly isIn: (rank: number, applicant: number) => boolean;
}

/**
 * Prepares that question: a dossier is a sponsor and a number that is not empty. One pass over the applications of the
 * people who sponsored a grant; an answer takes logarithmic time in the members of the dossier.
 */
export function firstDossiers(columns: DetectionColumns, history: SponsorHistory): FirstDossiers {
  const { members } = history.grants;
  const dossiers = dossierCoder(columns);
  const codeOf = new Int32Array(members.length);
  for (let rank = 0; rank < members.length; rank += 1) codeOf[rank] = dossiers.add(members[rank] as number);
  const codes = new Int32Array(columns.count);
  for (let place = 0; place < columns.count; place += 1) codes[place] = dossiers.codeOf(place);
  const inDossier = groupBy(codes, dossiers.count());
  const applicants = inDossier.members.map((place) => columns.applicant[place] as number);
  for (let code = 0; code < dossiers.count(); code += 1) {
    const [from, to] = [inDossier.first[code] as number, inDossier.first[code + 1] as number];
    if (to - from > 1) applicants.subarray(from, to).sort();
  }
  return {
    codeOf,
    isIn(rank, applicant) {
      const code = codeOf[rank] as number;
      return code !== NOBODY && isAmong(applicants, inDossier.first, code, applicant);
    },
  };
}

/** Gives dossiers codes: from 0 in the order in which they are added; -1 for none, and for one that was not added. */
function dossierCoder({ dossier, sponsor, personCount }: DetectionColumns) {
  const numbers = new Map<string, number>();
  const codes = new Map<number, number>();
  const keyOf = (number: number, place: number): number => number * personCount + (sponsor[place] as number);
  return {
    count: (): number => codes.size,
    add(place: number): number {
      const text = dossier[place] as string;
      if (text === "") return NOBODY;
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      const key = keyOf(number, place);
      const code = codes.get(key) ?? codes.size;
      codes.set(key, code);
      return code;
    },
    codeOf(place: number): number {
      const number = sponsor[place] === NOBODY ? undefined : numbers.get(dossier[place] as string);
      return number === undefined ? NOBODY : (codes.get(keyOf(number, place)) ?? NOBODY);
    },
  };
}

/** Whether a number stands in the stretch of a group, whose numbers are in order, by bisection. */
function isAmong(numbers: Int32Array, first: Int32Array, group: number, wanted: number): boolean {
  let low = first[group] as number;
  let high = first[group + 1] as number;
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && numbers[low] === wanted;
}
