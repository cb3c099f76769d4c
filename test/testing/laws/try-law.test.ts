import { expect, test } from "vitest";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import type { Tables } from "../../../src/model/contract-tables.ts";
import { lawsOfChains } from "../../../src/testing/laws/laws-of-chains.ts";
import { tryOnce } from "../../../src/testing/laws/try-law.ts";
import { nareisItself } from "./nareis-itself.ts";

/** Two ids are one person until somebody knew better: until then the one application has its applicant as sponsor. */
const tables: Tables = {
  applications: [
    {
      application_id: "A1",
      procedure: "regular-family",
      applicant_id: "P2",
      sponsor_id: "P1",
      submitted_on: "2020-01-03",
      outcome: "granted",
      decided_on: "2021-01-01",
    },
  ],
  identities: [
    { person_id: "P2", leading_id: "P1" },
    { person_id: "P2", leading_id: "P1", known_on: "2020-01-04", kind: "different" },
  ],
};

test("an implementation may refuse a register that keeps no application on the day that is asked for", async () => {
  const [law] = lawsOfChains;
  const questions = [{ tables, definition: memo2023, options: { asOf: "2019-12-28" } }] as const;
  const trial = { questions, sides: (answer: unknown) => ({ expected: answer, given: answer }) };
  const { holds } = await tryOnce(law as never, trial as never, nareisItself.chains as never, {
    fields: ["application"],
  });
  expect(holds).toBe(true);
  const refusing = (): never => {
    throw new RangeError("I never answer.");
  };
  const later = { ...trial, questions: [{ ...questions[0], options: { asOf: "2022-01-01" } }] };
  expect((await tryOnce(law as never, later as never, refusing as never, { fields: ["application"] })).holds).toBe(
    false,
  );
});
