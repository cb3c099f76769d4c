import type { Day } from "../../calendar/day.ts";
import type { About } from "./exact-table.ts";

/**
 * What counting may look at: the chains that have a class, as columns, one entry a chain. Persons and dossiers are
 * codes that mean nothing by themselves; days are whole days.
 */
export interface CountedChains {
  /** How many chains. */
  readonly count: number;
  /** Place in `chainClasses`. */
  readonly class: Uint8Array;
  /** Place in `outcomes`. */
  readonly outcome: Uint8Array;
  /** Day of filing. */
  readonly submitted: Int32Array;
  /** Day of the decision, or `NO_DAY` where the application is open. */
  readonly decided: Int32Array;
  /** Code of the person for whom residence is asked. */
  readonly applicant: Int32Array;
  /** Code of the sponsor. */
  readonly sponsor: Int32Array;
  /** Code of the dossier of its sponsor, or `NOBODY`: then the application is a dossier by itself. */
  readonly dossier: Int32Array;
  readonly about: {
    readonly definition: About["definition"];
    readonly register: About["register"];
    /** The day at whose end everything is as known; inclusive. */
    readonly referenceDate: Day;
    /** The first day that the register covers, where its manifest says so. */
    readonly coverageFrom: Day | null;
    /** The last day that it covers: the reference date, or the day of extraction where that is earlier. */
    readonly coverageTo: Day;
  };
}
