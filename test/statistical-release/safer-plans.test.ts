import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { firstPlan } from "../../src/statistical-release/first-plan.ts";
import { makeRelease } from "../../src/statistical-release/make-release.ts";
import { saferPlansInWords } from "../../src/statistical-release/release-in-words.ts";
import type { ReleasePlan } from "../../src/statistical-release/release-plan.ts";
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
      /^Tried, and this helps: a policy with base 20 \(\d+ numbers fewer\);.* leaving out /,
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

test("what helps a plan has no sheet, so that nothing for sheets is taken", () => {
  const { plan, register } = onePlanned();
  // @ts-expect-error
  expect(() => saferPlans(plan, register, { previous: [] })).toThrow(RangeError);
  // @ts-expect-error
  expect(() => saferPlans(plan, register, { draw: () => "<svg/>" })).toThrow(RangeError);
});
