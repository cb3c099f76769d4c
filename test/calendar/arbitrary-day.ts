import { UTCDateMini } from "@date-fns/utc/date/mini";
import fc from "fast-check";
import { type Day, dayOf } from "../../src/calendar/day.ts";

/** Any day that can be written, those around today as often as all others together. */
export const anyDay: fc.Arbitrary<Day> = fc
  .oneof(
    fc.integer({ min: dayOf("0001-01-01"), max: dayOf("9999-12-31") }),
    fc.integer({ min: dayOf("1995-01-01"), max: dayOf("2030-12-31") }),
  )
  .map((day) => day as Day);

/** The same day for date-fns, whose answers ours are compared with. */
export function dateOf(day: Day): Date {
  return new UTCDateMini(day * 86_400_000);
}
