import { lazily } from "../facts/lazily.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import type { Segment } from "../facts/segment.ts";
import { placeOf } from "../facts/table.ts";
import { type PersonKeys, personKeys } from "./person-keys.ts";
import { textsAt } from "./texts-at.ts";

/** A row of applications whose applicant and sponsor could be one person on some day. */
export interface PossibleOwnSponsor {
  readonly place: number;
  readonly applicant: string;
  readonly sponsor: string;
}

const APPLICANT = /* @__PURE__ */ placeOf("applications", "applicant_id");
const SPONSOR = /* @__PURE__ */ placeOf("applications", "sponsor_id");

/**
 * The rows whose applicant and sponsor are one person, or could be one by rows of identities, whatever else is wrong with
 * them, in the order of rows. Cost: linear, once for a register.
 */
export const possibleOwnSponsors: (register: PackedRegister) => readonly PossibleOwnSponsor[] = /* @__PURE__ */ lazily(
  (register) => {
    const table = register.tables.applications;
    if (table === null) return [];
    const persons = personKeys(register);
    const found: number[] = [];
    for (const segment of table.segments) {
      for (const index of ownSponsorsIn(segment, persons)) found.push(segment.first + index);
    }
    const places = Int32Array.from(found);
    const [applicants, sponsors] = textsAt(table, places, [APPLICANT, SPONSOR]);
    return found.map((place, index) => ({
      place,
      applicant: applicants[index] as string,
      sponsor: sponsors[index] as string,
    }));
  },
);

/** The indexes of rows of a segment whose applicant and sponsor are one person, or could be one. */
export function ownSponsorsIn({ count, keys }: Segment, persons: PersonKeys): readonly number[] {
  const found: number[] = [];
  const applicant = keys[APPLICANT];
  const sponsor = keys[SPONSOR];
  if (!applicant || !sponsor) return found;
  const hasGroups = persons.size > 0;
  for (let index = 0; index < count; index += 1) {
    const one = sponsor[2 * index] as number;
    const first = applicant[2 * index] as number;
    // Whether a row has a sponsor is foretold badly, and that keys differ is foretold well.
    if (first !== one && !hasGroups) continue;
    const other = sponsor[2 * index + 1] as number;
    if (one === 0 && other === 0) continue;
    const second = applicant[2 * index + 1] as number;
    const isSame = first === one && second === other;
    if (isSame || (hasGroups && isOneGroup(persons.groupOf(one, other), persons.groupOf(first, second))))
      found.push(index);
  }
  return found;
}

function isOneGroup(one: number, other: number): boolean {
  return one >= 0 && one === other;
}
