import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { FirstDossiers } from "../../src/chains/detection/first-dossiers.ts";
import { oneInAllFirstDossiers, tablesOf } from "./adversarial.ts";

const counted = "../../src/chains/detection/first-dossiers.ts";
const asked = { times: 0 };
let readRegister: typeof import("../../src/cases/read-register.ts").readRegister;
let findChains: typeof import("../../src/chains/detection/stored-chains.ts").findStoredChains;

// Files of tests share their modules: only this one may have the counting one, in modules of its own.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(counted, async (original) => {
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
  ({ readRegister } = await import("../../src/cases/read-register.ts"));
  ({ findStoredChains: findChains } = await import("../../src/chains/detection/stored-chains.ts"));
});

afterAll(() => {
  vi.doUnmock(counted);
  vi.resetModules();
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
