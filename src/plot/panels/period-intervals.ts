import { notApplicableSign } from "../../display/tables/cell-text.ts";
import { hatchOf } from "../canvas/patterns.ts";
import { below, type Drawn } from "../canvas/text-block.ts";
import { halo, ink, sizes, widthOf } from "../canvas/theme.ts";
import type { DrawnFigure, PeriodIntervals } from "../figures/picture.ts";
import { type Canvas, plotted } from "./canvas-of.ts";
import { periodLabel } from "./period-label.ts";
import { evenStrips, padded } from "./strips.ts";

const MARGIN_LEFT = 48;

/** Shares through time. Periods that do not fit beside each other go on below, at the same scale. */
export function drawPeriodIntervals(panel: PeriodIntervals, canvas: Canvas): Drawn {
  const each = Math.max(0, ...panel.periods.map((mark) => widthOf(periodLabel(mark), sizes.label))) + 10;
  const strips = evenStrips(panel.periods.length, canvas.width - MARGIN_LEFT, each);
  const [longest = []] = strips;
  return below(
    strips.map((places) => drawStrip(panel, places, longest.length, canvas)),
    canvas.make,
  );
}

/** One share on its place. */
interface Point {
  readonly key: string;
  readonly figure: DrawnFigure;
}

/** The stretch that the printed counts allow, with a line at the printed share. */
function drawStrip(panel: PeriodIntervals, places: readonly number[], length: number, canvas: Canvas): Drawn {
  const { plot, id } = canvas;
  const { periods, shares } = panel;
  const labels = places.flatMap((place) => {
    const mark = periods[place];
    if (mark === undefined) return [];
    return [
      {
        key: mark.key,
        label: periodLabel(mark),
        hole: (shares.figures[place] ?? null) === null ? notApplicableSign : "",
      },
    ];
  });
  const points = places.flatMap((place): readonly Point[] => {
    const figure = shares.figures[place] ?? null;
    return figure === null ? [] : [{ key: periods[place]?.key ?? "", figure }];
  });
  const atBottom = { x: "key", frameAnchor: "bottom" } as const;
  return plotted(
    {
      height: 150,
      marginLeft: MARGIN_LEFT,
      marginRight: 0,
      marginTop: 16,
      marginBottom: 24,
      x: {
        type: "band",
        domain: padded(
          labels.map(({ key }) => key),
          length,
        ),
        axis: null,
        padding: 0.45,
      },
      y: { type: "linear", domain: [0, topOf(panel)] },
      marks: [
        plot.gridY({ ticks: 5, stroke: ink.grid, strokeOpacity: 1 }),
        plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: ink.quiet, tickFormat: (tick: number) => `${tick}%` }),
        plot.barY(points, {
          x: "key",
          y1: ({ figure }: Point) => figure.atLeast,
          y2: ({ figure }: Point) => figure.atMost,
          fill: hatchOf(id, shares.tone),
          stroke: ink.outline,
          strokeWidth: 0.75,
        }),
        plot.tickY(points, { x: "key", y: ({ figure }: Point) => figure.value, stroke: ink.text, strokeWidth: 3 }),
        plot.ruleY([0], { stroke: ink.outline }),
        plot.text(points, {
          x: "key",
          y: ({ figure }: Point) => figure.atMost,
          text: ({ figure }: Point) => figure.text,
          dy: -8,
          fill: ink.text,
          ...halo,
        }),
        plot.text(labels, { ...atBottom, text: "hole", dy: -8, fill: ink.quiet }),
        plot.text(labels, { ...atBottom, text: "label", dy: 16, fill: ink.text, fontWeight: "bold" }),
      ],
    },
    canvas,
  );
}

/** Round ends that a reader can compare, whatever the shares. */
function topOf({ shares }: PeriodIntervals): number {
  const most = Math.max(0, ...shares.figures.map((figure) => figure?.atMost ?? 0));
  return [20, 50].find((top) => most <= top) ?? 100;
}
