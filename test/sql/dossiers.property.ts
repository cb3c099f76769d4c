import fc from "fast-check";
import { test } from "vitest";
import { runs } from "../runs.ts";
import { askedOfDossiers } from "./dossier-families.ts";
import { duckdbEngine } from "./duckdb-engine.ts";
import { expectSameAnswers } from "./engine-answers.ts";

test("DuckDB finds what the library finds where applicants are in dossiers of grants, in families by the hundred", async () => {
  await fc.assert(
    fc.asyncProperty(askedOfDossiers(150), (asked) => expectSameAnswers(duckdbEngine, asked)),
    { numRuns: Math.ceil(runs / 5), endOnFailure: true },
  );
});
