import { type Advance, stepByStep, unwatched } from "../../arguments/long-work.ts";
import type { Interval } from "./interval.ts";
import { isEmpty } from "./interval.ts";
import type { Relation, System } from "./system.ts";

/** Whole numbers, where each must lie, and sums of them that must be 0. */
export interface IntegerProgram {
  readonly variables: readonly {
    readonly atLeast: number;
    /** Null where nothing bounds it. */
    readonly atMost: number | null;
  }[];
  /** By equation: the variables in it and what each is multiplied by. */
  readonly equations: readonly (readonly { readonly variable: number; readonly times: 1 | -1 }[])[];
}

/**
 * The smallest or the largest value that one variable of a program can have: a whole number, `none` where no values
 * fulfil all equations, `unbounded` where there is no largest. Any solver of integer programs can be put behind it.
 */
export type IntegerSolver = (
  program: IntegerProgram,
  objective: { readonly variable: number; readonly direction: "smallest" | "largest" },
) => number | "none" | "unbounded";

/** The exact intervals of a system by a solver; null where no counts fulfil it. Cost: two programs for each count, between which it can be cancelled. */
export function solvedIntervals(
  system: System,
  solver: IntegerSolver,
  advance: Advance = unwatched,
): readonly Interval[] | null {
  const program = programOf(system);
  const found = stepByStep(system.counts, advance, ({ atLeast, atMost }, _, variable): Interval => {
    // What is one number already needs no solver, unless nothing has asked yet whether there is any answer.
    if (atLeast === atMost && variable > 0) return { atLeast, atMost };
    const smallest = solver(program, { variable, direction: "smallest" });
    if (typeof smallest === "string") return { atLeast: 1, atMost: 0 };
    const largest = solver(program, { variable, direction: "largest" });
    return { atLeast: smallest, atMost: typeof largest === "number" ? largest : atMost };
  });
  return found.some(isEmpty) ? null : found;
}

function programOf({ counts, relations }: System): IntegerProgram {
  const variables = counts.map(({ atLeast, atMost }) => ({ atLeast, atMost: Number.isFinite(atMost) ? atMost : null }));
  /** How much one side has more than the other: any count. */
  const surplus = (): number => variables.push({ atLeast: 0, atMost: null }) - 1;
  const equations = relations.flatMap((relation) => equationsOf(relation, surplus));
  return { variables, equations };
}

function equationsOf({ kind, whole, parts }: Relation, surplus: () => number): IntegerProgram["equations"] {
  const plus = (variable: number) => ({ variable, times: 1 }) as const;
  const minus = (variable: number) => ({ variable, times: -1 }) as const;
  const added = [plus(whole), ...parts.map(minus)];
  if (kind === "sum") return [added];
  return [[...added, plus(surplus())], ...parts.map((part) => [plus(whole), minus(part), minus(surplus())])];
}
