import { refusal } from "../../arguments/refusal.ts";
import { installed } from "./installed.ts";

/**
 * The reader of Parquet files, loaded when one is read: the package that it rests on need not be there.
 *
 * @throws RangeError where that package is not installed.
 */
export async function parquetReader(): Promise<typeof import("./parquet-table.ts")> {
  const reader = await installed(() => import("./parquet-table.ts"));
  if (reader === null)
    throw refusal("package-missing", "Install hyparquet beside nareis to read Parquet files.", ["hyparquet"]);
  return reader;
}
