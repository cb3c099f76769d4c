import type { Distribution } from "./intervals/distribution.ts";
import type { Interval } from "./intervals/interval.ts";

/**
 * What is left of the protection of one printed figure once everything else that is printed is known too. `kept`: it
 * still hides as many values as are promised. `narrowed`: fewer, because of the other figures. `bare`: the figure alone
 * hides fewer than promised, by its policy, and the others take nothing away. `clash`: no count at all fits.
 */
export type Verdict = "kept" | "narrowed" | "bare" | "clash";

/** One printed figure, and the hidden true count behind it. */
export interface AuditedFigure {
  readonly atLeast: number;
  /** Null where nothing bounds it. */
  readonly atMost: number | null;
  /** Whether every value of the interval's ends can be; else the interval is wide enough, and may be too wide. */
  readonly exact: boolean;
  readonly verdict: Verdict;
  /** Of all ways to fill in the hidden counts, the share with each value; null where that was not worked out. */
  readonly distribution: Distribution | null;
}

/** How many figures of an audit have a verdict. */
export function figuresWith(
  verdict: Verdict,
  { rows }: { readonly rows: readonly { readonly cells: readonly (AuditedFigure | null)[] }[] },
): number {
  return rows.flatMap(({ cells }) => cells.filter((figure) => figure?.verdict === verdict)).length;
}

/** How many values a figure hides unless its policy promises another number: a printed 10 of the memo hides 10 to 14. */
export const PROMISED_VALUES = 5;

/** The verdict on one figure: what it hides alone, and what is left of that. */
export function verdictOn(alone: Interval, left: Interval, width: number): Exclude<Verdict, "clash"> {
  const [before, after] = [valuesOf(alone), valuesOf(left)];
  if (after < Math.min(width, before)) return "narrowed";
  return before < width ? "bare" : "kept";
}

function valuesOf({ atLeast, atMost }: Interval): number {
  return atMost - atLeast + 1;
}
