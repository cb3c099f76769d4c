import { expect, test } from "vitest";
import { dayOf } from "../../../src/calendar/day.ts";
import { wholeRows } from "../../../src/cases/keyed/rows-of.ts";
import { applicationsKnownAt } from "../../../src/cases/known/known-applications.ts";
import { allOn } from "../../../src/cases/known/known-days.ts";
import { decisionsKnownAt } from "../../../src/cases/known/known-outcomes.ts";
import { registerAt } from "../../../src/cases/known/register-at.ts";
import { packedRegister, packedTable } from "../keyed/packed-rows.ts";

const decision = { decision_id: "d", application_id: "x", outcome: "granted", decided_on: "2020-01-01" };
const packed = packedRegister({
  decisions: packedTable("decisions", [decision]),
  persons: packedTable("persons", [{ person_id: "p" }]),
});
const day = dayOf("2020-12-31");

test("a register without a table of applications has none, and nothing that is said of any", () => {
  const { register, selfSponsored, identityConflicts } = registerAt(packed, day);
  expect([identityConflicts, register.identities]).toEqual([[], []]);
  expect(register).toMatchObject({ setAside: 0, keptApplications: 0, decisions: [], signals: [], followUp: [] });
  expect(selfSponsored).toEqual([]);
  expect(applicationsKnownAt(wholeRows(packed), register.leadingOf, allOn(day)).selfSponsored).toEqual([]);
  const { idAt: _, ...columns } = register.applications;
  const [none, bytes] = [new Int32Array(0), new Uint8Array(0)];
  expect(columns).toEqual({
    ...{ count: 0, id: [], dossier: [], personCount: 1, procedure: bytes, outcome: bytes, derived: bytes },
    ...{
      relationship: bytes,
      applicant: none,
      sponsor: none,
      submitted: none,
      decided: none,
      entered: none,
      row: none,
    },
  });
  expect(register.permits.count).toBe(0);
});

test("no decision is known where there is no application, whatever of which application is known", () => {
  const { decisions } = wholeRows(packed).tables;
  if (decisions === null) throw new Error("A table that was given is there.");
  const known = { ...allOn(day), decisions: { of: new Set<never>(), until: day } };
  expect(decisionsKnownAt(decisions, null, known)).toEqual([]);
});
