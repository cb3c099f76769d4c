import { type Advance, apartFromWork, type LongWork, stretchOf, unwatched } from "../arguments/long-work.ts";
import type { ApplicationId } from "../cases/facts/application.ts";
import { countableRegister, type Register, type StoredRegister } from "../cases/facts/register.ts";
import { checkDefinition } from "../chains/definition/check-definition.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { findAmongAllApplications } from "../chains/detection/stored-chains.ts";
import { type AskedRule, type CohortOptions, questionOf } from "../counts/asked/count-options.ts";
import { coveredDays, periodsOf } from "../counts/asked/periods.ts";
import type { Question } from "../counts/asked/question.ts";
import { cellApplication } from "../counts/cells/cell-chain.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { exactTableOf, fixed } from "../counts/cells/make-table.ts";
import { registerFacts } from "../counts/cells/table-facts.ts";
import { attritionClasses, conditionsOf } from "./definitions/attrition-conditions.ts";
import { type AttritionStage, attritionStages } from "./definitions/attrition-stages.ts";
import { chainFinder } from "./definitions/chain-finder.ts";
import {
  countMembers,
  filedIn,
  type IsMember,
  type MemberRow,
  type Members,
  type MemberUnit,
} from "./definitions/member-rows.ts";

/** Which class is looked at, over which periods. */
export interface AttritionOptions extends Pick<CohortOptions, "period" | "from" | "to">, LongWork {
  /** `nareis-op-nareis` by default. */
  readonly class?: Question<"attrition">["classes"][number];
}

/** The columns of an attrition. */
export const attritionColumns = ["left", "out", "without", "gained"] as const;

/** What a figure of an attrition counts. */
export type AttritionColumn = (typeof attritionColumns)[number];

/** The rule of its question. */
export const attritionRule: AskedRule = {
  names: ["classes", "period", "from", "to"],
  // A dossier is not among them, because conditions are about persons.
  units: ["applications", "sponsors", "applicants"],
  classes: attritionClasses,
  measures: ["applications"],
  bases: ["submission"],
};

/**
 * How many applications, sponsors and persons are left after each condition of a definition, and the gain of each
 * condition: what would be counted if only that one were dropped. From all applications known at the reference date
 * down to those that a table of the class counts in the periods shown: the last row is its total. A condition that the
 * definition does not make has no row. The columns:
 *
 * - `left`: left after this condition and those above it, where one and the same earlier grant meets them all;
 * - `out`: how many of those left before are not left after it; null in the first row;
 * - `without`: what would be counted if only this condition were dropped; null where nothing could be;
 * - `gained`: how many of these are not counted with it.
 *
 * Sponsors and persons count once a row. `chainsOf` gives what the definition finds of the applications of a cell.
 * Cost: `findChains` about twice for every condition on earlier grants; it hears of progress, and can be cancelled,
 * between two conditions.
 *
 * @throws RangeError for a definition that cannot be, for an option that does not exist, and for a class other than
 * `nareis-op-nareis` and `art8-after-nareis`; TypeError for options that are no object.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const left = publish(attrition(register, memo2023), tens);
 * left.rows.slice(0, 3).map(({ keys }) => keys[1]); // ["known", "family", "procedure"]
 */
export function attrition(
  register: Register,
  definition: Definition,
  options: AttritionOptions = {},
): ExactTable<"attrition"> {
  const stored = countableRegister(register);
  const { asked, advance } = apartFromWork(options, ["class", "period", "from", "to"]);
  return attritionTable(stored, attritionQuestion(stored, definition, asked), advance);
}

/** The question of an attrition. */
function attritionQuestion(
  { referenceDate }: StoredRegister,
  definition: Definition,
  options: Omit<AttritionOptions, keyof LongWork>,
): Question<"attrition"> {
  checkDefinition(definition);
  const { class: asked = "nareis-op-nareis", ...others } = options;
  if (!attritionClasses.includes(asked)) throw new RangeError(`Choose \`class\` from ${attritionClasses.join(", ")}.`);
  const known = { definitions: [definition], referenceDates: [referenceDate] } as const;
  return questionOf("attrition", attritionRule, { ...others, classes: [asked] }, known);
}

/** Answers it by finding the chains of its definition, and those without each of its conditions. */
export function attritionTable(
  register: StoredRegister,
  question: Question<"attrition">,
  advance: Advance = unwatched,
): ExactTable<"attrition"> {
  const [definition] = question.definitions;
  const [attritionClass] = question.classes;
  const conditions = conditionsOf(definition, attritionClass);
  const steps = conditions.length + 1;
  advance(0, steps);
  const chains = findAmongAllApplications(register, definition);
  const covered = filedIn(periodsOf(question.periods, coveredDays(register)), register);
  const stages = attritionStages(chains, { attritionClass, conditions, covered }, stretchOf(advance, 1, steps, steps));
  const rows = (question.units as readonly MemberUnit[]).flatMap((unit) =>
    stages.map(
      ({ condition }, place): MemberRow => ({
        keys: [attritionClass, condition],
        unit,
        membersOf: (column) => membersOf(register, stages, unit, place)[attritionColumns[column] as AttritionColumn](),
        chainAt: () => {
          const find = chainFinder(chains);
          return (application) =>
            find(register.applications.id[application] as ApplicationId) ?? cellApplication(register, application);
        },
      }),
    ),
  );
  return exactTableOf(question, {
    dimensions: [fixed("class"), fixed("condition")],
    columns: attritionColumns.map((key) => ({ kind: "code", key })),
    registers: [registerFacts(register)],
    seriesBreaks: [],
    ...countMembers(register, rows, attritionColumns.length),
  });
}

/** What each column of a stage counts in a unit. */
function membersOf(
  register: StoredRegister,
  stages: readonly AttritionStage[],
  unit: MemberUnit,
  place: number,
): { readonly [Column in AttritionColumn]: () => IsMember | null } {
  const { left, without } = stages[place] as AttritionStage;
  const before = stages[place - 1]?.left;
  const counted = stages[stages.length - 1]?.left as Members;
  return {
    left: () => isIn(left),
    out: () => (before === undefined ? null : isOfOtherUnits(register, unit, before, left)),
    without: () => (without === null ? null : isIn(without)),
    gained: () => (without === null ? null : isOfOtherUnits(register, unit, without, counted)),
  };
}

function isIn(members: Members): IsMember {
  return (application) => members[application] === 1;
}

/** Whether an application is among some, and no application of the same unit among others. */
function isOfOtherUnits({ applications }: StoredRegister, unit: MemberUnit, some: Members, others: Members): IsMember {
  if (unit === "applications") return (application) => some[application] === 1 && others[application] === 0;
  const codes = unit === "sponsors" ? applications.sponsor : applications.applicant;
  const among = new Uint8Array(applications.personCount);
  others.forEach((isAmong, application) => {
    // Where there is no sponsor the code is below zero, which no array keeps.
    if (isAmong === 1) among[codes[application] as number] = 1;
  });
  return (application) => some[application] === 1 && among[codes[application] as number] !== 1;
}
