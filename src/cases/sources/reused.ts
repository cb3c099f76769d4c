/** An array of numbers. */
type Numbers = Uint8Array | Int32Array;

/** Gives an array of a length in memory that the next array takes again; what stands in it means nothing. */
export type Reused<Array extends Numbers> = (length: number) => Array;

/**
 * Makes memory that is used again and again: fresh memory costs more than what is mostly done in it.
 *
 * @param make an array of zeros of a length.
 */
export function reused<Array extends Numbers>(make: (length: number) => Array): Reused<Array> {
  let held = make(0);
  return (length) => {
    if (held.length < length) held = make(length + (length >> 3));
    return held.subarray(0, length) as Array;
  };
}
