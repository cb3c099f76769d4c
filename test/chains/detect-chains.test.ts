import { expect, test } from "vitest";
import { type Day, dayOf } from "../../src/calendar/day.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { chainClasses, chainReasons } from "../../src/chains/definition/chain.ts";
import { detectChains } from "../../src/chains/detection/detect-chains.ts";
import type { PermitFacts } from "../../src/chains/detection/grant-facts.ts";
import { permits, registerOf } from "../contract/register-literals.ts";
import { memoWith, type Options, referenceDate } from "./explained.ts";

const text = `
  f nareis B A 2018-12-01 granted 2019-06-01
  x nareis C B 2020-01-01`;

const referenceDay: Day = dayOf(referenceDate);
const { applications } = storedRegister(registerOf(text, {}, { asOf: referenceDate }));

/** Permits as they are known at the reference date, written as lines. */
const known = (lines: string): PermitFacts => ({
  permits: storedRegister(registerOf(text, { permits: permits(lines) }, { asOf: referenceDate })).permits,
  referenceDay,
});

/** What x is found to be with these applications and other facts. */
function found(facts: PermitFacts, options: Options): string | undefined {
  const { class: classes, reason } = detectChains(applications, facts, memoWith(options));
  return chainClasses[classes[0] as number] ?? chainReasons[reason[0] as number];
}

test("the same applications with other permits are other chains, where a definition looks at permits", () => {
  const withdrawn = known("v B derived 2019-06-01 - 2019-09-01 f");
  const early = known("v B derived 2019-06-01 - - f\nw B independent 2019-06-01");
  const none = known("");
  for (const facts of [withdrawn, early, none, withdrawn]) {
    expect(found(facts, { firstAnchor: "permit", independent: "none" })).toBe(
      facts === none ? "first-undated" : "nareis-op-nareis",
    );
    expect(found(facts, { firstValid: "at-second", independent: "none" })).toBe(
      facts === withdrawn ? "first-withdrawn" : "nareis-op-nareis",
    );
    expect(found(facts, { independent: "held" })).toBe(facts === early ? "nareis-op-nareis" : "no-independent-asylum");
  }
});

test("a withdrawal after the second application counts by the reference date alone, whichever is asked first", () => {
  const later = known("v B derived 2019-06-01 - 2020-06-01 f");
  const earlier = { ...later, referenceDay: dayOf("2020-05-31") };
  for (const facts of [later, earlier, later]) {
    expect(found(facts, { firstValid: "at-second", independent: "none" })).toBe("nareis-op-nareis");
    expect(found(facts, { firstValid: "at-reference", independent: "none" })).toBe(
      facts === later ? "first-withdrawn" : "nareis-op-nareis",
    );
    expect(found(facts, { firstValid: "ever", independent: "none" })).toBe("nareis-op-nareis");
  }
});

test("permits are not asked for where a definition does not look at them", () => {
  const facts: PermitFacts = {
    get permits(): never {
      throw new Error("Nobody asked for permits.");
    },
    referenceDay,
  };
  expect(found(facts, {})).toBe("no-independent-asylum");
  expect(found(facts, { firstAnchor: "entered", lookBackMonths: 12, independent: "granted" })).toBe("first-undated");
  for (const options of [{ firstAnchor: "permit" }, { firstValid: "at-second" }, { independent: "held" }] as const) {
    expect(() => found(facts, options)).toThrow("Nobody asked for permits.");
  }
});

test("what one sponsor holds another does not, wherever they stand in the register", () => {
  const filings = ["x nareis C B 2020-01-01", "y nareis E D 2020-01-01", "z nareis G F 2020-01-01"];
  const grants = ["f nareis B A", "g nareis D A", "h nareis F A"].map(
    (line) => `${line} 2018-12-01 granted 2019-06-01`,
  );
  const held = "v D independent 2019-08-01";
  const ended = "u B independent 2018-01-01 2018-06-01\nw F independent 2018-01-01 2018-06-01";
  for (const table of [permits(held), permits(`${held}\n${ended}`)]) {
    for (const first of filings) {
      const lines = [...grants, first, ...filings.filter((filing) => filing !== first)].join("\n");
      const { applications, permits } = storedRegister(registerOf(lines, { permits: table }, { asOf: referenceDate }));
      for (const most of [0, 24]) {
        const chains = detectChains(applications, { permits, referenceDay }, memoWith({ independent: "held" }), most);
        const stacked = [0, 1, 2].filter((place) => (chains.class[place] as number) >= 0);
        expect(stacked.map((place) => applications.id[chains.application[place] as number])).toEqual(["y"]);
        expect(Array.from(chains.independent)).toEqual([-1, -1, -1]);
      }
    }
  }
});

test("of the applications that the permits held name, the earliest is told, wherever it stands in the register", () => {
  const rows = [
    "f nareis B A 2018-12-01 granted 2019-06-01",
    "g asylum B - 2019-07-01 granted 2019-08-01",
    "h asylum B - 2019-07-02 granted 2019-08-01",
    "x nareis C B 2020-01-01",
  ];
  const tables = ["g h", "h g"].map((named) => {
    const [one, other] = named.split(" ");
    const day = "B independent 2019-08-01";
    return permits(`v ${day} - - ${one}\nw ${day} - - ${other}\nu ${day}`);
  });
  for (const first of rows) {
    const lines = [first, ...rows.filter((row) => row !== first)].join("\n");
    for (const table of tables) {
      const { applications, permits } = storedRegister(registerOf(lines, { permits: table }, { asOf: referenceDate }));
      for (const most of [0, 24]) {
        const chains = detectChains(applications, { permits, referenceDay }, memoWith({ independent: "held" }), most);
        expect(applications.id[chains.independent[0] as number]).toBe("g");
      }
    }
  }
});
