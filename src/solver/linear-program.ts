import type { IntegerProgram } from "../disclosure/intervals/integer-solver.ts";

/** What a program asks for, as the text of an integer program in CPLEX's form, which most solvers read. */
export function linearProgram(
  { variables, equations }: IntegerProgram,
  { variable, direction }: { readonly variable: number; readonly direction: "smallest" | "largest" },
): string {
  const sums = equations.map(
    (terms, place) =>
      ` e${place}: ${terms.map(({ variable: of, times }) => `${times < 0 ? "-" : "+"} x${of}`).join(" ")} = 0`,
  );
  const bounds = variables.map(({ atLeast, atMost }, of) =>
    atMost === null ? ` x${of} >= ${atLeast}` : ` ${atLeast} <= x${of} <= ${atMost}`,
  );
  return [
    direction === "smallest" ? "Minimize" : "Maximize",
    ` bound: x${variable}`,
    "Subject To",
    ...sums,
    "Bounds",
    ...bounds,
    "General",
    // A line of this form has a longest length in some readers.
    ...variables.map((_, of) => ` x${of}`),
    "End",
    "",
  ].join("\n");
}
