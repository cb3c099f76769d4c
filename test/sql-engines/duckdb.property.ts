import fc from "fast-check";
import { test } from "vitest";
import { runs } from "../runs.ts";
import { askedOfEngine } from "../sql/engine-answers.ts";
import { expectSameTables } from "./counts-equal.ts";
import { inDuckdb } from "./in-duckdb.ts";

test("in DuckDB chains, exact tables, published tables and proofs are those of the library", async () => {
  await fc.assert(
    fc.asyncProperty(askedOfEngine(20), (asked) => expectSameTables(inDuckdb, asked)),
    { numRuns: Math.ceil(runs / 40), endOnFailure: true },
  );
});
