import { reused } from "./reused.ts";

/**
 * What stands in a segment for each of some values, where they are surely sound; others are for the judge. Each value is
 * looked at once, however many rows it stands in.
 */
export interface SoundValues {
  /** 1 for a value that is surely sound. */
  readonly isSound: Uint8Array;
  /** Codes, or days as a segment holds them; for ids the two lanes of each key. */
  readonly numbers: Int32Array;
}

/** Makes sound values in memory that the next ones take again: none is sound to begin with. */
export type SoundMemory = (count: number) => SoundValues;

/** Makes such memory. @param lanes how many numbers a value has. */
export function soundMemory(lanes: number): SoundMemory {
  const sound = reused((length) => new Uint8Array(length));
  const numbers = reused((length) => new Int32Array(length));
  return (count) => ({ isSound: sound(count).fill(0), numbers: numbers(count * lanes) });
}
