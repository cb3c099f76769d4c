/** What a matcher tells the `expect` that asked it. */
export interface MatcherOutcome {
  readonly pass: boolean;
  /** Why it failed; of a passing matcher, why `not` failed. */
  readonly message: () => string;
}

/** An outcome, with what to say where the matcher was to pass and where it was not to. */
export function outcomeOf(pass: boolean, failed: () => string, passed: string): MatcherOutcome {
  return { pass, message: () => (pass ? passed : failed()) };
}
