import type { Segment } from "../facts/segment.ts";
import { CODE, DAY } from "../intake/column-kinds.ts";
import type { SoundRows } from "../intake/sound-rows.ts";
import { type ColumnBlock, NO_BLOCK } from "./column-values.ts";
import { soundCodes } from "./sound-codes.ts";
import { soundDays } from "./sound-days.ts";
import { soundIds } from "./sound-ids.ts";
import type { SoundValues } from "./sound-values.ts";

/**
 * Writes a stretch of a column into a segment.
 *
 * @param from the first row of the block.
 * @param index of that row in the segment.
 * @param isDoubtful by row of the stretch: set to 1 where a value is for the judge.
 */
export type ColumnWriter = (
  block: ColumnBlock,
  from: number,
  rows: number,
  segment: Segment,
  index: number,
  isDoubtful: Uint8Array,
) => void;

/** Makes the writer of a column that is read, by its position. */
export function columnWriter(position: number, rows: SoundRows, keyMask: number): ColumnWriter {
  const kind = rows.kinds[position];
  const place = rows.places[position] as number;
  const mayBeEmpty = rows.mayBeEmpty[position] === 1;
  const look =
    kind === CODE
      ? soundCodes(rows.read[position] as (text: string) => number)
      : kind === DAY
        ? soundDays(rows.latest)
        : soundIds(rows.emptyWords, keyMask);
  let seen = NO_BLOCK.values;
  let sound = look(seen);

  return (block, from, count, segment, index, isDoubtful) => {
    if (block.values !== seen) {
      seen = block.values;
      sound = look(block.values);
    }
    const { places } = block;
    if (kind === CODE) {
      writeNumbers(segment.codes[place] as Uint8Array, sound, places, from, count, index, mayBeEmpty, isDoubtful);
    } else if (kind === DAY) {
      writeNumbers(segment.days[place] as Uint16Array, sound, places, from, count, index, mayBeEmpty, isDoubtful);
    } else writeKeys(segment.keys[place] as Int32Array, sound, places, from, count, index, mayBeEmpty, isDoubtful);
  };
}

function writeNumbers(
  into: Uint8Array | Uint16Array,
  { isSound, numbers }: SoundValues,
  places: Int32Array | null,
  from: number,
  count: number,
  index: number,
  mayBeEmpty: boolean,
  isDoubtful: Uint8Array,
): void {
  for (let row = 0; row < count; row += 1) {
    const place = places === null ? from + row : (places[from + row] as number);
    if (place < 0) {
      into[index + row] = 0;
      if (!mayBeEmpty) isDoubtful[row] = 1;
    } else {
      into[index + row] = numbers[place] as number;
      if (isSound[place] !== 1) isDoubtful[row] = 1;
    }
  }
}

function writeKeys(
  into: Int32Array,
  { isSound, numbers }: SoundValues,
  places: Int32Array | null,
  from: number,
  count: number,
  index: number,
  mayBeEmpty: boolean,
  isDoubtful: Uint8Array,
): void {
  for (let row = 0; row < count; row += 1) {
    const place = places === null ? from + row : (places[from + row] as number);
    const at = 2 * (index + row);
    if (place < 0) {
      into[at] = 0;
      into[at + 1] = 0;
      if (!mayBeEmpty) isDoubtful[row] = 1;
    } else {
      into[at] = numbers[2 * place] as number;
      into[at + 1] = numbers[2 * place + 1] as number;
      if (isSound[place] !== 1) isDoubtful[row] = 1;
    }
  }
}
