import type { Definition } from "./definition.ts";
import { type DefinitionOption, definitionOptionNames, isOptionValue } from "./option-values.ts";

/** What each option can be, as it stands in the sentence of a refusal. */
const CAN_BE: { readonly [Option in DefinitionOption]: string } = {
  firstProcedures: '["nareis"] or ["nareis", "art8"]',
  regularAsNareisBefore: "null or a date in the form YYYY-MM-DD",
  regularProcedures: '["regular-family"] or ["regular-family", "art8"]',
  independent: "one of: requested, granted, granted-later, held, none",
  sameDay:
    "an object with firstToSecond, firstToIndependent and independentToSecond, each of them after or on-or-after",
  exclude: "a list of none, one or both of: first-sponsor, first-dossier",
  firstAnchor: "one of: decided, entered, permit",
  lookBackMonths: "null or a whole number of months, 0 or more",
  firstValid: "one of: ever, at-second, at-reference",
  repeats: "one of: count, collapse",
  depthScope: "one of: all, single",
};

/**
 * Makes sure that a definition has every option of section 3 of the contract, each with a value that it can have, and
 * no other. A definition that contradicts itself passes: `lintDefinition` finds that. Constant time.
 *
 * @throws TypeError for anything but an object with an id; RangeError that names the option and says what it can be,
 * never what it was.
 */
export function checkDefinition(definition: Definition): void {
  if (
    typeof definition !== "object" ||
    definition === null ||
    typeof definition.id !== "string" ||
    definition.id === ""
  ) {
    throw new TypeError("Pass a definition, such as memo2023, or one of your own with an id.");
  }
  const names: readonly string[] = ["id", ...definitionOptionNames];
  if (Object.keys(definition).some((name) => !names.includes(name))) {
    throw new RangeError(`Give a definition these options and no others: ${names.join(", ")}.`);
  }
  for (const option of definitionOptionNames) {
    // An inherited option would be obeyed and yet be missing from the digest.
    const value = Object.hasOwn(definition, option) ? definition[option] : undefined;
    if (!isOptionValue[option](value)) throw new RangeError(`The option ${option} can only be ${CAN_BE[option]}.`);
  }
}
