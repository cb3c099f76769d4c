import { type TableName, tableNames } from "./facts/table.ts";
import { readManifest } from "./intake/manifest-intake.ts";
import type { RegisterTables, Row } from "./read-register.ts";
import { checkTables } from "./reading/check-tables.ts";
import { joinedManifest } from "./reading/joined-manifest.ts";
import { type EpochRefusal, epochRefusal } from "./reading/pseudonym-epochs.ts";

/**
 * Extracts put together, or why they are not: other pseudonyms, or a table of permits in some of them only, so that
 * the grants of the others would seem to have led to none.
 */
export type JoinedExtracts =
  | { readonly kind: "joined"; readonly tables: RegisterTables }
  | EpochRefusal
  | { readonly kind: "refused"; readonly code: "permits-in-some-extracts" };

/**
 * Joins extracts of one pseudonym epoch, such as those of several regions or years, into one set of tables for
 * `readRegister`. The rows stand one after another, and reading judges them as the rows of one table: a row that two
 * extracts have in the same words is a duplicate, and rows that share an id and differ are in conflict and all set
 * aside. To follow one register through time, use `compareReleases` instead. Headers must be written alike in all
 * extracts. Rows are passed on one at a time; nothing is copied.
 *
 * @returns the tables, or an error value that says why the extracts do not join.
 * @throws TypeError when there is no extract, or something in the list is not an object of tables; RangeError for a table
 * that does not exist.
 * @example
 * const north = { applications: [], register: { pseudonym_epoch: "2023-1" } };
 * const south = { applications: [], register: { pseudonym_epoch: "2024-1" } };
 * joinExtracts([north, south]); // { kind: "refused", code: "different-pseudonym-epochs" }
 * joinExtracts([north, north]).kind; // "joined"
 */
export function joinExtracts(extracts: readonly RegisterTables[]): JoinedExtracts {
  if (!Array.isArray(extracts) || extracts.length === 0) {
    throw new TypeError("Pass a list of extracts, each an object of tables with applications.");
  }
  for (const extract of extracts) checkTables(extract);
  const manifests = extracts.map(({ register }) => register);
  const refusal = epochRefusal(manifests.map((manifest) => readManifest(manifest).manifest.pseudonymEpoch));
  if (refusal !== null) return refusal;
  const withPermits = extracts.filter(({ permits }) => permits !== undefined).length;
  if (withPermits > 0 && withPermits < extracts.length) return { kind: "refused", code: "permits-in-some-extracts" };
  const names = tableNames.filter((name) => extracts.some((extract) => extract[name] !== undefined));
  const tables = Object.fromEntries(names.map((name) => [name, rowsOf(extracts, name)]));
  const isSilent = manifests.every((manifest) => manifest === undefined);
  return {
    kind: "joined",
    tables: { ...tables, ...(isSilent ? {} : { register: joinedManifest(manifests) }) } as RegisterTables,
  };
}

function rowsOf(extracts: readonly RegisterTables[], name: TableName): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const extract of extracts) yield* extract[name] ?? [];
    },
  };
}
