import type { IsoDate } from "../../calendar/day.ts";
import type { Relationship } from "../../cases/facts/application.ts";
import type { PermitKind, PermitStatus } from "../../cases/facts/permit.ts";

/** What was decided, as the day of one outcome; without any an application is open. */
export interface OutcomeStep {
  readonly granted?: IsoDate;
  readonly rejected?: IsoDate;
  /** By the applicant. */
  readonly withdrawn?: IsoDate;
  readonly notConsidered?: IsoDate;
  readonly closed?: IsoDate;
}

/** What every row can have. */
export interface RecordedStep {
  /** Told from the person and what the row is by default, such as `ali-nareis`. */
  readonly id?: string;
  /** The day from which the row was in the register. */
  readonly recorded?: IsoDate;
}

/** An application of whatever procedure. */
export interface ApplicationStep extends OutcomeStep, RecordedStep {
  /** The day of entry. */
  readonly entered?: IsoDate;
  /** Thirty days before the decision by default. */
  readonly submitted?: IsoDate;
}

/** An application for asylum. */
export interface AsylumStep extends Omit<ApplicationStep, "submitted"> {
  /** The day on which it was submitted; thirty days before the decision by default. */
  readonly requested?: IsoDate;
}

/** An application to live with a sponsor. */
export interface FamilyStep extends ApplicationStep {
  /** A person of the register, with or without applications. */
  readonly sponsor: string;
  /** Of the applicant to the sponsor. */
  readonly relationship?: Relationship;
  /** Applications lodged together by one sponsor. */
  readonly dossier?: string;
}

/** A decision on an application that is decided more than once. */
export interface DecisionStep extends OutcomeStep, RecordedStep {
  readonly kind?: "first" | "objection" | "appeal" | "new";
}

/** A permit of a register that has a table of them. */
export interface PermitStep extends RecordedStep {
  readonly kind: PermitKind;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly withdrawn?: IsoDate;
  readonly status?: PermitStatus;
  /** The id of the application that it was given for; none by default. */
  readonly application?: string;
}

/** A signal on an application. */
export interface SignalStep extends RecordedStep {
  readonly raised: IsoDate;
}

/** What followed on an application: one kind, and its day. */
export interface FollowUpStep extends RecordedStep {
  readonly withdrawalStarted?: IsoDate;
  readonly permitWithdrawn?: IsoDate;
  readonly reported?: IsoDate;
  readonly reportTakenUp?: IsoDate;
}

/** Since when a judgement on who is who is known. */
export interface IdentityStep {
  /** From the beginning by default. */
  readonly known?: IsoDate;
  readonly recorded?: IsoDate;
}
