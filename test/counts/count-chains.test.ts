import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import type { Unit } from "../../src/counts/asked/unit.ts";
import { chainsOf } from "../../src/counts/chains-of.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { figures } from "./figures.ts";

const row = (id: string, procedure: string, applicant: string, sponsor: string, submitted: string, dossier = "") => ({
  application_id: id,
  procedure,
  applicant_id: applicant,
  sponsor_id: sponsor,
  submitted_on: submitted,
  dossier_id: dossier,
  ...(id.startsWith("f") ? { outcome: "granted", decided_on: submitted } : {}),
});

const chains = findChains(
  readRegister({
    applications: [
      row("f1", "nareis", "b", "a", "2019-01-01"),
      row("f2", "nareis", "e", "a", "2019-01-01"),
      row("x1", "art8", "c", "b", "2020-01-01", "7"),
      row("x2", "art8", "d", "b", "2021-01-01", "7"),
      row("x3", "art8", "c", "e", "2021-01-01", "7"),
      row("x4", "art8", "c", "e", "2021-06-01"),
      row("x5", "art8", "d", "e", "2021-06-01"),
    ],
    register: { source: "demonstration", synthetic: true, coverage_from: "2018-01-01" },
  }).register,
  memo2023,
);
const total = { class: "all-forms", measure: "applications", column: "total" } as const;

describe("chains are counted", () => {
  test.each<[Unit, readonly number[], number]>([
    ["applications", [1, 4], 5],
    ["applicants", [1, 2], 2],
    ["sponsors", [1, 2], 2],
    ["dossiers", [1, 4], 4],
  ])(
    "by %s: a dossier number is one of its sponsor's, and an application without one is a dossier itself",
    (unit, cells, sum) => {
      const exact = countChains(chains, { unit, from: 2020 });
      expect(figures(exact)["art8-after-nareis applications"]).toEqual([...cells, sum]);
      expect(figures(exact)["art8-after-nareis open"]).toEqual([...cells, sum]);
      expect(exact.rows.find(({ keys }) => keys[0] === "art8-after-nareis")?.cells.at(-1)).toBe(sum);
    },
  );

  test("with what they are a count of: definition, digest, reference date and what the manifest says", () => {
    const { about } = countChains(chains, { unit: "sponsors", period: "quarter" });
    expect(about).toMatchObject({
      question: {
        of: "classes",
        definitions: [memo2023],
        referenceDates: ["2021-06-01"],
        units: ["sponsors"],
        basis: "submission",
        periods: { length: "quarter", first: "2017-Q1", last: "2021-Q2" },
      },
      definitions: [{ id: "memo-2023-08" }],
      registers: [
        {
          digest: chains.register.digest,
          synthetic: true,
          source: "demonstration",
          referenceDate: "2021-06-01",
          coverage: { from: "2018-01-01", to: "2021-06-01" },
          setAside: 0,
        },
      ],
      status: "draft",
    });
  });
});

describe("from a cell back to its chains", () => {
  test("there are all the chains of a person who counts once, with the rows that they rest on", () => {
    const exact = countChains(chains, { unit: "applicants" });
    const found = chainsOf(exact, { ...total, column: "2021" });
    expect(found.map(({ application, rows }) => [application, ...rows])).toEqual([
      ["x2", 1, 4],
      ["x3", 2, 5],
      ["x4", 2, 6],
      ["x5", 2, 7],
    ]);
  });

  test("there is no way for a copy of the table, and for a cell that it does not have", () => {
    const exact = countChains(chains, { unit: "applicants", classes: ["all-forms"] });
    const written = exactTable({
      unit: "applicants",
      rows: [{ class: "all-forms", measure: "applications", cells: { "2020": 1 }, total: 1 }],
    });
    for (const copy of [{ ...exact }, structuredClone({ ...exact }), written, {}, null, { source: "IND" }]) {
      expect(() => chainsOf(copy as never, total)).toThrow(/^Pass a table as it was counted/);
    }
    expect(() => chainsOf(exact, { ...total, column: "2016" })).toThrow(/`column` from 2017, 2018/);
    expect(() => chainsOf(exact, { ...total, class: "other-stacking" })).toThrow(/no such row/);
    expect(() => chainsOf(exact, { ...total, measure: "all" as "open" })).toThrow(/no such row/);
    expect(() => chainsOf(exact, { class: "all-forms", column: "total" })).toThrow(/Several rows/);
    expect(() => chainsOf(exact, { ...total, group: "all" })).toThrow(/column and class, measure, unit/);
  });
});
