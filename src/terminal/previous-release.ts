import { join } from "node:path";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { readJsonFile } from "../files/read-json-file.ts";
import { isReleaseFolder } from "../files/release-folder.ts";
import { publishedTableFrom } from "../publication/published-table-from.ts";
import { namesOnSheet, PLAN } from "../statistical-release/release-files.ts";
import { readPlan } from "./release.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The tables of the release before this one, with which a sheet is compared: those on the sheet in the folder of a release,
 * and tables in files of JSON.
 *
 * @throws UsageError for a path at which there is neither.
 */
export async function previousRelease(paths: readonly string[]): Promise<readonly PublishedTable[]> {
  const tables = await Promise.all(
    paths.map(async (path) => {
      if (!isReleaseFolder(path)) return [await tableIn(path)];
      const names = namesOnSheet(await readPlan(join(path, PLAN)));
      return Promise.all(names.map((name) => tableIn(join(path, "tables", `${name}.json`))));
    }),
  );
  return tables.flat();
}

async function tableIn(path: string): Promise<PublishedTable> {
  const data = await readJsonFile(path);
  const { table } = publishedTableFrom(data.kind === "value" ? data.value : null);
  if (table === null) throw new UsageError(NO_RELEASE);
  return table;
}

const NO_RELEASE = {
  nl: "Geef met --previous de map van een publicatie, of een gepubliceerde tabel in JSON: nareis tables --format json schrijft die.",
  en: "Give the folder of a release with --previous, or a published table in JSON: nareis tables --format json writes one.",
};
