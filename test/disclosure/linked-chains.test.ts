import { describe, expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { linkedChains } from "../../src/disclosure/linked-chains.ts";
import { byHand, concluded, type TableByHand } from "./tried/by-hand.ts";

describe("chains from one release to the next", () => {
  const releases = (measure: string, later: readonly (number | "x")[]) =>
    concluded([
      byHand({ register: "the first", rows: [[`nareis-op-nareis ${measure}`, 9, 0, 9, 9]] }),
      byHand({ register: "the second", rows: [[`nareis-op-nareis ${measure}`, ...later]] }),
    ]);

  test("can only become more", () => {
    expect(releases("granted", ["x", "x", "x", "x"])).toEqual(["9-… 0-… 9-… 0-…"]);
    expect(releases("granted", [4, 0, 4, 9])).toEqual(["no counts are printed so"]);
  });

  test("can be decided, so that fewer are open", () => {
    expect(releases("open", [4, 0, 4, 4])).toEqual(["4 0 4 4"]);
  });
});

describe("definitions side by side", () => {
  const definitions = [memo2023, { ...memo2023, id: "all", depthScope: "single" }];
  const compared = (rows: TableByHand["rows"]) =>
    byHand({ of: "definitions", question: { definitions }, hasOpen: false, rows });

  test("have chains of their own, and each has its outcomes", () => {
    const table = compared([
      [`nareis-op-nareis applications ${memo2023.id}`, 9, 8, 17],
      ["nareis-op-nareis applications all", 3, 2, 5],
      [`nareis-op-nareis granted ${memo2023.id}`, 7, 7, 14],
      ["nareis-op-nareis granted all", "x", "x", "x"],
    ]);
    expect(concluded([table]).at(-1)).toBe("0-3 0-2 0-5");
  });

  test("are no groups of each other, whatever one is called", () => {
    const table = compared([
      [`nareis-op-nareis granted ${memo2023.id}`, 9, 8, 17],
      ["nareis-op-nareis granted all", 3, 2, 5],
    ]);
    expect(concluded([table])).toEqual(["9 8 17", "3 2 5"]);
  });

  test("count what a table of chains counts under the same definition", () => {
    const table = compared([
      [`nareis-op-nareis granted ${memo2023.id}`, "x", "x", "x"],
      ["nareis-op-nareis granted all", "x", "x", "x"],
    ]);
    expect(concluded([byHand({ rows: [["nareis-op-nareis granted", 3, 1, 4, 0]] }), table])).toEqual([
      "3 1 4",
      "0-… 0-… 0-…",
    ]);
  });
});

describe("groups", () => {
  const breakdown = (rows: TableByHand["rows"], besides: Partial<TableByHand> = {}) =>
    byHand({ of: "breakdown", question: { by: "first-age" }, rows, ...besides });

  test("are together all that a table of chains counts", () => {
    const table = breakdown([
      ["nareis-op-nareis granted all", "x", "x", "x", "x"],
      ["nareis-op-nareis granted minor", 1, 0, 1, 2],
      ["nareis-op-nareis granted adult", "x", "x", "x", "x"],
    ]);
    expect(concluded([byHand({ rows: [["nareis-op-nareis granted", 3, 1, 4, 2]] }), table])).toEqual([
      "3 1 4 2",
      "1 0 1 2",
      "2 1 3 0",
    ]);
  });

  test("of one unit, class or measure are no part of another", () => {
    const table = (other: string) =>
      breakdown([
        ["nareis-op-nareis granted all", 5, 0, 5, 0],
        ["nareis-op-nareis granted minor", 5, 0, 5, 0],
        [`${other} all`, 4, 0, 4, 0],
        [`${other} minor`, 4, 0, 4, 0],
      ]);
    for (const other of ["sponsors nareis-op-nareis granted", "other-stacking granted", "nareis-op-nareis rejected"]) {
      expect(concluded([table(other)])).toEqual(["5 0 5 0", "5 0 5 0", "4 0 4 0", "4 0 4 0"]);
    }
  });

  test("have their own outcomes, also where all of them together are not printed", () => {
    const table = breakdown([
      ["nareis-op-nareis applications minor", 9, 8, 17, 0],
      ["nareis-op-nareis applications adult", 3, 2, 5, 1],
      ["nareis-op-nareis granted minor", "x", "x", "x", 0],
      ["nareis-op-nareis granted adult", "x", "x", "x", 1],
    ]);
    expect(concluded([table]).slice(2)).toEqual(["0-9 0-8 0-17 0", "0-3 0-2 0-4 1"]);
  });

  test("that are open are all that are open in the total, and no ways to fill in are counted of their periods", () => {
    const table = breakdown([
      ["nareis-op-nareis granted all", 2, 2, 4, [1, 2]],
      ["nareis-op-nareis granted minor", 1, 1, 2, [0, 1]],
      ["nareis-op-nareis granted adult", 1, 1, 2, [0, 1]],
    ]);
    const shares = audit(table).rows.map(({ cells }) => cells.at(-1)?.distribution?.shares.map((one) => 3 * one));
    expect(shares).toEqual([
      [2, 1],
      [1, 2],
      [1, 2],
    ]);
    const links = linkedChains(table).links.filter(({ whole }) => !whole.meaning.includes("group"));
    expect(links.map(({ parts, spans }) => [parts.length, spans])).toEqual([
      [2, "every"],
      [2, "total"],
    ]);
  });

  test("that are gathered beside one town are not those beside another", () => {
    const towns = (town: string, other: number | "x") =>
      breakdown(
        [
          [`nareis-op-nareis granted ${town}`, 2, 0, 2, 0],
          ["nareis-op-nareis granted other", other, 0, other, 0],
        ],
        { question: { by: { column: "town", of: "sponsor" } }, isFromData: true },
      );
    expect(concluded([towns("Ede", 5), towns("Urk", 6)])).toEqual(["2 0 2 0", "6 0 6 0"]);
    expect(concluded([towns("Ede", 5), towns("Urk", "x")])[1]).toBe("0-… 0 0-… 0");
    expect(concluded([towns("Ede", 5), towns("Ede", "x")])[1]).toBe("5 0 5 0");
  });

  test("of a closed list are one count, whatever stands beside them", () => {
    const other = (count: number | "x", beside: string) =>
      breakdown([
        ["nareis-op-nareis granted other", count, 0, count, 0],
        [`nareis-op-nareis granted ${beside}`, 2, 0, 2, 0],
      ]);
    expect(concluded([other(5, "minor"), other("x", "adult")])[0]).toBe("5 0 5 0");
  });

  test("are the same under any law, unless they are its periods", () => {
    const minors = (timeline: readonly string[], count: number | "x") =>
      breakdown([["nareis-op-nareis granted minor", count, 0, count, 0]], {
        question: { by: "first-age", timeline },
      });
    expect(concluded([minors(["a law"], 5), minors(["another"], "x")])).toEqual(["5 0 5 0"]);
  });

  test("by the periods of one law are not those by another", () => {
    const law = (timeline: readonly string[], count: number) =>
      breakdown([["nareis-op-nareis granted first-phase", count, 0, count, 0]], {
        question: { by: "legal-period", timeline },
      });
    expect(concluded([law(["a law"], 5), law(["another"], 6)])).toEqual(["6 0 6 0"]);
    expect(concluded([law(["a law"], 5), law(["a law"], 6)])).toEqual(["no counts are printed so"]);
  });
});
