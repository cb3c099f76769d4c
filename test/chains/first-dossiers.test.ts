import { expect, test, vi } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { FirstDossiers } from "../../src/chains/detection/first-dossiers.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { oneInAllFirstDossiers, tablesOf } from "./adversarial.ts";

const asked = vi.hoisted(() => ({ times: 0 }));

vi.mock("../../src/chains/detection/first-dossiers.ts", async (original) => {
  const { firstDossiers } = await original<{ firstDossiers: (...given: readonly unknown[]) => FirstDossiers }>();
  return {
    firstDossiers: (...given: readonly unknown[]): FirstDossiers => {
      const { isIn, ...others } = firstDossiers(...given);
      return {
        ...others,
        isIn: (rank, applicant) => {
          asked.times += 1;
          return isIn(rank, applicant);
        },
      };
    },
  };
});

/** How often it is asked whether somebody is in a first dossier, by one who is in all of them. */
function questionsAt(size: number): number {
  asked.times = 0;
  const { register } = readRegister(tablesOf(oneInAllFirstDossiers(size)));
  const chains = findChains(register, { ...memo2023, id: "dossiers", exclude: ["first-sponsor", "first-dossier"] });
  expect(chains.length).toBe(size);
  expect(chains.at(-1)).toMatchObject({ class: null, reason: "same-first-dossier" });
  return asked.times;
}

test("one applicant in every first dossier of a sponsor costs little more than the number of filings", () => {
  const [few, many] = [questionsAt(500), questionsAt(2_000)];
  expect(few).toBeGreaterThan(500);
  expect(many).toBeLessThan(8 * few);
});
