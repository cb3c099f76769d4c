import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { type TableClass, type Unit, units } from "../../src/counts/asked/unit.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";
import { type Revision, tableOf } from "./adding-up.ts";

const twoDays = fc.tuple(days, days).map((drawn) => [...drawn].sort(byCodeUnit) as [string, string]);
const releases = fc.record({ tables: nastyRegister, definition: anyDefinition });

const idsOf = (found: readonly { readonly application: string }[] | undefined): readonly string[] =>
  (found ?? []).map(({ application }) => application);

describe("the applications behind a revision", () => {
  test("are, of applications, exactly those that count in one state and not in the other", () => {
    fc.assert(
      fc.property(releases, releases, twoDays, fc.nat(), (one, other, [from, to], drawn) => {
        const a = findChains(readRegister(one.tables, { asOf: from }).register, one.definition);
        const b = findChains(readRegister(other.tables, { asOf: to }).register, other.definition);
        const revision = compareReleases(a, b, { unit: "applications", classes: ["all-forms"] }) as Revision;
        const [before, after] = [tableOf(a, revision), tableOf(b, revision)];
        const isCounting = [a, b].every(({ definition }) => definition.repeats === "count");
        const column = drawn % revision.columns.length;
        const measures = new Set(revision.rows.map(({ measure }) => measure));
        for (const measure of measures) {
          const place = [...measures].indexOf(measure);
          let counted = new Set(idsOf(before.source?.chainsOf(place, column)));
          revision.rows.forEach((row, number) => {
            if (row.measure !== measure || row.keys[3] === "counted") return;
            const ids = idsOf(revision.source?.chainsOf(number, column));
            if (isCounting) expect(ids).toHaveLength(row.cells[column] ?? 0);
            else expect(ids.length > 0).toBe((row.cells[column] ?? 0) > 0);
            if (!isCounting) return;
            for (const id of ids) expect(counted.has(id)).toBe(row.keys[3] === "went-out");
            counted =
              row.keys[3] === "came-in"
                ? new Set([...counted, ...ids])
                : new Set([...counted].filter((id) => !ids.includes(id)));
          });
          if (isCounting) {
            expect([...counted].sort()).toEqual([...idsOf(after.source?.chainsOf(place, column))].sort());
          }
        }
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });

  test("are told as they were found before and after, with the classes of both tables at either end", () => {
    fc.assert(
      fc.property(releases, releases, twoDays, fc.constantFrom<Unit>(...units), (one, other, [from, to], unit) => {
        const a = findChains(readRegister(one.tables, { asOf: from }).register, one.definition);
        const b = findChains(readRegister(other.tables, { asOf: to }).register, other.definition);
        const revision = compareReleases(a, b, {
          unit,
          classes: ["all-forms"],
          measures: ["applications"],
        }) as Revision;
        const total = revision.columns.findIndex(({ kind }) => kind === "total");
        const flows = [...revision.rows.entries()].filter(([, { keys }]) => keys[3] !== "counted");
        const [first, last] = [flows[0]?.[1].keys[2], flows.at(-1)?.[1].keys[2]];
        for (const [place, { keys, cells }] of flows) {
          const behind = revision.source?.chainsOf(place, total) ?? [];
          expect(behind.length > 0).toBe((cells[total] ?? 0) > 0);
          for (const { application, chain, before } of behind) {
            expect(chain ?? before).not.toBeNull();
            if (keys[2] === first) {
              expect(before).toEqual([...a].find((found) => found.application === application) ?? null);
            }
            if (keys[2] === last) {
              expect(chain).toEqual([...b].find((found) => found.application === application) ?? null);
            }
          }
        }
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });

  test("of the tables among its parts are those of the tables themselves", () => {
    fc.assert(
      fc.property(releases, anyDefinition, twoDays, (one, definition, [from, to]) => {
        const a = findChains(readRegister(one.tables, { asOf: from }).register, one.definition);
        const b = findChains(readRegister(one.tables, { asOf: to }).register, definition);
        const revision = compareReleases(a, b, { unit: "sponsors", measures: ["applications"] }) as Revision;
        const tables = {
          before: tableOf(a, revision),
          released: tableOf(a, revision),
          restated: tableOf(findChains(a.register, definition), revision),
          after: tableOf(b, revision),
        };
        const classes = revision.about.question.classes;
        revision.rows.forEach(({ keys: [tableClass, , part, direction] }, row) => {
          if (direction !== "counted") return;
          const { source } = tables[part as keyof typeof tables];
          const place = classes.indexOf(tableClass as TableClass);
          revision.columns.forEach((_, column) => {
            expect(revision.source?.chainsOf(row, column)).toEqual(source?.chainsOf(place, column));
          });
        });
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });

  test("count together, of several causes, what each of them brought in added up", () => {
    fc.assert(
      fc.property(releases, releases, twoDays, fc.constantFrom<Unit>(...units), (one, other, [from, to], unit) => {
        const a = findChains(readRegister(one.tables, { asOf: from }).register, one.definition);
        const b = findChains(readRegister(other.tables, { asOf: to }).register, other.definition);
        const revision = compareReleases(a, b, {
          unit,
          classes: ["all-forms"],
          measures: ["applications"],
        }) as Revision;
        for (const direction of ["came-in", "went-out"]) {
          const rows = [...revision.rows.entries()].filter(([, { keys }]) => keys[3] === direction);
          const together = revision.source?.together(rows.map(([row]) => row)) ?? [];
          revision.columns.forEach((_, column) => {
            const cells = rows.map(([, { cells }]) => cells[column] ?? null);
            const sum = cells.reduce<number>((all, cell) => all + (cell ?? 0), 0);
            expect(together[column]).toBe(cells[0] === null ? null : sum);
          });
        }
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });
});
