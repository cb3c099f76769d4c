import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** The source of each address of the package. */
export const addresses: Readonly<Record<string, string>> = {
  nareis: join(root, "src", "index.ts"),
  "nareis/node": join(root, "src", "files", "index.ts"),
  "nareis/history": join(root, "src", "history", "index.ts"),
  "nareis/demonstration": join(root, "src", "demonstration", "index.ts"),
  "nareis/parquet": join(root, "src", "files", "parquet", "index.ts"),
  "nareis/arrow": join(root, "src", "files", "arrow", "index.ts"),
  "nareis/workbook": join(root, "src", "spreadsheet", "index.ts"),
  "nareis/plot": join(root, "src", "plot", "index.ts"),
  "nareis/release": join(root, "src", "statistical-release", "index.ts"),
  "nareis/solver": join(root, "src", "solver", "index.ts"),
  "nareis/sql": join(root, "src", "sql", "index.ts"),
  "nareis/duckdb": join(root, "src", "sql-engines", "duckdb", "index.ts"),
  "nareis/postgres": join(root, "src", "sql-engines", "postgres", "index.ts"),
  "nareis/testing": join(root, "src", "testing", "index.ts"),
};

/** Where an import of an example leads: to the source for an address of the package. */
export function pathOfAddress(from: string): string {
  return addresses[from] ?? from;
}

/** Loads what an example imports. */
export function loadAddress(from: string): Promise<Readonly<Record<string, unknown>>> {
  return import(pathOfAddress(from));
}
