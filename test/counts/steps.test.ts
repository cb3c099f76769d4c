import { expect, test } from "vitest";
import { type Day, toIso } from "../../src/calendar/day.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { countedChains } from "../../src/counts/cells/counted-chains.ts";
import { stepsOn } from "../../src/counts/enforcement/steps.ts";
import type { Row, Tables } from "../../src/model/contract-tables.ts";
import { families, steps } from "./stacked-families.ts";

/** The steps on the chains of the families: kind and day, and the first grant or the second application that it is on. */
function stepsIn(tables: Omit<Tables, "applications">): readonly string[] {
  const { register } = readRegister({ applications: families, ...tables }, { asOf: "2023-05-31" });
  const chains = findStoredChains(register, memo2023);
  const { places } = countedChains(chains);
  const { id } = chains.basis.applications;
  return stepsOn(countedChains(chains)).map(({ kind, on, first, second }) => {
    // It belongs to the chains that rest on a first grant, or to that of a second application.
    expect([first, second].filter((place) => place === -1)).toHaveLength(1);
    const application = second < 0 ? first : (chains.columns.application[places[second] as number] as number);
    return `${kind} ${toIso(on as Day)} ${second < 0 ? "first" : "second"} ${id[application]}`;
  });
}

const permit = (permit_id: string, application_id: string, holder_id: string, more: Row = {}): Row => ({
  permit_id,
  application_id,
  holder_id,
  kind: "derived",
  valid_from: "2019-01-10",
  ...more,
});

test("a step is on the first grant, or on the second application where nothing rests on it, and on nothing else", () => {
  const lines = [
    "reported a1 2021-03-01",
    "report-taken-up a3 2021-04-01",
    "reported b3 2021-02-28",
    "reported a2 2021-04-01",
  ];
  expect(stepsIn({ follow_up: steps(...lines) })).toEqual([
    "reported 2021-03-01 first a1",
    "report-taken-up 2021-04-01 second a3",
  ]);
});

test("a withdrawn permit is a step where it is a derived one of the applicant of a first grant, once a chain rests on it", () => {
  const withdrawn_on = "2021-05-01";
  const found = (...permits: readonly Row[]) => stepsIn({ permits });
  expect(found(permit("p1", "a1", "anna", { withdrawn_on }), permit("p2", "b1", "dirk"))).toEqual([
    "permit-withdrawn 2021-05-01 first a1",
  ]);
  expect(found(permit("p1", "a1", "anna", { withdrawn_on: "2021-01-31" }))).toEqual([]);
  expect(found(permit("p1", "a1", "anna", { withdrawn_on, kind: "independent" }))).toEqual([]);
  expect(found(permit("p1", "a1", "dirk", { withdrawn_on }))).toEqual([]);
  expect(found(permit("p1", "", "anna", { withdrawn_on }))).toEqual([]);
  expect(found(permit("p1", "a4", "cato", { withdrawn_on, valid_from: "2021-09-01" }))).toEqual([]);
});

test("the start of a withdrawal is on the application that its permit was given on, else on the one that it names", () => {
  const permits = [permit("p1", "a1", "anna"), permit("p2", "a4", "cato", { valid_from: "2021-09-01" })];
  const found = (line: string) => stepsIn({ permits, follow_up: steps(line) });
  expect(found("withdrawal-started a2 2021-05-01 p1")).toEqual(["withdrawal-started 2021-05-01 first a1"]);
  expect(found("withdrawal-started a3 2021-10-01 p2")).toEqual([]);
  for (const named of ["", " p9"]) {
    expect(found(`withdrawal-started a3 2021-10-01${named}`)).toEqual(["withdrawal-started 2021-10-01 second a3"]);
    expect(found(`withdrawal-started a4 2021-10-01${named}`)).toEqual([]);
  }
});
