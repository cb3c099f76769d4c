import { wordsIn } from "../../arguments/locale.ts";
import { separatedThousands } from "../../display/characters/separated-thousands.ts";
import { pictureWords } from "../../display/dictionary/picture-words.ts";
import { notCoveredSign } from "../../display/tables/cell-text.ts";
import { hatchOf } from "../canvas/patterns.ts";
import { below, type Drawn } from "../canvas/text-block.ts";
import { fills, halo, ink, sizes, type Tone, widthOf } from "../canvas/theme.ts";
import type { DrawnFigure, PeriodBars, PeriodMark, Series } from "../figures/picture.ts";
import { type Canvas, plotted } from "./canvas-of.ts";
import { periodLabel } from "./period-label.ts";
import { evenStrips, padded } from "./strips.ts";

const HEIGHT = 180;
const MARGIN_LEFT = 48;
/** Between two periods, as a part of both. */
const PADDING = 0.16;

/** Bars by period. Periods that do not fit beside each other go on below, at the same scale. */
export function drawPeriodBars(panel: PeriodBars, canvas: Canvas): Drawn {
  const strips = evenStrips(panel.periods.length, canvas.width - MARGIN_LEFT, widthOfPeriod(panel, canvas));
  const [longest = []] = strips;
  return below(
    strips.map((places) => drawStrip(panel, places, longest.length, canvas)),
    canvas.make,
  );
}

/** Wide enough for the texts on its bars and under it. */
function widthOfPeriod({ periods, series, whole }: PeriodBars, { locale }: Canvas): number {
  const words = wordsIn(pictureWords, locale);
  const bar = Math.max(
    16,
    ...series.flatMap(({ figures }) => figures.map((figure) => widthOf(figure?.text ?? "", sizes.label) + 2)),
  );
  const under = [...periods.map(periodLabel), ...(whole?.figures ?? []).map((figure) => words.all(figure?.text ?? ""))];
  return Math.max(bar * series.length, ...under.map((text) => widthOf(text, sizes.label))) / (1 - PADDING);
}

/** One figure on its place. */
interface Bar {
  readonly period: string;
  readonly series: string;
  readonly figure: DrawnFigure;
}

function drawStrip(panel: PeriodBars, places: readonly number[], length: number, canvas: Canvas): Drawn {
  const { plot, locale } = canvas;
  const { whole, series } = panel;
  const words = wordsIn(pictureWords, locale);
  const periods = places.map((place) => ({ place, mark: panel.periods[place] as PeriodMark }));
  const barsOf = ({ name, figures }: Series): readonly Bar[] =>
    periods.flatMap(({ place, mark }) => {
      const figure = figures[place] ?? null;
      return figure === null ? [] : [{ period: mark.key, series: name, figure }];
    });
  const labels = periods.map(({ place, mark }) => ({
    period: mark.key,
    label: periodLabel(mark),
    whole: whole === null ? "" : words.all(whole.figures[place]?.text ?? notCoveredSign),
    hole: series.every(({ figures }) => (figures[place] ?? null) === null) ? notCoveredSign : "",
  }));
  const atBottom = { fx: "period", frameAnchor: "bottom" } as const;
  return plotted(
    {
      height: HEIGHT + (whole === null ? 0 : 16),
      marginLeft: MARGIN_LEFT,
      marginRight: 0,
      marginTop: 16,
      marginBottom: whole === null ? 24 : 40,
      fx: {
        domain: padded(
          periods.map(({ mark }) => mark.key),
          length,
        ),
        axis: null,
        padding: PADDING,
      },
      x: { type: "band", domain: series.map(({ name }) => name), axis: null, padding: 0.08 },
      y: { type: "linear", domain: [0, topOf(panel)] },
      marks: [
        plot.gridY({ ticks: 4, stroke: ink.grid, strokeOpacity: 1 }),
        plot.axisY({
          ticks: 4,
          label: null,
          anchor: "left",
          facetAnchor: "left",
          tickSize: 0,
          fill: ink.quiet,
          tickFormat: (tick: number) => (Number.isInteger(tick) ? separatedThousands(String(tick), locale) : ""),
        }),
        ...(whole === null ? [] : marksOf(barsOf(whole), "whole", canvas)),
        ...series.flatMap((one) => marksOf(barsOf(one), one.tone, canvas)),
        plot.ruleY([0], { stroke: ink.outline }),
        ...series.map((one) =>
          plot.text(barsOf(one), {
            fx: "period",
            x: "series",
            y: (bar: Bar) => bar.figure.atMost,
            text: (bar: Bar) => bar.figure.text,
            dy: -7,
            fill: ink.text,
            ...halo,
          }),
        ),
        plot.text(labels, { ...atBottom, text: "label", dy: 16, fill: ink.text, fontWeight: "bold" }),
        plot.text(labels, { ...atBottom, text: "whole", dy: 32, fill: ink.quiet }),
        plot.text(labels, { ...atBottom, text: "hole", dy: -8, fill: ink.quiet }),
      ],
    },
    canvas,
  );
}

/** A bar that is filled up to what the print surely says, and hatched from there to the most that it can stand for. */
function marksOf(bars: readonly Bar[], tone: Tone, { plot, id }: Canvas) {
  // What parts stand before is as wide as its period.
  const edge = { stroke: ink.outline, strokeWidth: 0.75 } as const;
  const place = tone === "whole" ? { fx: "period", ...edge } : { fx: "period", x: "series", ...edge };
  const [least, most] = [(bar: Bar) => bar.figure.atLeast, (bar: Bar) => bar.figure.atMost];
  return [
    plot.barY(
      bars.filter(({ figure }) => figure.atLeast > 0),
      { ...place, y1: 0, y2: least, fill: fills[tone] },
    ),
    plot.barY(
      bars.filter(({ figure }) => figure.atMost > figure.atLeast),
      { ...place, y1: least, y2: most, fill: hatchOf(id, tone) },
    ),
  ];
}

/** Where the axis ends: at the highest bound, and never so low that `<10` looks like much. */
function topOf({ whole, series }: PeriodBars): number {
  const all = [...(whole === null ? [] : [whole]), ...series].flatMap(({ figures }) => figures);
  return Math.max(20, ...all.map((figure) => figure?.atMost ?? 0));
}
