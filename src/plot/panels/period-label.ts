import type { PeriodMark } from "../figures/picture.ts";

/** What stands under a period: its label, with the sign of a break in the series. */
export function periodLabel({ label, isBroken }: PeriodMark): string {
  return isBroken ? `${label} ◆` : label;
}
