import type { Outcome, Procedure } from "../cases/facts/application.ts";
import type { PermitKind } from "../cases/facts/permit.ts";

/** An application as known at the reference date. Persons are leading ids, days are ISO text, null is nothing. */
export interface PlainApplication {
  readonly id: string;
  readonly procedure: Procedure;
  readonly applicant: string;
  readonly sponsor: string | null;
  readonly submitted: string;
  readonly outcome: Outcome;
  readonly decided: string | null;
  readonly relationship: string | null;
  readonly dossier: string | null;
  readonly entered: string | null;
}

/** A permit as known at the reference date. */
export interface PlainPermit {
  /** Null for a permit that follows from a grant. */
  readonly id: string | null;
  readonly holder: string;
  readonly kind: PermitKind;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly withdrawn: string | null;
  /** Null where it belongs to none in the register. */
  readonly application: string | null;
  readonly status: string | null;
}

/** All of a register that section 3 looks at, as known at the end of the reference date. */
export interface PlainRegister {
  readonly referenceDate: string;
  readonly applications: readonly PlainApplication[];
  readonly permits: readonly PlainPermit[];
  /** Whether there is a table of permits, or "permits follow from grants". */
  readonly permitsFrom: "table" | "grants";
}
