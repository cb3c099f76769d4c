import type { IsoDate } from "../../calendar/day.ts";
import type { ApplicationId } from "./application.ts";
import type { PermitId } from "./permit.ts";

/** What followed (vervolg). The place in this list is the code in columns. */
export const followUpKinds = ["withdrawal-started", "permit-withdrawn", "reported", "report-taken-up"] as const;

/** Withdrawal of the permit started, permit withdrawn, reported (aangifte), report taken up (by AVIM). */
export type FollowUpKind = (typeof followUpKinds)[number];

/** The id of a follow-up. */
export type FollowUpId = string & { readonly "~kind": "FollowUpId" };

/** One thing that followed on an application. */
export interface FollowUp {
  readonly followUp: FollowUpId;
  readonly kind: FollowUpKind;
  readonly application: ApplicationId;
  readonly permit: PermitId | null;
  readonly on: IsoDate;
}
