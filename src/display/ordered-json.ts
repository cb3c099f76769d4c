import { definitionOptions } from "../chains/definition/definition-options.ts";
import type { About, PeriodCoverage } from "../counts/old/exact-table.ts";
import type { BrokenPhase, SeriesBreak } from "../counts/old/series-break.ts";
import type { PublishedFigure } from "../disclosure/old/published-table.ts";
import type { Policy } from "../disclosure/policy.ts";

/** A definition with its keys in the order of the schema. */
export function orderedDefinition({ id, digest, options }: About["definition"]): About["definition"] {
  return { id, digest, options: options === null ? null : definitionOptions(options) };
}

/** A figure with its keys in the order of the schema. */
export function orderedFigure(figure: PublishedFigure): PublishedFigure {
  const { atLeast, atMost } = figure;
  return figure.kind === "rounded"
    ? { kind: figure.kind, value: figure.value, atLeast, atMost }
    : { kind: figure.kind, threshold: figure.threshold, atLeast, atMost };
}

/** The coverage of a period with its keys in the order of the schema. */
export function orderedCoverage(coverage: PeriodCoverage): PeriodCoverage {
  if (coverage.kind !== "partial") return { kind: coverage.kind };
  return { kind: coverage.kind, from: coverage.from, until: coverage.until };
}

/** A policy with its keys in the order of the schema. */
export function orderedPolicy(policy: Policy | null): Policy | null {
  if (policy === null) return null;
  const { id, base, ties, threshold, thresholdOn, zero } = policy;
  return { id, base, ties, threshold, thresholdOn, zero };
}

/** A change inside a series with its keys in the order of the schema. */
export function orderedBreak({ on, period, inside, before, after }: SeriesBreak): SeriesBreak {
  return { on, period, inside, before: orderedPhase(before), after: orderedPhase(after) };
}

function orderedPhase({ id, rule, procedure, name }: BrokenPhase): BrokenPhase {
  return { id, rule, procedure, name: { nl: name.nl, en: name.en } };
}
