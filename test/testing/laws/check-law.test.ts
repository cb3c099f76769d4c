import { expect, test } from "vitest";
import { checkLaw, type LawImplementation, lawsOfChains, model } from "../../../src/testing/index.ts";

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

test("an implementation of one class alone breaks no law of chains that asks for that class", async () => {
  const ofOneClass: LawImplementation<"chains"> = (tables, definition, options) =>
    model
      .findChains(model.readRegister(tables, options).register, definition)
      .filter((chain) => chain.class === "nareis-op-nareis");
  const agreement = lawsOfChains[0] as (typeof lawsOfChains)[number];
  const asked = { runs: 60, smallest: false, classes: ["nareis-op-nareis"] } as const;
  expect((await checkLaw(agreement, ofOneClass, asked)).kind).toBe("held");
  expect((await checkLaw(agreement, ofOneClass, { ...asked, classes: ["art8-after-nareis"] })).kind).toBe("broken");
  const all = await checkLaw(agreement, ofOneClass, { runs: 60, smallest: false });
  expect(all.kind === "broken" && all.isSmallest).toBe(false);
  expect(all.kind).toBe("broken");
});
