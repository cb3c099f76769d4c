import type { Locale } from "../../arguments/locale.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import type { Column } from "../../counts/cells/exact-table.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import { breaksInWords } from "../dictionary/break-words.ts";
import { coveredDays } from "../dictionary/period-words.ts";
import { roundingInWords } from "../dictionary/policy-words.ts";
import type { DistinctUnit } from "../dictionary/table-words.ts";
import { cellText, notApplicableSign, notCoveredSign, withheldSign } from "./cell-text.ts";
import type { PageBody, PageFrame } from "./page.ts";
import { pageFacts } from "./page-facts.ts";
import type { TableWording } from "./table-wording.ts";

/** What stands around the figures of a table, in the same words whatever its layout. */
export function pageFrame(table: PublishedTable, body: PageBody, wording: TableWording): PageFrame {
  const { about } = table;
  return {
    banners: banners(table, wording),
    title: wording.title,
    notes: notes(table, body, wording),
    breaks: breaksInWords(about.seriesBreaks, wording.locale),
    facts: pageFacts(table, wording),
  };
}

/** That a table is unprotected, a draft, or about invented people. */
function banners({ about }: PublishedTable, { words }: TableWording): readonly string[] {
  return [
    ...(about.policy === null ? [words.unprotected] : []),
    ...(about.status === "final" ? [] : [words.draft]),
    ...(about.registers.some(({ synthetic }) => synthetic) ? [words.synthetic] : []),
  ];
}

/** How figures were rounded, what periods, signs and gathered rows mean, and what the subject says of its figures. */
function notes(table: PublishedTable, body: PageBody, { locale, words, notes: own }: TableWording): readonly string[] {
  const { about, columns, dimensions, rows } = table;
  const periods = columns.filter((column) => column.kind === "period");
  const hasTotals = periods.length > 0 && columns.some(({ kind }) => kind === "total");
  const units = [...new Set(rows.map(({ unit }) => unit))].filter(
    (unit): unit is DistinctUnit => unit !== "applications" && unit !== "steps",
  );
  const isHole = (cell: unknown, place: number): boolean =>
    cell === null && cellText(null, columns[place] as Column) === notApplicableSign && columns[place]?.kind !== "open";
  const hasOpen = columns.some(({ kind }) => kind === "open");
  const gathers = rows.some(({ keys }) => dimensions.some(({ fromData }, at) => fromData && keys[at] === "other"));
  return [
    figuresInWords(table, { tables: body.blocks.length, length: body.length, locale }),
    ...(hasTotals && units.length > 0 ? [words.onceInTotal(units, body.length)] : []),
    ...(periods.some(({ coverage }) => coverage.kind === "none") ? [words.notCovered(notCoveredSign)] : []),
    ...(rows.some(({ cells }) => cells.some(isHole)) ? [words.notApplicable(notApplicableSign)] : []),
    ...(rows.some(({ cells }) => cells.some((figure) => figure?.kind === "withheld"))
      ? [words.withheld(withheldSign)]
      : []),
    ...own,
    ...(gathers ? [words.gathers({ zeros: about.policy?.zero === "shown", open: hasOpen })] : []),
  ];
}

/** How the figures of some tables were rounded, and which days of their periods are covered. */
export function figuresInWords(
  { about, columns }: PublishedTable,
  { tables, length, locale }: { readonly tables: number; readonly length: PeriodLength; readonly locale: Locale },
): string {
  const partial = columns.flatMap((column) =>
    column.kind === "period" ? (coveredDays(column, length, locale) ?? []) : [],
  );
  return [roundingInWords(about.policy, tables, locale), ...partial].join(" ");
}
