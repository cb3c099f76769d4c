import fc from "fast-check";
import { checkOptions, someOf } from "../../arguments/options.ts";
import { checkDefinition } from "../../chains/definition/check-definition.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { lintDefinition } from "../../chains/definition/lint-definition.ts";
import { memo2023 } from "../../chains/definition/presets.ts";
import { type TableName, type Tables, tableNames } from "../../model/contract-tables.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { modelRegister } from "../../model/read-register.ts";
import { anyDefinition, definitionsNear } from "../arbitraries/definitions.ts";
import { withFewerRows } from "../arbitraries/fewer-rows.ts";
import { nastyRegister } from "../arbitraries/nasty-registers.ts";
import { cleanRegister, crowdedRegister } from "../arbitraries/registers.ts";
import type { Law, LawAnswerOf, LawDrawing, LawImplementation, LawQuestion, LawSubject, LawTrial } from "./law.ts";

/** How often to try a law, and what the implementation claims to do. */
export interface LawOptions {
  /** 100 by default. */
  readonly runs?: number;
  /** Which registers are drawn: the same seed draws the same. 1 by default. */
  readonly seed?: number;
  /** After how many seconds to try no further register, while a smaller one is looked for too; as long as it takes by default. */
  readonly seconds?: number;
  /** Whether to look for a smaller register where a law breaks; true by default. */
  readonly smallest?: boolean;
  /** Which fields of a chain it gives; all of section 5 by default. No other is compared. */
  readonly fields?: readonly (keyof PlainChain)[];
  /** Which tables it reads beside applications; all by default. */
  readonly tables?: readonly TableName[];
  /** Which definitions it knows; every possible one by default. */
  readonly definitions?: readonly Definition[];
  /** Whether it reads registers with errors in them, as section 2 says; true by default. */
  readonly errors?: boolean;
}

/** A law that held as often as it was tried. */
export interface HeldLaw<Subject extends LawSubject = LawSubject> {
  readonly kind: "held";
  readonly law: Law<Subject>;
  readonly runs: number;
  readonly seed: number;
}

/** A law that did not hold: the smallest register that was found, what was asked, and both answers. */
export interface BrokenLaw<Subject extends LawSubject = LawSubject> {
  readonly kind: "broken";
  readonly law: Law<Subject>;
  /** How many registers it was tried on until it broke. */
  readonly runs: number;
  readonly seed: number;
  readonly tables: Tables;
  readonly definition: Definition;
  readonly questions: readonly LawQuestion<Subject>[];
  readonly expected: unknown;
  /** What was answered in its place; `{ problem }` where there was no answer. */
  readonly given: unknown;
}

/** A law that says nothing about an implementation that does not claim what it needs. */
export interface LawNotAsked<Subject extends LawSubject = LawSubject> {
  readonly kind: "not-asked";
  readonly law: Law<Subject>;
}

/** What came of a law. */
export type LawResult<Subject extends LawSubject = LawSubject> =
  | HeldLaw<Subject>
  | BrokenLaw<Subject>
  | LawNotAsked<Subject>;

const chainFields: readonly (keyof PlainChain)[] = [
  "application",
  "class",
  "reason",
  "form",
  "first",
  "independent",
  "depth",
  "path",
  "submitted",
  "decided",
  "outcome",
  "applicant",
  "sponsor",
];

/**
 * Puts an implementation through a law: draws registers, asks, and holds the answers against what the law says. Where it
 * breaks, the register is made smaller as long as it does.
 *
 * @throws TypeError or RangeError for anything but a law, a function and options that exist. What the implementation
 * throws breaks the law.
 * @example
 * const chainsOfMine: LawImplementation<"chains"> = (tables, definition, { asOf }) =>
 *   model.findChains(model.readRegister(tables, { asOf }).register, definition);
 * const [result] = await Promise.all(lawsOfChains.slice(0, 1).map((law) => checkLaw(law, chainsOfMine, { runs: 20 })));
 * result?.kind; // "held"
 */
export async function checkLaw<Subject extends LawSubject>(
  law: Law<Subject>,
  implementation: LawImplementation<Subject>,
  options: LawOptions = {},
): Promise<LawResult<Subject>> {
  if (typeof law !== "object" || law === null || typeof law.trials !== "function") {
    throw new TypeError("Pass a law, such as one of lawsOfChains.");
  }
  if (typeof implementation !== "function") {
    throw new TypeError("Pass an implementation as a function of tables, definition and options.");
  }
  const asked = checkedOptions(options);
  if (!isAskedOf(law, asked)) return { kind: "not-asked", law };
  let last: Tried<Subject> | null = null;
  const property = fc.asyncProperty(law.trials(drawingOf(asked)), async (trial) => {
    const tried = await tryOnce(law, trial, implementation, asked.fields);
    if (tried.holds) return true;
    last = tried;
    return false;
  });
  const { runs, seed, seconds, smallest } = asked;
  const limit = seconds === undefined ? {} : { interruptAfterTimeLimit: seconds * 1000 };
  const details = await fc.check(property, { numRuns: runs, seed, endOnFailure: !smallest, ...limit });
  // The last that failed is the smallest: fast-check goes on from each smaller one that fails too.
  const broken = last as Tried<Subject> | null;
  if (broken === null) return { kind: "held", law, runs: details.numRuns, seed };
  const { questions } = broken.trial;
  const [{ tables, definition }] = questions as readonly [LawQuestion<Subject>];
  const { expected, given } = broken;
  return { kind: "broken", law, runs: details.numRuns, seed, tables, definition, questions, expected, given };
}

/**
 * Puts an implementation through some laws of one subject, one after the other: `lawsOfChains`, `lawsOfCounts` or
 * `lawsOfFigures`, or those of them that are meant.
 *
 * @throws TypeError or RangeError as `checkLaw`.
 * @example
 * const results = await checkLaws(lawsOfChains.slice(-1), () => [], { runs: 5, fields: ["application", "depth", "path"] });
 * results.map(({ kind, law }) => `${law.name}: ${kind}`); // ["never-cyclic: held"]
 */
export async function checkLaws<Subject extends LawSubject>(
  laws: readonly Law<Subject>[],
  implementation: LawImplementation<Subject>,
  options: LawOptions = {},
): Promise<readonly LawResult<Subject>[]> {
  if (!Array.isArray(laws)) throw new TypeError("Pass laws as a list, such as lawsOfChains.");
  const results: LawResult<Subject>[] = [];
  for (const law of laws as readonly Law<Subject>[]) results.push(await checkLaw(law, implementation, options));
  return results;
}

type Asked = Required<Omit<LawOptions, "seconds" | "definitions">> & Pick<LawOptions, "seconds" | "definitions">;

function checkedOptions(options: LawOptions): Asked {
  checkOptions(options, ["runs", "seed", "seconds", "smallest", "fields", "tables", "definitions", "errors"]);
  const {
    runs = 100,
    seed = 1,
    seconds,
    smallest = true,
    fields = chainFields,
    tables = tableNames,
    definitions,
    errors = true,
  } = options;
  if (!Number.isInteger(runs) || runs < 1 || runs > 1_000_000) {
    throw new RangeError("Choose `runs` as a whole number from 1 to a million.");
  }
  if (!Number.isInteger(seed) || Math.abs(seed) > 0x7fffffff)
    throw new RangeError("Choose `seed` as a whole number below 2^31.");
  if (seconds !== undefined && !(typeof seconds === "number" && seconds > 0 && seconds < 1e6)) {
    throw new RangeError("Choose `seconds` as a number above 0.");
  }
  if (typeof smallest !== "boolean") throw new TypeError("Choose `smallest` from true, false.");
  if (typeof errors !== "boolean") throw new TypeError("Choose `errors` from true, false.");
  if (definitions !== undefined && (!Array.isArray(definitions) || definitions.length === 0)) {
    throw new TypeError("Pass `definitions` as a list, such as one of memo2023.");
  }
  for (const definition of definitions ?? []) checkDefinition(definition);
  const known = {
    runs,
    seed,
    smallest,
    fields: someOf("fields", fields, chainFields),
    tables: someOf("tables", tables, tableNames),
    errors,
  };
  return {
    ...known,
    ...(seconds === undefined ? {} : { seconds }),
    ...(definitions === undefined ? {} : { definitions }),
  };
}

function isAskedOf<Subject extends LawSubject>(
  { needs }: Law<Subject>,
  { fields, tables, definitions, errors }: Asked,
): boolean {
  const { fields: neededFields = [], tables: neededTables = [], definitions: neededDefinitions = false } = needs;
  return (
    neededFields.every((field) => fields.includes(field)) &&
    neededTables.every((table) => tables.includes(table)) &&
    !(neededDefinitions && definitions !== undefined) &&
    (errors || needs.errors !== true)
  );
}

function drawingOf({ tables, definitions, errors }: Asked): LawDrawing {
  const read = (drawn: Tables): Tables =>
    Object.fromEntries(
      Object.entries(drawn).filter(([name]) => ["applications", "register", ...tables].includes(name)),
    ) as Tables;
  const clean = withFewerRows(fc.oneof(cleanRegister, crowdedRegister).map(read));
  return {
    definitions:
      definitions === undefined
        ? fc.oneof({ weight: 3, arbitrary: definitionsNear(memo2023) }, { weight: 1, arbitrary: anyDefinition })
        : fc.constantFrom(...definitions),
    clean,
    any: errors
      ? fc.oneof({ weight: 2, arbitrary: clean }, { weight: 1, arbitrary: withFewerRows(nastyRegister.map(read)) })
      : clean,
  };
}

interface Tried<Subject extends LawSubject> {
  readonly trial: LawTrial<Subject>;
  readonly holds: boolean;
  readonly expected: unknown;
  readonly given: unknown;
}

async function tryOnce<Subject extends LawSubject>(
  { of }: Law<Subject>,
  trial: LawTrial<Subject>,
  implementation: LawImplementation<Subject>,
  fields: Asked["fields"],
): Promise<Tried<Subject>> {
  const answers: LawAnswerOf[Subject][] = [];
  for (const { tables, definition, options } of trial.questions) {
    try {
      const answer = await implementation(tables, definition, options);
      if (!isAnswer(of, answer)) throw new TypeError(`No ${of} came back.`);
      answers.push(answer);
    } catch (problem) {
      // "Where no application is kept there is nothing to count" (section 2), and under a definition that contradicts
      // itself neither: to refuse these is an answer.
      if (isWithoutApplication(tables) || isContradictory(definition))
        return { trial, holds: true, expected: null, given: null };
      const said = problem instanceof Error ? problem.message : "something was thrown";
      return { trial, holds: false, expected: `${of}`, given: { problem: said } };
    }
  }
  const { expected, given } = trial.sides(...answers);
  const seen = (side: unknown): unknown =>
    of === "chains" ? (side as PlainChain[]).map((chain) => picked(chain, fields)) : side;
  const [left, right] = [seen(expected), seen(given)];
  return { trial, holds: isSame(left, right), expected: left, given: right };
}

function isWithoutApplication(tables: Tables): boolean {
  return modelRegister(tables).coverage.tables.applications?.kept === 0;
}

function isContradictory(definition: Definition): boolean {
  return lintDefinition(definition).some(({ severity }) => severity === "contradictory");
}

function isAnswer(of: LawSubject, answer: unknown): boolean {
  const list: unknown = of === "chains" ? answer : (answer as { readonly rows?: unknown } | null)?.rows;
  return Array.isArray(list) && list.every((one) => typeof one === "object" && one !== null);
}

function picked(chain: PlainChain, fields: Asked["fields"]): Partial<PlainChain> {
  return Object.fromEntries(fields.map((field) => [field, chain[field]]));
}

/** Whether two answers are the same, whatever the order of the properties of an object. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null)
    return Object.is(one, other);
  const [left, right] = [one, other] as Readonly<Record<string, unknown>>[];
  const names = Object.keys(left ?? {});
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(right ?? {}).length &&
    names.every((name) => name in (right ?? {}) && isSame(left?.[name], right?.[name]))
  );
}
