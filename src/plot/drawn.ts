import type { InLocale } from "../arguments/locale.ts";
import type { PictureDocument } from "./canvas/picture-document.ts";
import { svgText } from "./canvas/svg-text.ts";
import { drawPicture } from "./draw-picture.ts";
import type { Picture } from "./figures/picture.ts";
import { loadedDocument, loadedPlot } from "./installed.ts";

/** How a picture is drawn. */
export interface PictureOptions<Made = string> extends InLocale {
  /** In pixels, a whole number from 360 to 2000; 760 by default. The height follows from what is drawn. */
  readonly width?: number;
  /** Where the picture becomes an element, as in a browser; without it the picture is text. */
  readonly document?: PictureDocument<Made>;
}

/** The names of those options. */
export const optionNames: readonly string[] = ["locale", "width", "document"];

const NARROWEST = 360;
const WIDEST = 2000;
const WIDTH = 760;

/** A picture as text of SVG, or as an element of the document that was given. */
export async function drawn<Made>(picture: () => Picture, options: PictureOptions<Made>): Promise<Made> {
  const { width = WIDTH } = options;
  if (!Number.isInteger(width) || width < NARROWEST || width > WIDEST) {
    throw new RangeError(`Give \`width\` as a whole number of pixels from ${NARROWEST} to ${WIDEST}.`);
  }
  const given = options.document;
  // Asked of what came in, which need not be what its type says.
  if (given !== undefined && !isDocument(given)) {
    throw new TypeError("Give `document` as the document that the picture is made in, or leave it out for text.");
  }
  const made = picture();
  const plot = await loadedPlot();
  const page = given ?? (await loadedDocument());
  const element = drawPicture(made, { plot, page, width });
  // What a caller's document makes is of the caller's type; without one the type is that of text.
  return (given === undefined ? svgText(element) : element) as Made;
}

function isDocument(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { createElementNS, documentElement } = value as Partial<PictureDocument>;
  return typeof createElementNS === "function" && typeof documentElement === "object" && documentElement !== null;
}
