import { describe, expect, test } from "vitest";
import type { IsoDate } from "../../src/calendar/day.ts";
import type { Register } from "../../src/cases/facts/register.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { breakDown } from "../../src/counts/break-down.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { publish } from "../../src/publication/publish.ts";
import { verify } from "../../src/questions/verify.ts";

const rows = [
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
];
const register = storedRegister(readRegister({ applications: rows }).register);
const chains = findChains(register, memo2023);
const table: PublishedTable = publish(countChains(chains, { unit: "applications" }), tens);
const { about } = table;
const told = (more: object): PublishedTable => ({ ...table, about: { ...about, ...more } });
const codesOf = (published: PublishedTable, from: Register = register) =>
  verify(published, from).differences.map(({ code }) => code);

describe("each part that a table says of itself is a difference of its own", () => {
  const [facts] = about.registers;
  const registers = (more: object) => told({ registers: [{ ...facts, ...more }] });
  const others: readonly (readonly [string, PublishedTable])[] = [
    ["definition-digest", told({ definitions: [{ ...about.definitions[0], digest: "d" }] })],
    ["definition-id", told({ definitions: [{ ...about.definitions[0], id: "d" }] })],
    ["register-digest", registers({ digest: "d" })],
    ["synthetic", registers({ synthetic: true })],
    ["source", registers({ source: "another" })],
    ["coverage", registers({ coverage: { from: "2016-01-01", to: facts.coverage.to } })],
    ["coverage", registers({ referenceDate: "2019-12-31" })],
    ["set-aside", registers({ setAside: { kind: "rounded", value: 10, atLeast: 10, atMost: 14 } })],
    ["series-breaks", told({ seriesBreaks: [] })],
    ["columns", { ...table, columns: table.columns.map((one) => ({ ...one, last: "2020-12-30" }) as typeof one) }],
    ["dimensions", { ...table, dimensions: [...table.dimensions].reverse() }],
  ];
  for (const [code, published] of others) {
    test(`${code}`, () => expect(codesOf(published)).toEqual([code]));
  }

  test("but the digest of an engine is a notice, and all else that it counted is compared", () => {
    const countedBy = { engine: "duckdb", version: "1.5.4" } as const;
    const counted = registers({ digest: "engine-sha256:d", countedBy });
    const notices = [{ code: "digest-not-compared" }];
    expect(verify(counted, register)).toMatchObject({ equal: true, notices });
    const another = registers({ digest: "engine-sha256:d", countedBy, source: "another" });
    expect(verify(another, register)).toMatchObject({ equal: false, differences: [{ code: "source" }], notices });
  });

  test("but draft or final is none, and another version is a notice", () => {
    expect(verify(told({ status: "final" }), register)).toMatchObject({ equal: true, notices: [] });
    expect(verify(told({ version: "0.0.1" }), register)).toMatchObject({
      equal: true,
      notices: [{ code: "other-version" }],
    });
  });
});

test("a table by a timeline of one's own carries it, and comes out equal", () => {
  const phases = legalTimeline.phases.map((phase) => ({ ...phase, id: `own-${phase.id}` }));
  const timeline = { phases, events: [] };
  const own = publish(countChains(chains, { unit: "applications", timeline }), tens);
  expect(own.about.seriesBreaks).toMatchObject([{ kind: "phase", after: { id: "own-nareis-procedure" } }]);
  expect(verify(own, register).equal).toBe(true);
  const { question } = own.about;
  const official = { ...own, about: { ...own.about, question: { ...question, timeline: legalTimeline } } };
  expect(codesOf(official)).toEqual(["series-breaks"]);
});

test("a preset that was changed under its own name comes out equal under the name that was printed", () => {
  const changed = findChains(register, { ...memo2023, independent: "none" });
  const own = publish(countChains(changed, { unit: "applications" }), tens);
  expect(own.about.definitions[0].id).toBe("memo-2023-08 (changed)");
  expect(verify(own, register).equal).toBe(true);
  const { digest } = own.about.definitions[0];
  const renamed = { ...own, about: { ...own.about, definitions: [{ id: memo2023.id, digest }] as const } };
  expect(codesOf(renamed)).toEqual(["definition-id"]);
});

test("rows that the register no longer has are told as another digest, and not as a value of it", () => {
  const fewer = readRegister({ applications: rows.slice(0, -1) }, { asOf: register.referenceDate as IsoDate }).register;
  const verification = verify(table, fewer);
  expect(verification.differences).toContainEqual({ code: "register-digest" });
  expect(verification.recounted.registers).toEqual([{ digest: fewer.digest, referenceDate: register.referenceDate }]);
});

test("what cannot be counted again is refused with what to do", () => {
  const persons = [{ person_id: "A", town: "Ede" }];
  const read = readRegister({ applications: rows, persons }, { personColumns: ["town"] }).register;
  const towns = breakDown(findChains(read, memo2023), { by: { column: "town" }, unit: "sponsors" });
  expect(verify(publish(towns, tens), read).equal).toBe(true);
  const withoutTowns = readRegister({ applications: rows, persons }).register;
  expect(() => verify(publish(towns, tens), withoutTowns)).toThrow(/personColumns/);

  const later = readRegister({ applications: rows.slice(0, -1) }, { asOf: "2021-01-01" }).register;
  const revision = compareReleases(chains, findChains(later, memo2023), { unit: "applications" });
  if ("code" in revision) throw new Error("Registers without an epoch can be compared.");
  expect(verify(publish(revision, tens), later, { earlier: register }).equal).toBe(true);
  expect(() => verify(publish(revision, tens), later)).toThrow(/Pass the older register as `earlier`/);
  expect(() => verify(table, register, { earlier: register })).toThrow(/Leave `earlier` out/);
});

test("anything but a published table, a register and options is refused", () => {
  const exact = countChains(chains, { unit: "applications" });
  for (const wrong of [exact, null, {}, []]) {
    expect(() => verify(wrong as unknown as PublishedTable, register)).toThrow(TypeError);
    expect(() => verify(table, wrong as unknown as Register)).toThrow(TypeError);
  }
  expect(() => verify(table, register, { earlier: null as never })).toThrow(TypeError);
  expect(() => verify(table, register, { timeline: legalTimeline } as object)).toThrow(RangeError);
});
