import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { amongAllApplications, findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import type { Row, Tables } from "../../src/model/contract-tables.ts";

function nareis(id: string, applicant: string, sponsor: string, on: string, more: Row = {}): Row {
  const outcome = { outcome: "granted", decided_on: on };
  return {
    application_id: id,
    procedure: "nareis",
    applicant_id: applicant,
    sponsor_id: sponsor,
    submitted_on: on,
    ...outcome,
    ...more,
  };
}

/** P1 asked for P2, who asked for P3. */
const chain: readonly Row[] = [
  nareis("A1", "P2", "P1", "2019-01-01", { dossier_id: "D1" }),
  { application_id: "A2", procedure: "asylum", applicant_id: "P2", submitted_on: "2019-06-01" },
  nareis("A3", "P3", "P2", "2020-01-01"),
];

function reasons(tables: Tables, definition: Definition): readonly (string | null)[] {
  const { register } = readRegister(tables, { asOf: "2021-01-01" });
  const found = findStoredChains(register, definition);
  expect([...found]).toEqual([...amongAllApplications(found)]);
  return [...found].map(({ reason }) => reason);
}

test("who was in the first dossier is known from an application that is part of no chain", () => {
  const definition: Definition = { ...memo2023, exclude: ["first-dossier"] };
  const rejected = { outcome: "rejected", decided_on: "2019-02-01", dossier_id: "D1" };
  const inDossier = nareis("A4", "P3", "P1", "2019-01-01", rejected);
  expect(reasons({ applications: chain }, definition)).toEqual([null]);
  expect(reasons({ applications: [...chain, inDossier] }, definition)).toEqual(["same-first-dossier"]);
});

test("a permit waits for its application to be granted, also where that is part of no chain", () => {
  const definition: Definition = { ...memo2023, independent: "held" };
  const other = { application_id: "A4", procedure: "other", applicant_id: "P9", submitted_on: "2019-07-01" };
  const permits = [
    { permit_id: "E1", holder_id: "P2", kind: "independent", valid_from: "2019-08-01", application_id: "A4" },
  ];
  const granted = { ...other, outcome: "granted", decided_on: "2019-08-01" };
  const open = reasons({ applications: [...chain, other], permits }, definition);
  expect(open).not.toEqual(reasons({ applications: [...chain, granted], permits }, definition));
});

test("the digest tells days far away, and counts no row that is dated before its application", () => {
  const digestOf = (tables: Tables): string => readRegister(tables, { asOf: "2021-01-01" }).register.digest;
  const persons = (birth_date: string) => [{ person_id: "P1", birth_date }];
  const days = ["1880-01-01", "1880-01-02", "1899-12-31", "2080-01-01", ""];
  const digests = days.map((day) => digestOf({ applications: chain, persons: persons(day) }));
  expect(new Set(digests).size).toBe(days.length);
  const signal = (signal_id: string, raised_on: string) => ({ signal_id, application_id: "A3", raised_on });
  const sound = [signal("S1", "2020-02-01")];
  expect(digestOf({ applications: chain, signals: [...sound, signal("S2", "2019-12-31")] })).toBe(
    digestOf({ applications: chain, signals: sound }),
  );
});
