import fc from "fast-check";
import { inject, test } from "vitest";
import { askedOfDossiers } from "../sql/dossier-families.ts";
import { askedOfEngine, expectSameAnswers } from "../sql/engine-answers.ts";
import { sparkEngine } from "../sql/spark-engine.ts";

/** How many scripts are run: each is about a hundred registers or more, because a script takes a minute; more at night. */
const scripts = process.env["NAREIS_RUNS"] === undefined ? 2 : 10;
/** Three times what one takes, so that other work beside it is no failure. */
const timeout = scripts * 180_000;

test("Apache Spark as a cluster of processes finds what the library finds, in hundreds of registers", {
  timeout,
}, async () => {
  const engine = sparkEngine(inject("sparkHome"), "local-cluster[2,1,2048]");
  await fc.assert(
    fc.asyncProperty(askedOfEngine(200), (asked) => expectSameAnswers(engine, asked)),
    { numRuns: scripts, endOnFailure: true },
  );
});

test("Apache Spark finds what the library finds where applicants are in dossiers of grants", { timeout }, async () => {
  const engine = sparkEngine(inject("sparkHome"), "local-cluster[2,1,2048]");
  await fc.assert(
    fc.asyncProperty(askedOfDossiers(300), (asked) => expectSameAnswers(engine, asked)),
    { numRuns: scripts / 2, endOnFailure: true },
  );
});
