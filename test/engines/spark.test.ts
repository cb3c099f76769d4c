import fc from "fast-check";
import { inject, test } from "vitest";
import { askedOfEngine, expectSameAnswers } from "../sql/engine-answers.ts";
import { sparkEngine } from "../sql/spark-engine.ts";

/** How many scripts are run; each is about two hundred registers, because a script takes a minute or more. */
const scripts = Number(process.env["NAREIS_SPARK_SCRIPTS"] ?? 2);

test("Apache Spark as a cluster of processes finds what the library finds, in hundreds of registers", async () => {
  const engine = sparkEngine(inject("sparkHome"), "local-cluster[2,1,2048]");
  await fc.assert(
    fc.asyncProperty(askedOfEngine(200), (asked) => expectSameAnswers(engine, asked)),
    { numRuns: scripts, endOnFailure: true },
  );
});
