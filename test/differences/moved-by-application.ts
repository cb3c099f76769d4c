import { compareText } from "../../src/cases/facts/compare-text.ts";
import { type Register, storedRegister } from "../../src/cases/facts/register.ts";
import { type ChainClass, chainClasses } from "../../src/chains/definition/chain.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import type { OptionPath } from "../../src/chains/definition/option-values.ts";
import { classFinder } from "../../src/differences/definitions/counted-classes.ts";
import { movedApplications } from "../../src/differences/definitions/reclassified.ts";

/** One application that counts in another class under another definition. */
export interface MovedApplication {
  readonly application: string;
  readonly from: ChainClass | null;
  readonly to: ChainClass | null;
  readonly movedBy: readonly (readonly OptionPath[])[];
  readonly complete: boolean;
}

/** What moved between two definitions, one by one, in the order of application ids. */
export function movedByApplication(
  register: Register,
  base: Definition,
  other: Definition,
  mostEvaluations = 256,
): readonly MovedApplication[] {
  const possible = storedRegister(register).core;
  return movedApplications(base, other, {
    classesUnder: classFinder(possible),
    isMember: () => true,
    mostEvaluations,
  })
    .flatMap(({ applications, from, to, movedBy, complete }) =>
      applications.map((place) => ({
        application: possible.applications.id[place] as string,
        from: chainClasses[from] ?? null,
        to: chainClasses[to] ?? null,
        movedBy,
        complete,
      })),
    )
    .sort((one, two) => compareText(one.application, two.application));
}
