import { separatedThousands } from "../../display/characters/separated-thousands.ts";
import { wrapped } from "../../display/characters/wrap-text.ts";
import { notApplicableSign } from "../../display/tables/cell-text.ts";
import { hatchOf } from "../canvas/patterns.ts";
import type { Drawn } from "../canvas/text-block.ts";
import { fills, halo, ink, sizes, type Tone, widthOf } from "../canvas/theme.ts";
import type { BarRow, DrawnFigure, RowBars } from "../figures/picture.ts";
import { type Canvas, plotted } from "./canvas-of.ts";

const LINE = 15;
const AXIS = 24;
const LONGEST_LABEL = 42;

/** One bar of a row, to the right or, of a sign, to the left. */
interface Bar {
  readonly row: string;
  readonly sure: number;
  readonly most: number;
  readonly text: string;
  readonly tone: Tone;
}

/** How wide the labels before the bars are, the same in all panels of a picture so that their bars begin together. */
export function labelWidth(panels: readonly RowBars[], width: number): number {
  const lines = panels.flatMap(({ rows }) => rows.flatMap((row) => labelLines(row, width)));
  return Math.max(0, ...lines.map((line) => widthOf(line, sizes.label))) + 10;
}

function labelLines({ label }: BarRow, width: number): readonly string[] {
  return wrapped(label, Math.min(LONGEST_LABEL, Math.floor((width * 0.36) / (sizes.label * 0.6))));
}

/** Bars under each other with their labels before them; what goes out stands to the left of the line. */
export function drawRowBars({ rows }: RowBars, before: number, canvas: Canvas): Drawn {
  const { plot, width, locale } = canvas;
  const labels = rows.map((row) => labelLines(row, width));
  const lines = Math.max(1, ...labels.map(({ length }) => length));
  const keys = rows.map((_, place) => String(place));
  const barsOf = (side: "left" | "right"): readonly Bar[] =>
    rows.flatMap((row, place) => barOf(row, side, keys[place] as string));
  const [left, right] = [barsOf("left"), barsOf("right")];
  const empty = keys.filter((_, place) => rows[place]?.right === null && rows[place]?.left === null);
  const lowest = Math.min(0, ...left.map(({ most }) => most));
  const highest = Math.max(lowest + 20, ...right.map(({ most }) => most));
  const marginLeft = before + marginFor(left, { from: highest, to: lowest, room: width - before });
  const marginRight = marginFor(right, { from: lowest, to: highest, room: width - marginLeft });
  return plotted(
    {
      height: rows.length * (lines * LINE + 9) + AXIS,
      marginLeft,
      marginRight,
      marginTop: 2,
      marginBottom: AXIS,
      y: { type: "band", domain: keys, axis: null, padding: 0.22 },
      x: { type: "linear", domain: [lowest, highest] },
      marks: [
        ...axisOf(Math.max(1, Math.floor((width - marginLeft - marginRight) / 80)), canvas),
        ...marksOf([...right, ...left], canvas),
        plot.ruleX([0], { stroke: ink.outline }),
        plot.text(right, { y: "row", x: "most", text: "text", textAnchor: "start", dx: 5, fill: ink.text, ...halo }),
        plot.text(left, { y: "row", x: "most", text: "text", textAnchor: "end", dx: -5, fill: ink.text, ...halo }),
        plot.text(empty, {
          y: (key: string) => key,
          x: 0,
          text: () => notApplicableSign,
          textAnchor: "start",
          dx: 5,
          fill: ink.quiet,
        }),
        plot.text(keys, {
          y: (key: string) => key,
          text: (key: string) => (labels[Number(key)] ?? []).join("\n"),
          frameAnchor: "left",
          textAnchor: "end",
          dx: before - 8 - marginLeft,
          fill: ink.text,
        }),
      ],
    },
    canvas,
  );

  function axisOf(ticks: number, { plot: { gridX, axisX } }: Canvas) {
    const tickFormat = (tick: number): string =>
      Number.isInteger(tick) ? separatedThousands(String(Math.abs(tick)), locale) : "";
    return [
      gridX({ ticks, stroke: ink.grid, strokeOpacity: 1 }),
      axisX({ ticks, tickSize: 0, label: null, fill: ink.quiet, tickFormat }),
    ];
  }
}

function barOf({ remark, tone, ...figures }: BarRow, side: "left" | "right", row: string): readonly Bar[] {
  const figure: DrawnFigure | null = figures[side];
  if (figure === null) return [];
  const sign = side === "left" ? -1 : 1;
  const text = remark === "" ? figure.text : `${figure.text} (${remark})`;
  return [
    { row, sure: sign * figure.atLeast, most: sign * figure.atMost, text, tone: side === "left" ? "middle" : tone },
  ];
}

/** How much room is to be left beyond an end of the axis, so that the text behind every bar fits. */
function marginFor(
  bars: readonly Bar[],
  { from, to, room }: { readonly from: number; readonly to: number; readonly room: number },
): number {
  const needed = bars.map(({ most, text }) => {
    const part = (most - from) / (to - from);
    return (widthOf(text, sizes.label) + 8 - (1 - part) * room) / part;
  });
  return Math.min(room * 0.6, Math.max(2, ...needed));
}

/** As for bars through time: filled as far as is sure, hatched up to the most it can be. */
function marksOf(bars: readonly Bar[], { plot, id }: Canvas) {
  const outline = { y: "row", stroke: ink.outline, strokeWidth: 0.75 } as const;
  return [...new Set(bars.map(({ tone }) => tone))].flatMap((tone) => {
    const own = bars.filter((bar) => bar.tone === tone);
    return [
      plot.barX(
        own.filter(({ sure }) => sure !== 0),
        { ...outline, x1: 0, x2: "sure", fill: fills[tone] },
      ),
      plot.barX(
        own.filter(({ sure, most }) => sure !== most),
        { ...outline, x1: "sure", x2: "most", fill: hatchOf(id, tone) },
      ),
    ];
  });
}
