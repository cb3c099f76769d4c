import type { IsoDate } from "../../calendar/day.ts";
import type { ApplicationColumns } from "./application.ts";
import type { Decision } from "./decision.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Identity } from "./identity.ts";
import type { Manifest } from "./manifest.ts";
import type { StoredPermitColumns } from "./permit.ts";
import type { RegisterRows } from "./register-rows.ts";
import type { Signal } from "./signal.ts";

/**
 * A register (register) as known at the end of its reference date: later rows, decisions, entries, permits and
 * identities are hidden, and every person is its leading id. How it is stored is nobody's business: ask
 * `applicationsOf`, `personsOf` and `permitsOf`. Nothing in it changes.
 */
export interface Register {
  readonly "~kind": "Register";
  /** The reference date (peildatum), inclusive. */
  readonly referenceDate: IsoDate;
  readonly manifest: Manifest;
  /**
   * How many rows of the table of applications were set aside, those that are their own sponsor at the reference date
   * among them. Not protected: it is for whoever holds the register.
   */
  readonly setAside: number;
  /** Same for the same kept rows, whatever their order, file format or reference date. */
  readonly digest: string;
}

/** A register with its storage, for the functions of this package. */
export interface StoredRegister extends Register {
  readonly applications: ApplicationColumns;
  readonly permits: StoredPermitColumns;
  /** The rows of identities known at the reference date; `personOf` says what came of them. */
  readonly identities: readonly Identity[];
  readonly decisions: readonly Decision[];
  readonly signals: readonly Signal[];
  readonly followUp: readonly FollowUp[];
  /** The id of every person code. */
  readonly persons: readonly string[];
  /** By person code: the code of its leading id. */
  readonly leadingOf: Int32Array;
  /** Everything that intake kept, from which `asOf` reads another day. */
  readonly rows: RegisterRows;
}

/**
 * The storage of a register that a caller passed.
 *
 * @throws TypeError for anything but a register.
 */
export function storedRegister(register: Register): StoredRegister {
  if ((register as Partial<Register> | null | undefined)?.["~kind"] !== "Register") {
    throw new TypeError("Pass a register, as readRegister gives it.");
  }
  return register as StoredRegister;
}
