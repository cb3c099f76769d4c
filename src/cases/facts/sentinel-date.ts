import { type Day, dayOf } from "../../calendar/day.ts";

/** Dates that stand for something else, such as unknown or without end. */
const SENTINELS: readonly Day[] = ["0001-01-01", "1900-01-01", "9999-12-31"].map(dayOf);

/** Whether a day is one that registers use for something else than a day. */
export function isSentinel(day: Day): boolean {
  return SENTINELS.includes(day);
}
