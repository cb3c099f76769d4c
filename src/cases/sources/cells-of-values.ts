import { type Day, toIso } from "../../calendar/day.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { ColumnValues, MomentValues, TextValues } from "./column-values.ts";

/** Stands for bytes that are no text. */
export const UNDECODABLE: unique symbol = /* @__PURE__ */ Symbol("not decodable");

/** A value that is no text, no number and no date: the judge of rows finds every such cell unusable. */
const UNREADABLE: object = /* @__PURE__ */ Object.freeze({});

/** Days that have a year of four digits; what lies outside is no date of the contract. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** How days are written in text. */
export type DayForm = NonNullable<ReadOptions["dates"]>;

/**
 * Gives values as cells, by their places, in the forms that a row in memory may have.
 *
 * @param form how the options say that days are written, for a day that is no text is always right.
 */
export function cellsOf(values: ColumnValues, form: DayForm): (place: number) => unknown {
  switch (values.kind) {
    case "text":
      return textCells(values);
    case "day":
      return (place) => dateCell(values.days[place] as number, form);
    case "moment":
      return (place) => momentCell(values, place, form);
    case "number":
      return (place) => values.numbers[place];
    case "cell":
      return (place) => values.cells[place];
    case "unreadable":
      return () => UNREADABLE;
  }
}

const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** One text among others; as a text of its own, which keeps no other in memory. */
export function textAt({ bytes, starts, ends }: TextValues, place: number): string | symbol {
  return textOfBytes(bytes.subarray(starts[place], ends[place]));
}

/** The text of which some bytes are the UTF-8. */
export function textOfBytes(bytes: Uint8Array): string | symbol {
  try {
    return decoder.decode(bytes);
  } catch {
    return UNDECODABLE;
  }
}

/** Of texts of which there is one at least. */
function textCells(values: TextValues): (place: number) => unknown {
  const { bytes, starts, ends } = values;
  const from = starts[0] as number;
  const to = ends[ends.length - 1] as number;
  const all = textOfBytes(bytes.subarray(from, to));
  // One decoding for all where every byte is a letter: lengths that stand between the texts are bytes below 128 as well.
  if (typeof all === "string" && all.length === to - from) {
    return (place) => all.slice((starts[place] as number) - from, (ends[place] as number) - from);
  }
  return (place) => textAt(values, place);
}

function dateCell(day: number, form: DayForm): unknown {
  if (day < FIRST_DAY || day > LAST_DAY) return UNREADABLE;
  const iso = toIso(day as Day);
  return form === "dutch" ? iso.split("-").reverse().join("-") : iso;
}

/** A moment at midnight is a date; any other is written with a time, which makes it no date. */
function momentCell({ units, unitsADay }: MomentValues, place: number, form: DayForm): unknown {
  const unit = units[place] as bigint;
  const inDay = ((unit % unitsADay) + unitsADay) % unitsADay;
  const date = dateCell(Number((unit - inDay) / unitsADay), form);
  return inDay === 0n || typeof date !== "string" ? date : `${date} ${inDay}/${unitsADay}`;
}
