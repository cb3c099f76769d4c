import { digestOf } from "../cases/intake/digest.ts";
import { hatchings } from "./canvas/patterns.ts";
import { elementsOf, type PictureDocument, type PictureElement } from "./canvas/picture-document.ts";
import { below, type Drawn, textBlock, textStyles } from "./canvas/text-block.ts";
import { FONT, ink } from "./canvas/theme.ts";
import type { Panel, Picture } from "./figures/picture.ts";
import type { Canvas, Plot } from "./panels/canvas-of.ts";
import { drawLegend } from "./panels/legend.ts";
import { drawPanel } from "./panels/panel.ts";

/** What a picture is drawn with. */
export interface DrawingTools {
  readonly plot: Plot;
  readonly page: PictureDocument;
  /** In pixels. */
  readonly width: number;
}

const MARGIN = 16;

/** A picture as one element of SVG that stands alone, its names begun with a digest, so that several fit on one page. */
export function drawPicture(picture: Picture, { plot, page, width }: DrawingTools): PictureElement {
  const id = `nareis-${digestOf(JSON.stringify([picture, width])).slice(0, 12)}`;
  const make = elementsOf(page);
  const canvas: Canvas = { plot, page, make, id, width: width - 2 * MARGIN, locale: picture.locale };
  const text = (style: keyof typeof textStyles) => (said: string) =>
    textBlock(said, textStyles[style], canvas.width, make);
  const all = below(
    [
      ...picture.banners.map(text("banner")),
      text("title")(picture.title),
      text("subtitle")(picture.subtitle.join(" ")),
      drawLegend(picture.legend, canvas),
      ...picture.panels.map((panel) => headedPanel(panel, picture.panels, canvas)),
      ...picture.notes.map(text("small")),
      text("small")(picture.source),
    ],
    make,
  );
  const height = all.height + 2 * MARGIN;
  const title = [...picture.banners, picture.title].join(" ");
  return make(
    "svg",
    {
      role: "img",
      lang: picture.locale,
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-description`,
      class: "nareis-picture",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": FONT,
      fill: ink.text,
      color: ink.text,
    },
    [
      make("title", { id: `${id}-title` }, title),
      make("desc", { id: `${id}-description` }, picture.description),
      hatchings(id, make),
      make("rect", { width, height, fill: ink.paper }),
      make("g", { transform: `translate(${MARGIN},${MARGIN})` }, [all.element]),
    ],
  );
}

function headedPanel(panel: Panel, panels: readonly Panel[], canvas: Canvas): Drawn {
  const drawn = drawPanel(panel, panels, canvas);
  const parts =
    panel.heading === null ? [drawn] : [textBlock(panel.heading, textStyles.heading, canvas.width, canvas.make), drawn];
  const { element, height } = below(parts, canvas.make);
  return { element, height: height + 14 };
}
