import { describe, expect, test } from "vitest";
import type { Basis } from "../../src/counts/asked/unit.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { chainLinks, classesOfAll } from "../../src/disclosure/chain-links.ts";
import { byHand, concluded, type TableByHand } from "./tried/by-hand.ts";

const chains = (rows: TableByHand["rows"], basis: Basis = "submission") => byHand({ question: { basis }, rows });
const sharesIn = (rows: TableByHand["rows"], basis?: Basis) =>
  audit(chains(rows, basis)).rows.map(({ cells }) => cells.map((figure) => figure?.distribution?.shares ?? null));

describe("all forms", () => {
  test("are the classes together, where every class is printed, and so are those of them that are open", () => {
    const table = chains([
      ["nareis-op-nareis granted", 1, 2, 3, 0],
      ["art8-after-nareis granted", 2, 0, 2, 2],
      ["other-stacking granted", 0, 4, 4, 1],
      ["all-forms granted", "x", "x", "x", "x"],
    ]);
    expect(concluded([table]).at(-1)).toBe("3 6 9 3");
  });

  test("are at least the classes that are printed", () => {
    const table = chains([
      ["nareis-op-nareis granted", 1, 2, 3, 1],
      ["all-forms granted", "x", "x", 4, "x"],
    ]);
    expect(concluded([table]).at(-1)).toBe("1-2 2-3 4 1-…");
  });

  test("are classes that are printed and one more: so are all ways to fill them in counted", () => {
    const [one, all] = sharesIn(
      [
        ["nareis-op-nareis granted", 1, 1, 2, [0, 3]],
        ["all-forms granted", 2, 2, 4, [2, 6]],
      ],
      "decision",
    );
    // All of 2 to 6 are possible beside none, one and two of the class, and all but 2 beside three.
    const ways = (shares: readonly (readonly number[] | null)[] | undefined) =>
      shares?.at(-1)?.map((share) => Math.round(19 * share));
    expect(ways(one)).toEqual([5, 5, 5, 4]);
    expect(ways(all)).toEqual([3, 4, 4, 4, 4]);
  });

  test("are other classes beside one than beside another", () => {
    const beside = (tableClass: string, count: number) =>
      chains([
        [`${tableClass} granted`, count, 0, count, 0],
        ["all-forms granted", 9, 0, 9, 0],
      ]);
    expect(concluded([beside("nareis-op-nareis", 2), beside("other-stacking", 5)])).toEqual(["5 0 5 0", "9 0 9 0"]);
  });

  test.each(["all-forms", "nareis-op-nareis"])("say nothing where they or classes are not printed: %s", (one) => {
    expect(sharesIn([[`${one} granted`, [0, 1], 0, [0, 1], 0]])[0]).toEqual([[0.5, 0.5], [1], [0.5, 0.5], null]);
    expect(classesOfAll(new Set([one]))).toEqual([]);
  });
});

describe("applications by outcome", () => {
  test("that were filed have one outcome each, or are open", () => {
    const table = chains([
      ["nareis-op-nareis applications", 5, 5, 10, 3],
      ["nareis-op-nareis granted", "x", "x", "x", "x"],
    ]);
    expect(concluded([table]).at(-1)).toBe("0-5 0-5 0-7 3");
  });

  test("that were filed and are open are the number open beside them", () => {
    const table = chains([
      ["nareis-op-nareis applications", 4, 2, 6, 3],
      ["nareis-op-nareis open", "x", "x", "x", "x"],
    ]);
    expect(concluded([table]).at(-1)).toBe("1-3 0-2 3 3");
  });

  test("that were decided have one outcome each in every period, and what is open is none of them", () => {
    const some: TableByHand["rows"] = [
      ["nareis-op-nareis applications", 5, 3, 8, 30],
      ["nareis-op-nareis granted", "x", "x", "x", "x"],
    ];
    expect(concluded([chains(some, "decision")]).at(-1)).toBe("0-5 0-3 0-8 30");
    const every: TableByHand["rows"] = [
      ["nareis-op-nareis applications", "x", "x", "x", "x"],
      ["nareis-op-nareis granted", 1, 0, 1, 4],
      ["nareis-op-nareis rejected", 0, 2, 2, 4],
      ["nareis-op-nareis withdrawn", 0, 0, 0, 4],
      ["nareis-op-nareis not-considered", 1, 0, 1, 4],
      ["nareis-op-nareis closed", 0, 0, 0, 4],
    ];
    expect(concluded([chains(every, "decision")])[0]).toBe("2 2 4 4");
  });

  test.each(["submission", "decision"] as const)(
    "are not split by period where no outcome is printed, by %s: that adds no ways to fill them in",
    (basis) => {
      const [shares] = sharesIn([["nareis-op-nareis applications", [0, 1], 0, [0, 1], 0]], basis);
      expect(shares?.slice(0, 3)).toEqual([[0.5, 0.5], [1], [0.5, 0.5]]);
    },
  );
});

/** Each whole, and where its parts make it. */
const spansOf = (basis: Basis): readonly string[] =>
  chainLinks({
    unit: "applications",
    basis,
    printed: ["nareis-op-nareis", "all-forms"].flatMap((tableClass) =>
      ["applications", "granted"].map((measure) => ({ tableClass, measure })),
    ),
    named: (tableClass, measure) => ({ scope: "", meaning: `${tableClass} ${measure}` }),
  }).map(({ whole, parts, spans }) => `${whole.meaning} of ${parts.length}: ${spans}`);

test("rows by class and outcome are made of their parts in every period; by decision, what is open in the total only", () => {
  const inWords = (basis: Basis) => spansOf(basis).map((one) => one.replace(/^\[.*\]/, "the others"));
  expect(inWords("submission")).toEqual([
    "all-forms applications of 2: every",
    "all-forms granted of 2: every",
    "all-forms open of 2: every",
    "nareis-op-nareis applications of 3: every",
    "all-forms applications of 3: every",
    "the others applications of 3: every",
  ]);
  expect(inWords("decision")).toEqual([
    "all-forms applications of 2: every",
    "all-forms granted of 2: every",
    "all-forms open of 2: total",
    "nareis-op-nareis applications of 2: every",
    "all-forms applications of 2: every",
    "the others applications of 2: every",
  ]);
});

describe("tables of the same chains say of each other", () => {
  const applications = (...figures: readonly (number | "x")[]) =>
    ["nareis-op-nareis applications", ...figures] as const;

  test("that what is filed is more than the outcomes that another prints", () => {
    const granted = chains([["nareis-op-nareis granted", 6, 2, 8, 1]]);
    expect(concluded([granted, chains([applications("x", "x", "x", "x")])])).toEqual(["6-… 2-… 9-… 1"]);
  });

  test("that no application has an outcome of one and an outcome of the other", () => {
    const granted = chains([applications(9, 5, 14, 1), ["nareis-op-nareis granted", 6, 2, 8, 1]]);
    const rejected = chains([["nareis-op-nareis rejected", "x", "x", "x", "x"]]);
    expect(concluded([granted, rejected])).toEqual(["0-3 0-3 0-5 1"]);
  });

  test("that all forms are more than the classes that another prints", () => {
    const one = chains([applications(9, 5, 14, 1)]);
    expect(concluded([one, chains([["all-forms applications", "x", "x", 20, "x"]])])).toEqual(["9-15 5-11 20 1-7"]);
  });

  test("nothing where they are of registers of two days", () => {
    const later = byHand({ register: "another", rows: [["all-forms applications", "x", "x", "x", "x"]] });
    expect(concluded([chains([applications(9, 5, 14, 1)]), later])).toEqual(["0-… 0-… 0-… 0-…"]);
  });
});
