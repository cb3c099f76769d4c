import type { Locale } from "../../arguments/locale.ts";
import type { Tone } from "../canvas/theme.ts";

/** One figure as it is drawn: its printed text, and the bounds that this text says. Nothing else of it is known here. */
export interface DrawnFigure {
  readonly text: string;
  /** What is printed as one number; null where the print is a bound, such as `<10`. */
  readonly value: number | null;
  readonly atLeast: number;
  readonly atMost: number;
}

/** A period, or the total, on the axis of time. */
export interface PeriodMark {
  readonly key: string;
  readonly label: string;
  /** Whether the law or the registration changes in it. */
  readonly isBroken: boolean;
}

/** Figures of one kind by period; null where there is none. */
export interface Series {
  readonly name: string;
  readonly tone: Tone;
  readonly figures: readonly (DrawnFigure | null)[];
}

/** Bars through time: parts before the whole that they are parts of, or series beside each other. */
export interface PeriodBars {
  readonly form: "period-bars";
  readonly heading: string;
  readonly periods: readonly PeriodMark[];
  readonly whole: Series | null;
  readonly series: readonly Series[];
}

/** Shares through time, each with its interval. */
export interface PeriodIntervals {
  readonly form: "period-intervals";
  readonly heading: string;
  readonly periods: readonly PeriodMark[];
  readonly shares: Series;
}

/** One bar, or two from one line: what comes in to the right, what goes out to the left. */
export interface BarRow {
  readonly label: string;
  readonly tone: Tone;
  readonly right: DrawnFigure | null;
  readonly left: DrawnFigure | null;
  /** Said behind the figure; empty where there is nothing to say. */
  readonly remark: string;
}

/** Bars under each other, a row each. */
export interface RowBars {
  readonly form: "row-bars";
  readonly heading: string | null;
  readonly rows: readonly BarRow[];
}

/** What an audit says of one figure: the bounds of its print alone, and those left when all is known. */
export interface AuditedCell {
  readonly printed: string;
  readonly alone: { readonly atLeast: number; readonly atMost: number };
  readonly left: { readonly atLeast: number; readonly atMost: number };
  readonly text: string;
  readonly isNarrowed: boolean;
}

/** The figures of a table in their places, each with its interval. */
export interface CellIntervals {
  readonly form: "cell-intervals";
  readonly heading: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (AuditedCell | null)[] }[];
}

/** One application in time, on the lane of who it is for. */
export interface TimelineStep {
  readonly lane: string;
  /** The lane of the sponsor; null where nobody sponsors it. */
  readonly from: string | null;
  /** As numbers of days. */
  readonly submitted: number;
  /** The decision, or the reference date of what is open. */
  readonly until: number;
  readonly tone: Tone;
  /** What stands beside it, line by line. */
  readonly lines: readonly string[];
}

/** A stretch of days under one law; the first begins before every day, the last does not end. */
export interface TimelinePhase {
  readonly from: number | null;
  readonly name: string;
}

/** Applications in time: a lane for each person, the law behind them. */
export interface ChainTimeline {
  readonly form: "chain-timeline";
  readonly heading: string | null;
  readonly lanes: readonly string[];
  readonly steps: readonly TimelineStep[];
  readonly phases: readonly TimelinePhase[];
  readonly referenceDay: number;
}

/** One part of a picture, with its own scale. */
export type Panel = PeriodBars | PeriodIntervals | RowBars | CellIntervals | ChainTimeline;

/** What a sign in a picture means. */
export interface LegendItem {
  readonly tone: Tone;
  readonly look: "filled" | "hatched";
  readonly text: string;
}

/** What a table shows as a picture, before anything around it. */
export interface PictureBody {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly legend: readonly LegendItem[];
  readonly panels: readonly Panel[];
  readonly notes: readonly string[];
}

/** All of a picture, as words and printed figures: what is drawn is made of this alone. */
export interface Picture extends PictureBody {
  readonly locale: Locale;
  readonly banners: readonly string[];
  readonly source: string;
  /** What the picture says, for who does not see it. */
  readonly description: string;
}
