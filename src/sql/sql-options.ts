import { checkOptions, oneOf, someOf } from "../arguments/options.ts";
import { type IsoDate, parseDay } from "../calendar/day.ts";
import { checkDefinition } from "../chains/definition/check-definition.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { type CountOptions, countRule, questionOf } from "../counts/asked/count-options.ts";
import { type DialectName, dialectNames } from "./engines/dialect.ts";
import { duckdb } from "./engines/duckdb.ts";
import { postgres } from "./engines/postgres.ts";
import { type Asked, type SqlTable, sqlTables } from "./engines/script.ts";
import { spark } from "./engines/spark.ts";

/** For which engine, of which relations, and what to count. */
export interface SqlOptions extends Pick<CountOptions, "unit" | "basis" | "period" | "from" | "to"> {
  /** The engine that runs the statements. */
  readonly dialect: DialectName;
  /**
   * The relations that exist beside `applications`; none by default. Identities come resolved, as `nareis identities` writes
   * them, and `register` has one row with `extracted_on` and `coverage_from`.
   */
  readonly tables?: readonly SqlTable[];
  /** Reference date (peildatum), inclusive; by default that of the extract, else the latest day in the rows. */
  readonly asOf?: IsoDate;
}

const dialects = { duckdb, postgres, spark };

/** Any day: what is asked is checked with it before anything is run, and the periods come from the register. */
export const SOME_DAY = "2000-01-01" as IsoDate;

/**
 * All that the statements depend on.
 *
 * @throws TypeError without a unit; RangeError for an option, a relation or an engine that does not exist, and for a day
 * that is none.
 */
export function askedOf(definition: Definition, options: SqlOptions): Asked {
  checkDefinition(definition);
  checkOptions(options, ["dialect", "tables", "asOf", "unit", "basis", "period", "from", "to"]);
  const { dialect, tables = [], asOf, ...counted } = options;
  if (asOf !== undefined && (typeof asOf !== "string" || parseDay(asOf) === null)) {
    throw new RangeError("Pass `asOf` as a date in the form YYYY-MM-DD.");
  }
  // Every register has applications, whether or not they are named.
  const chosen = someOf("tables", Array.isArray(tables) ? ["applications", ...tables] : tables, sqlTables);
  const { basis, units, periods } = questionOf("classes", countRule, counted, {
    definitions: [definition],
    referenceDates: [asOf ?? SOME_DAY],
  });
  return {
    dialect: dialects[oneOf("dialect", dialect, dialectNames)],
    definition,
    tables: chosen,
    asOf: asOf ?? null,
    from: counted.from ?? null,
    to: counted.to ?? null,
    unit: units[0],
    basis: basis as Asked["basis"],
    period: periods.length,
  };
}
