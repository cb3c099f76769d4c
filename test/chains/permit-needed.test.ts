import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { explanationOf } from "../../src/chains/why/explanation-of.ts";

const application = (application_id: string, applicant_id: string, sponsor_id: string, submitted_on: string) => ({
  application_id,
  procedure: sponsor_id === "" ? "asylum" : "nareis",
  applicant_id,
  sponsor_id,
  submitted_on,
});
const granted = (row: ReturnType<typeof application>, decided_on: string) => ({
  ...row,
  outcome: "granted",
  decided_on,
});

const x = application("x", "c", "b", "2020-01-01");
const f = granted(application("f", "b", "a", "2019-01-01"), "2019-06-01");
const g = granted(application("g", "b", "", "2017-01-01"), "2017-06-01");
const permit = (permit_id: string, valid_from: string, others: object = {}) => ({
  permit_id,
  holder_id: "b",
  kind: "independent",
  valid_from,
  ...others,
});

const held: Definition = { ...memo2023, id: "held", independent: "held" };

function explained(permits: readonly object[] | undefined, definition = held, others: readonly object[] = []) {
  const { register, issues } = readRegister({ applications: [x, f, g, ...others], permits } as never, {
    asOf: "2021-01-01",
  });
  expect(issues).toEqual([]);
  return explanationOf(findStoredChains(register, definition), "x", legalTimeline);
}

describe("where the sponsor held no independent permit on the day of filing, the explanation names", () => {
  test("the permit that falls short of least, of equals the last to begin, then the one with the smallest id", () => {
    const permits = [
      permit("p1", "2018-01-01", { valid_until: "2019-06-01", withdrawn_on: "2019-05-01" }),
      permit("p3", "2018-05-01", { valid_until: "2019-12-31" }),
      permit("p2", "2018-05-01", { valid_until: "2019-11-30", application_id: "g" }),
      permit("p4", "2018-02-01", { valid_until: "2019-12-31" }),
      permit("p5", "2019-12-01", { kind: "derived" }),
    ];
    const { criterion, wouldHaveToDiffer } = explained(permits);
    expect(criterion).toBe("no-independent-asylum");
    expect(wouldHaveToDiffer).toMatchObject({
      nearest: "g",
      cause: "ended",
      needed: [{ application: "g", permit: "p2", column: "valid_until", needed: { from: "2020-01-01" } }],
    });
    const without = explained(permits.filter(({ permit_id }) => permit_id !== "p2")).wouldHaveToDiffer;
    expect(without).toMatchObject({ nearest: null, cause: "ended", needed: [{ application: null, permit: "p3" }] });
    const early = explained(permits.filter(({ permit_id }) => permit_id === "p1")).wouldHaveToDiffer;
    expect(early?.needed.map(({ column }) => column)).toEqual(["valid_until", "withdrawn_on"]);
  });

  test("no permit from whose first day the first grant counts: it cannot be another day for that", () => {
    const first = permit("p1", "2019-06-01", { valid_until: "2019-12-31", application_id: "f" });
    const byPermit: Definition = { ...held, id: "by-permit", firstAnchor: "permit" };
    expect(explained([first], byPermit).wouldHaveToDiffer).toMatchObject({ nearest: null, cause: "absent" });
    expect(explained([first]).wouldHaveToDiffer).toMatchObject({ nearest: "f", cause: "ended" });
    const other = permit("p2", "2018-01-01", { valid_until: "2019-12-31", application_id: "g" });
    expect(explained([first, other], byPermit).wouldHaveToDiffer).toMatchObject({ nearest: "g", cause: "ended" });
  });

  test("without a table of permits the asylum application, with the days that its decision leaves for filing", () => {
    const late = granted(application("late", "b", "", "2020-02-01"), "2020-03-01");
    const { register } = readRegister({ applications: [x, f, late] }, { asOf: "2021-01-01" });
    const { wouldHaveToDiffer } = explanationOf(findStoredChains(register, held), "x", legalTimeline);
    expect(wouldHaveToDiffer).toMatchObject({
      nearest: "late",
      cause: "after-filing",
      needed: [
        { column: "submitted_on", needed: { to: "2020-01-01" } },
        { column: "decided_on", needed: { to: "2020-01-01" } },
      ],
    });
  });
});

test("an asylum application that led to a derived permit is none of the sponsor's own: another kind was needed", () => {
  const own = granted(application("own", "b", "", "2019-07-01"), "2019-08-01");
  const permits = [permit("p1", "2019-08-01", { kind: "derived", application_id: "own" })];
  const definition: Definition = { ...memo2023, id: "granted", independent: "granted" };
  expect(explained(permits, definition, [own]).wouldHaveToDiffer).toMatchObject({
    nearest: "own",
    cause: "derived-permit",
    needed: [{ application: "own", table: "permits", column: "kind", needed: { kind: "not", values: ["derived"] } }],
  });
});

test("the permits on a first grant are evidence by the day from which they are valid, then by their ids", () => {
  const permits = [
    permit("p3", "2019-06-01", { application_id: "f", kind: "derived" }),
    permit("p1", "2019-07-01", { application_id: "f", kind: "derived" }),
    permit("p2", "2019-06-01", { application_id: "f", kind: "derived" }),
  ];
  const { evidence } = explained(permits, { ...memo2023, id: "by-permit", firstAnchor: "permit" });
  expect(evidence.find(({ role }) => role === "first")?.permits.map((one) => one.permit)).toEqual(["p2", "p3", "p1"]);
});
