// Cases drawn from the arbitraries of nareis/testing, of which the suite is chosen: the smaller come first.
import { defaults } from "./defaults.mjs";
import { importTypeScript } from "./import-typescript.mjs";

/**
 * @typedef {{ readonly header: readonly string[], readonly rows: readonly (readonly string[])[] }} Lines
 * @typedef {{
 *   readonly tables: { readonly [table: string]: any },
 *   readonly reading: { readonly asOf?: string, readonly dates?: string, readonly empty?: readonly string[] },
 *   readonly definition: Readonly<Record<string, unknown>>,
 *   readonly counts: Readonly<Record<string, unknown>>,
 *   readonly policy: Readonly<Record<string, unknown>>,
 *   readonly files?: { readonly [table: string]: Uint8Array },
 * }} Case files: those of tables whose lines are not as usual, byte by byte
 */

/** @param {number} many @returns {Promise<{ drawn: Case[], contractTables: any }>} */
export async function drawnCases(many) {
  const kit = await importTypeScript(`
    export { dayPool } from "./src/testing/arbitraries/days.ts";
    export { cleanRegister, crowdedRegister, selfSponsoredRegister } from "./src/testing/arbitraries/registers.ts";
    export { nastyRegister } from "./src/testing/arbitraries/nasty-registers.ts";
    export { anyDefinition } from "./src/testing/arbitraries/definitions.ts";
    export { contractTables } from "./src/model/contract-tables.ts";
    export { default as fc } from "fast-check";
  `);
  const { fc } = kit;

  const tables = fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: kit.cleanRegister },
        { weight: 3, arbitrary: kit.crowdedRegister },
        { weight: 1, arbitrary: kit.selfSponsoredRegister },
        { weight: 3, arbitrary: kit.nastyRegister },
      ),
      fc.nat(7),
      fc.constantFrom(...kit.dayPool),
    )
    .map((/** @type {[any, number, string]} */ [drawn, kind, first]) => {
      const register = kind === 6 ? { ...drawn.register, coverage_from: first } : drawn.register;
      const given = Object.fromEntries(
        Object.keys(kit.contractTables).flatMap((name) => {
          const lines = drawn[name] === undefined ? undefined : linesOf(kit.contractTables[name], drawn[name]);
          return lines === undefined ? [] : [[name, kind === 7 ? inDutch(kit.contractTables[name], lines) : lines]];
        }),
      );
      return register === undefined ? given : { ...given, register };
    });
  const day = fc.constantFrom(...kit.dayPool, "2020-06-30", "2023-05-31");
  const year = fc.integer({ min: 2017, max: 2023 });
  const reading = fc.record(
    { asOf: day, dates: fc.constantFrom("iso", "iso", "dutch"), empty: fc.constantFrom(["NULL"], ["bogus", " p2 "]) },
    { requiredKeys: [] },
  );
  const counts = fc
    .record({
      unit: fc.constantFrom("applications", "applications", "applicants", "sponsors", "dossiers"),
      basis: fc.constantFrom("submission", "decision"),
      period: fc.constantFrom("year", "half-year", "quarter", "month"),
      years: fc.constantFrom("none", "none", "from", "to", "both"),
      one: year,
      other: year,
    })
    .map((/** @type {any} */ { unit, basis, period, years, one, other }) => {
      const [from, to] = [Math.min(one, other), Math.min(one, other) + (Math.abs(one - other) % 3)];
      const asked = { unit, basis, period };
      if (years === "from" || years === "both") Object.assign(asked, { from });
      return years === "to" || years === "both" ? { ...asked, to } : asked;
    });
  const policy = fc.record({
    id: fc.constant("drawn"),
    base: fc.constantFrom(1, 2, 3, 4, 5, 10),
    ties: fc.constantFrom("half-up", "half-even", "half-down"),
    threshold: fc.constantFrom(0, 2, 3, 5, 10),
    thresholdOn: fc.constantFrom("true-count", "rounded-count"),
    zero: fc.constantFrom("hidden", "shown"),
  });
  const definition = fc.oneof(
    { weight: 1, arbitrary: fc.constant(defaults.definition) },
    { weight: 2, arbitrary: kit.anyDefinition },
  );
  const cases = fc.sample(fc.record({ tables, reading, definition, counts, policy }), { numRuns: many, seed: 2023 });
  const drawn = cases
    .map(withDutchDates)
    .sort(
      (/** @type {Case} */ one, /** @type {Case} */ other) => JSON.stringify(one).length - JSON.stringify(other).length,
    );
  return { drawn, contractTables: kit.contractTables };
}

/** Rows as the lines of a file, its columns in the order of the contract; null for a table without rows. */
function linesOf(
  /** @type {readonly { name: string, required: boolean }[]} */ columns,
  /** @type {readonly Record<string, string>[]} */ rows,
) {
  if (rows.length === 0)
    return { header: columns.filter(({ required }) => required).map(({ name }) => name), rows: [] };
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { header, rows: rows.map((row) => header.map((key) => row[key] ?? "")) };
}

/** @param {readonly { name: string, codes: Record<string, string>, called: string[] }[]} columns @param {Lines} lines */
function inDutch(columns, { header, rows }) {
  const columnOf = header.map((one) => columns.find(({ name }) => name === one));
  return {
    header: header.map((one, place) => columnOf[place]?.called.at(-1) ?? one),
    rows: rows.map((row) =>
      row.map((cell, place) => {
        const words = Object.entries(columnOf[place]?.codes ?? {}).filter(([, code]) => code !== "" && code === cell);
        return words.at(-1)?.[0] ?? cell;
      }),
    ),
  };
}

/** A case whose caller says that days are written as in Dutch has them so. @param {Case} one @returns {Case} */
function withDutchDates(one) {
  if (one.reading.dates !== "dutch") return one;
  const dutch = (/** @type {string} */ cell) => cell.replace(/^([0-9]{4})-0?([0-9]+)-0?([0-9]+)$/, "$3-$2-$1");
  const tables = Object.entries(one.tables).map(([name, table]) => [
    name,
    name === "register"
      ? table
      : { header: table.header, rows: table.rows.map((/** @type {string[]} */ row) => row.map(dutch)) },
  ]);
  return { ...one, tables: Object.fromEntries(tables) };
}
