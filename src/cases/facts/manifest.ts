import type { IsoDate } from "../../calendar/day.ts";

/** What a register says of itself (register.json). Every part may be missing. */
export interface Manifest {
  /** The day of the extract. */
  readonly extractedOn: IsoDate | null;
  /** The first day from which the register holds what happened. */
  readonly coverageFrom: IsoDate | null;
  /** Which key made the pseudonyms: extracts of different epochs do not join. */
  readonly pseudonymEpoch: string | null;
  /** Whether nobody in it exists. */
  readonly synthetic: boolean;
  readonly source: string | null;
}

/** A register that says nothing of itself. */
export const emptyManifest: Manifest = {
  extractedOn: null,
  coverageFrom: null,
  pseudonymEpoch: null,
  synthetic: false,
  source: null,
};
