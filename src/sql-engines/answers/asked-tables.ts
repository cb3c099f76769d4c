import { tableColumns } from "../../cases/facts/table.ts";
import type { SqlTable } from "../../sql/engines/script.ts";
import type { SqlOptions } from "../../sql/sql-options.ts";

/** The relations that an engine reads, and the day as of which it reads them. */
export type EngineOptions = Pick<SqlOptions, "tables" | "asOf">;

/** The columns that a relation must have. */
export function neededColumns(table: SqlTable): readonly string[] {
  if (table === "identities_resolved") return ["person_id", "leading_id"];
  if (table === "register") return ["extracted_on", "coverage_from"];
  return tableColumns[table].filter(({ required }) => required).map(({ name }) => name);
}
