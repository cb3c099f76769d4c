import { expect, test } from "vitest";
import { dayOf } from "../../../src/calendar/day.ts";
import { registerStorage } from "../../../src/cases/facts/register.ts";
import { KEPT } from "../../../src/cases/facts/register-rows.ts";
import { applicationsKnownAt } from "../../../src/cases/known/known-applications.ts";
import { allOn } from "../../../src/cases/known/known-days.ts";
import { registerAt } from "../../../src/cases/known/register-at.ts";
import { registerKnown } from "../../../src/cases/known/register-of-rows.ts";
import { readRegister } from "../../../src/cases/read-register.ts";
import { packedRegister, packedTable, type Row } from "../keyed/packed-rows.ts";

const day = dayOf("2020-12-31");
const row = (application_id: string, applicant_id: string, sponsor_id: string, submitted_on = "2020-01-01"): Row => ({
  ...{ application_id, procedure: "nareis", applicant_id, sponsor_id, submitted_on },
});

test("an application is kept or set aside, and known where it is kept and neither submitted nor recorded later", () => {
  const applications = [
    row("a", "c", "s"),
    row("a", "c", "s"),
    row("b", "c", "s", "2020-02-30"),
    row("d", "c", "c"),
    row("e", "c", "t"),
    row("f", "c", "s", "2021-01-01"),
    { ...row("g", "c", "s"), recorded_on: "2021-01-01" },
    row("h", "NULL", ""),
    row("i", "", "s"),
    { ...row("j", "c", "s"), procedure: "" },
    row("k", "d", "s", "2020-12-31"),
  ];
  const identities = [{ person_id: "t", leading_id: "c", known_on: "2020-05-05" }];
  const { register } = readRegister({ applications: applications as never, identities }, { asOf: "2020-12-31" });
  const stored = registerStorage(register);
  const known = applicationsKnownAt(stored.rows, stored.leadingOf, allOn(day));
  expect(known.columns.id).toEqual(["a", "k"]);
  expect([0, 1].map((place) => known.columns.idAt(place))).toEqual(["a", "k"]);
  expect([...known.columns.row]).toEqual([1, 11]);
  expect([...known.placeOfStored]).toEqual([0, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1]);
  expect(known.selfSponsored).toEqual([3, 4]);
  expect([known.keptApplications, known.setAside]).toEqual([4, 6]);
  expect([stored.keptApplications, stored.setAside]).toEqual([4, 6]);
  const all = registerKnown(stored.rows, allOn(day));
  expect([all.keptApplications, all.setAside]).toEqual([4, 6]);
  expect(all.core).toBe(all);
  const before = registerKnown(stored.rows, allOn(dayOf("2020-03-03")));
  expect(before.applications.id).toEqual(["a", "e"]);
});

test("a row that is its own sponsor is set aside with its copies, and stays under a rule that set it aside before", () => {
  const own = row("a", "c", "c");
  const { register, selfSponsored } = registerAt(
    readPacked([
      ...[own, own, row("b", "c", "c", "2020-02-30"), row("e", "c", "c", "2020-02-30")],
      ...[row("d", "c", "s"), row("d", "c", "s")],
    ]),
    day,
  );
  expect(selfSponsored).toEqual([0, 1, 2, 3]);
  expect([register.keptApplications, register.setAside]).toEqual([1, 4]);
});

test("who goes by one id or by several is told by texts, where the keys of others are the same", () => {
  const pairs = [row("a", "p", "q"), row("b", "p", "p"), row("c", "p", "r")];
  const applications = packedTable("applications", pairs, { keyMask: 0 });
  const at = (identities?: readonly Row[]) =>
    registerAt(
      packedRegister({
        applications,
        ...(identities && { identities: packedTable("identities", identities, { keyMask: 0 }) }),
      }),
      day,
    ).selfSponsored;
  expect(at()).toEqual([1]);
  expect(at([])).toEqual([1]);
  expect(at([{ person_id: "r", leading_id: "p" }])).toEqual([1, 2]);
  expect(at([{ person_id: "", leading_id: "p" }])).toEqual([1]);
});

test("what is seen of a register is what it says of itself, and no row", () => {
  const { register } = registerAt(readPacked([row("a", "c", "s")]), day);
  expect(Object.keys(register)).toEqual(["~kind", "referenceDate", "manifest", "setAside", "digest"]);
  expect(register.applications.id).toEqual(["a"]);
});

/** A register as it was read, with the rows that are alike marked. */
function readPacked(applications: readonly Row[]) {
  const { register } = readRegister({ applications: applications as never }, { asOf: "2020-12-31" });
  const { packed } = registerStorage(register);
  if (packed === null) throw new Error("What was read is there.");
  expect(packed.tables.applications?.segments[0]?.state[0]).toBe(KEPT);
  return packed;
}
