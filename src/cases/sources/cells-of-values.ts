import { type Day, toIso } from "../../calendar/day.ts";
import type { ColumnValues, MomentValues, TextValues } from "./column-values.ts";

/** Stands for bytes that are no text. */
export const UNDECODABLE: unique symbol = Symbol("not decodable");

/** A value that is no text, no number and no date: the judge of rows finds every such cell unusable. */
const UNREADABLE: object = Object.freeze({});

/** Days that have a year of four digits; what lies outside is no date of the contract. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** Gives values as cells, by their places, in the forms that a row in memory may have. */
export function cellsOf(values: ColumnValues): (place: number) => unknown {
  switch (values.kind) {
    case "text":
      return textCells(values);
    case "day":
      return (place) => dateCell(values.days[place] as number);
    case "moment":
      return (place) => momentCell(values, place);
    case "number":
      return (place) => values.numbers[place];
    case "cell":
      return (place) => values.cells[place];
    case "unreadable":
      return () => UNREADABLE;
  }
}

function textCells({ bytes, starts, ends }: TextValues): (place: number) => unknown {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decode = (from: number, to: number): string | symbol => {
    try {
      return decoder.decode(bytes.subarray(from, to));
    } catch {
      return UNDECODABLE;
    }
  };
  const first = starts[0] ?? 0;
  const all = starts.length === 0 ? "" : decode(first, ends[ends.length - 1] as number);
  // One decoding for all where every byte is a letter: lengths that stand between the texts are bytes below 128 as well.
  if (typeof all === "string" && starts.length > 0 && all.length === (ends[ends.length - 1] as number) - first) {
    return (place) => all.slice((starts[place] as number) - first, (ends[place] as number) - first);
  }
  return (place) => decode(starts[place] as number, ends[place] as number);
}

function dateCell(day: number): unknown {
  return day >= FIRST_DAY && day <= LAST_DAY ? toIso(day as Day) : UNREADABLE;
}

/** A moment at midnight is a date; any other is written with a time, which makes it no date. */
function momentCell({ units, unitsADay }: MomentValues, place: number): unknown {
  const unit = units[place] as bigint;
  const inDay = ((unit % unitsADay) + unitsADay) % unitsADay;
  const date = dateCell(Number((unit - inDay) / unitsADay));
  return inDay === 0n || typeof date !== "string" ? date : `${date} ${inDay}/${unitsADay}`;
}
