/** Bytes of one frame; the last of them end it. */
export interface FramePiece {
  readonly bytes: Uint8Array;
  readonly endsFrame: boolean;
}

/** Cuts a zstd file, fed in blocks, into its frames. */
export interface FrameCutter {
  /** @throws Error where a file is no zstd, or needs more memory than it is given. */
  cut(block: Uint8Array): Generator<FramePiece, void, undefined>;
  /** Whether the file may end here: no frame is open, and there was one. */
  mayEnd(): boolean;
}

/** What a decoder may keep of a frame, as zstd itself has it by default: 128 MB. */
const LARGEST_WINDOW = 134_217_728;

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a5;

/**
 * Starts to cut a zstd file into its frames (RFC 8878, section 3.1): several of them follow one another in files that were put
 * together or compressed by several threads. Done here because decoders do not: Node's reads the first frame and takes
 * the file for finished, and that of Node 22 takes a frame that was cut off for a whole one.
 */
export function zstdFrames(): FrameCutter {
  let step: "magic" | "skippable" | "descriptor" | "header" | "block" | "last" = "magic";
  // Bytes that are looked at, until there are as many as needed, and bytes that are only passed on or skipped.
  let field: number[] = [];
  let needed = 4;
  let passing = 0;
  let descriptor = 0;
  let inFrame = false;
  let frames = 0;

  function expect(next: typeof step, bytes: number): void {
    step = next;
    field = [];
    needed = bytes;
  }

  function beginFrame(): void {
    const magic = numberOf(field);
    inFrame = magic === MAGIC;
    if (inFrame) expect("descriptor", 1);
    else if (magic >>> 4 === SKIPPABLE) expect("skippable", 4);
    else refuse();
  }

  function readDescriptor(): void {
    descriptor = field[0] as number;
    if ((descriptor & 8) !== 0) refuse();
    const sizes = [isSingle() ? 1 : 0, 2, 4, 8];
    const dictionary = [0, 1, 2, 4][descriptor & 3] as number;
    expect("header", (isSingle() ? 0 : 1) + dictionary + (sizes[descriptor >> 6] as number));
  }

  function isSingle(): boolean {
    return (descriptor & 32) !== 0;
  }

  function readHeader(): void {
    const window = isSingle() ? contentSize() : windowSize(field[0] as number);
    if (window > LARGEST_WINDOW) refuse();
    expect("block", 3);
  }

  function contentSize(): number {
    const dictionary = [0, 1, 2, 4][descriptor & 3] as number;
    return numberOf(field.slice(dictionary)) + (descriptor >> 6 === 1 ? 256 : 0);
  }

  function readBlock(): void {
    const header = numberOf(field);
    const kind = (header >> 1) & 3;
    if (kind === 3) refuse();
    const isLast = (header & 1) === 1;
    // A block of one byte again and again holds that byte once; behind the last block may be a checksum.
    passing = (kind === 1 ? 1 : header >> 3) + (isLast && (descriptor & 4) !== 0 ? 4 : 0);
    expect(isLast ? "last" : "block", 3);
  }

  function readField(): void {
    if (step === "magic") beginFrame();
    else if (step === "descriptor") readDescriptor();
    else if (step === "header") readHeader();
    else if (step === "block") readBlock();
    else {
      passing = numberOf(field);
      expect("last", 0);
    }
  }

  return {
    *cut(block) {
      let from = 0;
      for (let at = 0; at < block.length; ) {
        if (passing > 0) {
          const passed = Math.min(passing, block.length - at);
          passing -= passed;
          at += passed;
        } else {
          const wasInFrame = inFrame;
          field.push(block[at] as number);
          at += 1;
          if (field.length === needed) readField();
          if (inFrame && !wasInFrame) {
            // Its first bytes may have come with an earlier block.
            yield { bytes: Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd), endsFrame: false };
            from = at;
          }
        }
        if (step === "last" && passing === 0) {
          if (inFrame) yield { bytes: block.subarray(from, at), endsFrame: true };
          if (inFrame) frames += 1;
          inFrame = false;
          expect("magic", 4);
        }
      }
      if (inFrame && from < block.length) yield { bytes: block.subarray(from), endsFrame: false };
    },
    mayEnd: () => frames > 0 && step === "magic" && field.length === 0,
  };
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

/** The number that bytes stand for, the least first. */
function numberOf(bytes: readonly number[]): number {
  return bytes.reduceRight((number, byte) => number * 256 + byte, 0);
}

function refuse(): never {
  throw new Error("no zstd that can be read");
}
