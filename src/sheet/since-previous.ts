import { type Locale, wordsIn } from "../arguments/locale.ts";
import { dayOf } from "../calendar/day.ts";
import { writtenDay } from "../calendar/written-day.ts";
import { type Column, columnKey } from "../counts/cells/exact-table.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { separatedThousands } from "../display/characters/separated-thousands.ts";
import { sheetWords } from "../display/dictionary/sheet-words.ts";
import { cellText } from "../display/tables/cell-text.ts";
import { tableWording } from "../display/tables/table-wording.ts";
import type { SheetPart } from "./sheet.ts";
import type { SheetTables } from "./sheet-tables.ts";

/**
 * What readers see changed since an earlier release: each figure that stands in both and is printed otherwise. It rests on
 * what both print and on nothing else. By other rules figures cannot be compared, and none is named.
 */
export function sincePrevious(tables: SheetTables, previous: SheetTables, locale: Locale): readonly SheetPart[] {
  const words = wordsIn(sheetWords, locale).since;
  const dayIn = ({ classes: [{ about }] }: SheetTables): string =>
    writtenDay(dayOf(about.registers[0].referenceDate), locale);
  const first: SheetPart = { kind: "text", text: words.days(dayIn(previous), dayIn(tables)) };
  if (rulesOf(previous) !== rulesOf(tables)) return [first, { kind: "text", text: words.otherRules }];
  const pairs = allOf(tables).flatMap((table) => {
    const before = allOf(previous).find((one) => isAlike(one, table));
    return before === undefined ? [] : [[before, table] as const];
  });
  const changes = pairs.flatMap(([before, table]) => changesIn(before, table, locale));
  const said = changes.length === 0 ? words.nothing : words.others;
  return [
    first,
    ...(changes.length === 0 ? [] : [{ kind: "list", items: changes } as const]),
    { kind: "text", text: pairs.length === 0 ? words.otherTables : said },
    ...(roundingOf(previous) === roundingOf(tables) ? [] : [{ kind: "text", text: words.otherRounding } as const]),
    ...(pairs.length === 0 ? [] : [{ kind: "text", text: words.rounded } as const]),
  ];
}

function allOf({ classes, shares }: SheetTables): readonly PublishedTable[] {
  return [...classes, ...shares];
}

function rulesOf({ classes: [{ about }] }: SheetTables): string | undefined {
  return about.definitions[0]?.digest;
}

function roundingOf({ classes: [{ about }] }: SheetTables): string {
  const { base, ties, threshold, thresholdOn, zero } = about.policy ?? {};
  return JSON.stringify([base, ties, threshold, thresholdOn, zero]);
}

/** Whether two tables ask the same, of whichever periods. */
function isAlike(
  { about: { question: one } }: PublishedTable,
  { about: { question: other } }: PublishedTable,
): boolean {
  const asked = ({ of, units, basis, periods }: typeof one): string =>
    JSON.stringify([of, units, basis, periods.length]);
  return asked(one) === asked(other);
}

/** A line for each row of which a figure is printed otherwise. */
function changesIn(before: PublishedTable, table: PublishedTable, locale: Locale): readonly string[] {
  const words = wordsIn(sheetWords, locale).since;
  const wording = tableWording(table, locale);
  const compared = columnsInBoth(before, table);
  return table.rows.flatMap((row) => {
    const known = before.rows.find(
      ({ keys, unit, measure }) =>
        JSON.stringify([keys, unit, measure]) === JSON.stringify([row.keys, row.unit, row.measure]),
    );
    if (known === undefined) return [];
    const changes = compared.flatMap(([from, to]) => {
      const column = table.columns[to] as Column;
      const was = separatedThousands(cellText(known.cells[from] ?? null, before.columns[from] as Column), locale);
      const is = separatedThousands(cellText(row.cells[to] ?? null, column), locale);
      return was === is ? [] : [words.figure(wording.column(column), was, is)];
    });
    return changes.length === 0 ? [] : [`${wording.rowTitle(row)}. ${changes.join("; ")}.`];
  });
}

/** The places of each column in both tables. A total over other periods is another figure. */
function columnsInBoth(before: PublishedTable, table: PublishedTable): readonly (readonly [number, number])[] {
  const periodsOf = ({ columns }: PublishedTable): string =>
    columns.flatMap((column) => (column.kind === "period" ? [column.label] : [])).join();
  const isSameSpan = periodsOf(before) === periodsOf(table);
  return table.columns.flatMap((column, to) => {
    const from = before.columns.findIndex((one) => columnKey(one) === columnKey(column));
    return from < 0 || (column.kind !== "period" && !isSameSpan) ? [] : [[from, to] as const];
  });
}
