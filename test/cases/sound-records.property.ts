import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../../src/calendar/day.ts";
import type { PackedTable } from "../../src/cases/facts/packed-table.ts";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import { registerStorage } from "../../src/cases/facts/register.ts";
import { segmentDay } from "../../src/cases/facts/segment.ts";
import { tableColumns } from "../../src/cases/facts/table.ts";
import { createRegisterIntake, type IntakeOptions } from "../../src/cases/reading/register-intake.ts";
import { type Row, type Tables, tableNames } from "../../src/model/contract-tables.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";

/** What happens to the record of a row: its keys and its cells are those of a program, not of a file. */
const change = fc.record({
  kind: fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom("as-it-is", "without-empty", "empty-as-null", "reversed", "further-key") },
    {
      weight: 20,
      arbitrary: fc.constantFrom("ever-new-key", "bare", "of-a-class", "date", "number", "bigint", "padded"),
    },
    { weight: 10, arbitrary: fc.constantFrom("inherited", "inherited-key", "lost-key", "object", "none") },
    // A column that is there twice costs the whole table.
    { weight: 1, arbitrary: fc.constant("twice") },
  ),
  at: fc.nat(20),
});

const reading: fc.Arbitrary<ReadOptions> = fc.record(
  {
    dates: fc.constantFrom<("iso" | "dutch")[]>("iso", "iso", "iso", "dutch"),
    empty: fc.constantFrom<string[][]>(["NULL", "n/a"], ["2019-12-28"], [" open ", "p2"], ["granted"]),
    columns: fc.constantFrom<NonNullable<ReadOptions["columns"]>[]>({ applications: { decided_on: null } }),
    personColumns: fc.constant(["town"]),
  },
  { requiredKeys: [] },
);

test("a register is the same whether sound records are recognised or every record is judged", () => {
  fc.assert(
    fc.property(
      nastyRegister,
      fc.array(change, { minLength: 1, maxLength: 30 }),
      reading,
      fc.record({ isFromMemory: fc.boolean(), keyMask: fc.constantFrom(-1, 15) }),
      fc.option(days, { nil: undefined }),
      (tables, changes, options, storage, extracted) => {
        const changed = inMemory(tables, changes);
        const judged = read(changed, options, { ...storage, judgesAll: true }, extracted);
        expect(read(changed, options, storage, extracted)).toEqual(judged);
      },
    ),
    { numRuns: runs },
  );
});

function read(
  tables: Partial<Record<(typeof tableNames)[number], readonly object[]>>,
  options: ReadOptions,
  storage: IntakeOptions,
  extracted: string | undefined,
) {
  const intake = createRegisterIntake(options, storage);
  if (extracted !== undefined) intake.manifest({ extracted_on: extracted });
  for (const name of tableNames) {
    const records = tables[name];
    if (records === undefined) continue;
    const receiver = intake.startRecords(name);
    for (const record of records) receiver.record(record);
  }
  const { register, issues, coverage } = intake.finish();
  if (register === null) throw new Error("Nothing was asked that could refuse a register.");
  const { packed, rows } = registerStorage(register);
  const stored = tableNames.map((name) => packed?.tables[name]).map((table) => table && storedIn(table));
  const tablesOfTexts = tableNames.map((name) => {
    const table = rows.tables[name];
    return table && { ...table, texts: table.texts.map((texts) => texts?.all()) };
  });
  return { issues, coverage, rows: { ...rows, tables: tablesOfTexts }, stored, digest: register.digest };
}

/** What stands in the columns of a table, row by row. */
function storedIn({ name, segments, farDays, keepsTexts }: PackedTable) {
  return segments.flatMap((segment) =>
    Array.from({ length: segment.count }, (_, index) => [
      segment.state[index],
      ...tableColumns[name].map(({ content }, column) => {
        if (content === "code") return segment.codes[column]?.[index] ?? 0;
        if (content === "day") return segmentDay(segment, column, index, farDays);
        const keys = segment.keys[column];
        const text = keepsTexts ? (segment.texts[column]?.[index] ?? "") : "";
        return [keys?.[2 * index] ?? 0, keys?.[2 * index + 1] ?? 0, text];
      }),
    ]),
  );
}

type Change = typeof change extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function inMemory(tables: Tables, changes: readonly Change[]): Readonly<Record<string, readonly object[]>> {
  let number = 0;
  return Object.fromEntries(
    tableNames.flatMap((name) => {
      const records = tables[name]?.map((row) => {
        number += 1;
        return recordOf(row, changes[number % changes.length] as Change, number);
      });
      return records === undefined ? [] : [[name, records]];
    }),
  );
}

class Mapped {
  constructor(row: Row) {
    Object.assign(this, row);
  }
}

function recordOf(row: Row, { kind, at }: Change, number: number): object {
  const cells: [string, unknown][] = Object.entries(row);
  const [key, cell] = cells[at % Math.max(1, cells.length)] ?? ["x", ""];
  const text = String(cell);
  const withCell = (value: unknown): object => ({ ...row, [key]: value });
  switch (kind) {
    case "without-empty":
      return Object.fromEntries(cells.filter(([, value]) => value !== ""));
    case "empty-as-null":
      return Object.fromEntries(cells.map(([name, value]) => [name, value === "" ? null : value]));
    case "reversed":
      return Object.fromEntries(cells.reverse());
    case "further-key":
      return { town: "X", ...row };
    case "ever-new-key":
      return { [`key ${number}`]: "x", ...row };
    case "bare":
      return Object.assign(Object.create(null), row);
    case "of-a-class":
      return new Mapped(row);
    case "inherited":
      return Object.create(row);
    case "inherited-key":
      return Object.assign(Object.create({ [key]: cell }), { ...row, [key]: undefined });
    case "lost-key":
      return Object.fromEntries(cells.filter(([name]) => name !== key));
    case "date":
      return Object.fromEntries(
        cells.map(([name, value]) => {
          const isDay = parseDay(String(value)) !== null;
          return [name, isDay ? new Date(`${value}T00:00:00Z`) : value];
        }),
      );
    case "number":
      return withCell(/^[a-z]\d+$/.test(text) ? Number(text.slice(1)) : Number.NaN);
    case "bigint":
      return withCell(BigInt(number));
    case "padded":
      return withCell(at % 2 === 0 ? `${text}\u00A0` : ` ${text}`);
    case "object":
      return withCell([text]);
    case "twice":
      return { ...row, [key.toUpperCase()]: cell };
    case "none":
      return {};
    default:
      return row;
  }
}
