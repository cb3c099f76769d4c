import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { chainsOf } from "../../src/counts/chains-of.ts";
import { compareSignals, signalFindings } from "../../src/counts/compare-signals.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { columnsOf, coverageKinds } from "./figures.ts";
import { compared, families, rowsCounted, signalsOn, steps } from "./stacked-families.ts";

const art8 = {
  application_id: "a9",
  procedure: "art8",
  applicant_id: "lars",
  sponsor_id: "anna",
  submitted_on: "2022-03-15",
};

describe("signals beside detection", () => {
  test("are in both, or found by one of the two only, by the year of filing", () => {
    const table = compared({ signals: signalsOn("a3", "c3", "a1", "a9"), applications: [...families, art8] });
    // The signal on a1 is about an application of 2018, before the first year of the tables.
    expect(columnsOf(table)).toEqual(["2021", "2022", "2023", "total", "open"]);
    expect(rowsCounted(table)).toEqual({
      detected: [3, 1, 0, 4],
      signalled: [1, 2, 0, 3],
      both: [1, 1, 0, 2],
      "detection-only": [2, 0, 0, 2],
      "signal-only": [0, 1, 0, 1],
    });
  });

  test("are set against the classes asked for, each by itself, and shown for the years asked for", () => {
    const table = compared(
      { signals: signalsOn("a1", "a9"), applications: [...families, art8] },
      { classes: ["all-forms", "art8-after-nareis"], unit: "applications", from: 2018, to: 2022 },
    );
    expect(rowsCounted(table)).toEqual({
      "art8-after-nareis detected": [0, 0, 0, 0, 1, 1],
      "art8-after-nareis signalled": [1, 0, 0, 0, 1, 2],
      "art8-after-nareis both": [0, 0, 0, 0, 1, 1],
      "art8-after-nareis signal-only": [1, 0, 0, 0, 0, 1],
      "all-forms detected": [0, 0, 0, 3, 2, 5],
      "all-forms signalled": [1, 0, 0, 0, 1, 2],
      "all-forms both": [0, 0, 0, 0, 1, 1],
      "all-forms detection-only": [0, 0, 0, 3, 1, 4],
      "all-forms signal-only": [1, 0, 0, 0, 0, 1],
    });
  });

  test.each([
    ["several signals on one application count once", ["a3", "a3", "a3 2022-05-01"], [1, 0, 0, 1]],
    ["a signal raised after the reference date is not known", ["a3 2023-06-01"], undefined],
    ["a signal about an asylum application joins nothing", ["a2"], undefined],
    ["a signal about an application that is not in the register joins nothing", ["nowhere"], undefined],
    ["a signal raised before the filing is set aside", ["a3 2020-01-01"], undefined],
  ] as const)("%s", (_, lines, expected) => {
    expect(rowsCounted(compared({ signals: signalsOn(...lines) })).signalled).toEqual(expected);
  });

  test("count a person in several rows where it has applications in several, and once in each", () => {
    const table = compared({ signals: signalsOn("a3") });
    expect(rowsCounted(table, "sponsors")).toEqual({
      detected: [2, 1, 0, 3],
      signalled: [1, 0, 0, 1],
      both: [1, 0, 0, 1],
      "detection-only": [2, 1, 0, 3],
    });
    expect(table.rows.map(({ keys, unit }) => `${unit} ${keys[1]}`)).toEqual(
      units.flatMap((unit) => signalFindings.map((finding) => `${unit} ${finding}`)),
    );
  });

  test("give a year that the register does not cover no cell, and no part in the total", () => {
    const register = { coverage_from: "2022-01-01" };
    const table = compared({ signals: signalsOn("a3", "c3"), register });
    expect(rowsCounted(table).signalled).toEqual([null, 1, 0, 1]);
    expect(coverageKinds(table)).toEqual(["none", "complete", "partial"]);
  });

  test("count under collapsed repeats one chain, signalled when any of its filings is", () => {
    const again = { ...families[2], application_id: "a7", submitted_on: "2022-01-01", decided_on: "2022-03-01" };
    const { register } = readRegister(
      { applications: [...families, again], signals: signalsOn("a7") },
      { asOf: "2023-05-31" },
    );
    const found = (repeats: "count" | "collapse") =>
      rowsCounted(compareSignals(findChains(register, { ...memo2023, id: "own", repeats }), { from: 2021 }));
    expect(found("count")).toMatchObject({ detected: [3, 2, 0, 5], both: [0, 1, 0, 1] });
    expect(found("collapse")).toMatchObject({ detected: [3, 1, 0, 4], both: [1, 0, 0, 1] });
    expect(found("collapse")).not.toHaveProperty("signal-only");
  });

  test("meet follow-up under collapsed repeats from the first signal on any of the filings, whichever that is", () => {
    const again = { ...families[2], application_id: "a7", submitted_on: "2021-03-01", decided_on: "2022-03-01" };
    const found = (...lines: readonly string[]) => {
      const tables = { applications: [...families, again], signals: signalsOn(...lines) };
      const follow_up = steps("permit-withdrawn a1 2022-04-01");
      const { register } = readRegister({ ...tables, follow_up }, { asOf: "2023-05-31" });
      const definition = { ...memo2023, id: "own", repeats: "collapse" } as const;
      return rowsCounted(compareSignals(findChains(register, definition), { from: 2021 }))["signal-then-withdrawal"];
    };
    expect(found("a3 2022-03-01", "a7 2022-05-01")).toEqual([1, 0, 0, 1]);
    expect(found("a3 2022-05-01", "a7 2022-03-01")).toEqual([1, 0, 0, 1]);
    expect(found("a3 2022-05-01", "a7 2022-06-01")).toBeUndefined();
  });

  test("lead back to the chains that were detected, and to the applications that were only signalled", () => {
    const table = compared({ signals: signalsOn("a3", "a9"), applications: [...families, art8] });
    const behind = (finding: string) =>
      chainsOf(table, { unit: "applications", finding, column: "total" }).map(({ application, chain }) => [
        application,
        chain?.class ?? null,
      ]);
    expect(behind("both")).toEqual([["a3", "nareis-op-nareis"]]);
    expect(behind("signal-only")).toEqual([["a9", "art8-after-nareis"]]);
  });

  test("meet follow-up: a derived permit of the sponsor withdrawn on the day of the first signal or later", () => {
    const found = (signals: readonly string[], ...lines: readonly string[]) =>
      rowsCounted(compared({ signals: signalsOn(...signals), follow_up: steps(...lines) }))["signal-then-withdrawal"];
    expect(found(["a3"], "permit-withdrawn a1 2022-04-01")).toEqual([1, 0, 0, 1]);
    expect(found(["a3"], "permit-withdrawn a1 2022-03-31")).toBeUndefined();
    expect(found(["a3", "a3 2022-01-01"], "permit-withdrawn a1 2022-03-31")).toEqual([1, 0, 0, 1]);
    // Neither the start of a withdrawal nor the permit of somebody else is the withdrawal of the sponsor's permit.
    expect(found(["a3"], "withdrawal-started a1 2022-05-01", "permit-withdrawn b1 2022-05-01")).toBeUndefined();
    expect(found(["c3"], "permit-withdrawn a1 2022-05-01", "permit-withdrawn c1 2022-05-01")).toEqual([0, 1, 0, 1]);
  });

  test("do not meet follow-up in the withdrawal of another permit of the sponsor than a derived one", () => {
    const found = (kind: string) => {
      const permit = { permit_id: "p1", kind, holder_id: "anna", valid_from: "2019-01-10", withdrawn_on: "2022-05-01" };
      return rowsCounted(compared({ signals: signalsOn("a3"), permits: [permit] }))["signal-then-withdrawal"];
    };
    expect(found("derived")).toEqual([1, 0, 0, 1]);
    expect(found("independent")).toBeUndefined();
    expect(found("regular")).toBeUndefined();
  });

  test("lead back to every filing that is counted as one, and to those that are counted without a chain", () => {
    const again = { ...families[3], application_id: "a7", submitted_on: "2021-06-01", decided_on: "2022-03-01" };
    const { register } = readRegister(
      { applications: [...families, again], signals: signalsOn("a1", "a7") },
      { asOf: "2023-05-31" },
    );
    const definition = { ...memo2023, id: "own", repeats: "collapse" } as const;
    const table = compareSignals(findChains(register, definition), { from: 2018 });
    const behind = (finding: string) =>
      chainsOf(table, { unit: "applications", finding, column: "total" }).map(({ application, chain, rows }) => [
        application,
        chain?.class ?? null,
        ...rows,
      ]);
    expect(behind("both")).toEqual([
      ["a4", "nareis-op-nareis", 1, 2, 4],
      ["a7", "nareis-op-nareis", 1, 2, 11],
    ]);
    expect(behind("detection-only")).toEqual([
      ["a3", "nareis-op-nareis", 1, 2, 3],
      ["b3", "nareis-op-nareis", 5, 6, 7],
      ["c3", "nareis-op-nareis", 8, 9, 10],
    ]);
    expect(behind("signal-only")).toEqual([["a1", null, 1]]);
  });

  test("show the chain of an application that the definition does not count, where it is part of one", () => {
    const deeper = [
      { application_id: "a5", procedure: "asylum", applicant_id: "cato", submitted_on: "2021-10-01" },
      { ...families[3], application_id: "a6", applicant_id: "ivar", sponsor_id: "cato", submitted_on: "2022-05-01" },
    ].map(({ outcome: _outcome, decided_on: _decided, ...open }: Record<string, string>) => open);
    const { register } = readRegister(
      { applications: [...families, ...deeper], signals: signalsOn("a6 2022-06-01") },
      { asOf: "2023-05-31" },
    );
    const table = compareSignals(findChains(register, { ...memo2023, id: "own", depthScope: "single" }));
    const cell = { unit: "applications", finding: "signal-only", column: "2022" } as const;
    expect(chainsOf(table, cell).map(({ application, chain }) => [application, chain?.depth])).toEqual([["a6", 2]]);
  });

  test("count as open only what was filed in the years shown", () => {
    const open = (from: number) =>
      compared({ signals: signalsOn("b3") }, { unit: "applications", from }).rows.map(({ cells }) => cells.at(-1));
    expect(open(2021)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(open(2022)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("carry what they are a count of, and are not printed by accident", () => {
    const table = compared({});
    expect(table.about).toMatchObject({
      definitions: [{ id: "memo-2023-08" }],
      registers: [{ referenceDate: "2023-05-31", coverage: { from: null, to: "2023-05-31" } }],
      question: { of: "signals", basis: "submission" },
      status: "draft",
    });
    expect(table.dimensions.map(({ name, fromData }) => [name, fromData])).toEqual([
      ["class", false],
      ["finding", false],
    ]);
    expect(JSON.stringify([table, table.rows[0]])).toMatch(/publish.*publish/);
  });

  test("refuse an option, a class or a unit that does not exist", () => {
    expect(() => compared({}, { measures: ["open"] } as never)).toThrow(RangeError);
    expect(() => compared({}, { classes: [] })).toThrow(RangeError);
    expect(() => compared({}, { unit: "persons" } as never)).toThrow(RangeError);
    expect(() => compared({}, { from: 2022, to: 2021 })).toThrow(RangeError);
    const { register } = readRegister({ applications: families });
    expect(() => compareSignals(findChains(register, memo2023), null as never)).toThrow(/^Pass options as an object/);
  });
});

describe("the signals of the demonstration register", () => {
  test("are insufficiently reliable, as the memo says: they miss most chains and name much that is none", () => {
    const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
    const table = compareSignals(findChains(register, memo2023), { unit: "applications" });
    const totalOf = (row: string): number => table.rows.find(({ keys }) => keys[1] === row)?.cells.at(-2) ?? -1;
    expect(totalOf("detected")).toBeGreaterThan(800);
    expect(totalOf("detection-only")).toBeGreaterThan(totalOf("both"));
    expect(totalOf("signal-only")).toBeGreaterThan(100);
  });
});
