import { NEVER, NO_DAY } from "../../calendar/day.ts";
import type { PermitColumns } from "./permit.ts";

/** The days of a permit, as columns. */
type PermitDays = Pick<PermitColumns, "validFrom" | "validUntil" | "withdrawn">;

/**
 * The first day on which a permit is no longer held, by its place; `NEVER` where it has no end. The last day of
 * validity counts as held, the day of withdrawal does not. One that is withdrawn on its first day is never held.
 */
export function heldUntil({ validUntil, withdrawn }: Omit<PermitDays, "validFrom">, place: number): number {
  const until = validUntil[place] as number;
  const ended = until === NO_DAY ? NEVER : until + 1;
  return withdrawn[place] === NO_DAY ? ended : Math.min(ended, withdrawn[place] as number);
}

/** Whether a permit is held on a day, by its place: from the day from which it is valid, until its end. */
export function isHeldOn(permits: PermitDays, place: number, day: number): boolean {
  return (permits.validFrom[place] as number) <= day && day < heldUntil(permits, place);
}
