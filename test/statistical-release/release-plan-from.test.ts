import { describe, expect, test } from "vitest";
import { memo2023, presets } from "../../src/chains/definition/presets.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { releasePlanFrom } from "../../src/statistical-release/release-plan-from.ts";
import { validator } from "../terminal/nareis.ts";

const validate = validator("release-plan");
const small = { kind: "nareis-plan", asOf: "2023-05-31", tables: [{ of: "shares", name: "shares" }] };

const withholding = (withhold: unknown) => ({ ...small, tables: [{ of: "shares", name: "s", withhold }] });

describe("a plan from data", () => {
  test("has a default for what is left out, and is frozen", () => {
    const { plan } = releasePlanFrom(small);
    expect(plan).toEqual({
      ...small,
      status: "draft",
      cleared: null,
      contact: null,
      policy: "tens",
      definition: "memo-2023-08",
    });
    expect(Object.isFrozen(plan) && Object.isFrozen(plan?.tables)).toBe(true);
  });

  test("is one where the schema says so", () => {
    const table = { of: "classes", name: "years", unit: "sponsors" };
    const right = [
      small,
      { ...small, status: "final", cleared: { by: "Bureau 7", on: "2023-06-30" }, contact: "cijfers@example.org" },
      { ...small, policy: { ...tens, id: "own" }, definition: { ...memo2023, id: "own" } },
      { ...small, tables: [{ ...table, definition: "law-since-2014", asOf: "2022-12-31", from: 2019, to: 2021 }] },
      {
        ...small,
        tables: [{ of: "breakdown", name: "b", unit: "applications", by: { column: "town", of: "sponsor" } }],
      },
      { ...small, tables: [{ ...table, withhold: [{ measure: "granted", column: "2022" }] }] },
      { ...small, tables: [{ of: "shares", name: "s", withhold: [] }] },
      { ...small, tables: [{ of: "revision", name: "r", unit: "applications", since: "2022-12-31" }] },
      { ...small, tables: [{ of: "moves", name: "m", definitions: presets.map(({ id }) => id), mostEvaluations: 9 }] },
    ];
    for (const one of right) expect([releasePlanFrom(one).problems, validate(one)]).toEqual([[], true]);
  });

  test.each([
    ["no object", null, "the plan"],
    ["another kind", { ...small, kind: "plan" }, "kind"],
    ["a word that no plan has", { ...small, secret: 1 }, "the plan"],
    ["no day", { ...small, asOf: "2023-02-30" }, "asOf"],
    ["no table", { ...small, tables: [] }, "tables"],
    ["a subject that is none", { ...small, tables: [{ of: "people", name: "p" }] }, "tables[0]"],
    ["no unit where one is needed", { ...small, tables: [{ of: "classes", name: "c" }] }, "tables[0].unit"],
    ["another unit", { ...small, tables: [{ of: "classes", name: "c", unit: "people" }] }, "tables[0].unit"],
    ["a figure to withhold in no column", withholding([{ class: "all-forms" }]), "tables[0].withhold[0]"],
    ["a figure to withhold that is no object", withholding(["2022"]), "tables[0].withhold[0]"],
    ["a figure to withhold by a list", withholding([["column"]]), "tables[0].withhold[0]"],
    ["a figure to withhold by a number", withholding([{ column: "total", row: 2 }]), "tables[0].withhold[0]"],
    ["one figure to withhold without a list", withholding({ column: "2022" }), "tables[0].withhold"],
    ["a name that is a path", { ...small, tables: [{ of: "shares", name: "../out" }] }, "tables[0].name"],
    ["steps by decision", { ...small, tables: [{ of: "follow-up", name: "f", basis: "decision" }] }, "tables[0].basis"],
    ["a definition that is none", { ...small, definition: { id: "x", lookBackMonths: "9" } }, "definition"],
    ["a preset that is none", { ...small, definition: "memo" }, "definition"],
    ["a policy that cannot be", { ...small, policy: { ...tens, base: 0 } }, "policy"],
    ["cleared without a day", { ...small, cleared: { by: "Bureau 7" } }, "cleared.on"],
    ["two lines of contact", { ...small, contact: "one\ntwo" }, "contact"],
  ])("is refused with %s, by its place", (_, data, place) => {
    expect(releasePlanFrom(data)).toEqual({ plan: null, problems: [place] });
    // A schema has no calendar.
    if (place !== "asOf") expect(validate(data)).toBe(false);
  });

  test("is refused where two tables have one name", () => {
    const two = { ...small, tables: [...small.tables, ...small.tables] };
    expect(releasePlanFrom(two).problems).toEqual(["tables[1].name"]);
  });
});
