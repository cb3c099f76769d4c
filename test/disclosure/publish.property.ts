import fc from "fast-check";
import { expect, test } from "vitest";
import { periodLengths } from "../../src/calendar/period.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { countChains } from "../../src/counts/old/count-chains.ts";
import { publish } from "../../src/disclosure/old/publish.ts";
import type { PublishedFigure } from "../../src/disclosure/old/published-table.ts";
import { anyDefinition } from "../model/definitions.ts";
import { cleanRegister } from "../model/registers.ts";
import { runs } from "../runs.ts";
import { anyPolicy } from "./arbitrary-policy.ts";

const choices = fc.record({ unit: fc.constantFrom(...units), period: fc.constantFrom(...periodLengths) });

test("every figure printed of a register contains the true one: each cell, each total and each number open", () => {
  fc.assert(
    fc.property(cleanRegister, anyDefinition, choices, anyPolicy, (tables, definition, options, policy) => {
      const exact = countChains(findChains(readRegister(tables).register, definition), options);
      const published = publish(exact, policy);
      expect(published.periods).toEqual(exact.periods);
      expect(published.series).toHaveLength(exact.series.length);
      published.series.forEach((series, row) => {
        const truth = exact.series[row] as (typeof exact.series)[number];
        expect([series.class, series.measure]).toEqual([truth.class, truth.measure]);
        const counts = [...truth.cells, truth.total, truth.open];
        const figures: readonly (PublishedFigure | null)[] = [...series.cells, series.total, series.open];
        expect(figures.map((figure) => figure === null)).toEqual(counts.map((count) => count === null));
        figures.forEach((figure, place) => {
          if (figure === null) return;
          expect(counts[place]).toBeGreaterThanOrEqual(figure.atLeast);
          expect(counts[place]).toBeLessThanOrEqual(figure.atMost);
        });
      });
    }),
    { numRuns: runs },
  );
});
