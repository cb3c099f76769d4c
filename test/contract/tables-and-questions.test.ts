import { describe, expect, test } from "vitest";
import {
  answer,
  attrition,
  breakDown,
  compareDefinitions,
  compareReleases,
  compareSignals,
  countChains,
  countMoves,
  countShares,
  type ExactTable,
  findChains,
  followUp,
  lawSince2014,
  memo2023,
  type PublishedTable,
  publish,
  type Question,
  type Register,
  readRegister,
  sensitivity,
  tens,
  toCsv,
  toHtml,
  toJson,
  toMarkdown,
  toRows,
  toText,
  verify,
} from "../../src/index.ts";
import { applications } from "./register-literals.ts";

const asOf = "2022-06-30";

/** The memo's story of many sponsors, and rows that are set aside because their procedure stands for nothing. */
function registerWith({ sponsors = 30, setAside = 0, asOf: day = asOf } = {}): Register {
  const story = (n: number): string => `
    a${n} nareis A${n} P${n} 2018-01-10 granted 2018-06-01
    b${n} asylum A${n} -  2019-07-01
    x${n} nareis X${n} A${n}  2020-01-01 ${n % 3 === 0 ? "granted 2020-05-01" : "rejected 2021-05-01"}
    y${n} art8   Y${n} A${n}  2021-03-01`;
  const wrong = (n: number): string => `w${n} sport W${n} - 2020-01-01`;
  const text = Array.from({ length: sponsors }, (_, n) => story(n)).join("");
  const others = Array.from({ length: setAside }, (_, n) => wrong(n)).join("\n");
  const tables = {
    applications: applications(`${text}\n${others}`),
    signals: [{ signal_id: "s1", application_id: "x1", raised_on: "2020-02-01" }],
    follow_up: [{ follow_up_id: "f1", kind: "reported", application_id: "x1", on: "2020-03-01" }],
  };
  return readRegister(tables, { asOf: day }).register;
}

/** A table of every subject, as its verb counts it. */
function tablesOf(register: Register): Readonly<Record<Question["of"], ExactTable>> {
  const chains = findChains(register, memo2023);
  const revision = compareReleases(findChains(registerWith({ asOf: "2020-12-31" }), memo2023), chains, {
    unit: "applications",
  });
  if ("code" in revision) throw new Error("Registers without an epoch can be compared.");
  const both = [memo2023, lawSince2014];
  return {
    classes: countChains(chains, { unit: "applications" }),
    breakdown: breakDown(chains, { unit: "sponsors", by: "depth", period: "quarter" }),
    signals: compareSignals(chains),
    "follow-up": followUp(chains, { basis: "event" }),
    shares: countShares(chains),
    definitions: compareDefinitions(register, both, { unit: "applicants" }),
    moves: countMoves(register, both),
    sensitivity: sensitivity(register, memo2023, { values: ["independent", "lookBackMonths"] }),
    attrition: attrition(register, memo2023),
    revision,
  };
}

/** Every form in which a table is printed. */
const forms: Readonly<Record<string, (table: PublishedTable) => string>> = {
  toText: (table) => toText(table, { locale: "en" }),
  toMarkdown: (table) => toMarkdown(table, { locale: "en" }),
  toHtml: (table) => toHtml(table, { locale: "en" }),
  toCsv: (table) => toCsv(table, { locale: "en" }),
  toJson,
  toRows: (table) => JSON.stringify(toRows(table, { locale: "en" })),
};

const subjects = Object.keys(tablesOf(registerWith({ sponsors: 1 }))) as readonly Question["of"][];

describe.each(subjects)("a table answers a question: %s", (of) => {
  const register = registerWith();
  const exact = tablesOf(register)[of];
  const earlier = of === "revision" ? { earlier: registerWith({ asOf: "2020-12-31" }) } : {};

  test("its question is plain JSON and holds all that decides its figures, definitions and timeline in full", () => {
    const { question } = exact.about;
    expect(question.of).toBe(of);
    expect(JSON.parse(JSON.stringify(question))).toEqual(question);
    expect(question.definitions[0]).toEqual(memo2023);
    expect(question).toMatchObject({
      referenceDates: expect.arrayContaining([asOf]),
      units: expect.arrayContaining([expect.any(String)]),
      measures: expect.arrayContaining(["applications"]),
      basis: of === "follow-up" ? "event" : "submission",
      periods: { length: of === "breakdown" ? "quarter" : "year" },
      timeline: { phases: expect.any(Array), events: expect.any(Array) },
    });
  });

  test("the same question on the same register gives the same table, byte for byte, also out of JSON", () => {
    const question = JSON.parse(JSON.stringify(exact.about.question)) as Question;
    const again = answer(registerWith(), question, earlier);
    for (const [name, form] of Object.entries(forms)) {
      expect(form(publish(again, tens)), name).toBe(form(publish(exact, tens)));
    }
  });

  test("so the published table can be verified by asking its question again", () => {
    const published = publish(exact, tens);
    expect(verify(published, register, earlier).equal).toBe(true);
    const fewer = registerWith({ sponsors: 10 });
    expect(verify(published, fewer, earlier).equal).toBe(false);
  });

  test("beside it stand digests, coverage, rows set aside, status, policy and version", () => {
    const { about } = publish(exact, tens);
    expect(about.definitions[0]).toEqual({ id: "memo-2023-08", digest: expect.stringMatching(/^\w{64}$/) });
    expect(about.registers.at(-1)).toMatchObject({
      digest: expect.stringMatching(/^\w{32}$/),
      coverage: { from: null, to: asOf },
      setAside: { kind: "below" },
    });
    expect(about).toMatchObject({ status: "draft", policy: tens, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  test("a row has a key for each dimension, a unit, a measure, and a cell for each column", () => {
    for (const { keys, unit, measure, cells } of exact.rows) {
      expect(keys).toHaveLength(exact.dimensions.length);
      expect(cells).toHaveLength(exact.columns.length);
      expect(exact.about.question.units).toContain(unit);
      expect(measure).not.toBe("");
    }
  });
});

describe("every table says how many applications were set aside, protected like any count", () => {
  const half = tablesOf(registerWith({ setAside: 23 }));

  for (const of of subjects) {
    test(`${of}, in every form and in its JSON`, () => {
      const published = publish(half[of], tens);
      expect(published.about.registers.at(-1)?.setAside).toEqual({
        kind: "rounded",
        value: 20,
        atLeast: 15,
        atMost: 24,
      });
      expect(forms["toText"]?.(published)).toMatch(/\nSet aside: [^\n]*\b20 rows\n/);
      expect(forms["toMarkdown"]?.(published)).toMatch(/Set aside[^\n]*\b20 rows/);
      expect(forms["toHtml"]?.(published)).toMatch(/Set aside[\s\S]{0,60}\b20 rows/);
      expect(toRows(published).map(({ setAside }) => setAside)).toEqual(
        toRows(published).map(() => expect.stringMatching(/(?:^|; )20$/)),
      );
      expect(toCsv(published).split("\r\n")[0]).toContain("set_aside");
      for (const [name, form] of Object.entries(forms)) expect(form(published), name).not.toMatch(/\b23\b/);
    });
  }
});

describe("shares have a named numerator and denominator, each a count", () => {
  const table = publish(countShares(findChains(registerWith(), memo2023)), tens);
  const row = (share: string, part: string) =>
    table.rows.find(({ keys }) => keys[0] === "nareis-op-nareis" && keys[1] === share && keys[2] === part);

  test("stacked among those filed in the procedure, and rejected among those decided", () => {
    const total = table.columns.findIndex(({ kind }) => kind === "total");
    expect(row("stacked-of-filed", "numerator")?.cells[total]).toMatchObject({ value: 30 });
    expect(row("stacked-of-filed", "denominator")?.cells[total]).toMatchObject({ value: 60 });
    expect(row("rejected-of-decided", "numerator")?.cells[total]).toMatchObject({ value: 20 });
    expect(row("rejected-of-decided", "denominator")?.cells[total]).toMatchObject({ value: 30 });
  });

  test("computed from what is published, and never from exact counts", () => {
    const total = table.columns.findIndex(({ kind }) => kind === "total");
    const [numerator, denominator, percent] = ["numerator", "denominator", "percent"].map(
      (part) => row("stacked-of-filed", part)?.cells[total],
    );
    expect(percent).toMatchObject({ kind: "share", value: 50 });
    expect(percent?.atMost).toBeGreaterThan(50);
    expect(percent?.atLeast).toBeLessThan(50);
    expect([numerator?.kind, denominator?.kind]).toEqual(["rounded", "rounded"]);
    // Another exact count that is printed the same gives the same share.
    const other = publish(countShares(findChains(registerWith({ sponsors: 31 }), memo2023)), tens);
    expect(other.rows.map(({ cells }) => cells)).toEqual(table.rows.map(({ cells }) => cells));
  });
});
