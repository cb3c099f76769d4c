import type { Definition } from "../definition/definition.ts";
import { definitionOptions } from "../definition/definition-options.ts";
import { type DefinitionOption, type OptionPath, type OptionValue, optionPaths } from "../definition/option-values.ts";
import { memo2023 } from "../definition/presets.ts";
import type { Criterion } from "./difference.ts";
import type { Explanation } from "./explanation.ts";

/** The options that decide a row of classes or a criterion, whatever their values. */
const deciding: Readonly<Record<1 | 2 | 3 | Criterion, readonly OptionPath[]>> = {
  1: ["firstProcedures", "independent"],
  2: ["firstProcedures"],
  3: ["firstProcedures"],
  "unknown-application": [],
  "not-a-family-application": [],
  "sponsor-without-own-row": [],
  "no-earlier-family-application": [],
  "none-granted": [],
  "not-granted-in-time": ["sameDay.firstToSecond"],
  "first-undated": ["firstAnchor"],
  "outside-look-back": ["lookBackMonths"],
  "first-withdrawn": ["firstValid"],
  "returns-to-first-sponsor": ["exclude"],
  "same-first-dossier": ["exclude"],
  "no-independent-asylum": ["firstProcedures", "independent"],
};

/** Options that a first grant is held against; said only where they are not as in the memo. */
const onFirst: readonly OptionPath[] = [
  "sameDay.firstToSecond",
  "exclude",
  "firstAnchor",
  "lookBackMonths",
  "firstValid",
];

/** The same of an independent application, or of a permit, which no first grant has a part in. */
const onIndependent = ({ independent }: Definition): readonly OptionPath[] =>
  independent === "held"
    ? ["sameDay.independentToSecond"]
    : ["sameDay.firstToIndependent", "sameDay.independentToSecond"];

/**
 * The options of a definition that a finding hangs on, in the order of the contract: those that decide it, and of those
 * that were passed through on the way the ones that differ from the memo's.
 *
 * @param decides the criterion that fails, or the row of the class.
 * @param isRelabelled whether the definition sees an application of the evidence in another procedure.
 */
export function appliedOptions(
  definition: Definition,
  decides: Criterion | 1 | 2 | 3,
  isRelabelled: boolean,
): Explanation["options"] {
  const decided = deciding[decides];
  const isPassed = (path: OptionPath): boolean =>
    (isRelabelled && path === "regularProcedures") ||
    (decided.length > 0 && onFirst.includes(path)) ||
    (decided.includes("independent") && onIndependent(definition).includes(path));
  return optionPaths
    .filter(
      (path) =>
        decided.includes(path) ||
        (path === "regularAsNareisBefore" && isRelabelled) ||
        (isPassed(path) && !isSame(valueAt(definition, path), valueAt(memo2023, path))),
    )
    .map((option) => ({ option, value: valueAt(definition, option) }));
}

function valueAt(definition: Definition, path: OptionPath): OptionValue {
  const [option, rule] = path.split(".") as [DefinitionOption, (keyof Definition["sameDay"])?];
  const { [option]: value, sameDay } = definitionOptions(definition);
  return rule === undefined ? (value as OptionValue) : sameDay[rule];
}

function isSame(one: OptionValue, other: OptionValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
