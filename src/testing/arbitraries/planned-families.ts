import type { IssueCode } from "../../cases/facts/issue.ts";
import type { ChainForm } from "../../chains/definition/chain.ts";
import { by } from "../../model/order.ts";
import { decoyFamily } from "./decoy-families.ts";
import { asDrawing, type DrawnRegister } from "./drawn-register.ts";
import { ordinaryFamily, stackedFamily } from "./family-stories.ts";
import { withErrors } from "./planted-errors.ts";
import { fewerOf } from "./shrinking.ts";
import type { FamilyDraw, Written } from "./written-families.ts";

/** A family whose kind is known. */
export type PlannedFamily =
  | { readonly kind: "stacked"; readonly draw: FamilyDraw; readonly depth: number; readonly form: ChainForm }
  | { readonly kind: "decoy" | "ordinary"; readonly draw: FamilyDraw };

/** Of what families a register is made and which errors are put between their rows, before anything is written down. */
export interface PlannedRegister {
  readonly families: readonly PlannedFamily[];
  readonly errors: readonly { readonly code: IssueCode; readonly place: number }[];
}

/** The families as rows and chains. */
export function writtenFamilies(families: readonly PlannedFamily[]): Written {
  const written: Written = { rows: [], chains: [], people: 0 };
  for (const family of families) {
    if (family.kind === "stacked") stackedFamily(written, family.draw, family.depth, family.form);
    else if (family.kind === "decoy") decoyFamily(written, family.draw);
    else ordinaryFamily(written, family.draw);
  }
  return written;
}

/** The register that was planned, with every chain and every issue that is in it. */
export function registerOfPlan({ families, errors }: PlannedRegister): DrawnRegister {
  const { rows, chains } = writtenFamilies(families);
  const found = [...chains].sort(by(({ application }) => [application]));
  return asDrawing({ chains: found, ...withErrors({ applications: rows }, errors) });
}

/** Plans with one thing less, the largest things first: a family, an error, a link of a chain, a day that passes. */
export function* smallerPlans(plan: PlannedRegister): IterableIterator<PlannedRegister> {
  const { families, errors } = plan;
  for (const fewer of fewerOf(families, 1)) yield { ...plan, families: fewer };
  for (const fewer of fewerOf(errors, 0)) yield { ...plan, errors: fewer };
  for (const [at, family] of families.entries()) {
    for (const simpler of simplerFamilies(family)) yield { ...plan, families: replacedAt(families, at, simpler) };
  }
}

function* simplerFamilies(family: PlannedFamily): IterableIterator<PlannedFamily> {
  const { draw } = family;
  if (family.kind === "stacked") {
    for (const depth of smallerThan(family.depth, 1)) yield { ...family, depth };
    for (const name of ["waits", "rests"] as const) {
      for (const [at, days] of draw[name].entries()) {
        for (const fewer of smallerThan(days, 0))
          yield { ...family, draw: { ...draw, [name]: replacedAt(draw[name], at, fewer) } };
      }
    }
  }
  // What a decoy lacks is told from its choice, and nothing that is lacked is less than another.
  if (family.kind !== "decoy") {
    for (const choice of smallerThan(draw.choice, 0)) yield { ...family, draw: { ...draw, choice } };
  }
  for (const begin of smallerThan(draw.begin, 0)) yield { ...family, draw: { ...draw, begin } };
  if (draw.outcome !== "") yield { ...family, draw: { ...draw, outcome: "" } };
}

function replacedAt<One>(list: readonly One[], at: number, one: One): readonly One[] {
  return list.map((other, place) => (place === at ? one : other));
}

/** Smaller whole numbers: the least, the one half way, and the next. */
function smallerThan(number: number, least: number): readonly number[] {
  const some = new Set([least, Math.floor((least + number) / 2), number - 1]);
  return [...some].filter((one) => one >= least && one < number);
}
