import { checkDefinition } from "../../chains/definition/check-definition.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import {
  exclusions,
  type OptionPath,
  type OptionValue,
  optionPaths,
  sameDayRules,
  wordOptions,
} from "../../chains/definition/option-values.ts";
import { optionValue, valueCode, withValue } from "./compared-options.ts";

/** Which options are changed: a list of them, with every other value that they have; or the values to try for each. */
export type AskedValues = readonly OptionPath[] | { readonly [Option in OptionPath]?: readonly OptionValue<Option>[] };

/** An option, and the other values that are tried for it: the first stands for the option when all are changed. */
export interface Alternatives {
  readonly option: OptionPath;
  readonly values: readonly OptionValue[];
}

/** The values that are tried where the caller names none. For months the mildest first: ten years. */
const VALUES: { readonly [Option in OptionPath]: readonly OptionValue[] } = {
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
 * The options to change and the values to try, in the order of the contract; values that the base has are left out, and
 * so is an option without another value.
 *
 * @throws RangeError for an option that does not exist, or a value that it cannot have.
 */
export function alternativesOf(base: Definition, asked: AskedValues = optionPaths): readonly Alternatives[] {
  checkDefinition(base);
  if (typeof asked !== "object" || asked === null)
    throw new TypeError(`Pass a list of ${OPTIONS}, or values by option.`);
  const names: readonly string[] = Array.isArray(asked) ? asked : Object.keys(asked);
  if (names.some((name) => !optionPaths.some((option) => option === name))) {
    throw new RangeError(`Choose the options to change from ${OPTIONS}.`);
  }
  return optionPaths
    .filter((option) => names.includes(option))
    .map((option) => ({ option, values: otherValues(base, option, valuesOf(asked, option)) }))
    .filter(({ values }) => values.length > 0);
}

const OPTIONS: string = optionPaths.join(", ");

function valuesOf(asked: AskedValues, option: OptionPath): readonly OptionValue[] {
  if (Array.isArray(asked)) return VALUES[option];
  const values = (asked as { readonly [Option in OptionPath]?: readonly OptionValue[] })[option];
  if (!Array.isArray(values)) throw new RangeError(`Give the values of ${option} as a list.`);
  return values;
}

function otherValues(base: Definition, option: OptionPath, values: readonly OptionValue[]): readonly OptionValue[] {
  for (const value of values) checkDefinition(withValue(base, option, value));
  // By code of what the definition then has: the parts of `exclude` are the same in any order.
  const codes = values.map((value) => valueCode(optionValue(withValue(base, option, value), option)));
  const own = valueCode(optionValue(base, option));
  return values
    .filter((_, place) => codes[place] !== own && codes.indexOf(codes[place] as string) === place)
    .map((value) => optionValue(withValue(base, option, value), option));
}
