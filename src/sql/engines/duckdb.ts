import type { Dialect } from "./dialect.ts";
import { indented, standard } from "./standard.ts";

/** DuckDB 1.4 and later. */
export const duckdb: Dialect = {
  ...standard,
  name: "duckdb",
  client: "duckdb FILE < SCRIPT",
  types: { text: "VARCHAR", day: "DATE", number: "BIGINT", texts: "VARCHAR[]" },
  settings: [],
  matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
  trimmed: (text, characters) => `trim(${text}, ${characters})`,
  bytes: (text) => `strlen(${text})`,
  quotient: (number, by) => `${number} // ${by}`,
  monthsFrom: (day, months) => `CAST(${day} + INTERVAL (${months}) MONTH AS DATE)`,
  codeUnits: (text) =>
    `regexp_replace(regexp_replace(${text}, '(\\x{10FFFF})', chr(1114111) || chr(1), 'g'), '([\\x{E000}-\\x{FFFF}])', chr(1114111) || '\\1', 'g')`,
  createFunction: (name, parameter, body) => `CREATE OR REPLACE TEMP MACRO ${name}(${parameter}) AS\n${indented(body)}`,
  call: (name, argument) => `${name}(${argument})`,
  create: ({ name, as, query }) => [`CREATE OR REPLACE TEMP ${as === "view" ? "VIEW" : "TABLE"} ${name} AS\n${query}`],
  createResult: ({ name, query }) => [`CREATE OR REPLACE TABLE ${name} AS\n${query}`],
  createLayers: ({ name, columns, first, next }) => {
    const steps = next("before");
    const [last] = steps.at(-1) as readonly [string, string];
    const named = steps.map(([step, query]) => `${step} AS (\n${indented(query)}\n)`).join(",\n");
    const layers = `WITH RECURSIVE before (${columns.map(([column]) => column).join(", ")}) AS (
${indented(first)}
  UNION ALL
  (
    WITH
${indented(named, 4)}
    SELECT * FROM ${last}
  )
)
SELECT * FROM before`;
    return [`CREATE OR REPLACE TEMP TABLE ${name} AS\n${layers}`];
  },
  dropped: () => [],
  list: (text) => `[${text}]`,
  appended: (list, text) => `list_append(${list}, ${text})`,
  numbers: (from, to, column) =>
    `SELECT unnest(range(CAST(${from} AS BIGINT), CAST(${to} AS BIGINT) + 1)) AS ${column}`,
};
