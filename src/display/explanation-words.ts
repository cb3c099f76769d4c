import type { Chain } from "../chains/chain.ts";
import type { Evidence } from "../chains/explanation.ts";

/** The applications of a chain, each described in words. */
export interface ChainWords {
  readonly second: string;
  readonly first: string;
  /** "" where there is none. */
  readonly independent: string;
}

/** Every word of an explanation, in one language: `dutchExplanation` and `englishExplanation` are the two. */
export interface ExplanationWords {
  readonly procedures: Readonly<Record<Evidence["procedure"], string>>;
  readonly outcomes: Readonly<Record<Evidence["outcome"], string>>;
  readonly described: (evidence: Evidence, procedure: string, submitted: string, decision: string) => string;
  readonly decision: (outcome: string, decided: string | null) => string;
  readonly unknown: string;
  readonly notFamily: (second: string) => string;
  readonly noOwnRow: (second: string) => string;
  readonly noEarlierGrant: (second: string) => string;
  readonly classes: Readonly<Record<NonNullable<Chain["class"]>, (words: ChainWords) => string>>;
  readonly reasons: Readonly<Record<NonNullable<Chain["reason"]>, (words: ChainWords) => string>>;
  readonly depth: (depth: number) => string;
}
