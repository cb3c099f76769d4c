import { expect, test } from "vitest";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import type { TableName } from "../../src/cases/facts/table.ts";
import { readHeader } from "../../src/cases/intake/table-header.ts";
import { tableWriter } from "../../src/cases/intake/table-writer.ts";
import type { RowReceiver } from "../../src/cases/reading/row-receiver.ts";
import { cellsOfRow, rowReceiver } from "../../src/cases/reading/row-receiver.ts";
import type { ColumnReader } from "../../src/cases/sources/column-values.ts";
import { rowGiver } from "../../src/cases/sources/give-rows.ts";
import { textsOf } from "./text-values.ts";

const header = ["application_id", "procedure", "more", "applicant_id", "submitted_on"];

/** A receiver of rows that keeps the cells of each that is given to be judged, and the code of each that is broken. */
function receiving(names: readonly string[], options: ReadOptions = {}, table: TableName = "applications") {
  const writer = tableWriter(table, options, { keyMask: -1, keepsTexts: false }, null);
  const known = readHeader(table, names, options);
  const own = rowReceiver(writer, known, names.length, cellsOfRow(known), null);
  const judged: unknown[] = [];
  const receiver: RowReceiver = {
    ...own,
    row(cells) {
      judged.push([...cells]);
      own.row(cells);
    },
    broken(code) {
      judged.push(code);
      own.broken(code);
    },
  };
  return { receiver, writer, judged };
}

/** A column of texts in stretches of some length. */
function columnOf(texts: readonly string[], length = texts.length): ColumnReader {
  let from = 0;
  return () => {
    const part = texts.slice(from, from + length);
    from += length;
    return part.length === 0 ? null : { rows: part.length, places: null, values: textsOf(part, 0, 9) };
  };
}

/** The columns of sound rows, with no reader for the one that is not read. */
function soundColumns(rows: number, length = rows): (ColumnReader | null)[] {
  const all = (cell: (row: number) => string) => Array.from({ length: rows }, (_, row) => cell(row));
  return [
    columnOf(
      all((row) => `a${row}`),
      length,
    ),
    columnOf(
      all(() => "asylum"),
      7,
    ),
    null,
    columnOf(all((row) => `P${row}`)),
    columnOf(all(() => "2020-01-01")),
  ];
}

test("sound rows are written without being judged, however many there are and however their columns are cut", () => {
  const { receiver, writer, judged } = receiving(header);
  const giver = rowGiver(receiver, {});
  giver.give(30, soundColumns(30));
  giver.give(200, soundColumns(200, 90));
  expect(judged).toEqual([]);
  expect(writer.rows()).toBe(230);
  const { keys, codes, days, at } = writer.segments[0] as (typeof writer.segments)[0];
  expect(new Set(codes[1]?.subarray(0, 230)).size).toBe(1);
  expect(new Set(days[4]?.subarray(0, 230)).size).toBe(1);
  expect(new Set(Array.from({ length: 230 }, (_, row) => `${keys[0]?.[2 * row]} ${keys[0]?.[2 * row + 1]}`)).size).toBe(
    200,
  );
  expect(at).toBeNull();
});

test("a doubtful row is given to the judge as its cells, those of a column that is not read empty", () => {
  const { receiver, writer, judged } = receiving(header);
  const columns = soundColumns(3);
  columns[4] = columnOf(["2020-01-01", "someday", "2020-01-01"]);
  rowGiver(receiver, {}).give(3, columns);
  expect(judged).toEqual([["a1", "asylum", "", "P1", "someday"]]);
  expect(writer.rows()).toBe(3);
});

test("no more rows are given than the table has, whatever its columns hold", () => {
  for (const options of [{}, { dates: "dutch" }] as const) {
    const { receiver, writer } = receiving(header, options);
    rowGiver(receiver, options).give(11, soundColumns(20, 3));
    expect(writer.rows()).toBe(11);
  }
});

test("every row is judged where a day may be written otherwise, a column is a further one, or the table cannot be used", () => {
  const dutch = receiving(header, { dates: "dutch" });
  rowGiver(dutch.receiver, { dates: "dutch" }).give(2, soundColumns(2));
  expect(dutch.judged).toHaveLength(2);
  const options = { personColumns: ["more"] };
  const persons = receiving(["person_id", "more"], options, "persons");
  rowGiver(persons.receiver, options).give(2, [columnOf(["P1", "P2"]), columnOf(["x", "y"])]);
  expect(persons.judged).toEqual([
    ["P1", "x"],
    ["P2", "y"],
  ]);
  const refused = receiving(header.slice(1));
  rowGiver(refused.receiver, {}).give(2, [null, null, columnOf(["P1", "P2"]), null]);
  expect(refused.judged).toEqual([
    ["", "", "P1", ""],
    ["", "", "P2", ""],
  ]);
});

test("a row may be as long as a line, and with a letter more, or with bytes that are no text, it is broken", () => {
  const { receiver, judged } = receiving(["person_id", "recorded_on"], { dates: "dutch" }, "persons");
  const longest = "x".repeat(1_048_576);
  const cells = [longest, `${longest}y`, Uint8Array.of(0xff)];
  const values = { kind: "cell", cells: [...cells.slice(0, 2)] } as const;
  const giver = rowGiver(receiver, { dates: "dutch" });
  giver.give(2, [() => ({ rows: 2, places: null, values }), columnOf(["", ""])]);
  giver.give(1, [() => ({ rows: 1, places: null, values: textsOf(cells.slice(2)) }), columnOf([""])]);
  expect(judged).toEqual([[longest, ""], "line-too-long", "not-decodable"]);
});

test("days of a column are written in the form of the options, and a number is judged as it is", () => {
  const options = { dates: "dutch" } as const;
  const { receiver, judged } = receiving(["person_id", "recorded_on"], options, "persons");
  const numbers = () => ({ rows: 1, places: null, values: { kind: "number", numbers: [7] } }) as const;
  const days = () => ({ rows: 1, places: null, values: { kind: "day", days: Int32Array.of(31) } }) as const;
  rowGiver(receiver, options).give(1, [numbers, days]);
  expect(judged).toEqual([[7, "01-02-1970"]]);
});
