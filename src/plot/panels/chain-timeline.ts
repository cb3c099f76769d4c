import { type Day, dayFromParts, yearOf } from "../../calendar/day.ts";
import { wrapped } from "../../display/characters/wrap-text.ts";
import type { Drawn } from "../canvas/text-block.ts";
import { fills, ink, sizes, widthOf } from "../canvas/theme.ts";
import type { ChainTimeline, TimelineStep } from "../figures/picture.ts";
import { type Canvas, plotted } from "./canvas-of.ts";

const LINE = 14;
const BAR = 12;
const AXIS = 24;
/** How much of a lane is kept free around its steps. */
const AIR = 16;
/** Between a text and the line beside it. */
const GAP = 7;

/** One step on its row: of a lane each step has a row of its own, so that no texts meet. */
interface PlacedStep {
  readonly step: TimelineStep;
  readonly row: string;
  /** The row of the sponsor from which an arrow comes; null where there is none. */
  readonly fromRow: string | null;
  readonly text: TextPlace;
}

/**
 * Where the text of a step stands: from its beginning on; before it, where nothing fits behind it and an arrow comes in;
 * or up to the end of its bar, where no arrow is crossed.
 */
type TextPlace = "behind" | "before" | "to-the-end";

/** Applications as bars in time on the lanes of persons, the law of each time behind them. */
export function drawChainTimeline(panel: ChainTimeline, canvas: Canvas): Drawn {
  const { plot, width } = canvas;
  const names = panel.lanes.map((lane) => wrapped(lane, Math.floor((width * 0.2) / (sizes.label * 0.6))));
  const marginLeft = Math.max(0, ...names.flat().map((line) => widthOf(line, sizes.label) * 1.1)) + 12;
  const first = Math.min(...panel.steps.map(({ submitted }) => submitted));
  const last = Math.max(panel.referenceDay, ...panel.steps.map(({ until }) => until));
  const span = Math.max(60, last - first);
  const domain: readonly [number, number] = [first - span * 0.03, last + span * 0.03];
  const dayWidth = (width - marginLeft) / (domain[1] - domain[0]);
  const placed = placedSteps(panel, ({ submitted, until, from, lines }) => {
    const needed = Math.max(...lines.map((line) => widthOf(line, sizes.small))) + GAP;
    if (needed <= (domain[1] - submitted) * dayWidth) return "behind";
    const crossesNothing = from === null || needed <= (until - submitted) * dayWidth;
    return crossesNothing || needed > (submitted - domain[0]) * dayWidth ? "to-the-end" : "before";
  });
  const rows = rowsOf(panel, placed);
  const phases = phasesIn(panel, domain, dayWidth);
  const head = Math.max(1, ...phases.map(({ lines }) => lines.length)) * 13 + 10;
  const step = LINE * 3 + BAR + AIR;
  const y = { y: "row" } as const;
  const textAt = (at: TextPlace): readonly PlacedStep[] => placed.filter((one) => one.text === at);
  const text = {
    ...y,
    text: ({ step: { lines } }: PlacedStep) => lines.join("\n"),
    dy: -BAR - 15,
    fontSize: sizes.small,
    fill: ink.text,
  };
  return plotted(
    {
      height: rows.length * step + head + AXIS,
      marginLeft,
      marginRight: 0,
      marginTop: head,
      marginBottom: AXIS,
      x: { type: "linear", domain: [...domain] },
      y: { type: "point", domain: rows.map(({ row }) => row), axis: null, padding: 0.62 },
      marks: [
        plot.rect(phases, {
          x1: "from",
          x2: "to",
          fill: ({ place }: { place: number }) => (place % 2 === 0 ? "#f2f2f2" : "#e4e4e4"),
          insetTop: -head,
        }),
        plot.text(phases, {
          x: "from",
          text: ({ lines }: { lines: readonly string[] }) => lines.join("\n"),
          frameAnchor: "top",
          lineAnchor: "top",
          textAnchor: "start",
          dx: 4,
          dy: -head + 4,
          fontSize: sizes.small,
          fill: ink.quiet,
        }),
        plot.ruleY(separators(panel, rows), {
          y: "row",
          stroke: ink.paper,
          strokeWidth: 2,
          dy: -(LINE * 3 + BAR / 2 + 5),
        }),
        plot.axisX(years(domain, dayWidth), {
          tickFormat: (day: number) => String(yearOf(day as Day)),
          tickSize: 4,
          label: null,
          fill: ink.quiet,
          stroke: ink.quiet,
        }),
        plot.ruleX([panel.referenceDay], { stroke: ink.outline, strokeDasharray: "3,3" }),
        plot.arrow(
          placed.filter(({ fromRow }) => fromRow !== null),
          {
            x: ({ step: { submitted } }: PlacedStep) => submitted,
            y1: "fromRow",
            y2: "row",
            stroke: ink.outline,
            strokeWidth: 1.5,
            headLength: 7,
            insetStart: 2,
            insetEnd: BAR / 2 + 1,
          },
        ),
        plot.dot(
          placed.filter(({ fromRow }) => fromRow !== null),
          { x: ({ step: { submitted } }: PlacedStep) => submitted, y: "fromRow", r: 3, fill: ink.outline },
        ),
        plot.link(placed, {
          x1: ({ step: { submitted } }: PlacedStep) => submitted,
          x2: ({ step: { submitted, until } }: PlacedStep) => Math.max(until, submitted + 3 / dayWidth),
          ...y,
          stroke: ink.outline,
          strokeWidth: BAR + 1.5,
          strokeLinecap: "butt",
        }),
        ...placed.map((one) =>
          plot.link([one], {
            x1: ({ step: { submitted } }: PlacedStep) => submitted,
            x2: ({ step: { submitted, until } }: PlacedStep) => Math.max(until, submitted + 3 / dayWidth),
            ...y,
            stroke: fills[one.step.tone],
            strokeWidth: BAR,
            strokeLinecap: "butt",
          }),
        ),
        plot.text(textAt("behind"), {
          ...text,
          x: ({ step: { submitted } }: PlacedStep) => submitted,
          textAnchor: "start",
          dx: GAP,
        }),
        plot.text(textAt("before"), {
          ...text,
          x: ({ step: { submitted } }: PlacedStep) => submitted,
          textAnchor: "end",
          dx: -GAP,
        }),
        plot.text(textAt("to-the-end"), {
          ...text,
          x: ({ step: { until } }: PlacedStep) => until,
          textAnchor: "end",
          dx: -GAP / 2,
        }),
        plot.text(
          panel.lanes.flatMap((lane, at) => {
            const row = rows.find((one) => one.lane === lane);
            return row === undefined ? [] : [{ row: row.row, name: (names[at] ?? []).join("\n") }];
          }),
          { ...y, text: "name", frameAnchor: "left", textAnchor: "end", dx: -8, fill: ink.text, fontWeight: "bold" },
        ),
      ],
    },
    canvas,
  );
}

interface LaneRow {
  readonly lane: string;
  readonly row: string;
}

/** Each step on the next row of its lane; an arrow comes from the last row of the sponsor that began before it. */
function placedSteps({ steps }: ChainTimeline, textAt: (step: TimelineStep) => TextPlace): readonly PlacedStep[] {
  const rowOf = (step: TimelineStep): string => {
    const before = steps.slice(0, steps.indexOf(step)).filter(({ lane }) => lane === step.lane);
    return `${step.lane}\u0000${before.length}`;
  };
  return steps.map((step, place) => {
    const ofSponsor = steps.slice(0, place).filter(({ lane }) => lane === step.from);
    const last = ofSponsor.at(-1);
    const fromRow = step.from === null ? null : last === undefined ? `${step.from}\u00000` : rowOf(last);
    return { step, row: rowOf(step), fromRow, text: textAt(step) };
  });
}

/** The rows of all lanes, lane by lane; a person without an application of their own has one. */
function rowsOf({ lanes }: ChainTimeline, placed: readonly PlacedStep[]): readonly LaneRow[] {
  return lanes.flatMap((lane) => {
    const own = placed.filter(({ step }) => step.lane === lane).map(({ row }) => ({ lane, row }));
    return own.length === 0 ? [{ lane, row: `${lane}\u00000` }] : own;
  });
}

/** The first row of each lane but the highest. */
function separators({ lanes }: ChainTimeline, rows: readonly LaneRow[]): readonly LaneRow[] {
  return lanes.slice(1).flatMap((lane) => rows.find((one) => one.lane === lane) ?? []);
}

/** The phases that are in sight, with their names in lines that fit into them. */
function phasesIn({ phases }: ChainTimeline, [first, last]: readonly [number, number], dayWidth: number) {
  return phases.flatMap(({ from, name }, place) => {
    const next = phases[place + 1]?.from ?? null;
    const [start, end] = [Math.max(first, from ?? first), Math.min(last, next ?? last)];
    if (start >= end) return [];
    const wide = Math.floor(((end - start) * dayWidth - 8) / (sizes.small * 0.55));
    return [{ from: start, to: end, place, lines: wide < 8 ? [] : wrapped(name, wide) }];
  });
}

/** The first days of years, so far apart that their numbers do not meet. */
function years([first, last]: readonly [number, number], dayWidth: number): readonly number[] {
  const all: number[] = [];
  for (let year = yearOf(Math.ceil(first) as Day) + 1; year <= yearOf(Math.floor(last) as Day); year += 1) {
    all.push(dayFromParts(year, 1, 1));
  }
  const every = Math.max(1, Math.ceil(40 / (365 * dayWidth)));
  return all.filter((_, place) => place % every === 0);
}
