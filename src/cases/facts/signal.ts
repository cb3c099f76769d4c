import type { IsoDate } from "../../calendar/day.ts";
import type { ApplicationId } from "./application.ts";

/** The id of a signal. */
export type SignalId = string & { readonly "~kind": "SignalId" };

/** A manual enforcement signal (handhavingssignaal). Never seen by detection. */
export interface Signal {
  readonly signal: SignalId;
  readonly application: ApplicationId;
  readonly raisedOn: IsoDate;
}
