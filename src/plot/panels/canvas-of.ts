import type { Locale } from "../../arguments/locale.ts";
import { ELEMENT, type MakeElement, type PictureDocument, type PictureElement } from "../canvas/picture-document.ts";
import type { Drawn } from "../canvas/text-block.ts";
import { FONT, sizes } from "../canvas/theme.ts";

/** Observable Plot, as it is loaded. */
export type Plot = typeof import("@observablehq/plot");

/** What panels are drawn on, and with. */
export interface Canvas {
  readonly plot: Plot;
  readonly page: PictureDocument;
  readonly make: MakeElement;
  /** What the names of fills begin with. */
  readonly id: string;
  readonly width: number;
  readonly locale: Locale;
}

/** What Plot is given for one panel, beside what all panels have. */
export type PanelOptions = Parameters<Plot["plot"]>[0] & { readonly height: number };

/**
 * A panel drawn by Plot. What it drew is taken out of its own `<svg>`: the style in it is for a page, its labels are in
 * English, and the picture as a whole says what they would.
 */
export function plotted(options: PanelOptions, { plot, page, make, width }: Canvas): Drawn {
  const made = plot.plot({
    document: page as never,
    className: "nareis-panel",
    width,
    style: { fontFamily: FONT, fontSize: `${sizes.label}px` },
    ...options,
  }) as unknown as PictureElement;
  const children = Array.from(made.childNodes).filter(({ localName }) => localName !== "style");
  for (const child of children) silence(child);
  const style = { "text-anchor": "middle", "font-size": sizes.label, fill: "currentColor" };
  return { element: make("g", style, children), height: options.height };
}

function silence(node: PictureElement): void {
  if (node.nodeType !== ELEMENT) return;
  for (const name of ["aria-label", "aria-hidden", "aria-description"]) node.removeAttribute(name);
  for (const child of Array.from(node.childNodes)) silence(child);
}
