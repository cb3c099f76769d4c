const wide =
  /^(\p{Emoji_Presentation}|[\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}\u{20000}-\u{3FFFD}])$/u;
const none = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * How many places a text takes on a line of a terminal: characters of East Asia and emoji take two, marks on others none.
 *
 * @example
 * ["p10", "😀", "！26", "e\u0301"].map(placesOf); // [3, 2, 4, 1]
 */
export function placesOf(text: string): number {
  return [...text].reduce((places, one) => places + (wide.test(one) ? 2 : none.test(one) ? 0 : 1), 0);
}
