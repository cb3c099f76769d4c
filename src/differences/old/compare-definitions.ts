import { checkOptions } from "../../arguments/options.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import {
  type Register as OpaqueRegister,
  type StoredRegister as Register,
  storedRegister,
} from "../../cases/facts/register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { type StoredChains as Chains, findStoredChains } from "../../chains/detection/stored-chains.ts";
import { type CountOptions, countDefaults, countOptionNames } from "../../counts/old/count-options.ts";
import type { ExactSheet } from "../../counts/old/exact-sheet.ts";
import { periodPlaces } from "../../counts/old/table-periods.ts";
import type { ComparedOption } from "../definitions/compared-options.ts";
import { classFinder } from "../definitions/counted-classes.ts";
import { possibleChains } from "../definitions/possible-chains.ts";
import { type Moved, movedApplications } from "../definitions/reclassified.ts";
import { definitionsSheet } from "./definitions-sheet.ts";
import { movesSheet } from "./moves-sheet.ts";

/** How definitions are compared: what is counted, and how long causes are looked for. */
export interface CompareOptions extends Partial<CountOptions> {
  /** How many mixed definitions are tried for each definition but the first; 256 by default. */
  readonly mostEvaluations?: number;
}

/** How a definition differs from the first. */
export interface DefinitionDifference {
  /** The definition, by the name under which the sheets have it. */
  readonly definition: string;
  /** The choices that it makes differently, in the order of the contract. */
  readonly choices: readonly ComparedOption[];
  /** How many mixed definitions were tried. */
  readonly evaluations: number;
  /** False where the bound was reached before every set of choices was tried that could have moved something. */
  readonly complete: boolean;
}

/** Several definitions on one register. The sheets hold exact counts: `publish` makes them fit to be printed. */
export interface DefinitionComparison {
  readonly "~kind": "DefinitionComparison";
  /** As they were given. The first is the one that the others are compared with. */
  readonly definitions: readonly Definition[];
  /** The tables side by side: a row for each class, measure and definition, over the same periods. */
  readonly table: ExactSheet;
  /**
   * How many applications moved between classes, by the choices that moved them: of those filed in the periods that
   * the tables show and the register covers.
   */
  readonly moves: ExactSheet;
  /** For each definition but the first. */
  readonly differences: readonly DefinitionDifference[];
}

/** What a comparison keeps for `movedChains`, apart from its figures. */
export interface ComparedRegister {
  /** The one whose places stand in what moved. */
  readonly register: Register;
  readonly moved: readonly Moved[];
}

const COMPARED = "~compared";

/** Eight differing choices have 254 sets to try. */
const MOST_EVALUATIONS = 256;

/**
 * Compares definitions on one register: the tables side by side, and which choices moved how many applications from
 * one class to another, or into or out of the count. What moved is looked at application by application, whatever the
 * unit of the tables, and by the class in which an application counts, so that `repeats` and `depthScope` can move it
 * too. What moved it is every inclusion-minimal set of choices that, taken from the other definition into the first,
 * gives the class of the other: at most three sets an application, the smallest first. The three rules of `sameDay`
 * are three choices. Between tables of applications by submission what moved in and out adds up. Cost: `findChains`
 * once for each definition; then, over the few people in whom a chain can begin, at most `mostEvaluations` times for
 * each definition but the first.
 *
 * @param definitions one or more; each is compared with the first.
 * @throws TypeError without a definition; RangeError for one that cannot be, and for options as `countChains` does.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const { table, differences } = compareDefinitions(register, [memo2023, lawSince2014]);
 * differences[0]?.choices; // ["independent"]
 * publish(table, tens).rows[0]?.keys; // ["nareis-op-nareis", "applications", "memo-2023-08"]
 */
export function compareDefinitions(
  registerGiven: OpaqueRegister,
  definitions: readonly Definition[],
  options: CompareOptions = {},
): DefinitionComparison {
  const register = storedRegister(registerGiven);
  checkOptions(options, [...countOptionNames, "mostEvaluations"]);
  const { mostEvaluations = MOST_EVALUATIONS, ...count } = options;
  const [base, ...others] = Array.isArray(definitions) ? definitions : [];
  if (base === undefined) throw new TypeError("Pass a list of definitions, such as [memo2023, lawSince2014].");
  if (!Number.isSafeInteger(mostEvaluations) || mostEvaluations < 0) {
    throw new RangeError("Pass `mostEvaluations` as a whole number of at least 0.");
  }
  const found = definitions.map((definition) => findStoredChains(register, definition)) as [Chains, ...Chains[]];
  const table = definitionsSheet(found, { unit: "applications", ...count });
  const possible = possibleChains(register);
  const classesUnder = classFinder(possible);
  const moved = others.map((other) => movedApplications(base, other, classesUnder, mostEvaluations));
  const comparison: DefinitionComparison = {
    "~kind": "DefinitionComparison",
    definitions: [...definitions],
    table,
    moves: movesSheet(table.about, moved, isInPeriods(table, possible, count.period ?? countDefaults.period)),
    differences: moved.map(({ choices, evaluations, groups }, place) => ({
      definition: table.about.definitions[place + 1]?.id as string,
      choices,
      evaluations,
      complete: groups.every(({ complete }) => complete),
    })),
  };
  const compared: ComparedRegister = { register: possible, moved };
  // Not enumerable: a comparison is compared and copied by its figures, and persons are not part of these.
  return Object.defineProperty(comparison, COMPARED, { value: compared, enumerable: false });
}

/** By place of an application: whether it was filed in a period that the tables show and the register covers. */
function isInPeriods(table: ExactSheet, { applications }: Register, length: PeriodLength): (place: number) => boolean {
  const periods = table.columns.flatMap(({ key, coverage }) => (coverage === null ? [] : [{ label: key, coverage }]));
  const placeOf = periodPlaces(periods, length);
  return (place) => placeOf(applications.submitted[place] as number) >= 0;
}

/** What a comparison was made from; null for a copy, which has its figures only. */
export function comparedRegister(comparison: DefinitionComparison): ComparedRegister | null {
  return (comparison as { readonly [COMPARED]?: ComparedRegister } | null | undefined)?.[COMPARED] ?? null;
}
