import { describe, expect, test } from "vitest";
import {
  asOf,
  breakDown,
  compareReleases,
  countMoves,
  findChains,
  memo2023,
  type PublishedTable,
  publish,
  publishUnprotected,
  readRegister,
  tens,
  toText,
  verify,
} from "../../src/index.ts";
import { applications } from "./register-literals.ts";

/** The memo's story, once for each sponsor: a grant, an own asylum application, and nareis for somebody else. */
const storyOf = (sponsor: string): string => `
  a${sponsor} nareis ${sponsor} P${sponsor} 2019-01-10 granted 2019-06-01
  b${sponsor} asylum ${sponsor} - 2019-07-01
  x${sponsor} nareis X${sponsor} ${sponsor} 2020-01-01`;

/** A register of as many such sponsors in each town as is said. */
function registerWith(towns: Readonly<Record<string, number>>) {
  const sponsors = Object.entries(towns).flatMap(([town, count]) =>
    Array.from({ length: count }, (_, place) => ({ person_id: `${town}-${place}`, town })),
  );
  const text = sponsors.map(({ person_id }) => storyOf(person_id)).join("");
  return readRegister(
    { applications: applications(text), persons: sponsors },
    { asOf: "2020-12-31", personColumns: ["town"] },
  ).register;
}

const townsOf = (towns: Readonly<Record<string, number>>) =>
  breakDown(findChains(registerWith(towns), memo2023), {
    by: { column: "town" },
    unit: "applications",
    classes: ["nareis-op-nareis"],
    measures: ["applications"],
  });
const keysOf = ({ rows }: PublishedTable, at: number) => rows.map(({ keys }) => keys[at]);

describe("a published table shows the keys out of the data that have a figure, and gathers all others in `other`", () => {
  test("the values of a column", () => {
    const table = publish(townsOf({ Ede: 20, Delft: 6, Epe: 7 }), tens);
    expect(keysOf(table, 2)).toEqual(["all", "Ede", "unknown", "other"]);
    expect(table.rows[3]?.cells.at(-2)).toMatchObject({ kind: "rounded", value: 10, atLeast: 10, atMost: 14 });
  });

  test("the same rows whatever lies under the threshold, and `other` also where it gathers nothing", () => {
    for (const small of [{}, { Delft: 1 }, { Delft: 9, Epe: 9 }]) {
      expect(keysOf(publish(townsOf({ Ede: 20, ...small }), tens), 2)).toEqual(["all", "Ede", "unknown", "other"]);
    }
  });

  test("a value that reads like one of these words is not mixed up with them", () => {
    const table = publish(townsOf({ other: 20, All: 30 }), tens);
    expect(keysOf(table, 2)).toEqual(["all", '"All"', '"other"', "unknown", "other"]);
  });

  test("all of them without protection", () => {
    expect(keysOf(publishUnprotected(townsOf({ Ede: 2, Delft: 1 })), 2)).toEqual(["all", "Delft", "Ede", "unknown"]);
  });

  test("what moved between definitions", () => {
    const without = { ...memo2023, id: "without", independent: "none" } as const;
    const same = { ...memo2023, id: "same" };
    const moves = publish(countMoves(registerWith({ Ede: 20 }), [memo2023, without, same]), tens);
    expect(moves.rows.map(({ keys }) => keys)).toEqual([
      ["without", "other", "other", "other"],
      ["same", "other", "other", "other"],
    ]);
    expect(toText(moves, { locale: "en" })).toContain("<10");
  });

  test("the parts of a revision, each in its direction", () => {
    const register = registerWith({ Ede: 20 });
    const [before, after] = ["2019-12-31", "2020-12-31"].map((day) => findChains(asOf(register, day), memo2023));
    const revision =
      before &&
      after &&
      compareReleases(before, after, {
        unit: "applications",
        classes: ["nareis-op-nareis"],
        measures: ["applications"],
      });
    if (revision === undefined || "code" in revision) throw new Error("Two days of one register can be compared.");
    const table = publish(revision, tens);
    expect(table.rows.map(({ keys }) => keys.slice(2).join(" "))).toEqual([
      "before counted",
      "new-months came-in",
      "other came-in",
      "other went-out",
      "after counted",
    ]);
    expect(verify(table, register).equal).toBe(true);
  });
});
