import { by } from "./order.ts";
import type { PlainApplication } from "./register.ts";

/** One decision of an application that was decided more than once. */
export interface PlainDecision extends Pick<PlainApplication, "id" | "outcome"> {
  readonly application: string;
  readonly kind: "first" | "objection" | "appeal" | "new" | null;
  readonly decided: string;
}

/** "On one day by kind: none or `first`, `objection`, `appeal`, `new`" (section 2, Reference date). */
const places = { first: "1", objection: "2", appeal: "3", new: "4" };

/**
 * "The outcome at R is the last decision known then …, its day that of the earliest decision in the last unbroken run with
 * that outcome; an application without a decision row known at R keeps its own outcome if its `decided_on` is not after
 * R, else it is open" (section 2, Reference date).
 * @example
 * const appeal = { id: "D1", application: "f", kind: "appeal", outcome: "rejected", decided: "2020-02-02" } as const;
 * outcomeAt(smallest.f, [appeal], "2020-02-01"); // { outcome: "granted", decided: "2019-06-01" }
 * outcomeAt(smallest.f, [appeal], "2020-02-02"); // { outcome: "rejected", decided: "2020-02-02" }
 */
export function outcomeAt(
  { id, outcome, decided }: Pick<PlainApplication, "id" | "outcome" | "decided">,
  decisions: readonly PlainDecision[],
  day: string,
): Pick<PlainApplication, "outcome" | "decided"> {
  const known = decisions.filter((decision) => decision.application === id && decision.decided <= day);
  const history = known.sort(by((one) => [one.decided, places[one.kind ?? "first"], one.id]));
  const last = history.at(-1);
  if (last !== undefined) {
    const broken = history.map((decision) => decision.outcome !== last.outcome).lastIndexOf(true);
    return { outcome: last.outcome, decided: (history[broken + 1] as PlainDecision).decided };
  }
  return decided !== null && decided <= day ? { outcome, decided } : { outcome: "open", decided: null };
}
