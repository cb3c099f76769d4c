import { describe, expect, test } from "vitest";
import { permits } from "../contract/register-literals.ts";
import { explained, type Options } from "./explained.ts";

const text = `
  b asylum B - 2019-07-01 granted 2019-09-01
  f nareis B A 2018-12-01 granted 2019-06-01
  x nareis C B 2020-01-01 granted 2020-06-01`;

/** The permits of each application of the evidence, as `role: ids`. */
const permitsIn = (lines: string, options: Options): readonly string[] =>
  explained(text, options, { permits: permits(lines) }).evidence.map(({ role, permits }) =>
    [`${role}:`, ...permits.map(({ permit }) => permit)].join(" "),
  );

describe("evidence", () => {
  const table = `
    v3 B derived 2019-06-02 - - f
    v2 Z derived 2019-06-01 - - f
    v1 B derived 2019-06-02 - - f
    w B independent 2019-09-01 - - b
    y C derived 2020-06-01 - - x
    z B independent 2019-01-01`;

  test("has the permits on the first grant where the definition looks at permits, by their first day and their ids", () => {
    const expected = ["first: v2 v1 v3", "independent:", "second:"];
    expect(permitsIn(table, { firstAnchor: "permit" })).toEqual(expected);
    expect(permitsIn(table, { firstValid: "at-second" })).toEqual(expected);
    expect(permitsIn(table, { firstValid: "at-reference" })).toEqual(expected);
    expect(permitsIn(table, {})).toEqual(["first:", "independent:", "second:"]);
  });

  test("has those on what comes nearest to a first grant too", () => {
    const late = "f nareis B A 2018-12-01 granted 2020-02-01\nx nareis C B 2020-01-01";
    const table = { permits: permits("v B derived 2020-02-01 - - f") };
    const [nearest, second] = explained(late, { firstAnchor: "permit" }, table).evidence;
    expect(nearest).toMatchObject({ role: "nearest", application: "f", permits: [{ permit: "v", kind: "derived" }] });
    expect(second).toMatchObject({ role: "second", application: "x", permits: [] });
  });

  test("has the permit that follows from a grant, which has no id", () => {
    expect(explained(text, { firstAnchor: "permit" }).evidence[0]?.permits).toEqual([
      { permit: null, kind: "derived", validFrom: "2019-06-01", validUntil: null, withdrawnOn: null },
    ]);
  });

  test("names each application once, by what it is: the nearest one only where it is not the first grant", () => {
    const roles = (lines: string, options: Options = {}): readonly string[] =>
      explained(lines, options).evidence.map(({ role, application }) => `${role} ${application}`);
    expect(roles(text)).toEqual(["first f", "independent b", "second x"]);
    expect(roles(text, { lookBackMonths: 1 })).toEqual(["first f", "independent b", "second x"]);
    const early = text.replace("b asylum B - 2019-07-01 granted 2019-09-01", "b asylum B - 2019-05-01");
    expect(roles(early)).toEqual(["first f", "nearest b", "second x"]);
    expect(roles(early, { lookBackMonths: 1 })).toEqual(["first f", "second x"]);
    expect(explained(early).legal.map(({ application }) => application)).toEqual(["f", "b", "x"]);
    expect(explained(early, { lookBackMonths: 1 }).legal.map(({ application }) => application)).toEqual(["f", "x"]);
    expect(explained(text).legal.map(({ application }) => application)).toEqual(["f", "b", "x"]);
  });
});

describe("the permits that were held", () => {
  const held = (lines: string, options: Options = { independent: "held" }): readonly string[] =>
    explained(text, options, { permits: permits(lines) }).held.map(({ permit }) => permit as string);

  test("are the sponsor's independent ones on the day of the second application, in the order of their first days", () => {
    expect(held("v2 B independent 2019-01-02\nv1 B independent 2019-02-01\nv3 B independent 2019-01-01")).toEqual([
      "v3",
      "v2",
      "v1",
    ]);
    expect(held("d B derived 2019-01-01\no A independent 2019-01-01\nv B independent 2019-02-01")).toEqual(["v"]);
  });

  test("from the first day to the last, and not on the day of withdrawal", () => {
    expect(held("v B independent 2020-01-01 2020-01-01")).toEqual(["v"]);
    expect(held("v B independent 2020-01-02\nw B independent 2019-01-01")).toEqual(["w"]);
    expect(held("v B independent 2019-01-01 2019-12-31\nw B independent 2019-01-01 - 2020-01-01")).toEqual([]);
  });

  test("are not told where the definition does not ask for them", () => {
    expect(held("v B independent 2019-01-01", {})).toEqual([]);
  });
});
