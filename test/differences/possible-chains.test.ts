import { expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/detection/find-chains.ts";
import { possibleChains } from "../../src/differences/definitions/possible-chains.ts";

test("what the first sponsors filed stays, for the first dossiers, and unrelated families do not", () => {
  const first = { procedure: "nareis", sponsor_id: "P1", submitted_on: "2017-01-02", dossier_id: "d1" };
  const granted = { outcome: "granted", decided_on: "2017-06-01" };
  const { register } = readRegister(
    {
      applications: [
        { ...first, ...granted, application_id: "a1", applicant_id: "P2" },
        { ...first, application_id: "a2", applicant_id: "P3" },
        { application_id: "a3", procedure: "nareis", applicant_id: "P3", sponsor_id: "P2", submitted_on: "2019-07-01" },
        { ...first, ...granted, application_id: "a4", applicant_id: "P5", sponsor_id: "P4" },
        { application_id: "a5", procedure: "asylum", applicant_id: "P4", submitted_on: "2016-01-02" },
      ],
    },
    { asOf: "2023-05-31" },
  );
  const possible = possibleChains(storedRegister(register));
  expect(possible.applications.id).toEqual(["a1", "a2", "a3"]);
  const definition = { ...memo2023, id: "dossiers", exclude: ["first-dossier"] } as const;
  expect([...findChains(possible, definition)]).toMatchObject([{ application: "a3", reason: "same-first-dossier" }]);
});
