import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/detection/find-chains.ts";
import { countChains } from "../../src/counts/old/count-chains.ts";
import { revealCounts } from "../../src/counts/old/reveal-counts.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { compareDefinitions } from "../../src/differences/old/compare-definitions.ts";
import { movedByApplication } from "./moved-by-application.ts";

const family = { procedure: "nareis", outcome: "granted" };

/** P1 brings P2, who asks asylum and later brings P3; the asylum was refused, and the wait was two years. */
const { register } = readRegister(
  {
    applications: [
      {
        ...family,
        application_id: "a1",
        applicant_id: "P2",
        sponsor_id: "P1",
        submitted_on: "2017-01-02",
        decided_on: "2017-06-01",
      },
      {
        application_id: "a2",
        procedure: "asylum",
        applicant_id: "P2",
        submitted_on: "2018-01-02",
        outcome: "rejected",
        decided_on: "2018-06-01",
      },
      {
        ...family,
        application_id: "a3",
        applicant_id: "P3",
        sponsor_id: "P2",
        submitted_on: "2019-07-01",
        decided_on: "2019-12-01",
      },
      {
        ...family,
        application_id: "a4",
        applicant_id: "P3",
        sponsor_id: "P2",
        submitted_on: "2020-07-01",
        decided_on: "2020-12-01",
      },
    ],
  },
  { asOf: "2023-05-31" },
);

function movedUnder(other: Partial<Definition>): readonly object[] {
  return movedByApplication(register, memo2023, { ...memo2023, id: "other", ...other });
}

describe("comparing definitions", () => {
  test("says of each application that moved by which choices: by one, by each of two, by both only together", () => {
    const moved = { from: "nareis-op-nareis", to: null, complete: true };
    const [a3, a4] = ["a3", "a4"].map((application) => ({ application, ...moved }));
    expect(movedUnder({ independent: "granted" })).toEqual([
      { ...a3, movedBy: [["independent"]] },
      { ...a4, movedBy: [["independent"]] },
    ]);
    expect(movedUnder({ lookBackMonths: 30 })).toEqual([{ ...a4, movedBy: [["lookBackMonths"]] }]);
    expect(movedUnder({ independent: "granted", lookBackMonths: 30 })).toEqual([
      { ...a3, movedBy: [["independent"]] },
      { ...a4, movedBy: [["independent"], ["lookBackMonths"]] },
    ]);
    const wide = { ...memo2023, id: "wide", independent: "granted", lookBackMonths: 12 } as const;
    const [back] = movedByApplication(register, wide, memo2023);
    expect(back).toMatchObject({ from: null, to: "nareis-op-nareis", movedBy: [["independent", "lookBackMonths"]] });
  });

  test("looks at what counts: a repeat that collapses and a chain out of scope have moved", () => {
    expect(movedUnder({ repeats: "collapse" })).toMatchObject([{ application: "a4", movedBy: [["repeats"]] }]);
    expect(movedUnder({ depthScope: "single" })).toEqual([]);
  });

  test("moves nothing between a definition and itself, however it is called", () => {
    expect(movedUnder({})).toEqual([]);
    const { differences } = compareDefinitions(register, [memo2023, memo2023]);
    expect(differences).toEqual([{ definition: "memo-2023-08", choices: [], evaluations: 0, complete: true }]);
  });

  test("says that it is not complete where the bound was reached, and names no set that it did not try", () => {
    const other = { ...memo2023, id: "other", independent: "granted", lookBackMonths: 30 } as const;
    const comparison = compareDefinitions(register, [memo2023, other], { mostEvaluations: 0 });
    expect(
      movedByApplication(register, memo2023, other, 0).map(({ movedBy, complete }) => [movedBy, complete]),
    ).toEqual([
      [[], false],
      [[], false],
    ]);
    expect(comparison.differences[0]).toMatchObject({ evaluations: 0, complete: false });
    expect(comparison.moves.rows[0]?.keys).toEqual(["other", "nareis-op-nareis", "none", "not-found"]);
  });

  test("puts the tables of the definitions side by side over the same periods", () => {
    const demonstration = readRegister(demonstrationTables(), { asOf: "2023-05-31" }).register;
    const { table } = compareDefinitions(demonstration, [memo2023, lawSince2014], { unit: "sponsors", from: 2018 });
    const { about, rows } = revealCounts(table);
    expect(about.columns.map(({ key }) => key)).toEqual(["2018", "2019", "2020", "2021", "2022", "2023", "total"]);
    for (const definition of [memo2023, lawSince2014]) {
      const single = revealCounts(countChains(findChains(demonstration, definition), { unit: "sponsors", from: 2018 }));
      for (const { keys, counts, unit } of rows.filter((row) => row.keys.definition === definition.id)) {
        expect(unit).toBe("sponsors");
        expect(counts).toEqual(single[`${keys.class}/${keys.measure}` as "all-forms/applications"]);
      }
    }
  });

  test("gives definitions that share a name different names, and says that a preset was changed", () => {
    const changed = { ...memo2023, independent: "none" } as const;
    const again = { ...memo2023, independent: "granted" } as const;
    const { table } = compareDefinitions(register, [memo2023, changed, again]);
    expect(table.about.definitions.map(({ id }) => id)).toEqual([
      "memo-2023-08",
      "memo-2023-08 (changed)",
      "memo-2023-08 (changed) (2)",
    ]);
  });

  test("gives each definition its own name also where one is given twice or has the name that another would get", () => {
    const named = (id: string, independent: Definition["independent"]): Definition => ({
      ...memo2023,
      id,
      independent,
    });
    const names = (definitions: readonly Definition[]): readonly string[] =>
      compareDefinitions(register, definitions).table.about.definitions.map(({ id }) => id);
    const [requested, granted, none] = [named("a", "requested"), named("a", "granted"), named("a", "none")];
    expect(names([requested, granted, granted])).toEqual(["a", "a (2)", "a (2)"]);
    expect(names([requested, granted, requested, none])).toEqual(["a", "a (2)", "a", "a (3)"]);
    expect(names([named("a (2)", "requested"), granted, none])).toEqual(["a (2)", "a", "a (3)"]);
    expect(names([granted, none, named("a (2)", "requested")])).toEqual(["a", "a (3)", "a (2)"]);
  });

  test("does not print what it found by accident, and has no person in it", () => {
    const comparison = compareDefinitions(register, [memo2023, lawSince2014]);
    expect(JSON.stringify(comparison)).not.toMatch(/"cells"|a3/);
  });

  test("refuses what is not a list of definitions, and choices that do not exist", () => {
    expect(() => compareDefinitions(register, [])).toThrow(TypeError);
    expect(() => compareDefinitions(register, memo2023 as unknown as Definition[])).toThrow(TypeError);
    expect(() => compareDefinitions(register, [{ ...memo2023, independent: "maybe" as "none" }])).toThrow(RangeError);
    expect(() => compareDefinitions(register, [memo2023], { mostEvaluations: -1 })).toThrow(RangeError);
    expect(() => compareDefinitions(register, [memo2023], { unit: "people" as "sponsors" })).toThrow(RangeError);
  });
});
