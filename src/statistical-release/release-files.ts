import { locales } from "../arguments/locale.ts";
import { digestOfBytes } from "../cases/intake/digest.ts";
import type { ReleasesAudit } from "../disclosure/audit-releases.ts";
import { auditData } from "../display/audit-data.ts";
import { releasesInWords } from "../display/audit-in-words.ts";
import { jsonText } from "../display/characters/json-text.ts";
import { toCsv } from "../display/to-csv.ts";
import { toHtml } from "../display/to-html.ts";
import { toJson } from "../display/to-json.ts";
import { toWorkbook } from "../spreadsheet/to-workbook.ts";
import type { ReleasedTable, ReleaseFile, SheetAdditions } from "./release.ts";
import { MANIFEST, manifestOf } from "./release-manifest.ts";
import type { ReleasePlan } from "./release-plan.ts";
import { releaseSheets, sheetDigests } from "./release-sheet.ts";

/** What its plan is called. */
export const PLAN = "plan.json";

/** Every file of a release, by their paths. */
export function releaseFiles(
  plan: ReleasePlan,
  tables: readonly ReleasedTable[],
  audit: ReleasesAudit,
  additions: SheetAdditions,
): readonly ReleaseFile[] {
  const published = tables.map(({ table }) => table);
  const names = tables.map(({ name }) => name);
  const files = [
    file(PLAN, `${jsonText(plan)}\n`),
    file("audit.json", `${jsonText(auditOfRelease(tables, audit))}\n`),
    ...tables.map(({ name, table }) => file(`tables/${name}.json`, toJson(table))),
    ...releaseSheets(plan, tables, additions).map(({ path, text }) => file(path, text)),
    ...locales.flatMap((locale) => [
      file(`audit.${locale}.txt`, releasesInWords(published, audit, { locale, names })),
      file(`workbook.${locale}.xlsx`, toWorkbook(published, { locale })),
      ...tables.flatMap(({ name, table }) => [
        file(`tables/${name}.${locale}.html`, toHtml(table, { locale, page: true })),
        file(`tables/${name}.${locale}.csv`, toCsv(table, { locale })),
      ]),
    ]),
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
  const listed = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: digestOfBytes(bytes) }));
  return [
    ...files,
    file(MANIFEST, `${jsonText(manifestOf(plan, tables, audit, sheetDigests(plan, tables, additions), listed))}\n`),
  ];
}

/** The audit of each table, given all of them, as plain data. */
function auditOfRelease(tables: readonly ReleasedTable[], { consistent, exact, releases }: ReleasesAudit): object {
  const audited = releases.map((release, at) => ({ name: tables[at]?.name, ...auditData(release) }));
  return { consistent, exact, tables: audited };
}

function file(path: string, content: string | Uint8Array): ReleaseFile {
  return { path, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}
