import type { IsoDate } from "../../calendar/day.ts";
import type { ApplicationId, Outcome } from "./application.ts";

/** The kind of a decision (beslissing); "" is unknown. The place in this list is the code in columns. */
export const decisionKinds = ["", "first", "objection", "appeal", "new"] as const;

/** First decision, decision on objection (bezwaar), ruling on appeal (beroep), new decision. */
export type DecisionKind = Exclude<(typeof decisionKinds)[number], "">;

/** The id of a decision. */
export type DecisionId = string & { readonly "~kind": "DecisionId" };

/** One of several decisions on an application. */
export interface Decision {
  readonly decision: DecisionId;
  readonly application: ApplicationId;
  readonly kind: DecisionKind | null;
  readonly outcome: Exclude<Outcome, "open">;
  readonly decidedOn: IsoDate;
}
