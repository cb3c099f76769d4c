import { wordsIn } from "../../arguments/locale.ts";
import type { Measure, TableClass } from "../../counts/asked/unit.ts";
import type { Row } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { type PictureWords, pictureWords } from "../../display/dictionary/picture-words.ts";
import { tableWords } from "../../display/dictionary/table-words.ts";
import { capitalised, classNames } from "../../display/dictionary/vocabulary.ts";
import type { TableWording } from "../../display/tables/table-wording.ts";
import type { Tone } from "../canvas/theme.ts";
import { drawnFigure, figureInAll } from "./drawn-figure.ts";
import { placedPeriods } from "./period-marks.ts";
import type { LegendItem, PeriodBars, PictureBody, Series } from "./picture.ts";

/** The parts that are drawn: what a reader asks of each year. The other outcomes are few, and stand in the table. */
const parts: readonly Measure[] = ["granted", "rejected", "open"];
const tones: readonly Tone[] = ["dark", "middle", "light"];

/** Applications by period, split into granted, refused and open: a panel a class. */
export function classesPicture(table: PublishedTable<"classes">, wording: TableWording): PictureBody {
  const { locale } = wording;
  const words = wordsIn(pictureWords, locale);
  const { classes, measures, units, periods } = table.about.question;
  const drawn = drawnMeasures(measures);
  const shown = classes.filter((one) => table.rows.some(({ keys }) => keys[0] === one));
  const nameOf = (one: TableClass): string => capitalised(wordsIn(classNames[one], locale));
  const [only] = shown;
  const what = shown.length === 1 && only !== undefined ? nameOf(only) : wordsIn(tableWords, locale).page;
  const others = measures.filter((measure) => measure !== drawn.whole && !drawn.parts.includes(measure));
  return {
    title: words.perPeriod(what, units[0], periods.length),
    subtitle: [],
    legend: legendOf(drawn, units[0], words),
    panels: shown.map((one) => panelOf(one, table, drawn, wording)),
    notes: others.length === 0 ? [] : [words.notDrawn(others.map(words.part))],
  };
}

interface DrawnMeasures {
  readonly whole: Measure | null;
  readonly parts: readonly Measure[];
}

/** All applications stand behind their outcomes; a table without the outcomes drawn has the first measure it has. */
function drawnMeasures(measures: readonly Measure[]): DrawnMeasures {
  const found = parts.filter((measure) => measures.includes(measure));
  if (found.length === 0) return { whole: null, parts: measures.slice(0, 1) };
  return { whole: measures.includes("applications") ? "applications" : null, parts: found };
}

function legendOf(
  { whole, parts: found }: DrawnMeasures,
  unit: "applications" | "applicants" | "sponsors" | "dossiers",
  words: PictureWords,
): readonly LegendItem[] {
  const named = found.map(
    (measure, place): LegendItem => ({
      tone: tones[place] as Tone,
      look: "filled",
      text: measure === "applications" ? words.wholeOf(unit) : words.part(measure),
    }),
  );
  return whole === null ? named : [{ tone: "whole", look: "filled", text: words.wholeOf(unit) }, ...named];
}

function panelOf(
  tableClass: TableClass,
  table: PublishedTable<"classes">,
  drawn: DrawnMeasures,
  wording: TableWording,
): PeriodBars {
  const { locale } = wording;
  const words = wordsIn(pictureWords, locale);
  const { marks, places } = placedPeriods(table, tableClass, wording);
  const rowOf = (measure: Measure): Row<PublishedFigure> | undefined =>
    table.rows.find((row) => row.keys[0] === tableClass && row.measure === measure);
  const seriesOf = (measure: Measure, tone: Tone): Series => ({
    name: measure === "applications" ? words.wholeOf(table.about.question.units[0]) : words.part(measure),
    tone,
    figures: places.map((place) => drawnFigure(rowOf(measure)?.cells[place], locale)),
  });
  const first = rowOf(drawn.whole ?? (drawn.parts[0] as Measure));
  const total = first === undefined ? null : drawnFigure(figureInAll(first, table), locale);
  const name = capitalised(wordsIn(classNames[tableClass], locale));
  const isOfAll = drawn.whole !== null || drawn.parts.length === 1;
  return {
    form: "period-bars",
    heading: total === null || !isOfAll ? name : words.inTotal(name, total.text),
    periods: marks,
    whole: drawn.whole === null ? null : seriesOf(drawn.whole, "whole"),
    series: drawn.parts.map((measure, place) => seriesOf(measure, tones[place] as Tone)),
  };
}
