interface NumbersOf<Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, from: number, length: number): Numbers;
}

/** The numbers that stand in some bytes: where they are, or copied where no number of that width may begin there. */
export function numbersIn<Numbers>(bytes: Uint8Array, Numbers: NumbersOf<Numbers>): Numbers {
  const width = Numbers.BYTES_PER_ELEMENT;
  const { buffer, byteOffset } = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  return new Numbers(buffer, byteOffset, bytes.length / width);
}
