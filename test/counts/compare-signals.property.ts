import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { compareSignals, signalFindings } from "../../src/counts/compare-signals.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { addUnrelated, shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import {
  cohortOptions,
  countedGroups,
  coverageOf,
  type DrawnOptions,
  modelRows,
  registerWithFollowUp,
} from "./cohort-model.ts";
import { figures, rowTexts } from "./figures.ts";

/** Every cell counted from all the applications, by the words of the documentation. */
function expectedRows(tables: Tables, day: string, definition: Definition, options: DrawnOptions): readonly string[] {
  const known = modelRegister(tables, { asOf: day }).register;
  const chains = modelChains(known, definition);
  const groups = countedGroups(chains, definition);
  const signalsOn = (ids: readonly string[]): readonly string[] =>
    known.signals
      .filter((signal) => ids.includes(signal.application_id ?? ""))
      .map((signal) => signal.raised_on ?? "")
      .sort();
  const items = known.applications
    .filter(({ id, sponsor }) => sponsor !== null && !groups.some(({ filings }) => filings.slice(1).includes(id)))
    .map((application) => {
      const group = groups.find(({ chain }) => chain.application === application.id);
      const [firstSignal] = signalsOn(group?.filings ?? [application.id]);
      const signalled = firstSignal !== undefined;
      const isWithdrawnAfter = known.permits.some(
        ({ holder, kind, withdrawn }) =>
          signalled &&
          holder === application.sponsor &&
          kind === "derived" &&
          withdrawn !== null &&
          withdrawn >= firstSignal,
      );
      return {
        application,
        belongs: (name: string, row: string) => {
          const detected = group !== undefined && (name === "all-forms" || group.chain.class === name);
          if (row === "detected") return detected;
          if (row === "signalled") return signalled;
          if (row === "signal-then-withdrawal") return isWithdrawnAfter;
          if (row === "both") return detected && signalled;
          return row === "detection-only" ? detected && !signalled : signalled && !detected;
        },
      };
    });
  return modelRows(known, coverageOf(tables), chains, items, signalFindings, definition, options);
}

function foundRows(tables: Tables, day: string, definition: Definition, options: DrawnOptions): readonly string[] {
  const { register } = readRegister(tables, { asOf: day });
  return rowTexts(compareSignals(findChains(register, definition), options));
}

describe("signals set against detection", () => {
  test("are counted as by the model that looks at every application for every cell", () => {
    fc.assert(
      fc.property(registerWithFollowUp, days, anyDefinition, cohortOptions, (tables, day, definition, options) => {
        expect(foundRows(tables, day, definition, options)).toEqual(expectedRows(tables, day, definition, options));
      }),
      { numRuns: runs },
    );
  });

  test("are counted so in registers to which accidents happened too", () => {
    fc.assert(
      fc.property(nastyRegister, days, anyDefinition, cohortOptions, (tables, day, definition, options) => {
        expect(foundRows(tables, day, definition, options)).toEqual(expectedRows(tables, day, definition, options));
      }),
      { numRuns: runs },
    );
  });

  test("do not depend on the order of rows, nor on signals about people who have nothing to do with anybody", () => {
    fc.assert(
      fc.property(
        registerWithFollowUp.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
        days,
        anyDefinition,
        cohortOptions,
        ([tables, shuffled], day, definition, options) => {
          const found = foundRows(tables, day, definition, options);
          expect(foundRows(shuffled, day, definition, options)).toEqual(found);
          const asylum = { application_id: "own", procedure: "asylum", applicant_id: "stranger", submitted_on: day };
          const signal = { signal_id: "strange", application_id: "own", raised_on: day };
          const other = { applications: [asylum], signals: [signal] };
          expect(foundRows(addUnrelated(tables, other).tables, day, definition, options)).toEqual(found);
        },
      ),
      { numRuns: runs },
    );
  });

  test("detect what the tables of the same chains count, in the same periods; for applications the parts add up", () => {
    fc.assert(
      fc.property(registerWithFollowUp, days, anyDefinition, cohortOptions, (tables, day, definition, options) => {
        const { register } = readRegister(tables, { asOf: day });
        const chains = findChains(register, definition);
        const compared = compareSignals(chains, { ...options, unit: "applications" });
        const { classes = ["nareis-op-nareis"] as const } = options;
        const table = countChains(chains, { ...options, unit: "applications", classes, measures: ["applications"] });
        expect(compared.columns).toEqual(table.columns);
        const [found, detected] = [figures(compared), figures(table, { without: ["applications"] })];
        for (const name of classes) {
          const cellsOf = (finding: string): readonly number[] =>
            (found[`${name} ${finding}`] ?? []).map((cell) => cell ?? 0);
          const sums = (one: string, other: string): readonly number[] =>
            cellsOf(one).map((count, column) => count + (cellsOf(other)[column] ?? 0));
          expect(found[`${name} detected`]).toEqual(detected[name]);
          expect(sums("both", "detection-only")).toEqual(cellsOf("detected"));
          expect(sums("both", "signal-only")).toEqual(cellsOf("signalled"));
        }
      }),
      { numRuns: runs },
    );
  });
});
