import type { IsoDate } from "../calendar/day.ts";
import type { SqlOptions } from "../sql/sql-options.ts";
import { toSql } from "../sql/to-sql.ts";
import { definitionOf } from "./definition-option.ts";
import type { Flags } from "./options.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** `nareis sql`: a definition as a script that the client of an engine runs as it is. */
export async function sqlCommand(flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const { dialect, tables = [], asOf, unit = "applications", per, by, from, to } = flags;
  if (dialect === undefined) {
    throw new UsageError({
      nl: "Kies met --dialect de engine die het script leest: duckdb, postgres of spark.",
      en: "Choose with --dialect the engine that reads the script: duckdb, postgres or spark.",
    });
  }
  const definition = await definitionOf(flags, terminal);
  const options: SqlOptions = {
    dialect,
    tables,
    unit,
    ...(asOf === undefined ? {} : { asOf: asOf as IsoDate }),
    ...(per === undefined ? {} : { basis: per as NonNullable<SqlOptions["basis"]> }),
    ...(by === undefined ? {} : { period: by }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  terminal.out((await refusedAsUsage(() => toSql(definition, options))).text);
  return 0;
}
