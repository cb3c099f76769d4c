import type { ApplicationId } from "../../cases/facts/application.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import type { ChainClass } from "../../chains/definition/chain.ts";
import type { ComparedOption } from "../definitions/compared-options.ts";
import { comparedRegister, type DefinitionComparison } from "./compare-definitions.ts";
import { classAt } from "./moves-sheet.ts";

/** One application that counts in another class under another definition. */
export interface MovedChain {
  readonly application: ApplicationId;
  /** The definition that moves it, by the name under which the sheets have it. */
  readonly definition: string;
  /** The class in which it counts under the first definition, and under this one; null where it does not count. */
  readonly from: ChainClass | null;
  readonly to: ChainClass | null;
  /** The inclusion-minimal sets of choices that move it, at most three, the smallest first. */
  readonly movedBy: readonly (readonly ComparedOption[])[];
  /** False where the bound was reached before every set that could be another one was tried. */
  readonly complete: boolean;
}

/**
 * Every application that moved in a comparison, one by one: for each definition in turn, in the order of application
 * ids, of every year, shown in the tables or not. Output about persons, for people entitled to see persons' data; the
 * comparison itself has how many they are in the years of its tables.
 *
 * @throws TypeError when the comparison was not made by `compareDefinitions`.
 */
export function movedChains(comparison: DefinitionComparison): readonly MovedChain[] {
  const compared = comparedRegister(comparison);
  if (compared === null) {
    throw new TypeError("Pass a comparison as compareDefinitions made it: a copy has no applications.");
  }
  const { id } = compared.register.applications;
  return compared.moved.flatMap(({ groups }, place) => {
    const definition = comparison.differences[place]?.definition as string;
    return groups
      .flatMap(({ applications, from, to, movedBy, complete }) =>
        applications.map((application) => ({
          application: id[application] as ApplicationId,
          definition,
          from: classAt(from),
          to: classAt(to),
          movedBy,
          complete,
        })),
      )
      .sort((one, other) => compareText(one.application, other.application));
  });
}
