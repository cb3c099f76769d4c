import { type Locale, wordsIn } from "../../arguments/locale.ts";
import { dayOf } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import { breaksInWords } from "../../display/dictionary/break-words.ts";
import { coveredDays } from "../../display/dictionary/period-words.ts";
import { pictureWords } from "../../display/dictionary/picture-words.ts";
import { tableWords } from "../../display/dictionary/table-words.ts";
import { basisNames } from "../../display/dictionary/vocabulary.ts";
import { notApplicableSign, notCoveredSign, withheldSign } from "../../display/tables/cell-text.ts";
import { pageOf } from "../../display/tables/layouts.ts";
import type { Page } from "../../display/tables/page.ts";
import { tableWording } from "../../display/tables/table-wording.ts";
import { auditPicture } from "./audit.ts";
import { bodies } from "./bodies.ts";
import { describedPanels } from "./description.ts";
import type { LegendItem, Panel, Picture } from "./picture.ts";

/** What a picture of a table shows: its figures, or what an audit concludes from them. */
export type PictureKind = "figures" | "audit";

/** A published table as a picture that still has to be drawn. */
export function pictureOf(table: PublishedTable, kind: PictureKind, locale: Locale): Picture {
  const words = wordsIn(pictureWords, locale);
  const drawBody = kind === "audit" ? auditPicture : bodies[table.about.question.of];
  const body = drawBody(table, tableWording(table, locale));
  const page = pageOf(table, locale);
  const subtitle = [...body.subtitle, ...countedHow(table, locale)];
  const scales =
    body.panels.length > 1 && kind === "figures" && body.panels.some(({ form }) => form !== "period-intervals");
  return {
    ...body,
    locale,
    banners: page.banners,
    subtitle,
    legend: [...body.legend, ...hatchedItem(body.panels, locale)],
    notes: [
      ...body.notes,
      ...(scales ? [words.ownScale] : []),
      ...signsIn(body.panels, locale),
      ...(withholds(table) ? [wordsIn(tableWords, locale).withheld(withheldSign)] : []),
      ...breaksOf(table, body.panels, locale),
    ],
    source: sourceOf(page, locale),
    description: [...subtitle, describedPanels(body.panels)].join(" "),
  };
}

/** By which day the figures were counted, what was known, and which periods are not whole. */
function countedHow({ about, columns }: PublishedTable, locale: Locale): readonly string[] {
  const words = wordsIn(pictureWords, locale);
  const { basis, periods } = about.question;
  const days = [...new Set(about.registers.map(({ referenceDate }) => writtenDay(dayOf(referenceDate), locale)))];
  const partial = columns.flatMap((column) =>
    column.kind === "period" ? (coveredDays(column, periods.length, locale) ?? []) : [],
  );
  return [words.countedBy(wordsIn(basisNames[basis], locale)), words.onDays(days), ...partial];
}

/** What hatching means, where something is hatched. */
function hatchedItem(panels: readonly Panel[], locale: Locale): readonly LegendItem[] {
  const words = wordsIn(pictureWords, locale);
  const figures = panels.flatMap((panel) => {
    if (panel.form === "period-bars") return [panel.whole, ...panel.series].flatMap((one) => one?.figures ?? []);
    if (panel.form === "row-bars") return panel.rows.flatMap(({ right, left }) => [right, left]);
    return panel.form === "period-intervals" ? panel.shares.figures : [];
  });
  if (!figures.some((figure) => figure !== null && figure.atLeast < figure.atMost)) return [];
  const text = panels[0]?.form === "period-intervals" ? words.hatchedShare : words.hatched;
  return [{ tone: "whole", look: "hatched", text }];
}

function withholds({ rows }: PublishedTable): boolean {
  return rows.some(({ cells }) => cells.some((figure) => figure?.kind === "withheld"));
}

/** The signs of what has no figure. */
function signsIn(panels: readonly Panel[], locale: Locale): readonly string[] {
  const words = wordsIn(pictureWords, locale);
  const isHole = (panel: Panel): boolean =>
    panel.form === "period-bars"
      ? [...(panel.whole === null ? [] : [panel.whole]), ...panel.series].some(({ figures }) => figures.includes(null))
      : panel.form === "period-intervals" && panel.shares.figures.includes(null);
  const holes = panels.filter(isHole);
  if (holes.length === 0) return [];
  return holes[0]?.form === "period-intervals"
    ? [words.noShare(notApplicableSign)]
    : [words.notCovered(notCoveredSign)];
}

function breaksOf({ about }: PublishedTable, panels: readonly Panel[], locale: Locale): readonly string[] {
  const isMarked = panels.some((panel) => "periods" in panel && panel.periods.some(({ isBroken }) => isBroken));
  if (!isMarked) return [];
  const [meaning = ""] = breaksInWords(about.seriesBreaks, locale);
  const days = [...new Set(about.seriesBreaks.map(({ on }) => on))].map((on) => writtenDay(dayOf(on), locale));
  return [wordsIn(pictureWords, locale).broken(meaning, days)];
}

/** Where the figures come from, on as few lines as say it. */
function sourceOf({ facts }: Page, locale: Locale): string {
  const labels = wordsIn(tableWords, locale).facts;
  const said = (wanted: readonly string[]): readonly string[] =>
    facts.flatMap(({ label, text }) =>
      wanted.some((one) => label === one || label.startsWith(`${one} (`)) ? [`${label}: ${text}`] : [],
    );
  const register = facts.find(({ label }) => label === labels.register || label === labels.registers);
  return [
    ...(register === undefined ? [] : [`${wordsIn(pictureWords, locale).source}: ${register.text}`]),
    ...said([labels.definition, labels.definitions]),
    ...said([labels.rounding]),
    ...said([labels.version]),
  ].join(". ");
}
