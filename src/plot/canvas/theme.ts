/** How a series is filled: tones differ in lightness too, so that they can be told apart in grey and without colour. */
export type Tone = "whole" | "dark" | "middle" | "light";

/**
 * Of the colours that people with any colour vision can tell apart (Okabe and Ito 2008), those whose lightness differs
 * most: L* of 46, 72 and 90; what parts stand before is a grey of 96.
 */
export const fills: Readonly<Record<Tone, string>> = {
  whole: "#f2f2f2",
  dark: "#0072b2",
  middle: "#e69f00",
  light: "#f0e442",
};

/** Colours of texts and lines, each at least 7:1 on white where it is text. */
export const ink: Readonly<Record<"text" | "quiet" | "outline" | "grid" | "paper", string>> = {
  text: "#111111",
  quiet: "#4d4d4d",
  outline: "#333333",
  grid: "#dddddd",
  paper: "#ffffff",
};

/** What keeps a text apart from what it stands on. */
export const halo: { readonly stroke: string; readonly strokeWidth: number } = { stroke: ink.paper, strokeWidth: 3 };

/** Families that every machine has one of. */
export const FONT = "Helvetica, Arial, Liberation Sans, sans-serif";

/** Sizes of texts, in pixels. */
export const sizes = { title: 18, heading: 13.5, text: 12.5, label: 11.5, small: 11 } as const;

/** How wide a text can become: of most families a character is narrower, so that nothing runs into its neighbour. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.6;
}

/** How many characters fit in a width. */
export function charactersIn(width: number, size: number): number {
  return Math.max(12, Math.floor(width / (size * 0.53)));
}
