import { type Day, dayOf } from "../../calendar/day.ts";

const LAST_OF_THE_PAST = /* @__PURE__ */ dayOf("1900-01-01");
const FIRST_OF_THE_FUTURE = /* @__PURE__ */ dayOf("2100-01-01");

/** Whether a day is one that registers use for something else than a day, such as unknown or without end. */
export function isSentinel(day: Day): boolean {
  return day <= LAST_OF_THE_PAST || day >= FIRST_OF_THE_FUTURE;
}

/** Whether a day stands for no end at all. */
export function isWithoutEnd(day: Day): boolean {
  return day >= FIRST_OF_THE_FUTURE;
}
