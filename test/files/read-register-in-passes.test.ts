import { expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { readRegisterInPasses } from "../../src/files/read-register-in-passes.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** More rows than a segment holds: every cell is filled in the first of them, and few are behind it. */
function* rows(): Generator<Record<string, string>> {
  for (let index = 0; index < 70_000; index += 1) {
    const isEarly = index < 65_536;
    yield {
      application_id: `a${index}`,
      procedure: isEarly ? "nareis" : "asylum",
      applicant_id: `p${index % 60_000}`,
      ...(isEarly ? { sponsor_id: `p${(index * 7) % 60_000}`, outcome: "granted", decided_on: "2019-05-05" } : {}),
      submitted_on: isEarly ? `20${10 + (index % 9)}-03-04` : "2020-01-01",
      ...(isEarly ? { entered_on: "2019-06-06", dossier_id: `d${index % 500}` } : {}),
    };
  }
  yield { application_id: "a3", procedure: "asylum", applicant_id: "p1", submitted_on: "2020-01-01" };
}

test("in passes rows behind those of a full segment are read as they are", async () => {
  const lines = [...rows()].map((row) => JSON.stringify(row)).join("\n");
  const folder = temporaryFolder({ "applications.ndjson": lines });
  const [once, passed] = [await readRegisterFiles(folder), await readRegisterInPasses(folder)];
  expect(passed.register).toEqual(once.register);
  expect(passed.issues).toEqual(once.issues);
  expect(passed.coverage.tables).toEqual(once.coverage.tables);
  const [one, two] = [once.register, passed.register].map((register) =>
    findChains(register, memo2023).map((chain) => chain),
  );
  expect(two).toEqual(one);
});
