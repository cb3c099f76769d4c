import type { IsoDate } from "../../calendar/day.ts";
import type { ApplicationColumns } from "./application.ts";
import type { Decision } from "./decision.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Identity } from "./identity.ts";
import type { Manifest } from "./manifest.ts";
import type { PackedRegister } from "./packed-register.ts";
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
  /**
   * The reference date (peildatum), inclusive; null where none was given and no row has a day. Then nothing can be asked
   * of the register but `asOf`.
   */
  readonly referenceDate: IsoDate | null;
  readonly manifest: Manifest;
  /**
   * How many rows of the table of applications were set aside, those that are their own sponsor at the reference date
   * among them. Not protected: it is for whoever holds the register.
   */
  readonly setAside: number;
  /** Same for the same kept rows, whatever their order, file format or reference date. */
  readonly digest: string;
}

/** A register with its storage, whether or not it has a reference date. */
export interface RegisterStorage extends Register {
  /** How many applications are kept: not set aside, if perhaps hidden at the reference date. */
  readonly keptApplications: number;
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
  /** The rows that these were read from. */
  readonly rows: RegisterRows;
  /** The same register with no more of its rows than chains can rest on, whatever the definition. */
  readonly core: RegisterStorage;
  /** All that was read, from which `asOf` reads another day; null for one that was put together from rows. */
  readonly packed: PackedRegister | null;
}

/** A register with its storage and a reference date, for the functions of this package. */
export interface StoredRegister extends RegisterStorage {
  readonly referenceDate: IsoDate;
  readonly core: StoredRegister;
}

/**
 * The storage of a register that a caller passed, to be read at another day.
 *
 * @throws TypeError for anything but a register.
 */
export function registerStorage(register: Register): RegisterStorage {
  if ((register as Partial<Register> | null | undefined)?.["~kind"] !== "Register") {
    throw new TypeError("Pass a register, as readRegister gives it.");
  }
  return register as RegisterStorage;
}

/**
 * The storage of a register that a caller passed, at its reference date.
 *
 * @throws TypeError for anything but a register; RangeError for one without a reference date.
 */
export function storedRegister(register: Register): StoredRegister {
  const stored = registerStorage(register);
  if (stored.referenceDate === null) {
    throw new RangeError("Give a reference date, by asOf: no row of this register has a day that could be it.");
  }
  return stored as StoredRegister;
}

/**
 * The storage of a register that a caller passed, to find or count something in it: without any kept application there
 * is no figure, not even zero.
 *
 * @throws TypeError for anything but a register; RangeError for one that keeps no application, or without a reference date.
 */
export function countableRegister(register: Register): StoredRegister {
  if (registerStorage(register).keptApplications === 0) {
    throw new RangeError(
      "Give a register with an application in it: none was kept from this one, and its issues say why.",
    );
  }
  return storedRegister(register);
}
