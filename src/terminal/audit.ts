import { type AuditableTable, audit } from "../disclosure/audit.ts";
import { auditReleases, type ReleasesAudit } from "../disclosure/audit-releases.ts";
import { isPublishedTable } from "../disclosure/published-table.ts";
import { typedTableFrom } from "../disclosure/typed-table-from.ts";
import { figuresWith, PROMISED_VALUES } from "../disclosure/verdict.ts";
import { auditData, releasesData } from "../display/audit-data.ts";
import { auditInWords, releasesInWords, typedTableProblemsInWords } from "../display/audit-in-words.ts";
import { jsonText } from "../display/characters/json-text.ts";
import { tableProblemInWords } from "../display/verification-in-words.ts";
import { readTextFile } from "../files/read-json-file.ts";
import { typedCells } from "../files/typed-table-file.ts";
import { plotTable } from "../plot/plot-table.ts";
import { publishedTableFrom } from "../publication/published-table-from.ts";
import { integerSolver } from "../solver/index.ts";
import { type Flags, typing } from "./options.ts";
import { startProgress } from "./progress.ts";
import { given } from "./tables.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** The forms in which an audit is printed. */
export const auditFormats: readonly string[] = ["text", "json", "svg"];

/**
 * `nareis audit TABLE [LATER...]`: what anybody can conclude from printed figures; status 1 where a figure hides less than
 * it promises, or where no true counts can be so.
 */
export async function auditCommand(files: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const tables = await Promise.all(files.map((file) => readTable(file, flags)));
  const { locale, format, between = "growing" } = flags;
  const width = given({ width: flags.width });
  const solved = flags.solve === true ? { solver: await refusedAsUsage(integerSolver) } : {};
  const [first] = tables as [AuditableTable];
  if (format === "svg") {
    if (!isPublishedTable(first) || tables.length > 1 || flags.solve || flags.width !== PROMISED_VALUES) {
      throw new UsageError(ONE_PICTURE);
    }
    terminal.out(await refusedAsUsage(() => plotTable(first, { kind: "audit", locale })));
    return isKept([audit(first)]) ? 0 : 1;
  }
  const progress = startProgress(flags, terminal);
  const auditing = { ...width, ...solved, onProgress: progress.share(() => AUDITING) };
  if (tables.length === 1) {
    const found = audit(first, auditing);
    progress.clear();
    terminal.out(
      format === "json" ? `${jsonText(auditData(found))}\n` : auditInWords(first, found, { locale, ...width }),
    );
    return isKept([found]) ? 0 : 1;
  }
  const found = auditReleases(tables, { ...auditing, between });
  progress.clear();
  terminal.out(
    format === "json" ? `${jsonText(releasesData(found))}\n` : releasesInWords(tables, found, { locale, ...width }),
  );
  return isKept(found.releases) ? 0 : 1;
}

const AUDITING: Said = { nl: "cijfers controleren", en: "auditing figures" };

/** Whether every figure hides what it promises. */
function isKept(audits: ReleasesAudit["releases"]): boolean {
  return audits.every((one) => figuresWith("narrowed", one) === 0 && figuresWith("clash", one) === 0);
}

/** A published table in JSON; anything else was typed in. */
async function readTable(file: string, flags: Flags): Promise<AuditableTable> {
  const text = await readTextFile(file);
  if (text === null) throw new UsageError(UNREADABLE);
  if (/^\s*\{/.test(text)) return publishedTable(text, flags);
  const { base, ties, threshold, thresholdOn, zero, rowsAddUp, locale } = flags;
  const cells = typedCells(text);
  if (cells === null) throw new UsageError(UNREADABLE);
  const { table, problems } = typedTableFrom(cells, given({ base, ties, threshold, thresholdOn, zero, rowsAddUp }));
  if (table === null) throw new UsageError(typedTableProblemsInWords(problems, { locale }));
  return table;
}

function publishedTable(text: string, flags: Flags): AuditableTable {
  const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  if (typing.some((name) => flags[camel(name) as keyof Flags] !== undefined)) throw new UsageError(HAS_POLICY);
  const { table, problems } = publishedTableFrom(parsed(text));
  if (table === null) throw new UsageError(tableProblemInWords(problems, { locale: flags.locale }));
  return table;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(UNREADABLE);
  }
}

const ONE_PICTURE = {
  nl: "Geef voor een afbeelding één gepubliceerde tabel in JSON, zonder --width en --solve.",
  en: "Give one published table in JSON for a picture, without --width and --solve.",
};

const UNREADABLE = {
  nl: "Geef een bestand met een gepubliceerde tabel in JSON, zoals nareis tables --format json die geeft, of een getypte tabel als CSV.",
  en: "Give a file with a published table in JSON, as nareis tables --format json prints it, or a typed table as CSV.",
};

const HAS_POLICY = {
  nl: "Laat --base, --ties, --threshold, --threshold-on, --zero en --rows-add-up weg bij een tabel in JSON: daarin staat hoe is afgerond.",
  en: "Leave out --base, --ties, --threshold, --threshold-on, --zero and --rows-add-up for a table in JSON: it says how it was rounded.",
};
