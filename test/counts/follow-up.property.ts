import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { followUpKinds } from "../../src/cases/facts/follow-up.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { followUpRows } from "../../src/counts/enforcement/what-followed.ts";
import { followUp } from "../../src/counts/follow-up.ts";
import type { Row, Tables } from "../../src/model/contract-tables.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import type { PlainApplication } from "../../src/model/register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { addUnrelated, shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import {
  type CountedGroup,
  cohortOptions,
  countedGroups,
  coverageOf,
  type DrawnOptions,
  modelRows,
  registerWithFollowUp,
} from "./cohort-model.ts";
import { rowTexts } from "./figures.ts";

/** Whether a row of follow-up belongs to a chain: to those that rest on it, else to the one in which it is the second. */
function belongsTo(
  step: Row,
  { chain, filings }: CountedGroup,
  groups: readonly CountedGroup[],
  known: ModelRegister,
): boolean {
  const applicationOf = (id: string) => known.applications.find((application) => application.id === id);
  const named = step.application_id ?? "";
  const on = step.on ?? "";
  if (applicationOf(named) === undefined) return false;
  const permit = known.permits.find(
    ({ id, application }) => id !== null && id === step.permit_id && application !== null,
  );
  const about = step.kind === "withdrawal-started" ? (permit?.application ?? named) : named;
  const resting = groups.filter((group) => group.chain.first === about && group.chain.submitted <= on);
  if (resting.length > 0) return resting.some((group) => group.chain.application === chain.application);
  if (!filings.includes(about) || on < chain.submitted) return false;
  return step.kind !== "withdrawal-started" || applicationOf(about)?.outcome !== "granted";
}

/** The days on which a derived permit was withdrawn that a chain rests on, once it was filed. */
function withdrawalsOf({ chain }: CountedGroup, permits: ModelRegister["permits"]): readonly string[] {
  return permits
    .filter(
      ({ application, kind, holder }) => application === chain.first && kind === "derived" && holder === chain.sponsor,
    )
    .flatMap(({ withdrawn }) => withdrawn ?? [])
    .filter((on) => on >= chain.submitted)
    .sort();
}

/** Which rows a chain belongs to, by the words of the documentation. */
function rowsOfChain(group: CountedGroup, groups: readonly CountedGroup[], known: ModelRegister): readonly string[] {
  const { chain } = group;
  const rows = ["applications"];
  if (chain.outcome === "rejected") rows.push("rejected");
  for (const kind of ["withdrawal-started", "reported", "report-taken-up"]) {
    if (known.followUp.some((step) => step.kind === kind && belongsTo(step, group, groups, known))) rows.push(kind);
  }
  const [withdrawn] = withdrawalsOf(group, known.permits);
  if (withdrawn !== undefined) rows.push("permit-withdrawn", standing(chain.sponsor, withdrawn, known));
  return rows;
}

function standing(person: string, day: string, known: ModelRegister): string {
  const isHeld = known.permits.some(
    ({ holder, kind, validFrom, validUntil, withdrawn }) =>
      holder === person &&
      kind === "independent" &&
      validFrom <= day &&
      (validUntil === null || validUntil >= day) &&
      (withdrawn === null || withdrawn > day),
  );
  if (isHeld) return "independent-held";
  const own = known.applications.filter(
    ({ id, applicant, procedure }) =>
      applicant === person &&
      procedure === "asylum" &&
      !(
        known.permitsFrom === "table" &&
        known.permits.some((permit) => permit.application === id && permit.kind === "derived")
      ),
  );
  const isOpen = own.some(({ submitted, decided }) => submitted <= day && (decided === null || decided > day));
  const isTested = known.permits.some(
    ({ holder, kind, application, validFrom }) =>
      holder === person &&
      kind === "independent" &&
      application === null &&
      validFrom > day &&
      !own.some(({ submitted }) => submitted > day && submitted <= validFrom),
  );
  return isOpen || isTested ? "independent-pending" : "independent-neither";
}

function expectedRows(tables: Tables, day: string, definition: Definition, options: DrawnOptions): readonly string[] {
  const known = modelRegister(tables, { asOf: day }).register;
  const chains = modelChains(known, definition);
  const groups = countedGroups(chains, definition);
  const items = groups.flatMap((group) => {
    const application = known.applications.find(({ id }) => id === group.chain.application);
    const rows = rowsOfChain(group, groups, known);
    return application === undefined
      ? []
      : [
          {
            application,
            belongs: (name: string, row: string) =>
              (name === "all-forms" || group.chain.class === name) && rows.includes(row),
          },
        ];
  });
  return modelRows(known, coverageOf(tables), chains, items, followUpRows, definition, options);
}

/** Every step that belongs to a chain, counted once in the period of its own day. */
function expectedSteps(tables: Tables, day: string, definition: Definition, options: DrawnOptions): readonly string[] {
  const known = modelRegister(tables, { asOf: day }).register;
  const chains = modelChains(known, definition);
  const groups = countedGroups(chains, definition);
  const followed = known.followUp
    .filter(({ kind }) => kind !== "permit-withdrawn")
    .map((step) => ({
      kind: step.kind,
      on: step.on ?? "",
      of: groups.filter((group) => belongsTo(step, group, groups, known)),
    }));
  const withdrawn = known.permits.map((permit) => ({
    kind: "permit-withdrawn",
    on: permit.withdrawn,
    of: groups.filter((group) => withdrawalsOf(group, [permit]).length > 0),
  }));
  const items = [...followed, ...withdrawn].map(({ kind, on, of }, place) => ({
    application: { id: `${place}`, submitted: on } as PlainApplication,
    belongs: (name: string, row: string) =>
      row === kind && of.some(({ chain }) => name === "all-forms" || chain.class === name),
  }));
  const unit = "applications";
  return modelRows(known, coverageOf(tables), chains, items, followUpKinds, definition, { ...options, unit }).map(
    (row) => row.replace(unit, "steps"),
  );
}

function foundRows(tables: Tables, day: string, definition: Definition, options: DrawnOptions): readonly string[] {
  const { register } = readRegister(tables, { asOf: day });
  return rowTexts(followUp(findChains(register, definition), options));
}

describe("what followed on chains", () => {
  test("is counted as by the model that looks at every row for every chain", () => {
    fc.assert(
      fc.property(registerWithFollowUp, days, anyDefinition, cohortOptions, (tables, day, definition, options) => {
        expect(foundRows(tables, day, definition, options)).toEqual(expectedRows(tables, day, definition, options));
      }),
      { numRuns: runs },
    );
  });

  test("is counted so in registers to which accidents happened too", () => {
    fc.assert(
      fc.property(nastyRegister, days, anyDefinition, cohortOptions, (tables, day, definition, options) => {
        expect(foundRows(tables, day, definition, options)).toEqual(expectedRows(tables, day, definition, options));
      }),
      { numRuns: runs },
    );
  });

  test("is counted as steps by their own day, each once for the class of a chain that it belongs to", () => {
    fc.assert(
      fc.property(
        fc.oneof(registerWithFollowUp, nastyRegister),
        days,
        anyDefinition,
        cohortOptions,
        (tables, day, definition, { unit: _, ...options }) => {
          const { register } = readRegister(tables, { asOf: day });
          const found = rowTexts(followUp(findChains(register, definition), { ...options, basis: "event" }));
          expect(found).toEqual(expectedSteps(tables, day, definition, options));
        },
      ),
      { numRuns: runs },
    );
  });

  test("does not depend on the order of rows, nor on follow-up about people who have nothing to do with anybody", () => {
    const stranger = { application_id: "own", procedure: "asylum", applicant_id: "stranger" };
    fc.assert(
      fc.property(
        registerWithFollowUp.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
        days,
        anyDefinition,
        cohortOptions,
        ([tables, shuffled], day, definition, options) => {
          const found = foundRows(tables, day, definition, options);
          expect(foundRows(shuffled, day, definition, options)).toEqual(found);
          const other = {
            applications: [{ ...stranger, submitted_on: day, outcome: "granted", decided_on: day }],
            follow_up: followUpRows.map((kind) => ({ follow_up_id: kind, kind, application_id: "own", on: day })),
          };
          expect(foundRows(addUnrelated(tables, other).tables, day, definition, options)).toEqual(found);
        },
      ),
      { numRuns: runs },
    );
  });

  test("begins with all chains and those rejected as the tables count them; standings of applications add up", () => {
    fc.assert(
      fc.property(registerWithFollowUp, days, anyDefinition, cohortOptions, (tables, day, definition, options) => {
        const { register } = readRegister(tables, { asOf: day });
        const chains = findChains(register, definition);
        const { classes = ["nareis-op-nareis"] as const, unit = "applications" } = options;
        const { rows } = followUp(chains, { ...options, unit });
        const table = countChains(chains, { ...options, unit, classes, measures: ["applications", "rejected"] });
        const cellsOf = (row: string): readonly (readonly (number | null)[])[] =>
          rows.filter(({ keys }) => keys[1] === row).map(({ cells }) => cells);
        for (const measure of ["applications", "rejected"] as const) {
          expect(cellsOf(measure)).toEqual(
            table.rows.filter((row) => row.measure === measure).map(({ cells }) => cells),
          );
        }
        if (unit !== "applications") return;
        const parts = ["independent-held", "independent-pending", "independent-neither"].map(cellsOf);
        cellsOf("permit-withdrawn").forEach((cells, row) => {
          cells.forEach((cell, column) => {
            const sum = parts.reduce((added, part) => added + (part[row]?.[column] ?? 0), 0);
            expect(sum).toBe(cell ?? 0);
          });
        });
      }),
      { numRuns: runs },
    );
  });
});
