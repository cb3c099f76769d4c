import type { DemonstrationRows } from "./demonstration-rows.ts";
import { simulateRegister } from "./simulate-register.ts";

/** The seed of the demonstration register: the publication day of the final analysis. */
const SEED = 20_240_216;

/**
 * The demonstration register: some 36,000 invented applications of 2012 to January 2024, in which the tables of the
 * memo of August 2023 are found when it is read as of 2023-05-31 with the definition `memo-2023-08`, and the totals of
 * the final analysis when it is read as of 2024-01-31. Nobody in it exists, and its manifest says so. Always the same
 * rows; no clock, no other source of chance. About 0.4 seconds.
 *
 * @example
 * const { applications, register } = demonstrationTables();
 * applications.length >= 30_000; // true
 * register.synthetic; // true
 */
export function demonstrationTables(): DemonstrationRows {
  return simulateRegister(SEED);
}
