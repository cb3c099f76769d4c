import { type Advance, apartFromWork, type LongWork, stepByStep, unwatched } from "../arguments/long-work.ts";
import type { ApplicationId } from "../cases/facts/application.ts";
import { countableRegister, type Register, type StoredRegister } from "../cases/facts/register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import type { OptionPath, OptionValue } from "../chains/definition/option-values.ts";
import { findStoredChains } from "../chains/detection/stored-chains.ts";
import { type AskedRule, type CohortOptions, questionOf } from "../counts/asked/count-options.ts";
import { coveredDays, periodsOf } from "../counts/asked/periods.ts";
import type { Question } from "../counts/asked/question.ts";
import { tableClasses } from "../counts/asked/unit.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { exactTableOf, fixed } from "../counts/cells/make-table.ts";
import { registerFacts } from "../counts/cells/table-facts.ts";
import { type Alternatives, type AskedValues, alternativesOf } from "./definitions/alternatives.ts";
import { chainFinder, changedChain } from "./definitions/chain-finder.ts";
import { valueCode, withValue } from "./definitions/compared-options.ts";
import {
  type CountedClasses,
  type Crossing,
  classFinder,
  crossingsBetween,
  isInTable,
} from "./definitions/counted-classes.ts";
import { filedIn, type MemberRow, memberSource } from "./definitions/member-rows.ts";

/** What to change, and over which periods it is counted. */
export interface SensitivityOptions extends Pick<CohortOptions, "classes" | "period" | "from" | "to">, LongWork {
  /** The options to change, each to every other value, all of them by default; or the values to try, by option. */
  readonly values?: AskedValues;
}

/** The columns of a sensitivity analysis: the same two definitions four ways, by whether other options change too. */
export const sensitivityColumns = [
  "base",
  "alone",
  "alone-in",
  "alone-out",
  "others",
  "together",
  "together-in",
  "together-out",
] as const;

/** What a figure of a sensitivity analysis counts. */
export type SensitivityColumn = (typeof sensitivityColumns)[number];

/** The rule of its question. */
export const sensitivityRule: AskedRule = {
  names: ["classes", "period", "from", "to"],
  units: ["applications"],
  classes: tableClasses,
  measures: ["applications"],
  bases: ["submission"],
};

/**
 * How much each option of a definition matters, alone and together with the others (gevoeligheid): for each class,
 * option and other value, how many applications count
 *
 * - `base`: under the definition; `alone`: with this option at this value; `alone-in` and `alone-out`: how many came in
 *   and went out between the two;
 * - `others`: with all other options changed, each to its first other value; `together`: with this one changed too;
 *   `together-in` and `together-out`: how many came in and went out between these two.
 *
 * An option that moves many alone and few together does what others do as well; one that moves few alone and many
 * together needs the others. Counts are of applications filed on covered days of the periods shown. Cost: finding the
 * chains of the few people in whom one can begin, about twice for every value: fifty times by default; it hears of
 * progress, and can be cancelled, between two of them.
 *
 * @throws RangeError for a definition, option or value that cannot be; TypeError for options that are no object.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const varied = sensitivity(register, memo2023, { values: ["independent"] });
 * varied.rows[0]?.keys; // ["nareis-op-nareis", "independent", "held"]
 */
export function sensitivity(
  register: Register,
  definition: Definition,
  options: SensitivityOptions = {},
): ExactTable<"sensitivity"> {
  const stored = countableRegister(register);
  const { asked, advance } = apartFromWork(options, [...sensitivityRule.names, "values"]);
  return sensitivityTable(stored, sensitivityQuestion(stored, definition, asked), advance);
}

/** The question of a sensitivity analysis. */
function sensitivityQuestion(
  { referenceDate }: StoredRegister,
  definition: Definition,
  options: Omit<SensitivityOptions, keyof LongWork>,
): Question<"sensitivity"> {
  const { values, ...others } = options;
  const alternatives = alternativesOf(definition, values);
  return questionOf("sensitivity", sensitivityRule, others, {
    definitions: [definition],
    referenceDates: [referenceDate],
    values: Object.fromEntries(alternatives.map(({ option, values: tried }) => [option, tried])),
  });
}

/** Answers it by finding the chains under every changed definition. */
export function sensitivityTable(
  register: StoredRegister,
  question: Question<"sensitivity">,
  advance: Advance = unwatched,
): ExactTable<"sensitivity"> {
  const possible = register.core;
  const shown = filedIn(periodsOf(question.periods, coveredDays(register)), possible);
  const classesUnder = classFinder(possible);
  const classesIn = ([was, is]: Pair): readonly [CountedClasses, CountedClasses] => [
    classesUnder(was),
    classesUnder(is),
  ];
  const variants = stepByStep(variantsOf(question), advance, (variant, within) => ({
    ...variant,
    crossings: stepByStep(variant.pairs, within, (pair) => crossingsBetween(...classesIn(pair), shown)),
  }));
  const rows = question.classes.flatMap((tableClass) => {
    const isIn = isInTable(tableClass);
    return variants.map(({ option, value, pairs, crossings }) => ({
      keys: [tableClass, option, valueCode(value)],
      unit: "applications" as const,
      pairs,
      crossings,
      isIn,
    }));
  });
  const pairAt = (column: number): number => Math.floor(column / COLUMNS_OF_A_PAIR);
  const members = rows.map(
    ({ keys, unit, isIn, pairs }): MemberRow => ({
      keys,
      unit,
      membersOf: (column) => {
        const [was, is] = classesIn(pairs[pairAt(column)] as Pair);
        const isCounted = WAYS[column % COLUMNS_OF_A_PAIR] as Way;
        return (application) =>
          shown[application] === 1 && isCounted(isIn(was[application] as number), isIn(is[application] as number));
      },
      chainAt: (column) => {
        const [one, other] = pairs[pairAt(column)] as Pair;
        const was = chainFinder(findStoredChains(possible, one));
        const is = chainFinder(findStoredChains(possible, other));
        const way = column % COLUMNS_OF_A_PAIR;
        return (application) => {
          const id = possible.applications.id[application] as ApplicationId;
          if (way === 0) return changedChain(id, null, was(id));
          return changedChain(id, way === 1 ? null : was(id), is(id));
        };
      },
    }),
  );
  return exactTableOf(question, {
    dimensions: [fixed("class"), fixed("option"), fixed("value")],
    columns: sensitivityColumns.map((key) => ({ kind: "code", key })),
    registers: [registerFacts(register)],
    seriesBreaks: [],
    rows: rows.map(({ keys, unit, crossings, isIn }) => ({
      keys,
      unit,
      measure: "applications",
      cells: sensitivityColumns.map((_, column) => {
        const isCounted = WAYS[column % COLUMNS_OF_A_PAIR] as Way;
        return (crossings[pairAt(column)] as readonly Crossing[]).reduce(
          (sum, { from, to, count }) => (isCounted(isIn(from), isIn(to)) ? sum + count : sum),
          0,
        );
      }),
    })),
    source: memberSource(possible, members, sensitivityColumns.length),
  });
}

/** Whether a column counts an application, by whether it counts under the one definition and under the other. */
type Way = (was: boolean, is: boolean) => boolean;

const WAYS: readonly Way[] = [(was) => was, (_, is) => is, (was, is) => is && !was, (was, is) => was && !is];

/** Two definitions, of which the second has one option at another value. */
type Pair = readonly [Definition, Definition];

/** Each of the two pairs of a row has four columns: the one, the other, what came in and what went out. */
const COLUMNS_OF_A_PAIR: number = sensitivityColumns.length / 2;

interface Variant {
  readonly option: OptionPath;
  readonly value: OptionValue;
  /** Alone, and with the other options changed too. */
  readonly pairs: readonly [Pair, Pair];
}

function variantsOf({ definitions: [base], values }: Question<"sensitivity">): readonly Variant[] {
  const alternatives = alternativesOf(base, values as AskedValues);
  return alternatives.flatMap(({ option, values: tried }) => {
    const others = alternatives
      .filter((other: Alternatives) => other.option !== option)
      .reduce((mixed, other) => withValue(mixed, other.option, other.values[0] ?? null), base);
    return tried.map((value): Variant => {
      const pair = (definition: Definition): Pair => [definition, withValue(definition, option, value)];
      return { option, value, pairs: [pair(base), pair(others)] };
    });
  });
}
