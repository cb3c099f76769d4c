import { writeFileSync } from "node:fs";
import { peer } from "../measure/peers.mjs";
import { loadApplications, openDatabase } from "../participants/duckdb.mjs";

// The forms that are not text, made by the peers that know them best.

/** Parquet compressed with snappy, days as DATE, in row groups of DuckDB's own size. @param {string} csv @param {string} file */
export async function parquetFromCsv(csv, file) {
  const database = await openDatabase();
  await loadApplications(database, csv);
  const texts = "* replace (procedure::varchar as procedure, outcome::varchar as outcome)";
  await database.run(`copy (select ${texts} from applications) to '${file}' (format parquet, compression snappy)`);
  database.close();
}

/** Arrow IPC as a file, ids as plain text, days as days. @param {string} csv @param {string} file */
export async function arrowFromCsv(csv, file) {
  const pl = (await peer("nodejs-polars")).default;
  const read = pl.readCSV(csv, { tryParseDates: true });
  writeFileSync(file, read.writeIPC({ compression: "uncompressed" }));
}
