/** Many texts, each by the number in which it was added, made strings of only when they are asked for. */
export interface TextStore {
  /** Adds the text of some bytes, all of them ASCII, which are copied. */
  addBytes(bytes: Uint8Array, from: number, to: number): number;
  addText(text: string): number;
  /** Takes back the text that was added last. */
  dropLast(): void;
  /** Whether a text and the one that was added last are the same. */
  isLast(number: number): boolean;
  /** The texts of some numbers; cheapest where these ascend. */
  texts(numbers: Int32Array): readonly string[];
}

/** The text of no character, which every store has. */
export const NO_TEXT = 0;

/** How many bytes become a string at once, from which texts are cut. */
const STRETCH = 8192;

const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A store with no text but `NO_TEXT`. Bytes take as much memory as they are long, and eight bytes a text.
 *
 * @param expected how many texts there may be; it grows beyond.
 */
export function textStore(expected: number = 64): TextStore {
  let bytes = new Uint8Array(expected * 8);
  // Where each text starts and ends; a text that came as a string stands in `own`, at the place before its start, negative.
  let bounds = new Int32Array(expected * 2 + 2);
  let count = 1;
  let used = 0;
  const own: string[] = [];

  function bound(start: number, end: number): number {
    if (2 * count === bounds.length) {
      const wider = new Int32Array(bounds.length * 2);
      wider.set(bounds);
      bounds = wider;
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count += 1;
    return count - 1;
  }

  function texts(numbers: Int32Array): readonly string[] {
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
        stretch = decoder.decode(bytes.subarray(start, until));
      }
      made[at] = stretch.slice(start - first, end - first);
    }
    return made;
  }

  return {
    addBytes(from, start, end) {
      if (start === end) return NO_TEXT;
      const length = end - start;
      if (used + length > bytes.length) {
        const wider = new Uint8Array(Math.max(bytes.length * 2, used + length));
        wider.set(bytes);
        bytes = wider;
      }
      // Ids are short: a loop is cheaper than a view of them.
      for (let at = 0; at < length; at += 1) bytes[used + at] = from[start + at] as number;
      used += length;
      return bound(used - length, used);
    },
    addText(text) {
      return text === "" ? NO_TEXT : bound(-own.push(text), 0);
    },
    dropLast() {
      count -= 1;
      const start = bounds[2 * count] as number;
      if (start < 0) own.pop();
      else used = start;
    },
    isLast(number) {
      const [start, end] = [bounds[2 * number] as number, bounds[2 * number + 1] as number];
      const [last, until] = [bounds[2 * count - 2] as number, bounds[2 * count - 1] as number];
      if (start < 0 || last < 0) {
        const [one, other] = texts(Int32Array.of(number, count - 1));
        return one === other;
      }
      if (end - start !== until - last) return false;
      for (let at = 0; at < end - start; at += 1) if (bytes[start + at] !== bytes[last + at]) return false;
      return true;
    },
    texts,
  };
}
