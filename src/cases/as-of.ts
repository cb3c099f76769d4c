import { dayOf, type IsoDate } from "../calendar/day.ts";
import type { StoredRegister as Register } from "./facts/register.ts";
import { registerAt } from "./known/register-at.ts";

/**
 * The register as known at the end of another reference date (peildatum): reading as of a day and then counting
 * equals counting the register cut at that day. The day may be before or after that of the register given, because
 * a register keeps every row that intake kept. Cost: linear in the rows.
 *
 * @throws RangeError when the day is not a calendar date.
 */
export function asOf(register: Register, day: IsoDate): Register {
  return registerAt(register.rows, dayOf(day)).register;
}
