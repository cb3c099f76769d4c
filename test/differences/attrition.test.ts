import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { type AttritionOptions, attrition } from "../../src/differences/attrition.ts";
import type { AttritionClass } from "../../src/differences/definitions/attrition-conditions.ts";
import { everyCondition } from "./every-condition.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });

function conditionsOf(definition: Definition, attritionClass: AttritionClass): readonly string[] {
  return attrition(register, definition, { class: attritionClass })
    .rows.filter(({ unit }) => unit === "applications")
    .map(({ keys }) => keys[1] as string);
}

describe("attrition", () => {
  test("has a row for each condition that the definition makes, and for no other", () => {
    const always = ["known", "family", "procedure", "sponsor-seen", "earlier-grant"];
    expect(conditionsOf(memo2023, "nareis-op-nareis")).toEqual([
      ...always,
      ...["another-person", "first-procedure", "independent", "covered"],
    ]);
    expect(conditionsOf({ ...memo2023, exclude: [], independent: "none" }, "nareis-op-nareis")).toEqual([
      ...always,
      ...["first-procedure", "covered"],
    ]);
    expect(conditionsOf(everyCondition, "art8-after-nareis")).toEqual([
      ...always,
      ...["first-dated", "within-look-back", "first-valid", "another-person", "another-dossier", "first-procedure"],
      ...["single", "first-of-repeats", "covered"],
    ]);
  });

  test("goes from every application of the demonstration register to the memo's, and says what each condition costs", () => {
    const { rows } = revealCounts(attrition(register, memo2023));
    const counts = (condition: string) =>
      rows.find(({ keys, unit }) => keys.condition === condition && unit === "applications")?.counts;
    expect(counts("known")?.left).toBe(storedRegister(register).applications.count);
    // The exact counts behind the memo's published 840, as the demonstration register has them.
    expect(counts("covered")?.left).toBe(842);
    expect(counts("independent")).toMatchObject({ left: 842, without: 1116, gained: 274 });
    expect(counts("first-procedure")).toMatchObject({ left: 1116, without: 980, gained: 138 });
  });

  test("counts nothing where coverage begins after the reference date, as the table does", () => {
    const later = readRegister(
      { ...demonstrationTables(), register: { coverage_from: "2023-06-30" } },
      { asOf: "2023-05-31" },
    ).register;
    const { rows } = revealCounts(attrition(later, memo2023));
    const { counts } = rows.find(({ keys }) => keys.condition === "covered") ?? {};
    expect(counts).toMatchObject({ left: 0, out: 842 });
    expect(rows.find(({ keys }) => keys.condition === "independent")?.counts).toMatchObject({ without: 0, gained: 0 });
  });

  test("is of the periods that are asked for, and says so in its question", () => {
    const exact = attrition(register, memo2023, { period: "quarter", from: 2020, to: 2021 });
    expect(exact.about.question).toMatchObject({ of: "attrition", periods: { length: "quarter" } });
    const { rows } = revealCounts(exact);
    const whole = countChains(findChains(register, memo2023), { unit: "applications", from: 2020, to: 2021 });
    const [counted] = whole.rows;
    expect(rows.find(({ keys, unit }) => keys.condition === "covered" && unit === "applications")?.counts.left).toBe(
      counted?.cells.at(-2),
    );
  });

  test("says after each condition how far it is", () => {
    const told: (readonly [done: number, total: number])[] = [];
    attrition(register, memo2023, { onProgress: (done, total) => told.push([done, total]) });
    const last = told.length - 1;
    expect(told.map(([done, total]) => [Math.round(done), total])).toEqual(told.map((_, place) => [place, last]));
  });

  test("refuses a class that has no conditions of its own", () => {
    expect(() => attrition(register, memo2023, { class: "all-forms" as AttritionClass })).toThrow(RangeError);
    expect(() => attrition(register, memo2023, { klass: "art8-after-nareis" } as AttritionOptions)).toThrow(RangeError);
    expect(() => attrition(register, memo2023, null as unknown as AttritionOptions)).toThrow(TypeError);
    expect(() => attrition(register, { ...memo2023, repeats: "never" as "count" })).toThrow(RangeError);
  });
});
