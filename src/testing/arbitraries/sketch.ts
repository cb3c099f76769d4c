/** An application before anybody is named: persons and days are places in a pool. */
export interface ApplicationSketch {
  readonly procedure: string;
  readonly applicant: number;
  readonly sponsor: number;
  readonly submitted: number;
  readonly outcome: string;
  /** How many places of the pool the decision is behind the submission. */
  readonly wait: number;
  readonly relationship: string;
  readonly dossier: string;
  readonly entered: number | null;
  readonly recorded: number | null;
}

/** A judgement on who is who. */
export interface IdentitySketch {
  readonly person: number;
  readonly leading: number;
  readonly kind: string;
  readonly known: number | null;
  readonly recorded: number | null;
}

/** A decision on an application. */
export interface DecisionSketch {
  readonly application: number;
  readonly kind: string;
  readonly outcome: string;
  readonly decided: number;
  readonly recorded: number | null;
}

/** A permit; `until` and `withdrawn` are places behind its beginning. */
export interface PermitSketch {
  readonly holder: number;
  readonly kind: string;
  readonly from: number;
  readonly until: number | string;
  readonly withdrawn: number | null;
  readonly application: number | null;
  readonly status: string;
  readonly recorded: number | null;
}

/** What followed on an application. */
export interface FollowUpSketch {
  readonly kind: string;
  readonly application: number;
  readonly on: number;
  readonly recorded: number | null;
}

/** A signal on an application. */
export interface SignalSketch {
  readonly application: number;
  readonly raised: number;
  readonly recorded: number | null;
}

/** A register before it is written down as rows; null for a table that it does not have. */
export interface Sketch {
  /** How many persons of the pool there are. */
  readonly people: number;
  readonly applications: readonly ApplicationSketch[];
  readonly identities: readonly IdentitySketch[];
  readonly decisions: readonly DecisionSketch[] | null;
  readonly permits: readonly PermitSketch[] | null;
  readonly followUp: readonly FollowUpSketch[] | null;
  readonly signals: readonly SignalSketch[] | null;
  /** Days of birth. */
  readonly persons: readonly string[] | null;
  readonly extracted: number | null;
  readonly coverage: number | null;
}
