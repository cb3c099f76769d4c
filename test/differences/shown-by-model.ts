import fc from "fast-check";
import type { Definition } from "../../src/chains/definition/definition.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";
import { countedByModel } from "./counted-by-model.ts";

/** The days that a manifest says a register covers. */
export interface SaidCoverage {
  readonly coverage_from?: string | undefined;
  readonly extracted_on?: string | undefined;
}

/** The first year that somebody asks for. */
export interface AskedYears {
  readonly from?: number;
}

/** Years to ask for, the first of them or none. */
export const someYears: fc.Arbitrary<AskedYears> = fc
  .option(fc.integer({ min: 2014, max: 2023 }), { nil: undefined })
  .map((from) => (from === undefined ? {} : { from }));

/**
 * Whether an application was filed on a day that a register covers, by what its manifest says, and in the years asked
 * for: those from `from` or the four before that of the reference date on.
 */
export function isShown(
  { referenceDate }: ModelRegister,
  { from = Number(referenceDate.slice(0, 4)) - 4 }: AskedYears,
  said: SaidCoverage | undefined,
): (submitted: string) => boolean {
  return (submitted) =>
    submitted >= `${from}` &&
    submitted >= (said?.coverage_from ?? "") &&
    submitted <= (said?.extracted_on ?? "9999-12-31");
}

/** The applications that a definition counts in a class and that are shown, by the model. */
export function countedInClass(
  register: ModelRegister,
  definition: Definition,
  attritionClass: string,
  shown: (submitted: string) => boolean,
): readonly string[] {
  return countedByModel(register, definition)
    .filter((chain) => attritionClass === "all-forms" || chain.class === attritionClass)
    .filter((chain) => shown(chain.submitted))
    .map(({ application }) => application);
}
