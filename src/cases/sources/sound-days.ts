import { dayInBytes } from "../../calendar/day-in-bytes.ts";
import { DAY_BASE } from "../facts/segment.ts";
import type { ColumnValues, MomentValues, TextValues } from "./column-values.ts";
import { countOf } from "./count-of.ts";
import { type SoundValues, soundMemory } from "./sound-values.ts";

/** The first day that a segment holds as it is: those before it stand for something else. */
const FIRST = 1;
/** Bytes that have to be there from the start of a date in text. */
const DATE_BYTES = 12;

/**
 * Makes the reader of values of a column of days.
 *
 * @param latest the last day that is sound, as a segment holds it.
 */
export function soundDays(latest: number): (values: ColumnValues) => SoundValues {
  const memory = soundMemory(1);
  return (values) => {
    const sound = memory(countOf(values));
    const { isSound, numbers } = sound;
    numbers.fill(0);
    if (values.kind === "day") {
      const { days } = values;
      for (let place = 0; place < days.length; place += 1) numbers[place] = (days[place] as number) - DAY_BASE;
    } else if (values.kind === "moment") momentDays(values, numbers);
    else if (values.kind === "text") textDays(values, numbers);
    else return sound;
    for (let place = 0; place < numbers.length; place += 1) {
      const day = numbers[place] as number;
      if (day >= FIRST && day <= latest) isSound[place] = 1;
    }
    return sound;
  };
}

function textDays({ bytes, starts, ends }: TextValues, days: Int32Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let place = 0; place < days.length; place += 1) {
    const from = starts[place] as number;
    if ((ends[place] as number) - from !== 10 || from + DATE_BYTES > view.byteLength) continue;
    days[place] = dayInBytes(view, from);
  }
}

/** Moments by their two halves: numbers that an engine holds in a word each, which whole numbers of 64 bits are not. */
function momentDays({ units, unitsADay }: MomentValues, days: Int32Array): void {
  const halves = new Int32Array(units.buffer, units.byteOffset, units.length * 2);
  // A day is a whole number of these, and so is every midnight: without them a moment is exact as a double.
  let zeros = 0;
  while ((unitsADay & (1n << BigInt(zeros))) === 0n) zeros += 1;
  const odd = Number(unitsADay >> BigInt(zeros));
  const mask = (1 << zeros) - 1;
  const upper = 2 ** (32 - zeros);
  for (let place = 0; place < days.length; place += 1) {
    const low = halves[2 * place] as number;
    const high = halves[2 * place + 1] as number;
    if ((low & mask) !== 0) continue;
    const day = (high * upper + (low >>> zeros)) / odd - DAY_BASE;
    // A whole number of 32 bits: within a day it is no whole number, and too far off to be exact it is a larger one.
    if ((day | 0) === day) days[place] = day;
  }
}
