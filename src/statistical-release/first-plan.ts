import { type Register, registerStorage, storedRegister } from "../cases/facts/register.ts";
import { presets } from "../chains/definition/presets.ts";
import type { PlannedTable, ReleasePlan } from "./release-plan.ts";
import { planDefaults } from "./release-plan-from.ts";

const classes = ["nareis-op-nareis", "art8-after-nareis"] as const;

/**
 * A first plan of a release, to be changed by hand: the memo's tables, shares, how deep chains stack, what each condition
 * leaves, and the definitions that come with the package; signals and follow-up where the register has any. It is a
 * draft that nobody cleared, of the reference date of the register.
 *
 * @throws TypeError for anything but a register; RangeError for one without a reference date.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * firstPlan(register).tables.map(({ name }) => name).slice(0, 3); // ["classes", "shares", "depth"]
 */
export function firstPlan(register: Register): ReleasePlan {
  const { referenceDate } = storedRegister(register);
  const { signals, followUp } = registerStorage(register);
  const entered: readonly PlannedTable[] = [
    ...(signals.length === 0 ? [] : ([{ of: "signals", name: "signals", unit: "applications" }] as const)),
    ...(followUp.length === 0 ? [] : ([{ of: "follow-up", name: "follow-up", unit: "applications" }] as const)),
  ];
  return {
    ...planDefaults,
    asOf: referenceDate,
    tables: [
      { of: "classes", name: "classes", unit: "applications", classes, measures: ["applications", "granted"] },
      { of: "shares", name: "shares", classes },
      {
        of: "breakdown",
        name: "depth",
        unit: "applications",
        by: "depth",
        classes: ["nareis-op-nareis"],
        measures: ["applications"],
      },
      { of: "attrition", name: "conditions" },
      {
        of: "definitions",
        name: "definitions",
        unit: "applications",
        definitions: presets.map(({ id }) => id),
        classes: ["nareis-op-nareis"],
        measures: ["applications"],
      },
      ...entered,
    ],
  };
}
