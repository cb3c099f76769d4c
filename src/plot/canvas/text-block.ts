import { wrapped } from "../../display/characters/wrap-text.ts";
import type { MakeElement, PictureElement } from "./picture-document.ts";
import { charactersIn, ink, sizes } from "./theme.ts";

/** How lines of text are set. */
export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: "bold";
  /** Kept free below the last line. */
  readonly after: number;
}

/** The styles of what stands around the figures. */
export const textStyles: Readonly<Record<"banner" | "title" | "subtitle" | "heading" | "small", TextStyle>> = {
  banner: { size: sizes.text, fill: ink.text, weight: "bold", after: 8 },
  title: { size: sizes.title, fill: ink.text, weight: "bold", after: 6 },
  subtitle: { size: sizes.text, fill: ink.quiet, after: 8 },
  heading: { size: sizes.heading, fill: ink.text, weight: "bold", after: 4 },
  small: { size: sizes.small, fill: ink.quiet, after: 5 },
};

/** Something drawn, and how high it is. */
export interface Drawn {
  readonly element: PictureElement;
  readonly height: number;
}

/** A paragraph in lines of a width, its top at the place of its own. */
export function textBlock(text: string, style: TextStyle, width: number, make: MakeElement): Drawn {
  const { size, fill, weight, after } = style;
  const lines = wrapped(text, charactersIn(width, weight === "bold" ? size * 1.2 : size));
  const step = Math.round(size * 1.3);
  return {
    element: make(
      "text",
      { "font-size": size, fill, "text-anchor": "start", ...(weight === undefined ? {} : { "font-weight": weight }) },
      lines.map((line, place) => make("tspan", { x: 0, y: step * place + Math.round(size) }, line)),
    ),
    height: step * lines.length + after,
  };
}

/** Drawn things under each other. */
export function below(all: readonly Drawn[], make: MakeElement): Drawn {
  let top = 0;
  const elements = all.map(({ element, height }) => {
    const placed = make("g", { transform: `translate(0,${top})` }, [element]);
    top += height;
    return placed;
  });
  return { element: make("g", {}, elements), height: top };
}
