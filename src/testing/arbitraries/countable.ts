import { asOf } from "../../cases/as-of.ts";
import { registerStorage } from "../../cases/facts/register.ts";
import { readRegister } from "../../cases/read-register.ts";
import type { Tables } from "../../model/contract-tables.ts";

/** Whether a register keeps an application on each of some days: without one there is no table to ask for. */
export function isCountable(tables: Tables, days: readonly string[]): boolean {
  const { register } = readRegister(tables);
  return days.every((day) => registerStorage(asOf(register, day)).keptApplications > 0);
}
