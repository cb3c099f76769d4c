import fc from "fast-check";
import type { Definition } from "../../chains/definition/definition.ts";
import type { Tables } from "../../model/contract-tables.ts";
import type { Law, LawImplementation, LawQuestion, LawSubject } from "./law.ts";
import { checkedOptions, drawnFor, isAskedOf, type LawOptions } from "./law-options.ts";
import { type Tried, tryOnce } from "./try-law.ts";

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
  /** Whether a smaller register was looked for until none was found: not where the time was over, or nobody asked for it. */
  readonly isSmallest: boolean;
}

/** A law that says nothing about an implementation that does not claim what it needs. */
export interface LawNotAsked<Subject extends LawSubject = LawSubject> {
  readonly kind: "not-asked";
  readonly law: Law<Subject>;
}

/** A law for which there was no time: not one register was answered in the seconds that were given. */
export interface LawNotTried<Subject extends LawSubject = LawSubject> {
  readonly kind: "not-tried";
  readonly law: Law<Subject>;
}

/** What came of a law. */
export type LawResult<Subject extends LawSubject = LawSubject> =
  | HeldLaw<Subject>
  | BrokenLaw<Subject>
  | LawNotAsked<Subject>
  | LawNotTried<Subject>;

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
  const property = fc.asyncProperty(law.trials(drawnFor(asked)), async (trial) => {
    const tried = await tryOnce(law, trial, implementation, asked);
    if (tried.holds) return true;
    last = tried;
    return false;
  });
  const { runs, seed, seconds, smallest } = asked;
  const limit = seconds === undefined ? {} : { interruptAfterTimeLimit: seconds * 1000 };
  const details = await fc.check(property, { numRuns: runs, seed, endOnFailure: !smallest, ...limit });
  // The last that failed is the smallest: fast-check goes on from each smaller one that fails too.
  const broken = last as Tried<Subject> | null;
  if (broken === null)
    return details.numRuns === 0 ? { kind: "not-tried", law } : { kind: "held", law, runs: details.numRuns, seed };
  const { questions } = broken.trial;
  const [{ tables, definition }] = questions as readonly [LawQuestion<Subject>];
  const { expected, given } = broken;
  const isSmallest = smallest && !details.interrupted;
  return {
    kind: "broken",
    law,
    runs: details.numRuns,
    seed,
    tables,
    definition,
    questions,
    expected,
    given,
    isSmallest,
  };
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
