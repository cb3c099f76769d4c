import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { withheldIn } from "../../src/disclosure/withheld-figures.ts";
import { firstPlan } from "../../src/statistical-release/first-plan.ts";
import { makeRelease } from "../../src/statistical-release/make-release.ts";
import { saferPlansInWords } from "../../src/statistical-release/release-in-words.ts";
import type { ReleasePlan } from "../../src/statistical-release/release-plan.ts";
import { releasePlanFrom } from "../../src/statistical-release/release-plan-from.ts";
import { saferPlans } from "../../src/statistical-release/safer-plans.ts";
import { onePlanned } from "./planned-releases.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
const plan = firstPlan(register);
const final = (one: ReleasePlan): ReleasePlan => ({ ...one, status: "final" });

describe("what helps a plan whose tables together tell too much", () => {
  const safer = saferPlans(plan, register);

  test("is tried: the plan itself cannot be final, and each that is given can", () => {
    expect(() => makeRelease(final(plan), register)).toThrow(/audit of the draft says which/);
    expect(safer.length).toBeGreaterThan(1);
    for (const one of safer) {
      const { tables } = makeRelease(final(one.plan), register);
      expect(tables.every(({ table }) => table.about.status === "final")).toBe(true);
    }
  });

  test("are a few figures withheld, by addresses that a plan takes", () => {
    const withheld = safer.flatMap(({ change, plan: one }) => (change.kind === "withheld" ? [{ change, one }] : []));
    expect(withheld).toHaveLength(1);
    for (const { change, one } of withheld) {
      expect(releasePlanFrom(JSON.parse(JSON.stringify(one))).problems).toEqual([]);
      expect(one.tables.flatMap(({ name, withhold }) => (withhold ? [{ name, figures: withhold }] : []))).toEqual(
        change.tables,
      );
      const { tables } = makeRelease(one, register);
      for (const { name, figures } of change.tables) {
        const table = tables.find((released) => released.name === name)?.table;
        expect(table && withheldIn(table)).toHaveLength(figures.length);
      }
    }
  });

  test("what is withheld already stays so, and its table is not tried with longer periods", () => {
    const planned: ReleasePlan = {
      ...plan,
      tables: [
        {
          of: "classes",
          name: "quarters",
          unit: "applications",
          period: "quarter",
          withhold: [{ class: "nareis-op-nareis", measure: "closed", column: "2019-Q1" }],
        },
      ],
    };
    const tried = saferPlans(planned, register);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.map(({ change }) => change.kind)).not.toContain("longer-periods");
    for (const { plan: one } of tried) {
      expect(one.tables[0].withhold?.[0]).toEqual(planned.tables[0].withhold?.[0]);
    }
  });

  test("comes with how many numbers fewer a reader has, the fewest first", () => {
    const numbersIn = (one: ReleasePlan): number =>
      makeRelease(one, register).tables.flatMap(({ table }) =>
        table.rows.flatMap(({ cells }) => cells.filter((figure) => figure?.kind === "rounded")),
      ).length;
    for (const one of safer) expect(one.figures).toBe(numbersIn(plan) - numbersIn(one.plan));
    const costs = safer.map(({ figures }) => figures);
    expect(costs).toEqual([...costs].sort((one, other) => one - other));
  });

  test("is said in one sentence, in both languages", () => {
    expect(saferPlansInWords(safer, { locale: "en" })).toMatch(
      /^Tried, and this helps: "withhold": \[.*\] for \S+.* \(\d+ numbers fewer\); a policy with base 20 \(\d+ numbers fewer\);.* leaving out /,
    );
    expect(saferPlansInWords(safer)).toMatch(/^Geprobeerd, en dit helpt: .* en .* weglaten \(\d+ getallen minder\)/);
    expect(saferPlansInWords([], { locale: "en" })).toMatch(/do not help: plan fewer tables/);
  });

  test("is nothing where the plan is safe as it is", () => {
    const [first] = safer;
    expect(first && saferPlans(first.plan, register)).toEqual([]);
  });
});

test("longer periods are tried for the tables that are narrowed and have shorter ones, and for no other", () => {
  const quarters: ReleasePlan = {
    ...plan,
    tables: [
      { of: "classes", name: "quarters", unit: "applications", period: "quarter" },
      { of: "classes", name: "years", unit: "sponsors", classes: ["nareis-op-nareis"], measures: ["applications"] },
    ],
  };
  const longer = saferPlans(quarters, register).filter(({ change }) => change.kind === "longer-periods");
  expect(longer.map(({ change }) => change)).toContainEqual({
    kind: "longer-periods",
    names: ["quarters"],
    length: "year",
  });
  for (const { change, plan: safer } of longer) {
    expect(safer.tables).toEqual([
      { ...quarters.tables[0], period: change.kind === "longer-periods" && change.length },
      quarters.tables[1],
    ]);
    expect(makeRelease(final(safer), register).tables).toHaveLength(2);
  }
  expect(saferPlansInWords(longer, { locale: "en" })).toMatch(/period year for quarters \(\d+ numbers fewer\)/);
  expect(saferPlansInWords(longer)).toMatch(/period year voor quarters \(\d+ getallen minder\)/);
});

test("a plan that withholds what a table does not have is refused, and cannot be verified", () => {
  const wrong: ReleasePlan = {
    ...plan,
    tables: [{ of: "classes", name: "years", unit: "applications", withhold: [{ column: "2031" }] }],
  };
  expect(() => makeRelease(wrong, register)).toThrow(/Change `withhold` of table years in the plan/);
  expect(() => saferPlans(wrong, register)).toThrow(/Change `withhold` of table years in the plan/);
});

test("what helps a plan has no sheet, so that nothing for sheets is taken", () => {
  const { plan, register } = onePlanned();
  // @ts-expect-error
  expect(() => saferPlans(plan, register, { previous: [] })).toThrow(RangeError);
  // @ts-expect-error
  expect(() => saferPlans(plan, register, { draw: () => "<svg/>" })).toThrow(RangeError);
});
