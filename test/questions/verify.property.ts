import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Register } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { canonicalJson, definitionDigest } from "../../src/chains/definition/definition-digest.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { type Question, type Subject, subjects } from "../../src/counts/asked/question.ts";
import { columnKey } from "../../src/counts/cells/exact-table.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { withheldIn } from "../../src/disclosure/withheld-figures.ts";
import { toJson } from "../../src/display/to-json.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { publish } from "../../src/publication/publish.ts";
import { publishedTableFrom } from "../../src/publication/published-table-from.ts";
import { answer } from "../../src/questions/answer.ts";
import { verify } from "../../src/questions/verify.ts";
import { isCountable } from "../../src/testing/arbitraries/countable.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { anyPublished } from "../../src/testing/arbitraries/published-tables.ts";
import { shuffledRows } from "../../src/testing/laws/transformations.ts";
import { oneMutation } from "../disclosure/mutations.ts";
import { runs } from "../runs.ts";

/** What `--format json` would have left in a file. */
const asData = (table: PublishedTable): unknown => JSON.parse(toJson(table));

/** Draws until every subject was seen, however few runs there are. */
const enough = Math.max(runs, 100);

/** What no recount can contradict: draft or final, the version that made the table, and names that somebody chose. */
const freely = /^about\.(status|version|policy\.id)$|^notice$/;

describe("a table that somebody asked for", () => {
  test("is the answer to its question, from the rows in any order, read as of any day", () => {
    const seen = new Set<Subject>();
    fc.assert(
      fc.property(
        anyPublished.chain((drawn) => fc.tuple(fc.constant(drawn), shuffledRows(drawn.tables), days)),
        ([{ exact, tables }, shuffled, day]) => {
          const again = { ...shuffled, register: tables.register ?? {} };
          const { register } = readRegister(again, { asOf: day, personColumns: ["town"] });
          expect(answer(register, exact.about.question)).toEqual(exact);
          seen.add(exact.about.question.of);
        },
      ),
      { numRuns: enough },
    );
    expect([...seen].sort()).toEqual([...subjects].sort());
  });

  test("comes back from its JSON, and then out equal from its register", () => {
    fc.assert(
      fc.property(anyPublished, ({ published, register }) => {
        const { table, problems } = publishedTableFrom(asData(published));
        expect(problems).toEqual([]);
        expect(table).toEqual(published);
        expect(verify(table as PublishedTable, register)).toEqual({
          equal: true,
          recounted: {
            definitions: published.about.definitions,
            registers: published.about.registers.map(({ digest, referenceDate }) => ({ digest, referenceDate })),
            version: published.about.version,
          },
          differences: [],
          notices: [],
        });
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

test("a revision of two releases comes out equal with the older register, and without it is refused", () => {
  let released = 0;
  fc.assert(
    fc.property(
      fc.tuple(nastyRegister, nastyRegister),
      fc.tuple(days, days),
      anyDefinition,
      (tables, two, definition) => {
        fc.pre(tables.every((each) => isCountable(each, two)));
        const [day, later] = [...two].sort();
        const [before, after] = [day, later].map(
          (asOf, at) => readRegister(tables[at] as Tables, { asOf: asOf as string }).register,
        ) as [Register, Register];
        const exact = compareReleases(findChains(before, definition), findChains(after, definition), {
          unit: "sponsors",
        });
        if ("code" in exact) throw new Error("Registers without an epoch can be compared.");
        const table = publish(exact, tens);
        expect(verify(table, after, { earlier: before }).differences).toEqual([]);
        if (before.digest === after.digest) return;
        released += 1;
        expect(() => verify(table, after)).toThrow(/Pass the older register as `earlier`/);
        const codes = verify(table, before, { earlier: before }).differences.map(({ code }) => code);
        expect(codes).toContain("register-digest");
      },
    ),
    { numRuns: Math.max(25, runs / 4) },
  );
  expect(released).toBeGreaterThan(0);
});

describe("a published table is not equal", () => {
  test("where one option of a definition in its question is another", () => {
    let changed = 0;
    fc.assert(
      fc.property(anyPublished, anyDefinition, fc.nat(), ({ published, register }, other, drawn) => {
        const { question } = published.about;
        const at = drawn % question.definitions.length;
        const definitions = question.definitions.map((one, place) => (place === at ? { ...other, id: one.id } : one));
        if (definitionDigest(other) === definitionDigest(question.definitions[at] as Definition)) return;
        changed += 1;
        const about = { ...published.about, question: { ...question, definitions } as unknown as Question };
        const { differences } = verify({ ...published, about }, register);
        expect(differences).toContainEqual({ code: "definition-digest" });
      }),
      { numRuns: Math.max(60, runs / 2) },
    );
    expect(changed).toBeGreaterThan(0);
  });

  test("where any one figure is another, and the row and column of that figure are named", () => {
    fc.assert(
      fc.property(anyPublished, fc.nat(), fc.nat(), ({ published, register }, drawnRow, drawnCell) => {
        const { rows, columns } = published;
        fc.pre(rows.length > 0);
        const at = drawnRow % rows.length;
        const row = rows[at] as (typeof rows)[number];
        const filled = row.cells.flatMap((cell, place) => (cell === null || cell.kind === "withheld" ? [] : [place]));
        fc.pre(filled.length > 0);
        const place = filled[drawnCell % filled.length] as number;
        const other = { kind: "rounded", value: 3, atLeast: 2, atMost: (row.cells[place]?.atMost ?? 0) + 1 } as const;
        const cells = row.cells.map((cell, index) => (index === place ? other : cell));
        const changed = rows.map((one, index) => (index === at ? { ...row, cells } : one));
        const column = columns[place];
        expect(verify({ ...published, rows: changed }, register).differences).toEqual([
          { code: "cell", row: at + 1, column: column && columnKey(column) },
        ]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("where a row is gone, is there twice, or stands in another place", () => {
    fc.assert(
      fc.property(anyPublished, fc.nat(), ({ published, register }, drawn) => {
        const { rows } = published;
        fc.pre(rows.length > 1);
        const at = drawn % (rows.length - 1);
        const [row, next] = rows.slice(at, at + 2) as [(typeof rows)[number], (typeof rows)[number]];
        const without = [...rows.slice(0, at), ...rows.slice(at + 1)];
        const twice = [...rows.slice(0, at), row, ...rows.slice(at)];
        const swapped = [...rows.slice(0, at), next, row, ...rows.slice(at + 2)];
        for (const others of [without, twice, swapped]) {
          expect(verify({ ...published, rows: others }, register).differences).toEqual([{ code: "rows" }]);
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("where any one value is another, unless that is what the changed question gives, or the data is refused", () => {
    fc.assert(
      fc.property(
        anyPublished.chain((drawn) => fc.tuple(fc.constant(drawn), oneMutation(asData(drawn.published)))),
        ([{ published, register }, { path, mutated }]) => {
          // In every draw one change is noticed, so that this cannot hold by finding everything equal.
          const [one, ...others] = published.about.registers;
          const ofOther = { ...published.about, registers: [{ ...one, source: "another" }, ...others] as const };
          expect(verify({ ...published, about: ofOther }, register).differences).toEqual([{ code: "source" }]);
          const { table } = publishedTableFrom(mutated);
          if (table === null || canonicalJson(table) === canonicalJson(published)) return;
          const equal = equalOrRefused(table, register);
          const where = path.join(".");
          const withheldMore = withheldIn(table).length - withheldIn(published).length;
          // A table can withhold what comes out, and a share beside it would say otherwise; what it shows instead can come out.
          if (withheldMore !== 0) {
            if (withheldMore > 0 && published.about.question.of !== "shares") expect(equal, where).toBe(true);
            return;
          }
          if (freely.test(where)) expect(equal).toBe(true);
          // Another question or policy can have the same figures; nothing else that is said can be another.
          else if (!/^about\.(question|policy)/.test(where) && path.length > 1) expect(equal, where).not.toBe(true);
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

/** Null for a question that cannot be answered from the register; whatever else is thrown is a fault. */
function equalOrRefused(table: PublishedTable, register: Parameters<typeof verify>[1]): boolean | null {
  try {
    return verify(table, register).equal;
  } catch (problem) {
    expect(problem).toBeInstanceOf(RangeError);
    return null;
  }
}
