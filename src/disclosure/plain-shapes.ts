import { parseDay } from "../calendar/day.ts";
import { type DataShape, passing } from "./data-shape.ts";
import { isCount } from "./round.ts";

/** Any text. */
export const text: DataShape = passing((value) => typeof value === "string");
/** Text that is not empty. */
export const someText: DataShape = passing((value) => typeof value === "string" && value !== "");
/** A whole number that a count can be. */
export const count: DataShape = passing(isCount);
/** A day of the calendar, YYYY-MM-DD. */
export const day: DataShape = passing((value) => typeof value === "string" && parseDay(value) !== null);
/** The label of a period. */
export const periodLabel: DataShape = passing(
  (value) => typeof value === "string" && /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(value),
);
