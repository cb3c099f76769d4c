import { describe, expect, test } from "vitest";
import { classTargets, countsBehind } from "../../src/demonstration/targets.ts";

describe("targets", () => {
  test("are the figures of the memo of August 2023", () => {
    const rows = classTargets.flatMap(({ class: kind, applications, granted, open }) => [
      `${kind} applications ${applications.memo.cells.join(" ")} | ${applications.memo.total}`,
      `${kind} granted ${granted.memo.cells.join(" ")} | ${granted.memo.total} with ${open.total} open`,
    ]);
    expect(rows.slice(0, 4)).toEqual([
      "nareis-op-nareis applications 210 120 300 100 110 | 840",
      "nareis-op-nareis granted 120 50 130 20 <10 | 310 with 190 open",
      "art8-after-nareis applications 330 190 230 180 80 | 1010",
      "art8-after-nareis granted 110 60 60 20 <10 | 240 with 220 open",
    ]);
  });

  test("a printed figure stands for the ten counts that round to it, half up", () => {
    expect(countsBehind("840")).toEqual([835, 844]);
  });

  test("a printed <10 stands for 1 to 9 and a printed 10 for 10 to 14", () => {
    expect([countsBehind("<10"), countsBehind("10")]).toEqual([
      [1, 9],
      [10, 14],
    ]);
  });

  test("a figure that is not in tens is refused without being repeated", () => {
    expect(() => countsBehind("837")).toThrow(/^Give a printed figure in tens, or <10\.$/);
  });
});
