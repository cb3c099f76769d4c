import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { chainsOf } from "../../src/counts/chains-of.ts";
import { countMoves } from "../../src/differences/count-moves.ts";
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

function otherThan(memo: Partial<Definition>): Definition {
  return { ...memo2023, id: "other", ...memo };
}

function movedUnder(other: Partial<Definition>): readonly object[] {
  return movedByApplication(register, memo2023, otherThan(other));
}

const rowsOf = (...asked: Parameters<typeof countMoves>): readonly (readonly [string, number | null | undefined])[] =>
  countMoves(...asked).rows.map(({ keys, cells }) => [keys.join(" "), cells[0]]);

describe("what moves between definitions", () => {
  test("is said of each application: by one option, by each of two, by both only together", () => {
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

  test("is what counts: a repeat that collapses and a chain out of scope have moved", () => {
    expect(movedUnder({ repeats: "collapse" })).toMatchObject([{ application: "a4", movedBy: [["repeats"]] }]);
    expect(movedUnder({ depthScope: "single" })).toEqual([]);
  });

  test("is nothing between a definition and itself, however it is called", () => {
    expect(movedUnder({})).toEqual([]);
    expect(rowsOf(register, [memo2023, memo2023, otherThan({})])).toEqual([]);
    expect(rowsOf(register, [memo2023])).toEqual([]);
  });

  test("has a row for each way, by the options that moved it", () => {
    const wide = { ...memo2023, id: "wide", independent: "granted", lookBackMonths: 12 } as const;
    const tight = otherThan({ independent: "granted", lookBackMonths: 30 });
    expect(rowsOf(register, [memo2023, tight])).toEqual([
      ["other nareis-op-nareis none independent", 1],
      ["other nareis-op-nareis none independent|lookBackMonths", 1],
    ]);
    expect(rowsOf(register, [wide, memo2023])).toEqual([
      ["memo-2023-08 none nareis-op-nareis independent+lookBackMonths", 2],
    ]);
  });

  test("is counted where it was filed in the periods shown, and says not-found where the bound was reached", () => {
    const other = otherThan({ independent: "granted" });
    expect(rowsOf(register, [memo2023, other], { from: 2020 })).toEqual([
      ["other nareis-op-nareis none independent", 1],
    ]);
    expect(rowsOf(register, [memo2023, other], { to: 2018 })).toEqual([]);
    const two = otherThan({ independent: "granted", lookBackMonths: 30 });
    expect(rowsOf(register, [memo2023, two], { mostEvaluations: 0 })).toEqual([
      ["other nareis-op-nareis none not-found", 2],
    ]);
  });

  test("leads back to the applications, as found under either definition", () => {
    const exact = countMoves(register, [memo2023, otherThan({ lookBackMonths: 30 })]);
    const [moved, ...others] = chainsOf(exact, { column: "moved" });
    expect(others).toEqual([]);
    expect(moved).toMatchObject({
      application: "a4",
      before: { class: "nareis-op-nareis", reason: null },
      chain: { class: null, reason: "outside-look-back" },
      rows: [1, 2, 4],
    });
  });

  test("adds up the applications of several rows, of which each moves in one way only", () => {
    const exact = countMoves(register, [memo2023, otherThan({ independent: "granted", lookBackMonths: 30 })]);
    expect([[0], [0, 1]].map((rows) => exact.source?.together(rows))).toEqual([[1], [2]]);
  });

  test("does not print what it found by accident, and has no person in it", () => {
    const text = JSON.stringify(countMoves(register, [memo2023, otherThan({ independent: "granted" })]));
    expect(text).not.toMatch(/"cells"|a3/);
  });

  test("refuses what is not a list of definitions, and options that do not exist", () => {
    expect(() => countMoves(register, [])).toThrow(TypeError);
    expect(() => countMoves(register, [{ ...memo2023, independent: "maybe" as "none" }])).toThrow(RangeError);
    expect(() => countMoves(register, [memo2023], { mostEvaluations: -1 })).toThrow(RangeError);
    expect(() => countMoves(register, [memo2023], { mostEvaluation: 1 } as never)).toThrow(/Did you mean/);
    // Every two letters are two letters away from `to`.
    expect(() => countMoves(register, [memo2023], { id: 1 } as never)).toThrow(/signal\.$/);
    expect(() => countMoves(register, [memo2023], { unit: "sponsors" } as never)).toThrow(RangeError);
  });
});
