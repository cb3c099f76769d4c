import type { Definition } from "./definition.ts";

/** The options of a definition: everything in it but its id. */
export type DefinitionOptions = Omit<Definition, "id">;

/**
 * The options of a definition as a copy with nothing else in it, every option in the order of the contract, and
 * `exclude` too, so that equal options are the same text as JSON.
 *
 * @example
 * Object.keys(definitionOptions(memo2023))[0]; // "firstProcedures"
 */
export function definitionOptions(definition: DefinitionOptions): DefinitionOptions {
  const { sameDay, exclude } = definition;
  return {
    firstProcedures: definition.firstProcedures.length === 1 ? ["nareis"] : ["nareis", "art8"],
    regularAsNareisBefore: definition.regularAsNareisBefore,
    regularProcedures: definition.regularProcedures.length === 1 ? ["regular-family"] : ["regular-family", "art8"],
    independent: definition.independent,
    sameDay: {
      firstToSecond: sameDay.firstToSecond,
      firstToIndependent: sameDay.firstToIndependent,
      independentToSecond: sameDay.independentToSecond,
    },
    exclude: (["first-sponsor", "first-dossier"] as const).filter((part) => exclude.includes(part)),
    firstAnchor: definition.firstAnchor,
    lookBackMonths: definition.lookBackMonths,
    firstValid: definition.firstValid,
    repeats: definition.repeats,
    depthScope: definition.depthScope,
  };
}
