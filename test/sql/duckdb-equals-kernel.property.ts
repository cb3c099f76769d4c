import fc from "fast-check";
import { test } from "vitest";
import { runs } from "../runs.ts";
import { duckdbEngine } from "./duckdb-engine.ts";
import { askedOfEngine, expectSameAnswers } from "./engine-answers.ts";

test("DuckDB finds the issues, chains and counts that the library finds, in registers by the hundred", async () => {
  await fc.assert(
    fc.asyncProperty(askedOfEngine(150), (asked) => expectSameAnswers(duckdbEngine, asked)),
    { numRuns: Math.ceil(runs / 10), endOnFailure: true },
  );
});
