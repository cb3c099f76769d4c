import { parseDay } from "../calendar/day.ts";
import type { Definition, IndependentRequirement } from "./definition.ts";
import { canonicalJson } from "./definition-digest.ts";
import { memo2023 } from "./presets.ts";

const REQUIREMENTS: readonly IndependentRequirement[] = ["requested", "granted", "granted-later", "none"];

/** Options that this version takes at their default only; a table under another value would not be what it says. */
const AT_DEFAULT_ONLY = [
  "firstProcedures",
  "sameDay",
  "exclude",
  "firstAnchor",
  "lookBackMonths",
  "firstValid",
  "repeats",
  "depthScope",
] as const satisfies readonly (keyof Definition)[];

/**
 * Makes sure that a definition is one that `findChains` and `countChains` honour in every option.
 *
 * @throws RangeError that names the option and says what it can be.
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
  const unknown = Object.keys(definition).some((option) => !(option in memo2023));
  if (unknown)
    throw new RangeError(`A definition has these options and no others: ${Object.keys(memo2023).join(", ")}.`);
  if (!REQUIREMENTS.includes(definition.independent)) {
    throw new RangeError(`The option independent is one of: ${REQUIREMENTS.join(", ")}.`);
  }
  const before = definition.regularAsNareisBefore;
  if (before !== null && (typeof before !== "string" || parseDay(before) === null)) {
    throw new RangeError("The option regularAsNareisBefore is null or a date in the form YYYY-MM-DD.");
  }
  for (const option of AT_DEFAULT_ONLY) {
    if (canonicalJson(definition[option]) !== canonicalJson(memo2023[option])) {
      throw new RangeError(`This version knows the option ${option} only as ${JSON.stringify(memo2023[option])}.`);
    }
  }
}
