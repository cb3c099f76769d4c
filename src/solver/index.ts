import { refusal } from "../arguments/refusal.ts";
import type { IntegerSolver } from "../disclosure/intervals/integer-solver.ts";
import { linearProgram } from "./linear-program.ts";

/**
 * A solver for `audit` and `auditReleases`: HiGHS (Huangfu and Hall 2018), compiled to WebAssembly, so that nothing leaves
 * the machine. It needs the package `highs` beside this one. With it the bounds of linked tables are exact, such as those of
 * three dimensions or of persons in two. Cost: some hundredths of a second for each bound.
 *
 * @throws RangeError where `highs` is not installed.
 * @example
 * const solver = await integerSolver();
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "sponsors", from: 2022, to: 2023 }), tens);
 * audit(table, { solver }).exact; // true
 */
export async function integerSolver(): Promise<IntegerSolver> {
  const highs = await loaded();
  return (program, objective) => {
    const { Status: status, ObjectiveValue: value } = highs.solve(linearProgram(program, objective));
    if (status === "Optimal") return Math.round(value);
    // Whether there is any answer is asked by the smallest value, which is never without bound.
    return objective.direction === "largest" && status !== "Infeasible" ? "unbounded" : "none";
  };
}

/** As much of the package as is used here. */
interface Highs {
  readonly solve: (program: string) => { readonly Status: string; readonly ObjectiveValue: number };
}

async function loaded(): Promise<Highs> {
  try {
    const { default: load } = (await import("highs")) as unknown as { default: () => Promise<Highs> };
    return await load();
  } catch {
    throw refusal("package-missing", "Install highs beside nareis: npm install highs.", ["highs"]);
  }
}
