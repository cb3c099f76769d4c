import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { explanationOf } from "../../src/chains/explanation.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { lawSince2014, memo2023 } from "../../src/chains/presets.ts";

const family = (
  application_id: string,
  applicant_id: string,
  sponsor_id: string,
  submitted_on: string,
  decided_on = "",
) => ({
  application_id,
  procedure: "nareis",
  applicant_id,
  sponsor_id,
  submitted_on,
  decided_on,
  outcome: decided_on === "" ? "" : "granted",
});
const { register } = readRegister({
  applications: [
    family("x", "c", "b", "2020-01-01"),
    family("f", "b", "a", "2019-01-01", "2019-06-01"),
    { ...family("g", "b", "", "2019-07-01"), procedure: "asylum" },
    family("back", "a", "b", "2020-02-01"),
    family("early", "d", "b", "2019-06-01"),
    family("unseen", "e", "z", "2020-01-01"),
  ],
});
const explained = (id: string, definition = memo2023) => explanationOf(register, definition, id);

describe("an explanation", () => {
  test("of a stacked application has its chain and, as evidence, the first grant, the asylum application and itself", () => {
    const { finding, chain, evidence } = explained(" x ");
    expect(finding).toBe("chain");
    expect(chain).toEqual([...findChains(register, memo2023)].find(({ application }) => application === "x"));
    expect(evidence).toEqual([
      {
        role: "first",
        application: "f",
        procedure: "nareis",
        submitted: "2019-01-01",
        decided: "2019-06-01",
        outcome: "granted",
        row: 2,
      },
      {
        role: "independent",
        application: "g",
        procedure: "asylum",
        submitted: "2019-07-01",
        decided: null,
        outcome: "open",
        row: 3,
      },
      {
        role: "second",
        application: "x",
        procedure: "nareis",
        submitted: "2020-01-01",
        decided: null,
        outcome: "open",
        row: 1,
      },
    ]);
  });

  test("of one that is not stacked although there is an earlier grant has the reason", () => {
    expect(explained("x", lawSince2014)).toMatchObject({
      finding: "chain",
      chain: { reason: "no-independent-asylum" },
    });
    expect(explained("back").chain).toMatchObject({ class: null, reason: "returns-to-first-sponsor", first: "f" });
  });

  test("says otherwise what is missing: the application, a sponsor, a sponsor's own row, an earlier grant", () => {
    expect(explained("nowhere")).toEqual({ finding: "unknown-application", chain: null, evidence: [] });
    expect(explained("g").finding).toBe("not-a-family-application");
    expect(explained("unseen").finding).toBe("sponsor-without-own-row");
    expect(explained("early")).toMatchObject({
      finding: "no-earlier-grant",
      chain: null,
      evidence: [{ role: "second", row: 5 }],
    });
  });

  test("is the same with chains that were found before", () => {
    const chains = findChains(register, memo2023);
    for (const id of ["x", "back", "early", "g", "nowhere"]) {
      expect(explanationOf(register, memo2023, id, chains)).toEqual(explained(id));
    }
  });
});
