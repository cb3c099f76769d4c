import type { Chain, ChainClass } from "../chains/definition/chain.ts";
import type { Cause, Requirement } from "../chains/why/difference.ts";
import type { Evidence } from "../chains/why/evidence.ts";

/** The applications of a chain, each described in words. */
export interface ChainWords {
  readonly second: string;
  readonly first: string;
  /** "" where there is none. */
  readonly independent: string;
}

/** A stretch of days written out, ends included; null for no bound. */
export interface WrittenStretch {
  readonly from: string | null;
  readonly to: string | null;
  readonly orEmpty: boolean;
}

/** Every word of an explanation, in one language: `dutchExplanation` and `englishExplanation` are the two. */
export interface ExplanationWords {
  readonly procedures: Readonly<Record<Evidence["procedure"], string>>;
  readonly outcomes: Readonly<Record<Evidence["outcome"], string>>;
  readonly described: (evidence: Evidence, facts: readonly string[]) => string;
  readonly filed: (submitted: string) => string;
  readonly decision: (outcome: string, decided: string | null) => string;
  readonly entered: (day: string) => string;
  readonly permit: (from: string, withdrawn: string | null) => string;
  readonly unknown: string;
  readonly notFamily: (second: string) => string;
  readonly noOwnRow: (second: string) => string;
  readonly noEarlierGrant: (second: string) => string;
  /** The classes by name. */
  readonly classNames: Readonly<Record<ChainClass, string>>;
  readonly classes: Readonly<Record<NonNullable<Chain["class"]>, (words: ChainWords) => string>>;
  readonly reasons: Readonly<Record<NonNullable<Chain["reason"]>, (words: ChainWords) => string>>;
  readonly depth: (depth: number) => string;
  /** What there is not. */
  readonly absent: Readonly<Record<"earlier-grant" | "independent", string>>;
  /** The application that comes nearest, and in which way it falls short. */
  readonly nearest: (nearest: string, cause: Exclude<Cause, "absent">) => string;
  /** An application that would have to be registered otherwise, or be there at all (null), with what it would have. */
  readonly needed: (application: string | null, requirements: readonly string[]) => string;
  /** That no registration can meet the criterion under the definition. */
  readonly impossible: string;
  /** What comes after: nothing more is asked, or the next criterion. */
  readonly afterwards: (isLast: boolean) => string;
  readonly columns: Readonly<Partial<Record<Requirement["column"], string>>>;
  /** One of some words, or none of them. */
  readonly oneOf: (words: readonly string[]) => string;
  readonly not: (words: readonly string[]) => string;
  readonly permitKinds: Readonly<Record<string, string>>;
  readonly between: (stretch: WrittenStretch) => string;
  readonly samePerson: (application: string, column: string) => string;
  readonly anotherPerson: (application: string, column: string) => string;
  readonly outsideDossier: (application: string) => string;
  /** An option of the definition with its meaning and that of its value. */
  readonly option: (option: string, meaning: string, value: string) => string;
  /** The legal timeline: each stretch of applications with the name of its phase. */
  readonly legal: (steps: readonly { readonly applications: string; readonly phase: string }[]) => string;
  readonly and: string;
}
