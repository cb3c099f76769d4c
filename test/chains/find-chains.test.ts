import { describe, expect, test } from "vitest";
import { type Day, dayFromParts, dayOf, toIso } from "../../src/calendar/day.ts";
import { applicationOf } from "../../src/cases/application-of.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { explanationOf } from "../../src/chains/why/explanation-of.ts";
import type { Row } from "../../src/model/contract-tables.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { monthsBefore } from "../../src/model/order.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { asylumOfHub, dayAt, hub, idAt, line, permitsOfHub, tablesOf } from "./adversarial.ts";

const family = (id: string, procedure: string, applicant: string, sponsor: string, days: readonly string[]) => ({
  application_id: id,
  procedure,
  applicant_id: applicant,
  sponsor_id: sponsor,
  submitted_on: days[0] ?? "",
  decided_on: days[1] ?? "",
  outcome: days[1] === undefined ? "" : "granted",
});
const first = family("f", "nareis", "b", "a", ["2019-01-01", "2019-06-01"]);
const own = { ...family("g", "asylum", "b", "", ["2019-07-01", "2020-06-01"]) };
const second = family("x", "nareis", "c", "b", ["2020-01-01"]);

test("a chain is what the contract's JSON says of it, its keys in that order", () => {
  const chains = findChains(readRegister({ applications: [second, own, first] }).register, memo2023);
  expect(chains).toHaveLength(1);
  expect(JSON.stringify([...chains][0])).toBe(
    '{"application":"x","class":"nareis-op-nareis","reason":null,"form":"nareis>nareis","first":"f","independent":"g",' +
      '"depth":1,"path":["f","x"],"submitted":"2020-01-01","decided":null,"outcome":"open","applicant":"c","sponsor":"b"}',
  );
});

test("chains can be walked through more than once, in the order of their ids by code unit", () => {
  const others = ["\u{1F600}", "\uFF01", "x10", "x9"].map((id) => ({ ...second, application_id: id }));
  const chains = findChains(readRegister({ applications: [...others, first] }).register, memo2023);
  expect([...chains].map(({ application }) => application)).toEqual(["x10", "x9", "\u{1F600}", "\uFF01"]);
  expect([...chains]).toEqual([...chains]);
});

test("chains can be asked for by their place, from the end too, and mapped", () => {
  const others = ["x10", "x9"].map((id) => ({ ...second, application_id: id }));
  const chains = findChains(readRegister({ applications: [...others, first] }).register, memo2023);
  expect([chains.at(0), chains.at(-1), chains.at(2)].map((chain) => chain?.application)).toEqual([
    "x10",
    "x9",
    undefined,
  ]);
  expect(chains.map(({ application }, place) => `${place} ${application}`)).toEqual(["0 x10", "1 x9"]);
});

test("a filing on the day of one's own first grant is the same family's parallel case, one the day after is not", () => {
  const classes = ["2019-06-01", "2019-06-02"].map((submitted_on) => {
    const applications = [first, { ...own, submitted_on: "2019-06-01" }, { ...second, submitted_on }];
    return [...findChains(readRegister({ applications }).register, memo2023)].map((chain) => chain.class);
  });
  expect(classes).toEqual([[], ["nareis-op-nareis"]]);
});

test("the path goes by the deepest links, the latest of the deepest, and need not pass through the first", () => {
  const grant = (id: string, applicant: string, sponsor: string, submitted: string, decided: string) =>
    family(id, "nareis", applicant, sponsor, [submitted, decided]);
  const applications = [
    grant("e", "b", "a", "2010-01-01", "2010-02-01"),
    grant("deep-1", "d", "b", "2011-01-01", "2011-02-01"),
    grant("deep-2", "d", "b", "2011-01-01", "2011-03-01"),
    grant("late", "d", "z", "2012-01-01", "2012-02-01"),
    family("x", "art8", "h", "d", ["2013-01-01"]),
  ];
  const chains = [...findChains(readRegister({ applications }).register, memo2023)];
  expect(chains.find(({ application }) => application === "x")).toMatchObject({
    class: "art8-after-nareis",
    first: "late",
    depth: 2,
    path: ["e", "deep-2", "x"],
  });
});

test("a later grant whose day is not known does not stand before one whose day is, and has no application behind it", () => {
  const dated = { ...first, entered_on: "2019-06-10" };
  const undated = family("late", "nareis", "b", "z", ["2019-02-01", "2019-12-01"]);
  const entered = { ...memo2023, id: "entered", firstAnchor: "entered" } as const;
  const found = (applications: readonly Row[], definition: Definition): unknown =>
    [...findChains(readRegister({ applications }).register, definition)].map(({ first, independent, reason }) => ({
      first,
      independent,
      reason,
    }));
  for (const independent of ["requested", "none"] as const) {
    expect(found([dated, undated, own, second], { ...entered, independent })).toEqual([
      { first: "f", independent: "g", reason: null },
    ]);
  }
  expect(found([undated, own, second], entered)).toEqual([
    { first: "late", independent: null, reason: "first-undated" },
  ]);
});

describe("registers made to be slow", () => {
  test("a line of 50,000 links is followed to its end", () => {
    // A day for each link: no register has many more days.
    const links = 50_000;
    const { register } = readRegister(tablesOf(line(links)));
    const definition = { ...memo2023, id: "none", independent: "none" } as const;
    const chains = findChains(register, definition);
    expect(chains).toHaveLength(links);
    const { chain } = explanationOf(chains, idAt("a", links), legalTimeline);
    expect(chain).toMatchObject({ class: "nareis-op-nareis", depth: links, first: idAt("a", links - 1) });
    expect(chain?.path).toHaveLength(links + 1);
    expect(chain?.path[0]).toBe(idAt("a", 0));
  });

  test("one person with very many grants, filings and requests is read as the model reads few of them", () => {
    const applications = [...hub(70, 50), ...asylumOfHub(40, 50)];
    const { register } = readRegister({ applications });
    const known = modelRegister({ applications }).register;
    const independents = ["requested", "granted", "granted-later", "held", "none"] as const;
    const options = [
      ...independents.map((independent) => ({ independent })),
      ...independents.map((independent) => ({ independent, lookBackMonths: 1, exclude: [] })),
    ];
    for (const option of options) {
      const definition = { ...memo2023, id: "drawn", ...option };
      const chains = [...findChains(register, definition)];
      expect(chains).toEqual(modelChains(known, definition));
      expect(new Set(chains.map((chain) => chain.class)).size).toBeGreaterThan(2);
    }
  });

  test("60,000 grants of one person and 60,000 filings for others take seconds", () => {
    const size = 60_000;
    const { register } = readRegister(tablesOf(hub(size, 20_000)));
    const definition = { ...memo2023, id: "none", independent: "none" } as const;
    const chains = findChains(register, definition);
    expect(chains.length).toBeGreaterThan(size * 0.99);
    // The last filing of all comes after every grant: its first is the latest one with another sponsor.
    const { id, applicant } = storedRegister(register).applications;
    const last = chains.columns.application[chains.length - 1] as number;
    const another = (index: number): boolean =>
      storedRegister(register).persons[applicant[last] as number] !== idAt("s", index % 11);
    const submittedOn = (index: number): number => (index * 7919) % 20_000;
    const decidedOn = (index: number): number => submittedOn(index) + (index % 5);
    const latest = Array.from({ length: size }, (_, index) => index)
      .filter((index) => index % 4 < 2 && another(index))
      .reduce((one, other) =>
        (decidedOn(other) - decidedOn(one) || submittedOn(other) - submittedOn(one)) > 0 ? other : one,
      );
    const { chain } = explanationOf(chains, id[last] as string, legalTimeline);
    expect(chain).toMatchObject({ sponsor: "hub", submitted: dayAt(20_009), first: idAt("f", latest) });
  });

  test("50,000 grants of one person take seconds too where each is let out again after a month", () => {
    const size = 50_000;
    const { register } = readRegister(tablesOf(hub(size, 20_000)));
    const definition = { ...memo2023, id: "one-month", lookBackMonths: 1, exclude: [] } as const;
    const chains = findChains(register, definition);
    const { applications, persons } = storedRegister(register);
    const grants = Array.from(applications.id.keys()).filter((place) => applications.outcome[place] === 1);
    for (const chain of [...chains].filter((_, index) => index % 4999 === 0)) {
      const day = dayOf(chain.submitted);
      const back = firstDaySeen(day);
      const linked = grants.filter(
        (f) =>
          persons[applications.applicant[f] as number] === chain.sponsor &&
          (applications.decided[f] as number) >= back &&
          (applications.decided[f] as number) < day &&
          (applications.submitted[f] as number) < day,
      );
      expect(chain.reason === "outside-look-back").toBe(linked.length === 0);
      if (linked.length > 0) expect(linked.map((f) => applications.id[f])).toContain(chain.first);
    }

    /** The first day that a second application of a day looks back on. */
    function firstDaySeen(day: number): number {
      const [year, month, dayOfMonth] = monthsBefore(toIso(day as Day), 1);
      return dayFromParts(year, month, dayOfMonth);
    }
  });

  test("60,000 asylum applications of one person take seconds where they have to be granted", () => {
    const days = 20_000;
    const asylum = [...asylumOfHub(60_000, days)];
    const { register } = readRegister(tablesOf(hub(2_000, days), asylum));
    const granted = { ...memo2023, id: "granted", independent: "granted" } as const;
    const chains = [...findChains(register, granted)].filter((chain) => chain.class === "nareis-op-nareis");
    expect(chains.length).toBeGreaterThan(500);
    const key = (b: Row): string => `${b.submitted_on} ${b.application_id}`;
    for (const chain of chains.filter((_, index) => index % 97 === 0)) {
      const firstGrant = applicationOf(register, chain.first)?.decidedOn as string;
      const earliest = asylum
        .filter((b) => b.decided_on !== "" && (b.decided_on ?? "") <= chain.submitted)
        .filter((b) => (b.submitted_on ?? "") >= firstGrant)
        .reduce((one, other) => (key(other) < key(one) ? other : one));
      expect(chain.independent).toBe(earliest.application_id);
    }
  });

  test("60,000 permits of one person take seconds where they have to be held", () => {
    const days = 20_000;
    const size = 60_000;
    const permits = [...permitsOfHub(size, days)];
    const { register } = readRegister({ ...tablesOf(hub(2_000, days)), permits });
    const chains = [...findChains(register, lawSince2014)];
    const held = ({ submitted }: { readonly submitted: string }): boolean =>
      permits.some(
        ({ valid_from, valid_until }) => (valid_from ?? "") <= submitted && submitted <= (valid_until ?? ""),
      );
    // After ten years there are grants of nareis by every first sponsor.
    const asked = chains.filter(({ form, submitted }) => form.endsWith(">nareis") && submitted > "1960-01-01");
    const some = asked.filter((_, index) => index % 17 === 0);
    expect(new Set(some.map(held)).size).toBe(2);
    for (const chain of some) expect(chain.class === "nareis-op-nareis").toBe(held(chain));
  });
});
