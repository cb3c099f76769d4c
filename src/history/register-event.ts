import type { IsoDate } from "../calendar/day.ts";
import type { Outcome, Procedure, Relationship } from "../cases/facts/application.ts";
import type { FollowUpKind } from "../cases/facts/follow-up.ts";
import type { PermitKind, PermitStatus } from "../cases/facts/permit.ts";
import type { TableName } from "../cases/facts/table.ts";
import type { HistoryRow } from "./register-history.ts";

/** What every event has. */
export interface Recorded {
  /** The day on which it was written into the register (geregistreerd op); never before the day it happened. */
  readonly recordedOn: IsoDate;
  /** Why it was written: a letter, a file number, a name of a batch. Kept as it is, and never part of a message. */
  readonly reason: string;
}

/** What the service decided: every outcome but `open`, and `withdrawn`, which is the applicant's. */
export type DecidedOutcome = Exclude<Outcome, "open" | "withdrawn">;

/** An application was lodged (ingediend). */
export interface Lodged extends Recorded {
  readonly kind: "lodged";
  readonly application: string;
  readonly procedure: Procedure;
  readonly applicant: string;
  /** For family procedures, and only for those. */
  readonly sponsor?: string;
  readonly submittedOn: IsoDate;
  readonly relationship?: Relationship;
  readonly dossier?: string;
  readonly enteredOn?: IsoDate;
}

/** The first decision (eerste beslissing) on an application. */
export interface DecidedFirst extends Recorded {
  readonly kind: "decided";
  readonly application: string;
  /** The id of the decision. */
  readonly decision: string;
  readonly outcome: DecidedOutcome;
  readonly decidedOn: IsoDate;
}

/** A later decision: on objection (bezwaar), a ruling on appeal (beroep), or a new decision. */
export interface DecisionChanged extends Recorded {
  readonly kind: "decision-changed";
  readonly application: string;
  readonly decision: string;
  readonly by: "objection" | "appeal" | "new";
  readonly outcome: DecidedOutcome;
  readonly decidedOn: IsoDate;
  /** The id of the first decision, where the register has an outcome for it and no row in its table of decisions. */
  readonly firstDecision?: string;
}

/** The applicant withdrew the application (aanvraag ingetrokken). */
export interface Withdrawn extends Recorded {
  readonly kind: "withdrawn";
  readonly application: string;
  readonly withdrawnOn: IsoDate;
}

/** A permit was granted (vergunning verleend). */
export interface PermitGranted extends Recorded {
  readonly kind: "permit-granted";
  readonly permit: string;
  readonly holder: string;
  readonly permitKind: PermitKind;
  /** By which protection, of an asylum permit. */
  readonly status?: PermitStatus;
  /** May lie after the day of recording. */
  readonly validFrom: IsoDate;
  readonly validUntil?: IsoDate;
  readonly application?: string;
}

/** A permit was withdrawn (vergunning ingetrokken). */
export interface PermitWithdrawn extends Recorded {
  readonly kind: "permit-withdrawn";
  readonly permit: string;
  readonly withdrawnOn: IsoDate;
}

/** Two ids turned out to be one person (samengevoegd). */
export interface IdentityMerged extends Recorded {
  readonly kind: "identity-merged";
  readonly person: string;
  /** The id that goes on. */
  readonly leading: string;
  readonly knownOn: IsoDate;
}

/** Two ids were judged to be two persons (gesplitst); an earlier merge of the two no longer applies. */
export interface IdentitySplit extends Recorded {
  readonly kind: "identity-split";
  readonly person: string;
  readonly other: string;
  readonly knownOn: IsoDate;
}

/** A signal was entered by hand (handhavingssignaal). */
export interface SignalRaised extends Recorded {
  readonly kind: "signal-raised";
  readonly signal: string;
  readonly application: string;
  readonly raisedOn: IsoDate;
}

/** Something followed (vervolg). */
export interface FollowUpTaken extends Recorded {
  readonly kind: "follow-up-taken";
  readonly followUp: string;
  readonly followUpKind: FollowUpKind;
  readonly application: string;
  readonly permit?: string;
  readonly on: IsoDate;
}

/** Which row is corrected: by its id, and one of identities by its number, 1 for the first. */
export type RowAddress =
  | { readonly table: Exclude<TableName, "identities">; readonly id: string }
  | { readonly table: "identities"; readonly row: number };

/** A row was wrong and is written anew (gecorrigeerd); what it said before is kept. */
export type RowCorrected = Recorded &
  RowAddress & {
    readonly kind: "row-corrected";
    /** The cells that change, by column, of persons by further column too; empty text empties a cell. */
    readonly cells: HistoryRow;
  };

/** Something that happened to a register, with the day on which it was recorded and the reason. */
export type RegisterEvent =
  | Lodged
  | DecidedFirst
  | DecisionChanged
  | Withdrawn
  | PermitGranted
  | PermitWithdrawn
  | IdentityMerged
  | IdentitySplit
  | SignalRaised
  | FollowUpTaken
  | RowCorrected;
