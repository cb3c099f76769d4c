/** A stretch of a list of keys, two lanes each. */
export interface KeyPiece {
  readonly lanes: Int32Array;
  /** How many lanes are written. */
  used: number;
}

/** Keys in the order in which they came. It grows in pieces that are written once, so that nothing is ever copied. */
export interface KeyList {
  readonly pieces: KeyPiece[];
  /** How many lanes there are in the pieces before the last. */
  before: number;
}

/** How many lanes a piece has at most, save for one that has to have room for more. */
const MOST_LANES = 1 << 20;

/** An empty list. */
export function keyList(): KeyList {
  return { pieces: [], before: 0 };
}

/** The piece that comes next, with room for some keys: whoever writes them there says how many lanes were used. */
export function roomForKeys(list: KeyList, keys: number): KeyPiece {
  const last = list.pieces.at(-1);
  if (last && last.used + 2 * keys <= last.lanes.length) return last;
  list.before += last?.used ?? 0;
  const lanes = new Int32Array(Math.max(2 * keys, Math.min(MOST_LANES, 2 * list.before)));
  const piece = { lanes, used: 0 };
  list.pieces.push(piece);
  return piece;
}

/** How many keys there are. */
export function keysIn({ pieces, before }: KeyList): number {
  return (before + (pieces.at(-1)?.used ?? 0)) / 2;
}
