/** Engines copy text shorter than this when they cut it from a longer one, and refer to the longer one otherwise. */
const COPIED_BELOW = 13;

/**
 * The same text, no longer a part of the text that it was cut from: an id that outlives its line must not keep a whole
 * block of the file in memory.
 */
export function detached(text: string): string {
  // Joining makes a new text, from which cutting can keep no more alive than itself.
  return text.length < COPIED_BELOW ? text : ` ${text}`.slice(1);
}
