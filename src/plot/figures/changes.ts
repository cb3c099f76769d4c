import { wordsIn } from "../../arguments/locale.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import { pictureWords } from "../../display/dictionary/picture-words.ts";
import type { TableWording } from "../../display/tables/table-wording.ts";
import { drawnFigure, figureInAll, placeOfCode } from "./drawn-figure.ts";
import type { BarRow, PictureBody } from "./picture.ts";
import { gatheredNote, inAndOut, labelOf, oneCount, panelsByClass } from "./rows.ts";

/** What is left after each condition of a definition, and what each excludes. */
export function attritionPicture(table: PublishedTable, wording: TableWording): PictureBody {
  const { locale } = wording;
  const words = wordsIn(pictureWords, locale);
  const { rows, said } = oneCount(table, wording);
  const [left, out] = [placeOfCode(table.columns, "left"), placeOfCode(table.columns, "out")];
  const panels = panelsByClass(table, rows, wording, (own) =>
    own.map((row): BarRow => {
      const excluded = drawnFigure(row.cells[out], locale);
      return {
        label: labelOf(row, table, wording),
        tone: "dark",
        right: drawnFigure(row.cells[left], locale),
        left: null,
        remark: excluded === null ? "" : words.excluded(excluded.text),
      };
    }),
  );
  return {
    title: wording.title ?? "",
    subtitle: [said],
    legend: [{ tone: "dark", look: "filled", text: words.left }],
    panels,
    notes: [],
  };
}

/** What each option of a definition changes alone: what begins to count, and what no longer does. */
export function sensitivityPicture(table: PublishedTable, wording: TableWording): PictureBody {
  const { locale } = wording;
  const { rows, said } = oneCount(table, wording);
  const [entries, exits] = [placeOfCode(table.columns, "alone-in"), placeOfCode(table.columns, "alone-out")];
  const panels = panelsByClass(table, rows, wording, (own) =>
    own.map(
      (row): BarRow => ({
        label: labelOf(row, table, wording),
        tone: "dark",
        right: drawnFigure(row.cells[entries], locale, "+"),
        left: drawnFigure(row.cells[exits], locale, "−"),
        remark: "",
      }),
    ),
  );
  return {
    title: wording.title ?? "",
    subtitle: [said],
    legend: inAndOut(wordsIn(pictureWords, locale)),
    panels,
    notes: wording.notes,
  };
}

/** The old and the new figure, and between them what came in and what went out by each cause. */
export function revisionPicture(table: PublishedTable, wording: TableWording): PictureBody {
  const { locale } = wording;
  const { rows, said } = oneCount(table, wording);
  const place = table.dimensions.findIndex(({ name }) => name === "part");
  const direction = table.dimensions.findIndex(({ name }) => name === "direction");
  const panels = panelsByClass(table, rows, wording, (own) => {
    const parts = [...new Set(own.map(({ keys }) => keys[place] as string))];
    return parts.map((part): BarRow => {
      const ofPart = own.filter(({ keys }) => keys[place] === part);
      const figureOf = (towards: string, sign: string) => {
        const row = ofPart.find(({ keys }) => keys[direction] === towards);
        return row === undefined ? null : drawnFigure(figureInAll(row, table), locale, sign);
      };
      const counted = figureOf("counted", "");
      return {
        label: wording.keys(ofPart[0] as (typeof ofPart)[0])[place] ?? "",
        tone: counted === null ? "dark" : "whole",
        right: counted ?? figureOf("came-in", "+"),
        left: figureOf("went-out", "−"),
        remark: "",
      };
    });
  });
  return {
    title: wording.title ?? "",
    subtitle: [said],
    legend: inAndOut(wordsIn(pictureWords, locale)),
    panels,
    notes: [...wording.notes, ...gatheredNote(table, wording)],
  };
}
