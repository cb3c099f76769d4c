import type { Dialect, LayeredStep } from "./dialect.ts";
import { indented, standard } from "./standard.ts";

/** PostgreSQL 15 and later. */
export const postgres: Dialect = {
  ...standard,
  name: "postgres",
  client: "psql -f SCRIPT",
  types: { text: "text", day: "date", number: "bigint", texts: "text[]" },
  settings: [
    "SET standard_conforming_strings = on",
    "SET client_min_messages = warning",
    // Nothing here has an index: where the planner takes a step for a row or two, it would look at all of another for each.
    "SET enable_nestloop = off",
    // What a loop that cannot be avoided is said to cost then would have every statement compiled.
    "SET jit = off",
  ],
  matches: (text, pattern) => `${text} ~ '${pattern}'`,
  collated: (text) => `${text} COLLATE "C"`,
  bytes: (text) => `octet_length(${text})`,
  quotient: (number, by) => `${number} / ${by}`,
  monthsFrom: (day, months) => `CAST(${day} + make_interval(months => CAST(${months} AS integer)) AS date)`,
  codeUnits: (text) =>
    `regexp_replace(regexp_replace(${text}, '(\\U0010FFFF)', chr(1114111) || chr(1), 'g'), '([\\uE000-\\uFFFF])', chr(1114111) || '\\1', 'g')`,
  createFunction: (name, parameter, body) =>
    `CREATE OR REPLACE FUNCTION pg_temp.${name}(${parameter} text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT
${indented(body, 4)}
$$`,
  call: (name, argument) => `pg_temp.${name}(${argument})`,
  create: ({ name, as, query }) =>
    as === "view"
      ? // The planner puts a function's text in its place only where what is passed is a plain column, as it is behind OFFSET.
        [`DROP VIEW IF EXISTS pg_temp.${name} CASCADE`, `CREATE TEMP VIEW ${name} AS\n${query}\nOFFSET 0`]
      : [
          `DROP TABLE IF EXISTS pg_temp.${name} CASCADE`,
          `CREATE TEMP TABLE ${name} AS\n${query}`,
          `ANALYZE pg_temp.${name}`,
        ],
  createResult: ({ name, query }) => [`DROP TABLE IF EXISTS ${name}`, `CREATE TABLE ${name} AS\n${query}`],
  createLayers: loop,
  dropped: () => [],
  list: (text) => `ARRAY[${text}]`,
  appended: (list, text) => `array_append(${list}, ${text})`,
  numbers: (from, to, column) => `SELECT generate_series(CAST(${from} AS bigint), CAST(${to} AS bigint)) AS ${column}`,
};

/** A recursive query may not aggregate here, so a block of the script goes round until a layer is empty. */
function loop({ name, columns, first, next }: LayeredStep): readonly string[] {
  const types = columns.map(([column, type]) => `${column} ${postgres.types[type]}`).join(", ");
  const steps = next("before");
  const [last] = steps.at(-1) as readonly [string, string];
  const named = [["before", `SELECT * FROM ${name} WHERE ${columns[0]?.[0]} = layer`] as const, ...steps];
  // Each step by itself: else the planner may join by some columns of a window's order, and look for the others row by row.
  const withSteps = named.map(([step, query]) => `${step} AS MATERIALIZED (\n${indented(query)}\n)`).join(",\n");
  return [
    `DROP TABLE IF EXISTS pg_temp.${name} CASCADE`,
    `CREATE TEMP TABLE ${name} (${types})`,
    `INSERT INTO ${name}\n${first}`,
    `DO $$
DECLARE
  layer bigint := 0;
BEGIN
  LOOP
    WITH
${indented(withSteps, 4)}
    INSERT INTO ${name} SELECT * FROM ${last};
    EXIT WHEN NOT FOUND;
    layer := layer + 1;
  END LOOP;
END
$$`,
  ];
}
