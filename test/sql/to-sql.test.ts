import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memo2023, presets } from "../../src/chains/definition/presets.ts";
import { dialectNames } from "../../src/sql/engines/dialect.ts";
import { sqlTables } from "../../src/sql/engines/script.ts";
import type { SqlOptions } from "../../src/sql/sql-options.ts";
import { toSql } from "../../src/sql/to-sql.ts";
import { arbitraries } from "../../src/testing/arbitraries/arbitraries.ts";
import { runs } from "../runs.ts";
import { wickedIds } from "./wicked-ids.ts";

const asked: SqlOptions = { dialect: "duckdb", unit: "applications" };

const everyOption: fc.Arbitrary<SqlOptions> = fc.record({
  dialect: fc.constantFrom(...dialectNames),
  tables: fc.subarray([...sqlTables]),
  unit: fc.constantFrom("applications", "applicants", "sponsors", "dossiers"),
  basis: fc.constantFrom("submission", "decision"),
  period: fc.constantFrom("year", "half-year", "quarter", "month"),
});

const question = fc.tuple(
  fc.oneof(arbitraries.definition(), fc.constantFrom(...presets.map((one) => one.definition))),
  everyOption,
);

/** Steps by what their comment says, each with its statement and those behind it that have no comment. */
function stepsOf(statements: readonly string[]): readonly { name: string; section: string; text: string }[] {
  const steps: { name: string; section: string; text: string }[] = [];
  for (const statement of statements) {
    const [, name, section] = /^-- \d+\. (\w+) \(contract, section ([^)]+)\)\n-- \S.*\n/.exec(statement) ?? [];
    const last = steps.at(-1);
    if (name !== undefined && section !== undefined) steps.push({ name, section, text: statement });
    else if (last !== undefined) last.text += `;\n${statement}`;
  }
  return steps;
}

/** What a statement selects from: relations, and neither its own names nor what stands behind EXTRACT or IS DISTINCT. */
function readBy(text: string): readonly string[] {
  const code = text
    .split("\n")
    .filter((line) => !line.startsWith("--"))
    .join("\n")
    .replace(/EXTRACT\((\w+) FROM/g, "EXTRACT(")
    .replace(/trim\(BOTH .*? FROM/g, "trim(");
  const own = [...code.matchAll(/(\w+)(?: \([^()]*\))? AS (?:MATERIALIZED )?\(\n/g)].map(([, name]) => name);
  return [...code.matchAll(/\b(?:FROM|JOIN) ["`]?(?:pg_temp\.)?(\w+)/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !own.includes(name) && name !== "LATERAL");
}

describe("the statements of a definition", () => {
  test("are the same each time, whatever the order in which relations are named", () => {
    fc.assert(
      fc.property(question, fc.gen(), ([definition, options], draw) => {
        const tables = draw(() =>
          fc.shuffledSubarray([...(options.tables ?? [])], { minLength: options.tables?.length ?? 0 }),
        );
        expect(toSql(definition, { ...options, tables })).toEqual(toSql(definition, options));
        expect(toSql(definition, { ...options, tables: ["applications", ...tables, ...tables] })).toEqual(
          toSql(definition, options),
        );
      }),
      { numRuns: runs },
    );
  });

  test("are named steps, each with its number, its section of the contract and a sentence", () => {
    fc.assert(
      fc.property(question, ([definition, options]) => {
        const { statements } = toSql(definition, options);
        const steps = stepsOf(statements);
        expect(steps.length).toBeGreaterThan(20);
        expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
        for (const { name, section } of steps) {
          expect(name).toMatch(/^nareis_[a-z_]+$/);
          expect(section).toMatch(/^[2345](, |$)/);
        }
        const made = statements.flatMap((one) =>
          [...one.matchAll(/CREATE (?:OR REPLACE )?(?:TEMP(?:ORARY)? )?(?:TABLE|VIEW|MACRO|FUNCTION) (\S+)/g)].map(
            ([, name = ""]) => name.replace("pg_temp.", "").replace(/\(.*/, ""),
          ),
        );
        expect(made.filter((name) => !/^nareis_[a-z_]+$/.test(name))).toEqual([]);
        for (const statement of statements) expect(statement).not.toMatch(/;\s*$/);
      }),
      { numRuns: runs },
    );
  });

  test("read the relations that are named, what stands before them, and nothing else", () => {
    fc.assert(
      fc.property(question, ([definition, options]) => {
        const known = new Set<string>(["applications", ...(options.tables ?? [])]);
        const read = new Set<string>();
        for (const { name, text } of stepsOf(toSql(definition, options).statements)) {
          // A layer reads the layers before it.
          if (name === "nareis_layers") known.add(name);
          for (const one of readBy(text)) {
            expect([...known], `${name} reads ${one}`).toContain(one);
            read.add(one);
          }
          known.add(name);
        }
        for (const table of ["applications", ...(options.tables ?? [])]) expect([...read]).toContain(table);
      }),
      { numRuns: runs },
    );
  });

  test("have nothing of a definition's name in them but one line of comment, in which it is JSON", () => {
    for (const dialect of dialectNames) {
      const plain = toSql(memo2023, { ...asked, dialect });
      for (const id of wickedIds) {
        const definition = { ...memo2023, id };
        const { statements, text } = toSql(definition, { ...asked, dialect });
        expect(statements).toEqual(plain.statements);
        const [first = "", ...others] = text.split(/\r\n|\r|\n/);
        expect(others).toEqual(plain.text.split("\n").slice(1));
        expect(JSON.parse(first.slice(first.indexOf("{"), first.lastIndexOf("}") + 1))).toEqual(definition);
      }
    }
  });

  test("are the text, one behind the other, each ended by a semicolon", () => {
    for (const dialect of dialectNames) {
      const { statements, text } = toSql(memo2023, { ...asked, dialect });
      expect(text.endsWith(statements.map((one) => `${one};\n`).join("\n"))).toBe(true);
      expect(text.split("\n").filter((line) => line.startsWith("-- Run by: "))).toHaveLength(1);
      expect(text).not.toMatch(/[ \t]+$/m);
    }
  });
});

describe("what cannot be asked is refused in a sentence that does not repeat it", () => {
  const refused: readonly (readonly [what: string, options: unknown, error: typeof TypeError | typeof RangeError])[] = [
    ["no options", undefined, TypeError],
    ["no unit", { dialect: "duckdb" }, TypeError],
    ["no dialect", { unit: "applications" }, RangeError],
    ["a dialect that does not exist", { ...asked, dialect: "geheim" }, RangeError],
    ["an option that does not exist", { ...asked, geheim: true }, RangeError],
    ["a relation that does not exist", { ...asked, tables: ["geheim"] }, RangeError],
    ["relations that are no list", { ...asked, tables: "geheim" }, RangeError],
    ["a unit that does not exist", { ...asked, unit: "geheim" }, RangeError],
    ["a basis that does not exist", { ...asked, basis: "geheim" }, RangeError],
    ["a period that does not exist", { ...asked, period: "geheim" }, RangeError],
    ["a day that is none", { ...asked, asOf: "2023-02-30" }, RangeError],
    ["a day with something behind it", { ...asked, asOf: "2023-02-28' OR '1'='1" }, RangeError],
    ["a year that is none", { ...asked, from: 2020.5 }, RangeError],
    ["a year with something behind it", { ...asked, from: "2020; geheim" }, RangeError],
    ["years the wrong way round", { ...asked, from: 2022, to: 2020 }, RangeError],
  ];
  for (const [what, options, error] of refused) {
    test(what, () => {
      const call = (): unknown => toSql(memo2023, options as SqlOptions);
      expect(call).toThrow(error);
      expect(call).toThrow(/^[A-Z`][^\n]*[.]$/);
      expect(call).not.toThrow(/geheim|'1'/);
    });
  }

  test("a definition that is none, and options of another", () => {
    expect(() => toSql({ ...memo2023, id: "" }, asked)).toThrow(TypeError);
    const regular = { ...memo2023, regularProcedures: ["regular-family') --"] } as unknown as typeof memo2023;
    expect(() => toSql(regular, asked)).toThrow(RangeError);
    const day = { ...memo2023, regularAsNareisBefore: "2010-01-01' --" } as unknown as typeof memo2023;
    expect(() => toSql(day, asked)).toThrow(RangeError);
    const months = { ...memo2023, lookBackMonths: "12) --" } as unknown as typeof memo2023;
    expect(() => toSql(months, asked)).toThrow(RangeError);
  });
});

describe("who is who", () => {
  test("is asked of nobody where no relation says so", () => {
    expect(toSql(memo2023, asked).text).not.toContain("nareis_leading_ids");
    expect(toSql(memo2023, { ...asked, tables: ["identities_resolved"] }).text).toContain("nareis_leading_ids");
  });
});

test("every window is cut by a key, and none counts rows behind its own anew for each row", () => {
  fc.assert(
    fc.property(question, ([definition, options]) => {
      const { text } = toSql(definition, options);
      const windows = text.split(/\bOVER \(\s*/).slice(1);
      expect(windows.length).toBeGreaterThan(5);
      for (const window of windows) expect(window).toMatch(/^PARTITION BY /);
      expect(text).not.toContain("FOLLOWING");
    }),
    { numRuns: runs },
  );
});
