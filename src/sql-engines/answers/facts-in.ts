import type { RegisterFacts } from "../../counts/cells/exact-table.ts";
import type { SqlTable } from "../../sql/engines/script.ts";
import { dayIn, dayNumber } from "./chains-in.ts";
import type { Engine } from "./engine.ts";
import { inputDigest } from "./input-digest.ts";
import { askedOf } from "./run-script.ts";

/**
 * What a table says of the register that an engine counted.
 *
 * @throws RangeError for a register that keeps no application, and for one without a reference date.
 */
export async function factsIn(engine: Engine, tables: readonly SqlTable[]): Promise<RegisterFacts<number>> {
  const days = ["reference_date", "extracted_on", "coverage_from"].map(dayNumber).join(", ");
  const [known = {}] = await askedOf(
    engine,
    "nareis_reference",
    `SELECT ${days},
  (SELECT CAST(count(*) AS varchar) FROM nareis_read_applications) AS read_rows,
  (SELECT CAST(COALESCE(sum(copies), 0) AS varchar) FROM nareis_kept) AS kept_rows
FROM nareis_reference`,
  );
  const kept = Number(known["kept_rows"]);
  if (kept === 0) {
    throw new RangeError(
      "Give the connection an application that is kept: none was from these rows, and nareis_issues says why.",
    );
  }
  const referenceDate = dayIn(known["reference_date"]);
  if (referenceDate === null) {
    throw new RangeError("Give a reference date, as `asOf`: no row of these relations has a day that could be it.");
  }
  const extractedOn = dayIn(known["extracted_on"]);
  const [{ version = "" } = {}] = await askedOf(engine, "version", engine.version);
  return {
    digest: await inputDigest(engine, ["applications", ...tables]),
    ...(await manifestIn(engine, tables)),
    referenceDate,
    coverage: {
      from: dayIn(known["coverage_from"]),
      to: extractedOn !== null && extractedOn < referenceDate ? extractedOn : referenceDate,
    },
    setAside: Number(known["read_rows"]) - kept,
    countedBy: { engine: engine.dialect.name, version: String(version) },
  };
}

/** Whether nobody in it exists, and its source: from the relation `register`, which need not have these columns. */
async function manifestIn(
  engine: Engine,
  tables: readonly SqlTable[],
): Promise<Pick<RegisterFacts<number>, "synthetic" | "source">> {
  if (!tables.includes("register")) return { synthetic: false, source: null };
  const [row = {}] = await askedOf(
    engine,
    "register",
    `SELECT CAST(cells.synthetic AS varchar) AS synthetic, CAST(cells.source AS varchar) AS source
FROM (SELECT NULL AS synthetic, NULL AS source) AS absent
CROSS JOIN LATERAL (SELECT synthetic, source FROM register) AS cells`,
  );
  const { synthetic, source } = row;
  return { synthetic: synthetic === "true", source: typeof source === "string" && source !== "" ? source : null };
}
