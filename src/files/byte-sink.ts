/** One mebibyte: no line, record or element is longer, so that memory never grows with one of them. */
export const MAXIMUM_LINE_BYTES: number = 1_048_576;

/**
 * A stage that is fed the bytes of one file, cut anywhere. What it makes of them never depends on where they are
 * cut. It must not keep the blocks that it is given: whoever feeds it uses them again.
 */
export interface ByteSink {
  push(bytes: Uint8Array): void;
  /** The file ends here. */
  end(): void;
}
