import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_DAY } from "../../src/calendar/day.ts";
import { groupIdentities } from "../../src/cases/facts/identity.ts";
import { resolveIdentities } from "../../src/model/identities.ts";
import { runs } from "../runs.ts";

const ids = ["p2", "p10", "\u{1F600}", "\uFF01", "constructor", "P1", "p1"];
const person = fc.nat(ids.length - 1);
const links = fc.array(
  fc.record({
    person,
    leading: person,
    known: fc.constantFrom(NO_DAY, 0, 1, 2),
    different: fc.nat(4).map((n) => n === 0),
  }),
  { maxLength: 14 },
);

test("persons are grouped and led as the model that tries every pair does it, whatever the order of rows", () => {
  fc.assert(
    fc.property(links, fc.nat(13), (drawn, turn) => {
      // Equal rows are duplicates, which intake has left out before.
      const distinct = [...new Map(drawn.map((link) => [JSON.stringify(link), link])).values()];
      const rows = distinct.map((link, index) => ({ ...link, row: index + 1 }));
      const expected = resolveIdentities(
        rows.map((link) => ({
          row: link.row,
          person: ids[link.person] as string,
          leading: ids[link.leading] as string,
          knownOn: link.known === (NO_DAY as number) ? "" : `2020-01-0${link.known + 1}`,
          kind: link.different ? "different" : "same",
        })),
      );
      const turned = [...rows.slice(turn % (rows.length + 1)), ...rows.slice(0, turn % (rows.length + 1))];
      const { leadingOf, conflicts } = groupIdentities(ids, turned);
      expect(Array.from(leadingOf, (code) => ids[code])).toEqual(ids.map((id) => expected.leadingId(id)));
      expect(conflicts).toEqual([...expected.conflicts].sort((one, other) => one - other));
    }),
    { numRuns: runs },
  );
});
