import { toIsoOrNull } from "../../calendar/day.ts";
import type { PersonId } from "../facts/application.ts";
import {
  everybodyApart,
  groupIdentities,
  type Identity,
  type IdentityGroups,
  type IdentityLink,
  identityKinds,
} from "../facts/identity.ts";
import { KEPT, type RegisterRows } from "../facts/register-rows.ts";
import type { KnownDays } from "./known-days.ts";
import { codesOf, dayKnown, numbersOf } from "./stored-columns.ts";

const DIFFERENT = /* @__PURE__ */ identityKinds.indexOf("different");

/** Who is who by the rows of identities that are known, and those rows. */
export interface KnownIdentities extends IdentityGroups {
  readonly identities: readonly Identity[];
}

/** Who is who by the identities known up to a day. */
export function identitiesKnownAt(rows: RegisterRows, known: KnownDays): KnownIdentities {
  const links = linksKnownAt(rows, known);
  // Then no id is looked at, and none has to be made.
  if (links.length === 0) return { leadingOf: everybodyApart(rows.personCount), conflicts: [], identities: [] };
  const idOf = (code: number): PersonId => rows.persons[code] as PersonId;
  const identities = links.map(
    (link): Identity => ({
      person: idOf(link.person),
      leading: idOf(link.leading),
      knownOn: toIsoOrNull(link.known),
      kind: link.different ? "different" : "same",
    }),
  );
  return { ...groupIdentities(rows.persons, links), identities };
}

function linksKnownAt(rows: RegisterRows, { identities: day }: KnownDays): readonly IdentityLink[] {
  const table = rows.tables.identities;
  const links: IdentityLink[] = [];
  if (table !== null) {
    const person = numbersOf(table, "identities", "person_id");
    const leading = numbersOf(table, "identities", "leading_id");
    const known = numbersOf(table, "identities", "known_on");
    const kind = codesOf(table, "identities", "kind");
    const recorded = numbersOf(table, "identities", "recorded_on");
    for (let place = 0; place < table.count; place += 1) {
      if (table.state[place] !== KEPT || !dayKnown(known, place, day) || !dayKnown(recorded, place, day)) continue;
      links.push({
        person: person[place] as number,
        leading: leading[place] as number,
        known: known[place] as number,
        different: kind[place] === DIFFERENT,
        row: table.row[place] as number,
      });
    }
  }
  return links;
}
