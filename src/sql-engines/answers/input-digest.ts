import { tableColumns } from "../../cases/facts/table.ts";
import { digestOf } from "../../cases/intake/digest.ts";
import type { SqlTable } from "../../sql/engines/script.ts";
import { neededColumns } from "./asked-tables.ts";
import type { Engine } from "./engine.ts";
import { askedOf } from "./run-script.ts";

/** What stands before such a digest, so that nobody takes it for that of this package. */
const PREFIX = "engine-sha256:";
const PIECES = [1, 9, 17, 25, 33, 41, 49, 57];

/**
 * A digest of the rows that were kept, each once, whatever their order: the SHA-256 of every row is cut into pieces, the
 * engine adds up each of them, and the sums are the text of which this is the SHA-256. Every engine gives the same one.
 * Cost: linear in the rows, in the engine.
 */
export async function inputDigest(engine: Engine, tables: readonly SqlTable[]): Promise<string> {
  const read = tables.filter((table) => table !== "register").sort();
  const found = await askedOf(engine, "nareis_kept", read.map((table) => sumsOf(table, engine)).join("\nUNION ALL\n"));
  const lines = found.map((row) => ["name", "number", ...PIECES.map((piece) => `sum_${piece}`)].map((one) => row[one]));
  return (
    PREFIX +
    digestOf(
      lines
        .map((line) => `${line.join(" ")}\n`)
        .sort()
        .join(""),
    )
  );
}

function sumsOf(table: Exclude<SqlTable, "register">, engine: Engine): string {
  const sums = PIECES.map((from) => {
    const piece = engine.fromHexadecimal(`substr(hash, ${from}, 8)`);
    return `CAST(COALESCE(sum(${piece}), 0) AS varchar) AS sum_${from}`;
  });
  return `SELECT '${table}' AS name, CAST(count(*) AS varchar) AS number, ${sums.join(", ")}
FROM (SELECT ${engine.sha256(rowText(table, engine))} AS hash FROM ${KEPT[table] ?? `nareis_sound_${table}`}) AS ${table}_hashes`;
}

/** Where the kept rows of a table are, if not among the sound ones. */
const KEPT: { readonly [Table in SqlTable]?: string } = {
  applications: "nareis_kept",
  identities_resolved: "(SELECT DISTINCT person_id, leading_id FROM identities_resolved) AS resolved",
};

/** A row as one text that no other row has: each cell with its length before it, and days as numbers. */
function rowText(table: Exclude<SqlTable, "register">, { dialect }: Engine): string {
  const { bytes, quoted } = dialect;
  const cells =
    table === "identities_resolved"
      ? neededColumns(table)
      : tableColumns[table].map(({ name, content }) =>
          content === "day" ? `(${quoted(name)} - DATE '1970-01-01')` : quoted(name),
        );
  return cells
    .map((cell) => {
      const text = `CAST(${cell} AS varchar)`;
      return `CASE WHEN ${cell} IS NULL THEN '-' ELSE CAST(${bytes(text)} AS varchar) || ':' || ${text} END`;
    })
    .join(" || ");
}
