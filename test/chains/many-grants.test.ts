import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import type { Row } from "../../src/model/contract-tables.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { asylumOfHub, dayAt, hub, idAt } from "./adversarial.ts";

const DAYS = 50;
/** More grants and permits of one person than are looked through one by one. */
const SIZE = 40;

/** One filing for each sponsor and dossier by somebody whom the hub asks for too. */
const members = Array.from({ length: 77 }, (_, index): Row => {
  const application_id = idAt("m", index);
  const submitted_on = dayAt(index % DAYS);
  const people = { applicant_id: index % 5 === 0 ? "c2" : "c3", sponsor_id: idAt("s", index % 11) };
  return { application_id, procedure: "nareis", ...people, submitted_on, dossier_id: `d${index % 7}` };
});

/** Filings for the hub in seven dossiers, and by the hub: also for sponsors, and for somebody in all first dossiers. */
const applications: readonly Row[] = [
  ...[...hub(SIZE, DAYS)].map((row, index) => ({
    ...row,
    applicant_id: row.applicant_id?.startsWith("c") ? `c${index % 4}` : (row.applicant_id ?? ""),
    dossier_id: index === 5 ? "" : `d${index % 7}`,
  })),
  ...asylumOfHub(20, DAYS),
  ...members,
  ...members.map((row) => ({ ...row, application_id: `${row.application_id}-too`, applicant_id: "c1" })),
];

/** The hub's own permits: independent ones, some of which name a request, and those that grants led to. */
const permits: readonly Row[] = [
  ...Array.from({ length: 2 * SIZE }, (_, index) => {
    const from = (index * 17) % (DAYS - 5);
    const application_id = index % 3 === 0 ? "" : idAt("b", index % 20);
    return { ...permit("v", index, "independent", from, from + (index % 4)), application_id };
  }),
  ...Array.from({ length: SIZE }, (_, index) => {
    const from = (index * 7919) % DAYS;
    const ends = { application_id: idAt("f", index), withdrawn_on: index % 3 === 0 ? dayAt(from + (index % 9)) : "" };
    return { ...permit("w", index, "derived", from + (index % 5), from + 5 + (index % 12)), ...ends };
  }),
];

function permit(prefix: string, index: number, kind: string, from: number, until: number): Row {
  return {
    permit_id: idAt(prefix, index),
    holder_id: "hub",
    kind,
    valid_from: dayAt(from),
    valid_until: dayAt(until),
    withdrawn_on: "",
  };
}

const tables = { applications, permits };
const register = readRegister(tables).register;
const known = modelRegister(tables).register;

const independents: readonly Definition["independent"][] = ["requested", "granted", "granted-later", "held", "none"];
const excluded: readonly Definition["exclude"][] = [
  [],
  ["first-sponsor"],
  ["first-dossier"],
  ["first-sponsor", "first-dossier"],
];
const others: readonly Partial<Definition>[] = [
  {},
  { lookBackMonths: 1 },
  { lookBackMonths: 0, firstAnchor: "permit" },
  { firstValid: "at-second", repeats: "collapse" },
  { firstValid: "at-reference", firstProcedures: ["nareis", "art8"] },
  { sameDay: { firstToSecond: "on-or-after", firstToIndependent: "after", independentToSecond: "after" } },
];

for (const independent of independents) {
  test(`many grants, dossiers, requests and permits of one person are judged one by one alike: ${independent}`, () => {
    const classes = new Set<string | null>();
    for (const exclude of excluded) {
      for (const option of others) {
        const definition: Definition = { ...memo2023, id: "drawn", independent, exclude, ...option };
        const chains = [...findStoredChains(register, definition)];
        expect(chains).toEqual(modelChains(known, definition));
        for (const chain of chains) classes.add(chain.class ?? chain.reason);
      }
    }
    expect(classes).toContain("same-first-dossier");
    expect(classes.size).toBeGreaterThan(5);
  });
}
