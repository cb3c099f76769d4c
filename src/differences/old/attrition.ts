import { NOBODY } from "../../cases/facts/application.ts";
import {
  type Register as OpaqueRegister,
  type StoredRegister as Register,
  storedRegister,
} from "../../cases/facts/register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { findChains } from "../../chains/detection/find-chains.ts";
import type { Unit } from "../../counts/asked/unit.ts";
import { countChains } from "../../counts/old/count-chains.ts";
import type { ExactSheet } from "../../counts/old/exact-sheet.ts";
import { withNotice } from "../../counts/old/exact-table-notice.ts";
import { type AttritionClass, attritionClasses } from "../definitions/attrition-conditions.ts";
import { attritionStages, type Members } from "../definitions/attrition-stages.ts";
import { comparisonAbout } from "./comparison-about.ts";

/** Which class is looked at. */
export interface AttritionOptions {
  /** `nareis-op-nareis` by default. */
  readonly class?: AttritionClass;
}

/** The columns of an attrition. */
export const attritionColumns = ["left", "out", "without", "gained"] as const;

/** What a figure of an attrition counts. */
export type AttritionColumn = (typeof attritionColumns)[number];

/** What is counted after each condition; a dossier is not among them, because conditions are about persons. */
const UNITS: readonly Exclude<Unit, "dossiers">[] = ["applications", "sponsors", "applicants"];

/**
 * How many applications, sponsors and persons are left after each condition of a definition, and the gain of each
 * condition: what would be counted if only that one were dropped. From all applications known at the reference date
 * down to those that a table of the class counts, over all years that the register covers; the last row is the total
 * of that table. A condition that the definition does not make has no row. The columns:
 *
 * - `left`: left after this condition and those above it, where one and the same earlier grant meets them all;
 * - `out`: how many of those left before are not left after it; null in the first row;
 * - `without`: what would be counted if only this condition were dropped; null where nothing could be;
 * - `gained`: how many of these are not counted with it.
 *
 * Sponsors and persons count once a row. Cost: `findChains` about twice for every condition on earlier grants.
 *
 * @throws RangeError for a definition that cannot be, for an option that does not exist, and for a class other than
 * `nareis-op-nareis` and `art8-after-nareis`; TypeError for options that are no object.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const left = publish(attrition(register, memo2023), tens);
 * left.rows.slice(0, 3).map(({ keys }) => keys[1]); // ["known", "family", "procedure"]
 * left.columns.map(({ key }) => key); // ["left", "out", "without", "gained"]
 */
export function attrition(
  registerGiven: OpaqueRegister,
  definition: Definition,
  options: AttritionOptions = {},
): ExactSheet {
  const register = storedRegister(registerGiven);
  if (typeof options !== "object" || options === null) throw new TypeError("Pass options as an object, or none.");
  if (Object.keys(options).some((option) => option !== "class")) throw new RangeError("Choose options from class.");
  const attritionClass = options.class ?? "nareis-op-nareis";
  if (!attritionClasses.includes(attritionClass)) {
    throw new RangeError(`Choose \`class\` from ${attritionClasses.join(", ")}.`);
  }
  const table = countChains(findChains(register, definition), { unit: "applications" });
  const stages = attritionStages(register, definition, attritionClass);
  const counted = stages[stages.length - 1]?.left as Members;
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject: "attrition",
    about: comparisonAbout([table]),
    dimensions: ["class", "condition"],
    columns: attritionColumns.map((key) => ({ key, coverage: null })),
    rows: UNITS.flatMap((unit) => {
      const unitsIn = distinctIn(register, unit);
      return stages.map(({ condition, left, without }, place) =>
        withNotice({
          keys: [attritionClass, condition],
          unit,
          measure: "applications" as const,
          cells: [
            unitsIn(left).size,
            place === 0 ? null : moreUnits(unitsIn(stages[place - 1]?.left as Members), unitsIn(left)),
            without === null ? null : unitsIn(without).size,
            without === null ? null : moreUnits(unitsIn(without), unitsIn(counted)),
          ],
        }),
      );
    }),
  });
}

/** The distinct units of some applications, as codes. */
function distinctIn({ applications }: Register, unit: Exclude<Unit, "dossiers">): (members: Members) => Set<number> {
  const codeOf = (application: number): number => {
    if (unit === "applications") return application;
    return (unit === "sponsors" ? applications.sponsor : applications.applicant)[application] as number;
  };
  return (members) => {
    const units = new Set<number>();
    members.forEach((isIn, application) => {
      const code = isIn === 1 ? codeOf(application) : NOBODY;
      if (code !== NOBODY) units.add(code);
    });
    return units;
  };
}

/** How many units are among some and not among others. */
function moreUnits(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let more = 0;
  for (const unit of some) if (!others.has(unit)) more += 1;
  return more;
}
