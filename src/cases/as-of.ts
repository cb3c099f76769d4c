import { dayOf, type IsoDate } from "../calendar/day.ts";
import type { PackedRegister } from "./facts/packed-register.ts";
import { type Register, registerStorage } from "./facts/register.ts";
import { registerAt } from "./known/register-at.ts";

/**
 * The register as known at the end of another reference date (peildatum): reading as of a day and then counting
 * equals counting the register cut at that day. The day may be before or after that of the register given, because
 * a register keeps every row that intake kept. Cost: linear in the few rows that chains can rest on; the others are looked
 * at when something asks for them.
 *
 * @throws TypeError for anything but a register; RangeError when the day is not a calendar date.
 * @example
 * const { register } = readRegister({ applications: [], register: { extracted_on: "2023-12-31" } });
 * asOf(register, "2023-05-31").referenceDate; // "2023-05-31"
 */
export function asOf(register: Register, day: IsoDate): Register {
  // Every register that a caller can have was read, and has all that was.
  return registerAt(registerStorage(register).packed as PackedRegister, dayOf(day)).register;
}
