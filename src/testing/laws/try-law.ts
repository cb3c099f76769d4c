import type { Definition } from "../../chains/definition/definition.ts";
import { lintDefinition } from "../../chains/definition/lint-definition.ts";
import type { Tables } from "../../model/contract-tables.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { modelRegister } from "../../model/read-register.ts";
import type { Law, LawAnswerOf, LawImplementation, LawSubject, LawTrial } from "./law.ts";
import type { Asked } from "./law-options.ts";

/** A law that was tried once. */
export interface Tried<Subject extends LawSubject> {
  readonly trial: LawTrial<Subject>;
  readonly holds: boolean;
  readonly expected: unknown;
  readonly given: unknown;
}

/** Asks an implementation once, and holds its answers against what the law says. */
export async function tryOnce<Subject extends LawSubject>(
  { of }: Law<Subject>,
  trial: LawTrial<Subject>,
  implementation: LawImplementation<Subject>,
  { fields, classes }: Pick<Asked, "fields" | "classes">,
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
      if (isWithoutApplication(tables, options) || isContradictory(definition))
        return { trial, holds: true, expected: null, given: null };
      const said = problem instanceof Error ? problem.message : "something was thrown";
      const asked = trial.questions.slice(answers.length, answers.length + 1);
      return { trial: { ...trial, questions: asked }, holds: false, expected: `${of}`, given: { problem: said } };
    }
  }
  const { expected, given } = trial.sides(...answers);
  // A chain whose class is not said is taken to be of those.
  const isGiven = ({ class: name }: PlainChain): boolean =>
    classes === undefined || name === undefined || (name !== null && classes.includes(name));
  const seen = (side: unknown): unknown =>
    of === "chains" ? (side as PlainChain[]).filter(isGiven).map((chain) => picked(chain, fields)) : side;
  const [left, right] = [seen(expected), seen(given)];
  return { trial, holds: isSame(left, right), expected: left, given: right };
}

/** At the reference date that is asked for: identities known by then can set aside what others keep. */
function isWithoutApplication(tables: Tables, { asOf }: { readonly asOf?: string | undefined }): boolean {
  return modelRegister(tables, asOf === undefined ? {} : { asOf }).coverage.tables.applications?.kept === 0;
}

function isContradictory(definition: Definition): boolean {
  return lintDefinition(definition).some(({ severity }) => severity === "contradictory");
}

function isAnswer(of: LawSubject, answer: unknown): boolean {
  const list: unknown = of === "chains" ? answer : (answer as { readonly rows?: unknown } | null)?.rows;
  return Array.isArray(list) && list.every((one) => typeof one === "object" && one !== null);
}

function picked(chain: PlainChain, fields: readonly (keyof PlainChain)[]): Partial<PlainChain> {
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
