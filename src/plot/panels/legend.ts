import { hatchOf } from "../canvas/patterns.ts";
import type { PictureElement } from "../canvas/picture-document.ts";
import type { Drawn } from "../canvas/text-block.ts";
import { fills, ink, sizes, widthOf } from "../canvas/theme.ts";
import type { LegendItem } from "../figures/picture.ts";
import type { Canvas } from "./canvas-of.ts";

const SWATCH = 14;
const LINE = 20;

/** What the signs of a picture mean, on as many lines as it takes. */
export function drawLegend(items: readonly LegendItem[], { make, id, width }: Canvas): Drawn {
  const drawn: PictureElement[] = [];
  let [left, top] = [0, 0];
  for (const { tone, look, text } of items) {
    const wide = SWATCH + 6 + widthOf(text, sizes.label) + 16;
    if (left > 0 && left + wide - 16 > width) [left, top] = [0, top + LINE];
    const fill = look === "filled" ? fills[tone] : hatchOf(id, tone);
    drawn.push(
      make("rect", {
        x: left,
        y: top + 2,
        width: SWATCH,
        height: SWATCH,
        fill,
        stroke: ink.outline,
        "stroke-width": 0.75,
      }),
      make(
        "text",
        { x: left + SWATCH + 6, y: top + 13, "font-size": sizes.label, fill: ink.text, "text-anchor": "start" },
        text,
      ),
    );
    left += wide;
  }
  return { element: make("g", {}, drawn), height: items.length === 0 ? 0 : top + LINE + 8 };
}
