import { describe, expect, test } from "vitest";
import { explainApplication, findChains, memo2023 } from "../../src/index.ts";
import { applications, chainsIn, registerOf, stacked } from "./register-literals.ts";

/** Chains of two, after which y is filed by X. */
const twice = `${stacked} granted 2020-06-01
  c asylum X - 2020-07-01
  y nareis Y X 2021-01-01`;

describe("depth", () => {
  test("depth(x) = 0 without a link", () => {
    expect(chainsIn(stacked.replace("nareis X A", "nareis P1 A"))["x"]).toMatchObject({ depth: 0, path: ["x"] });
  });

  test("depth 1 is single stacking", () => {
    expect(chainsIn(stacked)["x"]).toMatchObject({ depth: 1, path: ["a", "x"] });
  });

  test("depth 2 is nareis op nareis op nareis", () => {
    expect(chainsIn(twice)["y"]).toMatchObject({ class: "nareis-op-nareis", depth: 2, path: ["a", "x", "y"] });
  });

  test("over the links of x, of every procedure and class: a link without an independent application counts too", () => {
    const text = twice.replace(/b asylum.*/, "").replace("x nareis", "x regular-family");
    const found = chainsIn(text);
    expect(found["x"]).toMatchObject({ class: "other-stacking", depth: 1 });
    expect(found["y"]).toMatchObject({ class: "other-stacking", depth: 2 });
    const unbridged = chainsIn(twice.replace(/b asylum.*/, ""));
    expect(unbridged["x"]).toMatchObject({ class: null, reason: "no-independent-asylum", depth: 1 });
    expect(unbridged["y"]).toMatchObject({ class: "nareis-op-nareis", depth: 2 });
  });

  test("1 + the largest depth(f), whatever f is reported as first", () => {
    // The latest grant of X is single; an earlier one stands on a link.
    const text = `${twice}\n  z nareis X Q 2020-01-01 granted 2020-06-15`;
    expect(chainsIn(text)["y"]).toMatchObject({ first: "z", depth: 2, path: ["a", "x", "y"] });
  });

  test("an earlier grant that is no link gives no depth", () => {
    const text = twice.replace("nareis Y X", "nareis A X");
    expect(chainsIn(text)["y"]).toMatchObject({ reason: "returns-to-first-sponsor", depth: 0, path: ["y"] });
  });
});

describe("path", () => {
  test("is a longest chain of links ending in x, oldest first", () => {
    const { y } = chainsIn(twice);
    expect(y?.path).toEqual(["a", "x", "y"]);
    expect(y?.path).toHaveLength((y?.depth ?? 0) + 1);
  });

  test("at each step back the latest f among those of largest depth", () => {
    const text = `
      a1 nareis A P1 2018-01-10 granted 2018-06-01
      a2 nareis A P2 2018-01-10 granted 2018-08-01
      b  asylum A -  2018-09-01
      x1 nareis X A  2019-01-01 granted 2019-06-01
      x2 art8   X A  2019-01-01 granted 2019-07-01
      c  asylum X -  2019-08-01
      y  nareis Y X  2020-01-01`;
    expect(chainsIn(text)["y"]).toMatchObject({ first: "x1", depth: 2, path: ["a2", "x2", "y"] });
  });

  test("it normally passes through first, but need not", () => {
    const text = `${twice}\n  z nareis X Q 2020-01-01 granted 2020-06-15`;
    const { y } = chainsIn(text);
    expect(y?.first).toBe("z");
    expect(y?.path).not.toContain("z");
  });
});

test("submission days strictly fall backwards along links, so there are no cycles", () => {
  // Two persons sponsor each other in turn.
  const text = `
    a nareis A B 2019-01-01 granted 2019-02-01
    b nareis B C 2019-01-01 granted 2019-02-01
    c nareis C A 2019-03-01 granted 2019-04-01
    d nareis A C 2019-05-01 granted 2019-06-01
    e nareis C B 2019-05-01 granted 2019-06-01
    f nareis D A 2019-07-01`;
  const found = chainsIn(text);
  const submitted = new Map(applications(text).map((row) => [row["application_id"], row["submitted_on"]]));
  for (const { path } of Object.values(found)) {
    const days = path.map((id) => submitted.get(id));
    expect(days).toEqual([...new Set(days)].sort());
  }
  expect(found["c"]?.path).toEqual(["a", "c"]);
  // The applicant of d is the sponsor's sponsor of then: it returns, and no depth comes of it.
  expect(found["d"]).toMatchObject({ reason: "returns-to-first-sponsor", depth: 0 });
});

test("depth and path of any length", () => {
  const links = 20_000;
  const day = (number: number) => new Date(Date.UTC(1950, 0, 1 + number)).toISOString().slice(0, 10);
  const lines = Array.from(
    { length: links + 1 },
    (_, link) => `n${link} art8 p${link + 1} p${link} ${day(link)} granted ${day(link)}`,
  );
  const { chain } = explainApplication(findChains(registerOf(lines.join("\n")), memo2023), `n${links}`);
  expect(chain?.depth).toBe(links);
  expect(chain?.path).toHaveLength(links + 1);
  expect(chain?.path[0]).toBe("n0");
});
