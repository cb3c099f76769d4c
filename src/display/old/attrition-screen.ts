import { dayOf } from "../../calendar/day.ts";
import type { Locale } from "../../calendar/written-day.ts";
import type { Unit } from "../../counts/asked/unit.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { figureText, notApplicableSign } from "./figure-text.ts";
import { wordsFor } from "./render-options.ts";
import { sheetPageOf } from "./sheet-page.ts";
import { sheetWording } from "./sheet-wording.ts";
import { inColumns } from "./text-columns.ts";

const UNITS: readonly Exclude<Unit, "dossiers">[] = ["applications", "sponsors", "applicants"];

/** Of the gain there are no columns of sponsors and persons on the screen: the other forms have these. */
const GAIN_IN_APPLICATIONS: Readonly<Record<Locale, string>> = {
  nl: "Deze twee tellen in deze tabel aanvragen.",
  en: "In this table these two count applications.",
};

/**
 * A published attrition on one screen of text: a line a condition, with what is left of applications, sponsors and
 * persons, and the gain of the condition in applications.
 *
 * @throws TypeError for anything but a published sheet; RangeError for another locale than `nl` and `en`.
 */
export function attritionToText(sheet: PublishedSheet, locale: Locale): string {
  const words = wordsFor(sheet, { locale });
  const wording = sheetWording(sheet, words);
  const { banners, title, notes, facts } = sheetPageOf(sheet, words);
  const ofUnit = (unit: Unit) => sheet.rows.filter((row) => row.unit === unit);
  const place = (key: string): number => sheet.columns.findIndex((column) => column.key === key);
  const text = (unit: Unit, condition: string, column: string): string => {
    const figure = ofUnit(unit).find(({ keys }) => keys[1] === condition)?.cells[place(column)] ?? null;
    return figure === null ? notApplicableSign : figureText(figure);
  };
  const conditions = ofUnit("applications").map(({ keys }) => keys[1] as string);
  const heading = wording.key("class", sheet.rows[0]?.keys[0] ?? "");
  const lines = [
    [
      heading,
      ...UNITS.map((unit) => words.units[unit]),
      wording.column(columnOf("without")),
      wording.column(columnOf("gained")),
    ],
    ...conditions.map((condition) => [
      `  ${wording.key("condition", condition)}`,
      ...UNITS.map((unit) => text(unit, condition, "left")),
      text("applications", condition, "without"),
      text("applications", condition, "gained"),
    ]),
  ];
  const day = words.writtenDay(dayOf(sheet.about.registers[0].referenceDate));
  const paragraphs = [
    banners,
    [title, `${words.facts.referenceDate}: ${day}. ${notes[0]}`],
    inColumns(lines, 1),
    [...notes.slice(1), GAIN_IN_APPLICATIONS[locale]],
    facts.map(({ label, text: fact }) => `${label}: ${fact}`),
  ];
  return `${paragraphs
    .filter((some) => some.length > 0)
    .map((some) => some.join("\n"))
    .join("\n\n")}\n`;

  function columnOf(key: string): PublishedSheet["columns"][number] {
    return sheet.columns[place(key)] ?? { key, coverage: null };
  }
}
