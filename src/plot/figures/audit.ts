import { wordsIn } from "../../arguments/locale.ts";
import type { Row } from "../../counts/cells/exact-table.ts";
import { type AuditedRow, audit } from "../../disclosure/audit.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { separatedThousands } from "../../display/characters/separated-thousands.ts";
import { pictureWords } from "../../display/dictionary/picture-words.ts";
import { tableWords } from "../../display/dictionary/table-words.ts";
import { capitalised, measureNames } from "../../display/dictionary/vocabulary.ts";
import { printedColumns } from "../../display/tables/blocks-layout.ts";
import type { TableWording } from "../../display/tables/table-wording.ts";
import { drawnFigure } from "./drawn-figure.ts";
import type { AuditedCell, CellIntervals, PictureBody } from "./picture.ts";

/** For each figure the bounds of its print alone, and those that are left once everything printed is known. */
export function auditPicture(table: PublishedTable, wording: TableWording): PictureBody {
  const { locale } = wording;
  const words = wordsIn(pictureWords, locale);
  const audited = audit(table);
  const shown = printedColumns(table);
  const hasClasses = table.dimensions[0]?.name === "class" && table.dimensions.length > 1;
  const groups = [...new Set(table.rows.map(({ keys }) => (hasClasses ? (keys[0] as string) : "")))];
  const cellOf = (row: Row<PublishedFigure>, found: AuditedRow | undefined, place: number): AuditedCell | null => {
    const printed = drawnFigure(row.cells[place], locale);
    const figure = found?.cells[place] ?? null;
    if (printed === null || figure === null || figure.atMost === null) return null;
    const { atLeast, atMost } = figure;
    const bounds = [atLeast, atMost].map((bound) => separatedThousands(String(bound), locale));
    return {
      printed: printed.text,
      // What is withheld says nothing alone: there is no more to show than what is left.
      alone: row.cells[place]?.kind === "withheld" ? { atLeast, atMost } : printed,
      left: { atLeast, atMost },
      text: atLeast === atMost ? (bounds[0] as string) : bounds.join("–"),
      isNarrowed: figure.verdict === "narrowed",
    };
  };
  const panels = groups.map((group): CellIntervals => {
    const rows = table.rows.map((row, at) => ({ row, at })).filter(({ row }) => !hasClasses || row.keys[0] === group);
    return {
      form: "cell-intervals",
      heading: hasClasses ? (wording.keys((rows[0] as (typeof rows)[0]).row)[0] ?? null) : null,
      columns: shown.map(({ column }) => wording.column(column)),
      rows: rows.map(({ row, at }) => ({
        label: nameOf(row, table, wording, hasClasses),
        cells: shown.map(({ place }) => cellOf(row, audited.rows[at], place)),
      })),
    };
  });
  const isNarrowed = panels.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell?.isNarrowed === true)),
  );
  return {
    title: words.audit(wording.title ?? wordsIn(tableWords, locale).page),
    subtitle: [],
    legend: [
      { tone: "whole", look: "filled", text: words.alone },
      { tone: "dark", look: "filled", text: words.together },
    ],
    panels,
    notes: isNarrowed ? [words.narrowed] : [],
  };
}

function nameOf(row: Row<PublishedFigure>, table: PublishedTable, wording: TableWording, hasClasses: boolean): string {
  const keys = wording.keys(row).slice(hasClasses ? 1 : 0);
  const names = keys.length > 0 ? keys : [wordsIn(measureNames[row.measure], wording.locale)];
  const units = new Set(table.rows.map(({ unit }) => unit));
  return capitalised([...names, ...(units.size > 1 ? [row.unit] : [])].join(": "));
}
