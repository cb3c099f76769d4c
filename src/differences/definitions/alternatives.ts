import { checkDefinition } from "../../chains/definition/check-definition.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { exclusions, sameDayRules, wordOptions } from "../../chains/definition/option-values.ts";
import {
  type ComparedOption,
  type ComparedValue,
  comparedOptions,
  optionValue,
  valueCode,
  withValue,
} from "./compared-options.ts";

/** Which choices are swept: a list of them, with every other value that they have; or the values to try for each. */
export type SweepChoices =
  | readonly ComparedOption[]
  | { readonly [Choice in ComparedOption]?: readonly ComparedValue[] };

/** A choice, and the other values that are tried for it: the first stands for the choice when all are changed. */
export interface Alternatives {
  readonly choice: ComparedOption;
  readonly values: readonly ComparedValue[];
}

/** The values that are tried where the caller names none. For months the mildest first: ten years. */
const VALUES: { readonly [Choice in ComparedOption]: readonly ComparedValue[] } = {
  firstProcedures: [["nareis"], ["nareis", "art8"]],
  // The day of the ruling after which these cases are handled as nareis.
  regularAsNareisBefore: ["2019-10-31", null],
  regularProcedures: [["regular-family", "art8"], ["regular-family"]],
  // The first to be tried is the law since 2014; what is asked for is what the definition asks.
  independent: ["held", "granted", "granted-later", "none", "requested"],
  "sameDay.firstToSecond": sameDayRules,
  "sameDay.firstToIndependent": sameDayRules,
  "sameDay.independentToSecond": sameDayRules,
  exclude: [[...exclusions], ["first-sponsor"], ["first-dossier"], []],
  firstAnchor: wordOptions.firstAnchor,
  lookBackMonths: [120, 60, 36, 12, null],
  firstValid: wordOptions.firstValid,
  repeats: ["collapse", "count"],
  depthScope: ["single", "all"],
};

/**
 * The choices to sweep and the values to try, in the order of the contract; values that the base has are left out, and
 * so is a choice without another value.
 *
 * @throws RangeError for a choice that does not exist, or a value that it cannot have.
 */
export function sweepAlternatives(base: Definition, asked: SweepChoices = comparedOptions): readonly Alternatives[] {
  checkDefinition(base);
  if (typeof asked !== "object" || asked === null)
    throw new TypeError(`Pass a list of ${CHOICES}, or values by choice.`);
  const names: readonly string[] = Array.isArray(asked) ? asked : Object.keys(asked);
  if (names.some((name) => !comparedOptions.some((choice) => choice === name))) {
    throw new RangeError(`Choose what to sweep from ${CHOICES}.`);
  }
  return comparedOptions
    .filter((choice) => names.includes(choice))
    .map((choice) => ({ choice, values: otherValues(base, choice, valuesOf(asked, choice)) }))
    .filter(({ values }) => values.length > 0);
}

const CHOICES: string = comparedOptions.join(", ");

function valuesOf(asked: SweepChoices, choice: ComparedOption): readonly ComparedValue[] {
  if (Array.isArray(asked)) return VALUES[choice];
  const values = (asked as { readonly [Choice in ComparedOption]?: readonly ComparedValue[] })[choice];
  if (!Array.isArray(values)) throw new RangeError(`Give the values of ${choice} as a list.`);
  return values;
}

function otherValues(
  base: Definition,
  choice: ComparedOption,
  values: readonly ComparedValue[],
): readonly ComparedValue[] {
  for (const value of values) checkDefinition(withValue(base, choice, value));
  // By code of what the definition then has: the parts of `exclude` are the same in any order.
  const codes = values.map((value) => valueCode(optionValue(withValue(base, choice, value), choice)));
  const own = valueCode(optionValue(base, choice));
  return values
    .filter((_, place) => codes[place] !== own && codes.indexOf(codes[place] as string) === place)
    .map((value) => optionValue(withValue(base, choice, value), choice));
}
