import { lazily } from "../facts/lazily.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import { placeOf } from "../facts/table.ts";
import { personKeys } from "./person-keys.ts";
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
    for (const { first, count, keys } of table.segments) {
      const applicant = keys[APPLICANT];
      const sponsor = keys[SPONSOR];
      if (!applicant || !sponsor) continue;
      for (let at = 0; at < 2 * count; at += 2) {
        const one = sponsor[at] as number;
        const other = sponsor[at + 1] as number;
        if (one === 0 && other === 0) continue;
        const isSame = applicant[at] === one && applicant[at + 1] === other;
        if (!isSame && persons.size === 0) continue;
        if (
          isSame ||
          isOneGroup(persons.groupOf(one, other), persons.groupOf(applicant[at] as number, applicant[at + 1] as number))
        )
          found.push(first + (at >> 1));
      }
    }
    const places = Int32Array.from(found);
    const [applicants = [], sponsors = []] = textsAt(table, places, [APPLICANT, SPONSOR]);
    return found.map((place, index) => ({
      place,
      applicant: applicants[index] as string,
      sponsor: sponsors[index] as string,
    }));
  },
);

function isOneGroup(one: number, other: number): boolean {
  return one >= 0 && one === other;
}
