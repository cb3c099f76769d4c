import type { Drawn } from "../canvas/text-block.ts";
import type { Panel } from "../figures/picture.ts";
import type { Canvas } from "./canvas-of.ts";
import { drawCellIntervals } from "./cell-intervals.ts";
import { drawChainTimeline } from "./chain-timeline.ts";
import { drawPeriodBars } from "./period-bars.ts";
import { drawPeriodIntervals } from "./period-intervals.ts";
import { drawRowBars, labelWidth } from "./row-bars.ts";

/** One panel of a picture, by its form. */
export function drawPanel(panel: Panel, panels: readonly Panel[], canvas: Canvas): Drawn {
  switch (panel.form) {
    case "period-bars":
      return drawPeriodBars(panel, canvas);
    case "period-intervals":
      return drawPeriodIntervals(panel, canvas);
    case "row-bars":
      return drawRowBars(
        panel,
        labelWidth(
          panels.filter((one) => one.form === "row-bars"),
          canvas.width,
        ),
        canvas,
      );
    case "chain-timeline":
      return drawChainTimeline(panel, canvas);
    case "cell-intervals":
      return drawCellIntervals(panel, canvas);
  }
}
