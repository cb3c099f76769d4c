import type { IsoDate } from "../../calendar/day.ts";
import type { ApplicationId, PersonId } from "./application.ts";

/** The kind of a residence permit. The place in this list is the code in columns. */
export const permitKinds = ["derived", "independent", "regular"] as const;

/** Derived asylum permit (afgeleid), independent asylum permit (zelfstandig), regular permit (regulier). */
export type PermitKind = (typeof permitKinds)[number];

/** By which protection an asylum permit was given. The place in this list is the code in columns; "" is unknown. */
export const permitStatuses = ["", "refugee", "subsidiary"] as const;

/** Refugee (vluchteling), subsidiary protection (subsidiair); never seen by detection. */
export type PermitStatus = Exclude<(typeof permitStatuses)[number], "">;

/** The id of a permit. */
export type PermitId = string & { readonly "~kind": "PermitId" };

/** A residence permit (vergunning) as known at the reference date of its register. */
export interface Permit {
  /** Null for a permit that follows from a grant, where the register has no table of permits. */
  readonly permit: PermitId | null;
  readonly holder: PersonId;
  readonly kind: PermitKind;
  readonly validFrom: IsoDate;
  /** The last day of validity; null where it has no end. */
  readonly validUntil: IsoDate | null;
  /** The day from which it is no longer held. */
  readonly withdrawnOn: IsoDate | null;
  /** The application it was given on, where that is in the register. */
  readonly application: ApplicationId | null;
  /** Null where the register does not say. */
  readonly status: PermitStatus | null;
}

/** What detection may look at of the permits of a register at its reference date, as columns, in the order of their holders. */
export interface PermitColumns {
  readonly count: number;
  /** Null throughout where permits follow from grants. */
  readonly id: readonly (PermitId | null)[];
  /** Code of the leading id of the holder. */
  readonly holder: Int32Array;
  /** Place in `permitKinds`. */
  readonly kind: Uint8Array;
  readonly validFrom: Int32Array;
  /** `NO_DAY` where there is none. */
  readonly validUntil: Int32Array;
  /** `NO_DAY` where there is none. */
  readonly withdrawn: Int32Array;
  /** Place of the application in the register's applications, or -1. */
  readonly application: Int32Array;
  /** The permits of person code p are those from `firstOfHolder[p]` up to `firstOfHolder[p + 1]`. */
  readonly firstOfHolder: Int32Array;
}

/** The permits of a register at its reference date, as columns. */
export interface StoredPermitColumns extends PermitColumns {
  /** Place in `permitStatuses`. */
  readonly status: Uint8Array;
}

/** The places of the permits of a person, by the code of its leading id, in the order of the day from which they are valid. */
export function permitPlacesOf(
  { firstOfHolder }: Pick<PermitColumns, "firstOfHolder">,
  person: number,
): readonly number[] {
  const first = firstOfHolder[person] as number;
  return Array.from({ length: (firstOfHolder[person + 1] as number) - first }, (_, index) => first + index);
}
