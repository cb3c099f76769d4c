import { expect, test } from "vitest";
import { checkLaw, lawsOfChains } from "../../../src/testing/index.ts";

const law = lawsOfChains.filter(({ name }) => name === "never-cyclic")[0] as (typeof lawsOfChains)[number];

test("a law is not said to hold where the time was too short for one register", async () => {
  const never = () => new Promise<never>(() => {});
  expect(await checkLaw(law, never, { runs: 3, seconds: 0.05 })).toEqual({ kind: "not-tried", law });
});

test("a law is held on as many registers as were answered in the time", async () => {
  let asked = 0;
  const once = () => {
    asked += 1;
    return asked > 4 ? new Promise<never>(() => {}) : [];
  };
  const result = await checkLaw(law, once, { runs: 30, seconds: 0.3 });
  expect(result.kind === "held" && result.runs > 0 && result.runs < 30).toBe(true);
});
