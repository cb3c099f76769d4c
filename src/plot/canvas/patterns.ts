import type { MakeElement, PictureElement } from "./picture-document.ts";
import { fills, ink, type Tone } from "./theme.ts";

/** What fills the stretch in which a hidden count lies: the tone of its series, hatched. */
export function hatchOf(id: string, tone: Tone): string {
  return `url(#${id}-${tone})`;
}

/** The hatched fills of a picture, one a tone, under its own id. */
export function hatchings(id: string, make: MakeElement): PictureElement {
  const tones = Object.keys(fills) as readonly Tone[];
  return make(
    "defs",
    {},
    tones.map((tone) =>
      make(
        "pattern",
        { id: `${id}-${tone}`, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        [
          make("rect", { width: 5, height: 5, fill: ink.paper }),
          make("rect", { width: 5, height: 5, fill: fills[tone], "fill-opacity": 0.35 }),
          make("rect", { width: 1.5, height: 5, fill: ink.outline }),
        ],
      ),
    ),
  );
}
