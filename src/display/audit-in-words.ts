import { type InLocale, localeOf, wordsIn } from "../arguments/locale.ts";
import { checkOptions } from "../arguments/options.ts";
import type { Audit, AuditableTable } from "../disclosure/audit.ts";
import type { AuditedChange, ReleasesAudit } from "../disclosure/audit-releases.ts";
import { isPublishedTable } from "../disclosure/published-table.ts";
import { isCount } from "../disclosure/round.ts";
import { isTypedTable } from "../disclosure/typed-table.ts";
import type { TypedTableProblem } from "../disclosure/typed-table-from.ts";
import { type AuditedFigure, PROMISED_VALUES } from "../disclosure/verdict.ts";
import { oneLine } from "./characters/one-line.ts";
import { inColumns } from "./characters/text-columns.ts";
import { type AuditWords, auditWords } from "./dictionary/audit-words.ts";
import { tableWording } from "./tables/table-wording.ts";

/** How an audit is printed. */
export interface AuditTextOptions extends InLocale {
  /** The width that the audit promised; 5 unless given. */
  readonly width?: number;
}

/**
 * An audit as text: the bounds of every hidden count under the headings of the table, and then which figures hide fewer
 * values than promised, or which clash.
 *
 * @throws RangeError for another locale than `nl` and `en`; TypeError for anything but a table and its audit.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "applications" }), tens);
 * auditInWords(table, audit(table), { locale: "en" }).split("\n")[0];
 * // "What anybody can conclude from the printed figures: between which bounds each true count lies."
 */
export function auditInWords(table: AuditableTable, found: Audit, options: AuditTextOptions = {}): string {
  const { locale, width, words } = wordsFor(options);
  if (!isAuditOf(table, found)) throw new TypeError("Pass a table, and its audit as audit gives it.");
  return `${[words.title, "", ...auditLines(headed(table, found, locale, words), found, words, width)].join("\n")}\n`;
}

/** How an audit of several tables is printed. */
export interface ReleasesTextOptions extends AuditTextOptions {
  /** What each table is called, where they stand beside each other: then nothing is said of changes from one to the next. */
  readonly names?: readonly string[];
}

/**
 * An audit of several tables as text: that of each, the earliest first, and between two the bounds of what changed.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 */
export function releasesInWords(
  tables: readonly AuditableTable[],
  found: ReleasesAudit,
  options: ReleasesTextOptions = {},
): string {
  checkOptions(options, ["locale", "width", "names"]);
  const { names, ...others } = options;
  const { locale, width, words } = wordsFor(others);
  if (names !== undefined && !(Array.isArray(names) && names.every((name) => typeof name === "string"))) {
    throw new TypeError("Give `names` as a list of texts, one for each table.");
  }
  const releases = Array.isArray(tables) && Array.isArray(found?.releases) ? found.releases : [];
  if (releases.length === 0 || !releases.every((release, at) => isAuditOf(tables[at], release))) {
    throw new TypeError("Pass tables in a list, and their audit as auditReleases gives it.");
  }
  const lines = found.releases.flatMap((release, at) => {
    const named = headed(tables[at] as AuditableTable, release, locale, words);
    const changes = found.changes[at - 1];
    const rowOf = new Map(release.rows.map(({ keys }, row) => [keys.join("\n"), named.rows[row] ?? ""]));
    const changed =
      changes === undefined || names !== undefined
        ? []
        : [
            words.changes(at),
            ...inColumns(
              [
                ["", ...named.columns],
                ...changes.rows.map(({ keys, cells }) => [rowOf.get(keys.join("\n")) ?? "", ...cells.map(changeText)]),
              ],
              LAYOUT,
            ),
            "",
          ];
    return [names?.[at] ?? words.release(at + 1), ...auditLines(named, release, words, width), "", ...changed];
  });
  return `${[words.title, "", ...lines].join("\n").trimEnd()}\n`;
}

/** What is wrong with a table that was typed in, a line each, with what to do; no cell is said. */
export function typedTableProblemsInWords(problems: readonly TypedTableProblem[], options: InLocale = {}): string {
  const words = wordsIn(auditWords, localeOf(options));
  const shown = problems.slice(0, PROBLEMS_SHOWN).map(({ code, line, column }) => {
    const place = code === "no-rows" || code === "no-total" ? "" : words.at(line, column);
    return words.problems[code].replace(/\.$/, `${place}.`);
  });
  return [...new Set(shown)].join(" ");
}

const PROBLEMS_SHOWN = 3;
const LAYOUT = { toTheLeft: 1, gap: 2 };

function wordsFor(options: AuditTextOptions) {
  checkOptions(options, ["locale", "width"]);
  const { locale: given, width = PROMISED_VALUES } = options;
  if (!isCount(width) || width < 1) throw new RangeError("Give `width` as a whole number of at least 1.");
  const locale = localeOf(given === undefined ? {} : { locale: given });
  return { locale, width, words: wordsIn(auditWords, locale) };
}

function isAuditOf(table: unknown, found: Partial<Audit> | null | undefined): boolean {
  const isTable = isPublishedTable(table) || isTypedTable(table);
  return isTable && Array.isArray(found?.rows) && found.rows.length === table.rows.length;
}

/** What rows and columns are called. */
interface Headed {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

function headed(table: AuditableTable, { columns }: Audit, locale: "nl" | "en", words: AuditWords): Headed {
  const isPublished = isPublishedTable(table);
  const wording = isPublished ? tableWording(table, locale) : null;
  return {
    rows: isPublished
      ? table.rows.map((row) => wording?.keys(row).join(", ") ?? "")
      : table.rows.map(({ label }) => oneLine(label)),
    columns: columns.map((key, at) => {
      const column = isPublished ? table.columns[at] : undefined;
      if (column !== undefined && wording !== null) return wording.column(column);
      return key === "total" ? words.total : oneLine(key);
    }),
  };
}

function auditLines({ rows, columns }: Headed, found: Audit, words: AuditWords, width: number): readonly string[] {
  const all = found.rows.flatMap(({ cells }, row) =>
    cells.flatMap((figure, column) =>
      figure === null ? [] : [{ figure, row: rows[row] ?? "", column: columns[column] ?? "" }],
    ),
  );
  const of = (verdict: AuditedFigure["verdict"]) => all.filter(({ figure }) => figure.verdict === verdict);
  const [narrowed, bare, clashing] = [of("narrowed"), of("bare"), of("clash")];
  return [
    ...inColumns(
      [["", ...columns], ...found.rows.map(({ cells }, row) => [rows[row] ?? "", ...cells.map(figureText)])],
      LAYOUT,
    ),
    "",
    words.marks,
    ...(found.consistent
      ? []
      : [words.clash, ...clashing.map(({ row, column }) => words.clashing(row, column)), words.alone]),
    ...(!found.consistent || narrowed.length > 0 ? [] : [words.kept(width)]),
    ...(narrowed.length === 0 ? [] : [words.narrowed(narrowed.length, width)]),
    ...narrowed.map(({ figure, row, column }) => words.values(row, column, (figure.atMost ?? 0) - figure.atLeast + 1)),
    ...(bare.length === 0 ? [] : [words.bare(bare.length)]),
    ...(found.exact ? [] : [words.inexact]),
  ];
}

function figureText(figure: AuditedFigure | null): string {
  if (figure === null) return "";
  const mark = figure.verdict === "narrowed" ? "!" : figure.verdict === "clash" ? "x" : figure.exact ? "" : "~";
  return `${boundsText(figure)}${mark}`;
}

function changeText(change: AuditedChange | null): string {
  return change === null ? "" : boundsText(change);
}

/** Both bounds, or the one value; negative numbers with the sign of arithmetic, so that a dash is a dash. */
function boundsText({ atLeast, atMost }: AuditedChange): string {
  const text = (bound: number | null): string => (bound === null ? "…" : `${bound}`.replace("-", "−"));
  return atLeast !== null && atLeast === atMost ? text(atLeast) : `${text(atLeast)}–${text(atMost)}`;
}
