import { describe, expect, test } from "vitest";
import { linkTables } from "../../src/disclosure/link-tables.ts";
import { countName, type LinkedRow, type RowLink, type RowName } from "../../src/disclosure/linked-rows.ts";
import type { LinkedTable } from "../../src/disclosure/linked-table.ts";
import { byHand, concluded } from "./tried/by-hand.ts";

const named = (meaning: string): RowName => ({ scope: "", meaning });
const spans = ["2022", "2023", "all"];

/** What is said between counts of a printed whole and two parts that nobody prints, each as `whole all = a all + b all`. */
function relationsOf(link: Pick<RowLink, "kind" | "spans">, columns: readonly string[] = spans): readonly string[] {
  const row: LinkedRow = { name: named("whole"), periods: null, grows: false };
  const table: LinkedTable = {
    rows: [row],
    links: [{ ...link, whole: row.name, parts: [named("a"), named("b")] }],
    chains: [],
    open: [null],
    cellLinks: [],
    columns: columns.map((span) => ({ kind: span === "all" ? "total" : "period", span, days: null })),
    cells: [columns.map(() => ({ atLeast: 0, atMost: 9 }))],
  };
  const { system, numberOf } = linkTables([table], "free");
  const words = ["whole", "a", "b"].flatMap((row) => spans.map((span) => `${row} ${span}`));
  const nameOf = (count: number) =>
    words.find(
      (word) => numberOf(countName(named(word.split(" ")[0] as string), word.split(" ")[1] as string)) === count,
    );
  return system.relations.map(({ whole, parts }) => `${nameOf(whole)} = ${parts.map(nameOf).join(" + ")}`);
}

describe("what rows are made of", () => {
  const inEach = ["whole 2022 = a 2022 + b 2022", "whole 2023 = a 2023 + b 2023", "whole all = a all + b all"];
  const ofParts = ["a all = a 2022 + a 2023", "b all = b 2022 + b 2023"];

  test("holds in every period and in the total, and the periods of parts that nobody prints make their totals", () => {
    expect(relationsOf({ kind: "sum", spans: "every" })).toEqual([...inEach, ...ofParts]);
  });

  test("holds in each column, and nothing between the columns of what can lie in one period and another", () => {
    expect(relationsOf({ kind: "sum", spans: "each" })).toEqual(inEach);
  });

  test("holds in the total alone", () => {
    expect(relationsOf({ kind: "sum", spans: "total" })).toEqual(inEach.slice(-1));
  });

  test("holds of persons in every period and in the total, and the periods of parts that nobody prints are left out", () => {
    expect(relationsOf({ kind: "union", spans: "every" })).toEqual(inEach);
  });

  test("holds in the periods of a table without a total", () => {
    expect(relationsOf({ kind: "sum", spans: "every" }, ["2022", "2023"])).toEqual(inEach.slice(0, 2));
  });
});

test("what is open beside steps by their own day is no count of theirs", () => {
  const table = byHand({
    of: "follow-up",
    question: { basis: "event", units: ["steps"] },
    unit: "steps",
    rows: [["nareis-op-nareis reported", 1, 1, 2, 5]],
  });
  expect(concluded([table])).toEqual(["1 1 2 5"]);
});
