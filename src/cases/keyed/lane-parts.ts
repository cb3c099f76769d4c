/** The first lanes of keys, put in parts as they come, so that what is looked up stands near. Four bytes each. */
export interface LaneParts {
  /** Adds the first lanes of some rows, two lanes a row; none for a row without a key. */
  add(lanes: Int32Array, rows: number): void;
  /** The lanes that more than one row has. */
  repeated(): ReadonlySet<number>;
}

/** Lanes stand in blocks of one part each, and blocks in pieces: nothing is copied when there are more. */
const BLOCK_BITS = 10;
const BLOCK = 1 << BLOCK_BITS;
const MOST_PIECE_BITS = 20;
/** So many rows need no parts. */
const FEW = 65_536;
const PART_BITS = 9;

/** Where lanes stand. */
interface Blocks {
  readonly partShift: number;
  readonly pieceBits: number;
  readonly pieces: Int32Array[];
  /** By part: its blocks. */
  readonly blocksOf: readonly number[][];
  count: number;
}

/**
 * Starts to gather lanes.
 *
 * @param rows how many there are, at a guess: a wrong one costs time, and nothing else.
 */
export function laneParts(rows: number): LaneParts {
  const partShift = rows > FEW ? 32 - PART_BITS : 31;
  let pieceBits = BLOCK_BITS + 1;
  while (pieceBits < MOST_PIECE_BITS && 1 << pieceBits < rows) pieceBits += 1;
  const blocksOf = Array.from({ length: 2 ** (32 - partShift) }, (): number[] => []);
  const blocks = { partShift, pieceBits, pieces: [], blocksOf, count: 0 };
  // By part: where its next lane goes, unless that is where a block starts.
  const next = new Int32Array(blocksOf.length);
  return {
    add(lanes, count) {
      addLanes(blocks, next, lanes, count);
    },
    repeated() {
      const most = Math.max(...blocksOf.map((own) => own.length)) * BLOCK;
      const members = new Int32Array(most);
      let capacity = 16;
      while (capacity < 2 * most) capacity *= 2;
      const slots = new Int32Array(capacity);
      const repeated = new Set<number>();
      for (let part = 0; part < blocksOf.length; part += 1) {
        const count = gather(blocks, part, next[part] as number, members);
        if (count > 1) addRepeated(members, count, slots, repeated);
      }
      return repeated;
    },
  };
}

/** Outside of what is made anew each time: the engine would have to compile it anew too. */
function addLanes(blocks: Blocks, next: Int32Array, lanes: Int32Array, count: number): void {
  const { partShift, pieceBits, pieces } = blocks;
  const mask = (1 << pieceBits) - 1;
  for (let at = 0; at < 2 * count; at += 2) {
    const lane = lanes[at] as number;
    if (lane === 0 && lanes[at + 1] === 0) continue;
    const part = lane >>> partShift;
    let to = next[part] as number;
    if ((to & (BLOCK - 1)) === 0) to = newBlock(blocks, part);
    (pieces[to >>> pieceBits] as Int32Array)[to & mask] = lane;
    next[part] = to + 1;
  }
}

/** Where the next lane of a part goes when its last block is full. */
function newBlock(blocks: Blocks, part: number): number {
  const { count, pieceBits, pieces } = blocks;
  const at = count << BLOCK_BITS;
  if (at >>> pieceBits === pieces.length) pieces.push(new Int32Array(1 << pieceBits));
  (blocks.blocksOf[part] as number[]).push(count);
  blocks.count = count + 1;
  return at;
}

/** Writes the lanes of a part one after the other, and gives how many there are. */
function gather({ blocksOf, pieceBits, pieces }: Blocks, part: number, next: number, into: Int32Array): number {
  const own = blocksOf[part] as number[];
  const last = next & (BLOCK - 1) || BLOCK;
  own.forEach((block, number) => {
    const from = (block << BLOCK_BITS) & ((1 << pieceBits) - 1);
    const length = number === own.length - 1 ? last : BLOCK;
    const piece = pieces[(block << BLOCK_BITS) >>> pieceBits] as Int32Array;
    into.set(piece.subarray(from, from + length), number * BLOCK);
  });
  // A part without a block has one less than none that is full, and the last counts as full: 0.
  return (own.length - 1) * BLOCK + last;
}

/** Adds the lanes that stand more than once among some. */
function addRepeated(members: Int32Array, count: number, slots: Int32Array, repeated: Set<number>): void {
  slots.fill(0);
  const last = slots.length - 1;
  // 0 is the mark of an empty slot, and is told apart.
  let zeros = 0;
  for (let at = 0; at < count; at += 1) {
    const lane = members[at] as number;
    if (lane === 0) {
      zeros += 1;
      continue;
    }
    let slot = (Math.imul(lane, 0x85ebca6b) >>> 7) & last;
    while (slots[slot] !== 0 && slots[slot] !== lane) slot = (slot + 1) & last;
    if (slots[slot] === lane) repeated.add(lane);
    slots[slot] = lane;
  }
  if (zeros > 1) repeated.add(0);
}
