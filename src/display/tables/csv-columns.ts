import { type Wording, wordsIn } from "../../arguments/locale.ts";
import { subjects } from "../../counts/asked/question.ts";
import { bases, countedUnits, measures } from "../../counts/asked/unit.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import { propertyWords } from "../dictionary/data-words.ts";
import { figureStatuses } from "./figure-status.ts";
import { csvHeader, propertyOfDimension, rowProperties } from "./row-properties.ts";
import { tableWording } from "./table-wording.ts";

/** What a column of CSV holds, in the words of CSVW (W3C, Metadata Vocabulary for Tabular Data, sections 5.6 and 6.4). */
export interface CsvColumn {
  readonly name: string;
  readonly titles: { readonly und: string; readonly nl: string; readonly en: string };
  /** What it means, where its title does not say it. */
  readonly meaning: Wording | null;
  readonly datatype: string | { readonly base: "string"; readonly format: string };
  /** What stands between several values in one cell; null where a cell has one value. */
  readonly separator: string | null;
  /** Whether no cell is empty. */
  readonly required: boolean;
}

type Content = Omit<CsvColumn, "name" | "titles" | "meaning">;

const text: Content = { datatype: "string", separator: null, required: false };
const number: Content = { ...text, datatype: "nonNegativeInteger" };
const day: Content = { ...text, datatype: "date" };
const always: Content = { ...text, required: true };
const oneOf = (codes: readonly string[]): Content => ({
  ...always,
  datatype: { base: "string", format: `^(${codes.join("|")})$` },
});

const contents: Readonly<Record<string, Content>> = {
  subject: oneOf(subjects),
  title: always,
  unit: oneOf(countedUnits),
  measure: oneOf(measures),
  basis: oneOf(bases),
  column: always,
  coverage: { ...oneOf(["complete", "partial", "none"]), required: false },
  from: day,
  until: day,
  seriesBreaks: { ...day, separator: " " },
  figure: always,
  value: number,
  atLeast: number,
  atMost: number,
  figureStatus: oneOf(figureStatuses),
  setAside: always,
  definitions: always,
  definitionDigests: { ...text, separator: "; " },
  registerDigests: { ...text, separator: "; " },
  referenceDates: { ...day, separator: "; " },
  synthetic: { ...always, datatype: "boolean" },
  status: oneOf(["draft", "final"]),
  protection: always,
  version: always,
};

/** The columns that `toCsv` writes of a table, in their order, with their titles in both languages. */
export function csvColumns(table: PublishedTable): readonly CsvColumn[] {
  const [dutch, english] = [tableWording(table, "nl"), tableWording(table, "en")];
  const ownTitles = new Map(
    table.dimensions.map(({ name }) => [
      propertyOfDimension(name),
      { nl: dutch.dimension(name), en: english.dimension(name) },
    ]),
  );
  return rowProperties(table).map((property): CsvColumn => {
    const words = propertyWords[property];
    const title = words?.title ?? ownTitles.get(property) ?? { nl: property, en: property };
    const name = csvHeader(property);
    return {
      name,
      titles: { und: name, nl: wordsIn(title, "nl"), en: wordsIn(title, "en") },
      meaning: words?.meaning ?? null,
      ...(contents[property] ?? text),
    };
  });
}

/** The columns that tell one figure from every other: the keys of its row, unit, measure and column. */
export function csvKey({ dimensions }: PublishedTable): readonly string[] {
  const own = dimensions.flatMap(({ name }) => (name === "measure" ? [] : [propertyOfDimension(name)]));
  return [...own, "unit", "measure", "column"].map(csvHeader);
}
