/** Many texts, each by the number in which it was added, made strings of only when they are asked for. */
export interface TextStore {
  bytes: Uint8Array;
  /** How many of the bytes are written. */
  used: number;
  /**
   * Where each text starts and ends; a text that came as a string stands in `own`, at the place before its start,
   * negative.
   */
  bounds: Int32Array;
  /** How many texts there are. */
  count: number;
  readonly own: string[];
}

/** The text of no character, which every store has. */
export const NO_TEXT = 0;

/** How many bytes become a string at once, from which texts are cut. */
const STRETCH = 8192;

/**
 * A store with no text but `NO_TEXT`. Bytes take as much memory as they are long, and eight bytes a text.
 *
 * @param expected how many texts there may be; it grows beyond.
 */
export function textStore(expected: number = 64): TextStore {
  return {
    bytes: new Uint8Array(expected * 8),
    used: 0,
    bounds: new Int32Array(expected * 2 + 2),
    count: 1,
    own: [],
  };
}

/** Adds the text of some bytes, one at least and all of them ASCII, which are copied, and gives its number. */
export function addBytes(store: TextStore, from: Uint8Array, start: number, end: number): number {
  const at = store.used;
  const used = at + end - start;
  if (used > store.bytes.length) {
    const wider = new Uint8Array(Math.max(store.bytes.length * 2, used));
    wider.set(store.bytes);
    store.bytes = wider;
  }
  const { bytes } = store;
  // Ids are short: a loop is cheaper than a view of them.
  for (let place = start; place < end; place += 1) bytes[at + place - start] = from[place] as number;
  store.used = used;
  return bound(store, at, used);
}

/** Adds a text that came as a string and has a character, and gives its number. */
export function addText(store: TextStore, text: string): number {
  return bound(store, -store.own.push(text), 0);
}

/** Takes back the text that was added last. */
export function dropLast(store: TextStore): void {
  store.count -= 1;
  const start = store.bounds[2 * store.count] as number;
  if (start < 0) store.own.pop();
  else store.used = start;
}

/**
 * Whether a text is that of some bytes, one at least, of which it is known that they are ASCII; false for one that came as
 * a string, which starts where there is no byte.
 */
export function isOfBytes(store: TextStore, number: number, from: Uint8Array, start: number, end: number): boolean {
  const { bytes, bounds } = store;
  const first = bounds[2 * number] as number;
  if ((bounds[2 * number + 1] as number) - first !== end - start) return false;
  for (let place = start; place < end; place += 1) if (bytes[first + place - start] !== from[place]) return false;
  return true;
}

/** One text of a store. */
export function textOf(store: TextStore, number: number): string {
  return textsOf(store, Int32Array.of(number))[0] as string;
}

/** The texts of some numbers; cheapest where these ascend. */
export function textsOf({ bytes, used, bounds, own }: TextStore, numbers: Int32Array): readonly string[] {
  const made = new Array<string>(numbers.length);
  let stretch = "";
  let first = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const start = bounds[2 * (numbers[at] as number)] as number;
    const end = bounds[2 * (numbers[at] as number) + 1] as number;
    if (start < 0) {
      made[at] = own[-1 - start] as string;
      continue;
    }
    if (start < first || end > first + stretch.length) {
      first = start;
      const until = numbers.length === 1 ? end : Math.min(used, Math.max(end, start + STRETCH));
      stretch = asciiText(bytes, start, until);
    }
    made[at] = stretch.slice(start - first, end - first);
  }
  return made;
}

/** No decoder of the platform, which the core does without; and a text may be longer than a call has room for. */
function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let start = from; start < to; start += STRETCH) {
    // A list, for the engine makes one of anything else first, and slowly.
    const units = new Array<number>(Math.min(to - start, STRETCH));
    for (let place = 0; place < units.length; place += 1) units[place] = bytes[start + place] as number;
    text += String.fromCharCode.apply(null, units);
  }
  return text;
}

function bound(store: TextStore, start: number, end: number): number {
  const number = store.count;
  if (2 * number === store.bounds.length) {
    const wider = new Int32Array(store.bounds.length * 2);
    wider.set(store.bounds);
    store.bounds = wider;
  }
  store.bounds[2 * number] = start;
  store.bounds[2 * number + 1] = end;
  store.count = number + 1;
  return number;
}
