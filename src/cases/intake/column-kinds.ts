import type { Column } from "../facts/table.ts";

/** What a column holds, for loops over cells: an id; 0 is what is not read. */
export const ID = 1;
/** A day. */
export const DAY = 2;
/** A code. */
export const CODE = 3;

/** What a column holds: `ID`, `DAY` or `CODE`. */
export function kindOf({ content }: Column): number {
  if (content === "code") return CODE;
  return content === "day" ? DAY : ID;
}
