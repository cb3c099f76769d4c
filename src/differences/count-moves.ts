import { type Advance, apartFromWork, type LongWork, stepByStep, unwatched } from "../arguments/long-work.ts";
import type { ApplicationId } from "../cases/facts/application.ts";
import { countableRegister, type Register, type StoredRegister } from "../cases/facts/register.ts";
import { type ChainClass, chainClasses } from "../chains/definition/chain.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { findStoredChains } from "../chains/detection/stored-chains.ts";
import { type AskedRule, type CohortOptions, questionOf } from "../counts/asked/count-options.ts";
import { coveredDays, periodsOf } from "../counts/asked/periods.ts";
import type { Question } from "../counts/asked/question.ts";
import { tableClasses } from "../counts/asked/unit.ts";
import { inOrderOfIds } from "../counts/cells/cell-chain.ts";
import type { ExactTable, Row } from "../counts/cells/exact-table.ts";
import { exactTableOf, fixed, fromData } from "../counts/cells/make-table.ts";
import { definitionFacts, registerFacts } from "../counts/cells/table-facts.ts";
import { chainFinder, changedChain } from "./definitions/chain-finder.ts";
import { checkedDefinitions } from "./definitions/checked-definitions.ts";
import { classFinder } from "./definitions/counted-classes.ts";
import { filedIn } from "./definitions/member-rows.ts";
import { type MovedGroup, movedApplications } from "./definitions/reclassified.ts";

/** Over which periods moves are counted, and how long causes are looked for. */
export interface MovesOptions extends Pick<CohortOptions, "period" | "from" | "to">, LongWork {
  /** How many mixed definitions are tried for each definition but the first, in their order; 256 by default. */
  readonly mostEvaluations?: number;
}

/** What stands in a key where an application does not count in any class. */
export const NOT_STACKED = "none";

/** What stands in a key where the bound was reached before any set of options was found. */
export const NOT_FOUND = "not-found";

/** Eight differing options have 254 sets to try. */
const MOST_EVALUATIONS = 256;

/** The rule of its question. */
export const movesRule: AskedRule = {
  names: ["period", "from", "to"],
  units: ["applications"],
  classes: tableClasses,
  measures: ["applications"],
  bases: ["submission"],
};

/**
 * Which applications count in another class under another definition, or in or out of the count, by the options that
 * moved them: of those filed on covered days of the periods shown, whatever `repeats` and `depthScope` say of them too.
 * What moved one is every inclusion-minimal set of options that, taken from the other definition into the first, gives
 * the class of the other: at most three sets, the smallest first. So the key of `options` is `independent`,
 * `exclude+firstValid` for two together, `independent|exclude` where either by itself is enough, and `not-found` where
 * the bound was reached before any was found. Between tables of applications by submission what moved in and out adds
 * up. Cost: finding the chains of the few people in whom one can begin, at most `mostEvaluations` times for each
 * definition but the first; it hears of progress, and can be cancelled, between two of these.
 *
 * @param definitions one or more; each is compared with the first.
 * @throws TypeError without a definition; RangeError for one that cannot be, and for options that do not exist.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const moves = countMoves(register, [memo2023, lawSince2014]);
 * moves.rows[0]?.keys; // ["law-since-2014", "nareis-op-nareis", "none", "independent"]
 */
export function countMoves(
  register: Register,
  definitions: readonly Definition[],
  options: MovesOptions = {},
): ExactTable<"moves"> {
  const stored = countableRegister(register);
  const { asked, advance } = apartFromWork(options, [...movesRule.names, "mostEvaluations"]);
  return movesTable(stored, movesQuestion(stored, definitions, asked), advance);
}

/** The question of what moved. */
function movesQuestion(
  { referenceDate }: StoredRegister,
  definitions: readonly Definition[],
  options: Omit<MovesOptions, keyof LongWork>,
): Question<"moves"> {
  const { mostEvaluations = MOST_EVALUATIONS, ...others } = options;
  if (!Number.isSafeInteger(mostEvaluations) || mostEvaluations < 0) {
    throw new RangeError("Pass `mostEvaluations` as a whole number of at least 0.");
  }
  const known = {
    definitions: checkedDefinitions(definitions),
    referenceDates: [referenceDate],
    mostEvaluations,
  } as const;
  return questionOf("moves", movesRule, others, known);
}

/** Answers it by finding the chains under the definitions, and under mixtures of them. */
export function movesTable(
  register: StoredRegister,
  question: Question<"moves">,
  advance: Advance = unwatched,
): ExactTable<"moves"> {
  const [base, ...others] = question.definitions;
  const [, ...names] = definitionFacts(question.definitions);
  const possible = register.core;
  const shown = filedIn(periodsOf(question.periods, coveredDays(register)), possible);
  const search = {
    classesUnder: classFinder(possible),
    isMember: (application: number) => shown[application] === 1,
    mostEvaluations: question.mostEvaluations,
  };
  const moves = stepByStep(others, advance, (other, within, place) =>
    movedApplications(base, other, { ...search, advance: within }).map((group) => ({
      ...group,
      other,
      name: names[place]?.id as string,
    })),
  ).flat();
  const moveAt = (row: number): (typeof moves)[number] => moves[row] as (typeof moves)[number];
  const idOf = (application: number): ApplicationId => possible.applications.id[application] as ApplicationId;
  const rows = moves.map(
    ({ name, from, to, movedBy, applications }): Row<number> => ({
      keys: [name, classAt(from) ?? NOT_STACKED, classAt(to) ?? NOT_STACKED, optionsKey(movedBy)],
      unit: "applications",
      measure: "applications",
      cells: [applications.length],
    }),
  );
  return exactTableOf(question, {
    dimensions: [fixed("definition"), fromData("from"), fromData("to"), fromData("options")],
    columns: [{ kind: "code", key: "moved" }],
    registers: [registerFacts(register)],
    seriesBreaks: [],
    rows,
    source: {
      chainsOf: (row) => {
        const { other, applications } = moveAt(row);
        const was = chainFinder(findStoredChains(possible, base));
        const is = chainFinder(findStoredChains(possible, other));
        return inOrderOfIds(applications.map(idOf).map((id) => changedChain(id, was(id), is(id))));
      },
      // Between two definitions an application moves in one way only.
      together: (some) => [some.reduce((sum, row) => sum + moveAt(row).applications.length, 0)],
    },
  });
}

/** The class at a place in columns, or null. */
function classAt(place: number): ChainClass | null {
  return chainClasses[place] ?? null;
}

function optionsKey(movedBy: MovedGroup["movedBy"]): string {
  return movedBy.length === 0 ? NOT_FOUND : movedBy.map((options) => options.join("+")).join("|");
}
