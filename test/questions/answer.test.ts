import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import type { Question } from "../../src/counts/asked/question.ts";
import { chainsOf } from "../../src/counts/chains-of.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import { answer } from "../../src/questions/answer.ts";

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
];
const read = (epoch: string | null, asOf: string) =>
  readRegister({ applications: rows, register: { ...(epoch === null ? {} : { pseudonym_epoch: epoch }) } }, { asOf })
    .register;
const register = read(null, "2020-12-31");
const exact = countChains(findChains(register, memo2023), { unit: "applications" });
const { question } = exact.about;

test("an answer leads back to chains, as the table of a verb does", () => {
  const cell = { class: "nareis-op-nareis", measure: "applications", column: "2019" } as const;
  const found = chainsOf(answer(register, question), cell);
  expect(found.map(({ application }) => application)).toEqual(["x"]);
  expect(found).toEqual(chainsOf(exact, cell));
});

test("the question of an answer is a copy that nobody can change", () => {
  const own: Question = structuredClone(question);
  const table = answer(register, own);
  (own.definitions[0] as { independent: string }).independent = "none";
  expect(table.about.question).toEqual(question);
  expect(() => Object.assign(table.about.question.periods, { first: "2001" })).toThrow(TypeError);
});

describe("a question that nobody can ask is refused with the parts to change, and never with what they were", () => {
  test("something else altogether", () => {
    for (const wrong of [null, undefined, "classes", [], {}, { ...question, of: "everything" }]) {
      expect(() => answer(register, wrong as never)).toThrow(TypeError);
    }
    expect(() => answer(null as never, question)).toThrow(TypeError);
  });

  const wrongs: readonly (readonly [string, object])[] = [
    ["question.referenceDates[0]", { referenceDates: ["31-12-2020"] }],
    ["question.definitions[0].independent", { definitions: [{ ...memo2023, independent: "sometimes" }] }],
    ["question.units", { units: ["applications", "sponsors"] }],
    ["question.periods", { periods: { length: "year", first: "2020", last: "2019" } }],
    ["question", { extra: "sometimes" }],
    ["question.by.column", { of: "breakdown", by: { column: "nationality", of: "sponsor" } }],
    ["question.timeline", { timeline: { ...legalTimeline, phases: legalTimeline.phases.slice(1) } }],
  ];
  for (const [place, more] of wrongs) {
    test(place, () => {
      const ask = () => answer(register, { ...question, ...more } as Question);
      expect(ask).toThrow(RangeError);
      expect(ask).toThrow(`change ${place}.`);
      expect(ask).not.toThrow(/sometimes|31-12-2020|nationality/);
    });
  }
});

test("`earlier` is for revisions alone, of releases under which an id means one person", () => {
  expect(() => answer(register, question, { earlier: register })).toThrow(/Leave `earlier` out/);
  const [before, after] = [read("1", "2019-12-31"), read("1", "2020-12-31")];
  const revision = compareReleases(findChains(before, memo2023), findChains(after, memo2023), { unit: "sponsors" });
  if ("code" in revision) throw new Error("Registers of one epoch can be compared.");
  const asked = revision.about.question;
  expect(answer(after, asked, { earlier: before })).toEqual(revision);
  expect(answer(after, asked)).toEqual(revision);
  expect(() => answer(after, asked, { earlier: read("2", "2019-12-31") })).toThrow(/pseudonym epoch/);
  expect(() => answer(register, question, { before: register } as object)).toThrow(RangeError);
});
