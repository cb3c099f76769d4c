import type { Day } from "../calendar/day.ts";
import { dayFromParts, yearOf } from "../calendar/day.ts";
import type { Relationship } from "../cases/facts/application.ts";
import type { Random } from "./random.ts";
import { lastDay, officeDay } from "./register-days.ts";
import { addPerson, type Person, type RegisterDraft } from "./register-draft.ts";
import type { Range } from "./targets.ts";

/** Ages at filing by relationship to the sponsor. */
const ages: Readonly<Record<Relationship, Range>> = {
  spouse: [19, 55],
  partner: [20, 45],
  child: [0, 16],
  "young-adult-child": [18, 24],
  parent: [33, 60],
  sibling: [1, 17],
  "step-family": [2, 40],
  other: [5, 70],
};

/** Ages of sponsors with an asylum application of the sponsor's own. */
export const sponsorAges: Range = [19, 52];

/**
 * Adds a person of an age on a day. A few birth days are unknown, and some known by their year only: those stand in
 * registers as 1 January.
 */
export function addPersonAged(draft: RegisterDraft, random: Random, age: Range, on: Day): Person {
  const years = random.whole(age[0], age[1]);
  const birth = (on - years * 366 - random.whole(1, 364)) as Day;
  if (random.chance(3)) return addPerson(draft, null);
  return addPerson(draft, random.chance(8) ? dayFromParts(yearOf(birth), 1, 1) : birth);
}

/** Adds a family member of somebody who files on a day. */
export function addRelative(draft: RegisterDraft, random: Random, relationship: Relationship, on: Day): Person {
  return addPersonAged(draft, random, ages[relationship], on);
}

/**
 * Gives a person a second id, as happens when somebody is registered anew: one row of identities, or two by way of a
 * third id. Sometimes it is the new id that leads.
 *
 * @param known the day from which the register knows that they are one; null for always.
 */
export function addAlias(draft: RegisterDraft, random: Random, person: Person, known: Day | null): Person {
  const birth = draft.births[person] ?? null;
  const alias = addPerson(
    draft,
    birth !== null && random.chance(30) ? ((birth + random.whole(-400, -1)) as Day) : birth,
  );
  const way = random.whole(1, 100);
  if (way <= 25) {
    const between = addPerson(draft, birth);
    draft.identities.push({ person: between, leading: person, known, kind: "same" });
    draft.identities.push({ person: alias, leading: between, known, kind: "same" });
  } else if (way <= 45) {
    draft.identities.push({ person, leading: alias, known, kind: "same" });
  } else {
    draft.identities.push({ person: alias, leading: person, known, kind: "same" });
  }
  return alias;
}

/** Day of entry after a grant abroad: most come within months, some never or after the end of the register. */
export function entryAfter(random: Random, granted: Day): Day | null {
  const entered = officeDay(random, granted + 12, granted + 170);
  return entered > lastDay || random.chance(5) ? null : entered;
}
