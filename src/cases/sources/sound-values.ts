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

/** No value of some that is surely sound. */
export function noneSound(count: number, lanes: number): SoundValues {
  return { isSound: new Uint8Array(count), numbers: new Int32Array(count * lanes) };
}
