import { join } from "node:path";
import { isRefusal } from "../arguments/refusal.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { readJsonFile } from "../files/read-json-file.ts";
import { isReleaseFolder } from "../files/release-folder.ts";
import { tableDrawer } from "../plot/table-drawer.ts";
import { publishedTableFrom } from "../publication/published-table-from.ts";
import type { SheetAdditions } from "../statistical-release/release.ts";
import { PLAN } from "../statistical-release/release-files.ts";
import { namesOnSheet } from "../statistical-release/release-sheet.ts";
import type { Flags } from "./options.ts";
import { readPlan } from "./planned-reading.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * What information sheets have beside their tables: the previous release, and what draws charts. Where the packages for
 * these are not installed, a line says so and a sheet has none.
 *
 * @throws UsageError for a previous release that is none.
 */
export async function sheetAdditions(
  path: string | undefined,
  { locale, quiet, format }: Flags,
  terminal: Terminal,
): Promise<SheetAdditions> {
  const previous = path === undefined ? {} : { previous: await previousTables(path) };
  // Where Markdown is shown, images stand in files of their own.
  if (format === "markdown") return previous;
  try {
    return { ...previous, draw: await tableDrawer() };
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
    if (quiet !== true) terminal.err(`${WITHOUT[locale]}\n`);
    return previous;
  }
}

/** Those on the sheet in the folder of a release, or a table in a file of JSON. */
async function previousTables(path: string): Promise<readonly PublishedTable[]> {
  const files = isReleaseFolder(path)
    ? namesOnSheet(await readPlan(join(path, PLAN))).map((name) => join(path, "tables", `${name}.json`))
    : [path];
  const tables = await Promise.all(files.map(tableIn));
  if (!tables.some(({ about }) => about.question.of === "classes")) throw new UsageError(NO_RELEASE);
  return tables;
}

async function tableIn(path: string): Promise<PublishedTable> {
  const data = await readJsonFile(path);
  const { table } = publishedTableFrom(data.kind === "value" ? data.value : null);
  if (table === null || table.about.policy === null) throw new UsageError(NO_RELEASE);
  return table;
}

const NO_RELEASE = {
  nl: "Geef als vorige publicatie de map van een met een informatieblad, of een gepubliceerde tabel in JSON: nareis tables --format json schrijft die.",
  en: "Give as the previous release the folder of one with an information sheet, or a published table in JSON: nareis tables --format json writes one.",
};

const WITHOUT = {
  nl: "Het informatieblad krijgt geen grafieken. Installeer daarvoor: npm install @observablehq/plot linkedom.",
  en: "The information sheet gets no charts. Install for them: npm install @observablehq/plot linkedom.",
};
