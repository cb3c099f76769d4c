import { expect, test } from "vitest";
import { integerSolver } from "../../src/solver/index.ts";
import { linearProgram } from "../../src/solver/linear-program.ts";

const program = {
  variables: [
    { atLeast: 2, atMost: 4 },
    { atLeast: 0, atMost: null },
    { atLeast: 3, atMost: null },
  ],
  equations: [
    [
      { variable: 2, times: 1 },
      { variable: 0, times: -1 },
      { variable: 1, times: -1 },
    ],
  ],
} as const;

test("a program is written as solvers read it", () => {
  expect(linearProgram(program, { variable: 1, direction: "largest" })).toBe(
    [
      "Maximize",
      " bound: x1",
      "Subject To",
      " e0: + x2 - x0 - x1 = 0",
      "Bounds",
      " 2 <= x0 <= 4",
      " x1 >= 0",
      " x2 >= 3",
      "General",
      " x0",
      " x1",
      " x2",
      "End",
      "",
    ].join("\n"),
  );
});

test("the solver gives the smallest and the largest value, none where nothing fits, and unbounded where there is no end", async () => {
  const solver = await integerSolver();
  expect(solver(program, { variable: 2, direction: "smallest" })).toBe(3);
  expect(solver(program, { variable: 0, direction: "largest" })).toBe(4);
  expect(solver(program, { variable: 1, direction: "largest" })).toBe("unbounded");
  const without = { ...program, variables: [...program.variables.slice(0, 2), { atLeast: 0, atMost: 1 }] };
  expect(solver(without, { variable: 2, direction: "smallest" })).toBe("none");
});
