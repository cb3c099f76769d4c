import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  type Application,
  applicationsOf,
  countChains,
  findChains,
  memo2023,
  publish,
  readRegister,
  tens,
} from "nareis";
import { demonstrationTables } from "nareis/demonstration";
import { type FileReadOptions, readRegisterFiles } from "nareis/node";
import {
  arbitraries,
  brokenLawText,
  type CountMatchers,
  checkLaws,
  figureOf,
  lawsOfChains,
  matchers,
  memo,
  register,
} from "nareis/testing";
import { readCases } from "nareis-conformance/runner.ts";
import { describe, expect, test } from "vitest";
import { countedByYear, printed, type Row, type Stacked, stackedIn } from "./own-statistics.ts";

expect.extend(matchers);

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: vitest's own parameter.
  interface Matchers<T = any> extends CountMatchers<T> {}
}

describe("what is stacked", () => {
  test("a case as a sentence: Ali came by nareis, asked for asylum himself, and then asked nareis for Omar", () => {
    const { tables } = register()
      .person("amina")
      .asylum({ granted: "2014-10-20" })
      .person("ali")
      .nareis({ sponsor: "amina", granted: "2015-06-15" })
      .asylum({ requested: "2015-07-01" })
      .person("omar")
      .nareis({ sponsor: "ali", submitted: "2016-01-10" });
    expect(tables).toHaveChains(stackedIn(tables.applications as readonly Row[], "2016-01-10"));
  });

  test("every sentence of the memo that needs applications alone", () => {
    const told = memo.sentences.filter(
      ({ register: { tables }, definition }) => definition === memo2023 && isPlain(tables),
    );
    expect(told.length).toBeGreaterThan(3);
    for (const { register: built } of told) {
      const rows = built.tables.applications as readonly Row[];
      expect(built).toHaveChains(stackedIn(rows, latestDayIn(rows)));
    }
  });

  test("registers by the hundred, each of which knows its chains", () => {
    const families = arbitraries.register({ families: 4, chains: 0.5, decoys: 0.25, depth: [1, 2] });
    fc.assert(
      fc.property(families, ({ tables, chains }) => {
        const found = stackedIn(
          tables.applications as readonly Row[],
          latestDayIn(tables.applications as readonly Row[]),
        );
        expect(found.map(({ application }) => application).sort()).toEqual(
          chains.map(({ application }) => application).sort(),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("the laws of chains that hold for applications alone under the memo's definition", async () => {
    const results = await checkLaws(
      lawsOfChains,
      ({ applications }, _definition, { asOf }) => stackedIn(applications as readonly Row[], asOf),
      { runs: 20, fields: ["application", "class"], tables: ["applications"], definitions: [memo2023], errors: false },
    );
    expect(results.flatMap((result) => (result.kind === "broken" ? [brokenLawText(result)] : []))).toEqual([]);
    expect(results.filter(({ kind }) => kind === "held").length).toBeGreaterThan(5);
  });

  test("the cases of the conformance suite under the memo's definition, their files read by nareis", async () => {
    const asked = readCases().filter(
      ({ register: folder, question }) =>
        Object.keys(question.definition).length === 0 && !existsSync(join(folder, "permits.csv")),
    );
    expect(asked.length).toBeGreaterThan(100);
    for (const { id, register: folder, question, expected } of asked) {
      if (typeof expected.referenceDate !== "string") continue;
      const { register: read } = await readRegisterFiles(folder, question.reading as FileReadOptions);
      const found = stackedIn([...applicationsOf(read)].map(rowOf), expected.referenceDate);
      const chains = expected.chains as readonly Stacked[];
      expect([id, [...found].sort(byApplication)]).toEqual([id, chains.map(nameAndClass)]);
    }
  });
});

describe("what is printed", () => {
  test("every count is printed as the memo prints it", () => {
    fc.assert(fc.property(fc.nat(10_000), (count) => printed(count) === figureOf(count, tens)));
  });

  test("the published table encloses own counts by year", () => {
    // Own statistics know applications alone, so that is what both count.
    const { applications } = demonstrationTables();
    const rows = applications as readonly unknown[] as readonly Row[];
    const { register: read } = readRegister({ applications: rows }, { asOf: "2023-05-31" });
    const asked = { unit: "applications", classes: ["nareis-op-nareis"], measures: ["applications"] } as const;
    const table = publish(countChains(findChains(read, memo2023), asked), tens);
    const years = countedByYear(rows, "2023-05-31", "nareis-op-nareis");
    const cells = Object.fromEntries([...years].filter(([year]) => year >= "2019"));
    expect(table).toEncloseCounts({ "nareis-op-nareis/applications": cells });
  });
});

const byApplication = (one: { application: string }, other: { application: string }): number =>
  one.application < other.application ? -1 : 1;

/** Whether a register has rows of applications and nothing else. */
function isPlain(tables: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(tables).every(
    ([name, rows]) => name === "applications" || (Array.isArray(rows) && rows.length === 0),
  );
}

/** The latest day on which anything is known to have happened. */
function latestDayIn(rows: readonly Row[]): string {
  const days = rows.flatMap((row) => [row["submitted_on"], row["decided_on"], row["recorded_on"]]);
  return days.reduce<string>((latest, day) => (day !== undefined && day > latest ? day : latest), "");
}

/** An application as nareis read it, as a row of own statistics. */
function rowOf({ application, procedure, applicant, sponsor, outcome, submittedOn, decidedOn }: Application): Row {
  const ids = { application_id: application, applicant_id: applicant, sponsor_id: sponsor ?? "" };
  return { ...ids, procedure, outcome, submitted_on: submittedOn, decided_on: decidedOn ?? "" };
}

/** As much of a chain as own statistics say. */
function nameAndClass({ application, class: found }: Stacked): Stacked {
  return { application, class: found };
}
