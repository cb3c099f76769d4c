import { expect, test } from "vitest";
import type { StoredRegister as Register } from "../../src/cases/facts/register.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { countChains } from "../../src/counts/old/count-chains.ts";
import type { ExactTable } from "../../src/counts/old/exact-table.ts";
import { publish } from "../../src/disclosure/old/publish.ts";
import type { PublishedTable } from "../../src/disclosure/old/published-table.ts";
import { verifyTable } from "../../src/disclosure/old/verify-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { memoTable } from "../display/memo-table.ts";

const { register } = readRegister({
  applications: [
    {
      application_id: "a",
      procedure: "nareis",
      applicant_id: "A",
      sponsor_id: "P1",
      submitted_on: "2018-01-10",
      outcome: "granted",
      decided_on: "2018-06-01",
    },
    { application_id: "b", procedure: "asylum", applicant_id: "A", submitted_on: "2018-07-01" },
    { application_id: "x", procedure: "nareis", applicant_id: "X", sponsor_id: "A", submitted_on: "2019-01-01" },
    { application_id: "y", procedure: "nareis", applicant_id: "Y", sponsor_id: "A", submitted_on: "2020-02-01" },
  ],
});
const chains = findChains(register, memo2023);
const table = publish(countChains(chains, { unit: "applications" }), tens);

test("a table by a timeline of one's own is equal by that timeline, and by no other", () => {
  const phases = legalTimeline.phases.map((phase) => ({ ...phase, id: `own-${phase.id}` }));
  const timeline = { ...legalTimeline, phases };
  const own = publish(countChains(chains, { unit: "applications", timeline }), tens);
  expect(own.about.seriesBreaks).toHaveLength(1);
  expect(verifyTable(own, storedRegister(register), { timeline }).equal).toBe(true);
  expect(verifyTable(own, storedRegister(register)).differences).toEqual([{ code: "series-breaks" }]);
});

test("a table without options is counted again only by a preset of its name and digest", () => {
  const without = (definition: Partial<PublishedTable["about"]["definition"]>): PublishedTable => ({
    ...table,
    about: { ...table.about, definition: { ...table.about.definition, options: null, ...definition } },
  });
  expect(verifyTable(without({}), storedRegister(register))).toMatchObject({
    equal: true,
    recounted: { definition: { id: memo2023.id } },
  });
  for (const definition of [{ id: "law-since-2014" }, { digest: "d" }]) {
    expect(verifyTable(without(definition), storedRegister(register))).toEqual({
      equal: false,
      recounted: null,
      differences: [{ code: "unknown-definition" }],
      notices: [],
    });
  }
  expect(verifyTable(publish(memoTable, tens), storedRegister(register)).differences).toContainEqual({
    code: "register-digest",
  });
});

test("a preset that was changed under its own name comes out equal under the name that was printed", () => {
  const changed = findChains(register, { ...memo2023, independent: "none" });
  const own = publish(countChains(changed, { unit: "applications" }), tens);
  expect(own.about.definition.id).toBe("memo-2023-08 (changed)");
  expect(verifyTable(own, storedRegister(register)).equal).toBe(true);
  const renamed = { ...own, about: { ...own.about, definition: { ...own.about.definition, id: memo2023.id } } };
  expect(verifyTable(renamed, storedRegister(register)).differences).toEqual([{ code: "definition-id" }]);
});

test("other periods are one difference, and totals over other periods are not compared", () => {
  const quarters = publish(countChains(chains, { unit: "applications", period: "quarter" }), tens);
  const cut = {
    ...quarters,
    periods: quarters.periods.slice(1),
    series: quarters.series.map((row) => ({
      ...row,
      cells: row.cells.slice(1),
      total: { kind: "rounded", value: 1, atLeast: 1, atMost: 1 } as const,
    })),
  };
  expect(verifyTable(cut, storedRegister(register)).differences).toEqual([{ code: "periods" }]);
});

test("anything but a published table and a register is refused", () => {
  const exact: ExactTable = countChains(chains, { unit: "applications" });
  for (const wrong of [exact, null, {}, []]) {
    expect(() => verifyTable(wrong as unknown as PublishedTable, storedRegister(register))).toThrow(TypeError);
    expect(() => verifyTable(table, wrong as unknown as Register)).toThrow(TypeError);
  }
});
