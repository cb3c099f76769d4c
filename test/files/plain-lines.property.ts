import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Register, registerStorage } from "../../src/cases/facts/register.ts";
import { type TableName, tableColumns, tableNames } from "../../src/cases/facts/table.ts";
import { wordsOfCode } from "../../src/cases/facts/vocabulary.ts";
import type { TableWriter } from "../../src/cases/intake/table-writer.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import type { TableReceiver } from "../../src/cases/reading/row-receiver.ts";
import type { FileAgain } from "../../src/files/file-again.ts";
import { type TableReadOptions, tableReader } from "../../src/files/table-reader.ts";
import { runs } from "../runs.ts";
import { feed } from "./recording-intake.ts";

/** Cells as they are found: mostly sound, some with what is easily taken for sound. */
const ids = ["a1", "P01", "V-0000000001", "é", "été12", "12345678", "😀", "0012", "unknownx", "nobody9"];
const nastyIds = [
  "0",
  "000",
  "NULL",
  "n/a",
  "-",
  "?",
  "1E+5",
  "1,2E+11",
  "12E+3",
  "un\u212anown",
  "a".repeat(70),
  "+1",
  "0+0",
];
const days = ["2019-01-31", "2019-01-31", "2019-01-31", "2019-10-31", "2000-02-29", "2019-12-31", "2020-02-29"];
const nastyDays = [
  ...[
    "1901-01-01",
    "2099-12-31",
    "1900-01-01",
    "1900-02-29",
    "2100-01-01",
    "0000-01-01",
    "2019-02-29",
    "2019-13-01",
    "2019-00-10",
    "2019-01-00",
  ],
  ...["2019-1-31", "2019/01/31", "2019-01/31", "20190131", "2019-01-310", "9999-12-31", "0001-01-01", "31-01-2019"],
  ...["2019-01-31 00:00:00", "2019-01-3\u0661", "1990-00-00", "1990-05-00", "2019-04-31", "2019-12-32", "2019-0a-01"],
];
/** Forms in which programs write days, of `2019-01-31`: some are days, others nearly. */
type DayForm = (day: string) => string;
const times = [
  ...["T00:00:00", "T00:00", "T0:00", " 00:00:00", " 00:00:00.000", " 00:00:00.0000000", " 0:00", " 00:00"],
  ...[" 00:00:00.", " 00:00:01", "T00:00:00Z", "T00:00:00+00:00", " 12:00", "  00:00", " 24:00", "T00:00:00.000 ", " "],
  ...[" 00:00:00.0000000000000000", " 00:00:00.00000000000000000", " 00:00:00.000000000000000", "0", "-", "t00:00"],
];
const isoForms: DayForm[] = [(day) => day, ...times.map((time) => (day: string) => `${day}${time}`)];
const dutchForms: DayForm[] = ["-", "/", "."].flatMap((sign) => [
  (day) => day.split("-").reverse().join(sign),
  (day) => day.split("-").reverse().map(withoutZero).join(sign),
]);
const nastyDutchForms: DayForm[] = [
  (day) => day,
  (day) => day.split("-").reverse().join(""),
  (day) => day.split("-").reverse().join(" "),
  (day) => day.replace(/(.*)-(.*)-(.*)/, "$3-$2/$1"),
  (day) => day.replace(/(.*)-(.*)-(.*)/, "0$3-$2-$1"),
  (day) => day.replace(/..(.*)-(.*)-(.*)/, "$3-$2-$1"),
];

function withoutZero(number: string): string {
  return number.replace(/^0/, "");
}

const spaces = ["", "", "", "", "", " ", "\t", "\u00a0", "\u3000", "\ufeff", "\u2003", "\r", "\0", "\u007f", "\u1680"];

const nasty = fc.constantFrom("", "", " ", '""', 'x"y', "x,y", "x;y", 'x""y', "\r", ...nastyIds, ...nastyDays);

/** How a file writes its days: mostly in one form throughout. */
function dayForms({ dates }: TableReadOptions): fc.Arbitrary<fc.Arbitrary<DayForm>> {
  const forms = dates === "dutch" ? dutchForms : isoForms;
  const others = [...forms, ...dutchForms, ...nastyDutchForms, ...times.map((time) => timed(time))];
  return fc
    .tuple(fc.constantFrom(...forms), fc.constantFrom(false, true), fc.constantFrom(...times))
    .map(([form, isTimed, time]) => {
      const usual: DayForm = isTimed && dates === "dutch" ? (day) => `${form(day)}${time}` : form;
      return fc.oneof(
        { arbitrary: fc.constant(usual), weight: 100 },
        { arbitrary: fc.constantFrom(...others), weight: 1 },
      );
    });

  function timed(time: string): DayForm {
    return (day) => `${(dutchForms[1] as DayForm)(day)}${time}`;
  }
}

function cellOf(table: TableName, place: number, forms: fc.Arbitrary<DayForm>): fc.Arbitrary<string> {
  const column = tableColumns[table][place];
  if (column === undefined) return fc.constantFrom("", "more", "x y", "é", "2019-01-31");
  const sound = column.required ? [] : [""];
  if (column.content === "code") {
    const words = column.codes.flatMap((code) => (code === "" ? [""] : wordsOfCode(code)));
    return fc.constantFrom(...sound, ...words, ...words.map((word) => word.toUpperCase().replaceAll("-", " ")));
  }
  if (column.content !== "day") return fc.constantFrom(...sound, ...ids);
  const day = fc.oneof(
    { arbitrary: fc.constantFrom(...days), weight: 40 },
    { arbitrary: fc.constantFrom(...nastyDays), weight: 1 },
  );
  const written = fc.tuple(day, forms).map(([one, form]) => form(one));
  return column.required ? written : fc.oneof({ arbitrary: written, weight: 7 }, fc.constant(""));
}

const optionSets = fc.constantFrom<TableReadOptions>(
  {},
  { empty: ["NULL", "-"] },
  { empty: ["2019-01-31"] },
  { empty: ["2019-01-31 00:00:00", "NA"] },
  { dates: "dutch" },
  { dates: "dutch" },
  { dates: "dutch", empty: ["31-01-2019", "NULL"] },
  { codes: { applications: { procedure: { x: "asylum" } } } },
  { encoding: "windows-1252" },
  { limit: 40 },
  { personColumns: ["more100"] },
);

/** A file of a table and how it is read: its columns in any order, some left out, others doubled by ones that nobody knows. */
const files = fc.tuple(fc.constantFrom(...tableNames), optionSets).chain(([table, options]) => {
  const optional = tableColumns[table].map(({ required }) => (required ? fc.constant(true) : fc.boolean()));
  return fc
    .record({
      kept: fc.tuple(...optional),
      more: fc.nat(2),
      separator: fc.constantFrom(",", ";", "\t"),
      crlf: fc.constantFrom("\n", "\n", "\r\n", "\r"),
      forms: dayForms(options),
      // Behind every cell of a file, as columns of a fixed width have it, and behind every line.
      pad: fc.constantFrom("", "", "", "", "", " ", "  ", "\t", "       ", " ".repeat(50)),
      behind: fc.constantFrom(0, 0, 0, 1, 2),
    })
    .chain(({ kept, more, separator, crlf, forms, pad, behind }) => {
      const places = [...tableColumns[table].keys()].filter((place) => kept[place] === true);
      const all = [...places, ...Array.from({ length: more }, (_, index) => 100 + index)];
      return fc.shuffledSubarray(all, { minLength: all.length }).chain((order) => {
        const header = order.map((place) => tableColumns[table][place]?.name ?? `more${place}`);
        const line = fc.record({
          cells: fc.tuple(
            ...order.map((place) =>
              fc
                .tuple(
                  fc.oneof({ arbitrary: cellOf(table, place, forms), weight: 150 }, { arbitrary: nasty, weight: 1 }),
                  fc.oneof(
                    { arbitrary: fc.constant(""), weight: 200 },
                    { arbitrary: fc.constantFrom(...spaces), weight: 1 },
                  ),
                  fc.oneof(
                    { arbitrary: fc.constant(""), weight: 200 },
                    { arbitrary: fc.constantFrom(...spaces), weight: 1 },
                  ),
                  fc.constantFrom(0, 0, 0, 1),
                )
                .map(([cell, before, after, quoted]) => {
                  const text = `${before}${cell}${after}${pad}`;
                  return quoted === 1 ? `"${text}"` : text;
                }),
            ),
          ),
          end: fc.constantFrom(
            ...Array.from({ length: 30 }, () => separator.repeat(behind)),
            separator,
            `${separator} ${separator}`,
            '"',
            "\r",
            " ",
            "\n",
            `\n${separator}\n`,
          ),
          spoil: fc.oneof({ arbitrary: fc.constant(false), weight: 30 }, { arbitrary: fc.constant(true), weight: 1 }),
        });
        return fc.record({
          table: fc.constant(table),
          options: fc.constant(options),
          separator: fc.constant(separator),
          lines: fc.array(line, { maxLength: 12 }),
          text: fc.constant(`${header.join(separator)}${crlf}`),
          crlf: fc.constant(crlf),
          ends: fc.boolean(),
        });
      });
    })
    .map(({ text, lines, separator, crlf, ends, table: name, options }) => {
      const parts: Buffer[] = [Buffer.from(text)];
      lines.forEach(({ cells, end, spoil }, index) => {
        const isLast = index === lines.length - 1;
        const bytes = Buffer.from(`${cells.join(separator)}${end}${isLast && !ends ? "" : crlf}`);
        if (spoil && bytes.length > 3) bytes[1] = 0xff;
        parts.push(bytes);
      });
      return { table: name, options, bytes: Buffer.concat(parts) };
    });
});

interface Read {
  readonly columns: unknown;
  readonly result: unknown;
  readonly judged: number;
}

/** Reads a file, either with every row cut and judged or as fast as can be. */
function read(table: TableName, bytes: Buffer, block: number, options: TableReadOptions, isFast: boolean): Read {
  const intake = createRegisterIntake(options, { keyMask: -1 });
  let writer: TableWriter | null = null;
  let judged = 0;
  const watched: TableReceiver = {
    ...intake,
    startTable(name, header, source) {
      const receiver = intake.startTable(name, header, source);
      writer = receiver.writer;
      return {
        ...receiver,
        row(cells, at) {
          judged += 1;
          receiver.row(cells, at);
        },
      };
    },
  };
  intake.manifest({ extracted_on: "2019-12-31" });
  const { limit } = options;
  const file: FileAgain = {
    reading: (work) => work((into, position) => bytes.copy(into, 0, position, position + into.length)),
  };
  feed(
    tableReader("csv", table, watched, { ...options, ...(limit ? { limit } : {}) }, isFast ? file : undefined),
    bytes,
    block,
  );
  if (table !== "applications") {
    feed(
      tableReader("csv", "applications", intake, {}),
      "application_id,procedure,applicant_id,submitted_on\na1,asylum,P01,2001-01-01\n",
      99,
    );
  }
  const segments = (writer as TableWriter | null)?.segments ?? [];
  const columns = segments.map((segment) => ({
    count: segment.count,
    state: segment.state.slice(0, segment.count),
    codes: segment.codes.map((codes) => codes?.slice(0, segment.count)),
    days: segment.days.map((column) => column?.slice(0, segment.count)),
    keys: segment.keys.map((keys) => keys?.slice(0, 2 * segment.count)),
    // Where a segment begins to count may differ with the blocks; where a row stands may not.
    at: segment.at && Array.from(segment.at.slice(0, segment.count), (at) => segment.base + at),
  }));
  const { issues, coverage, register } = intake.finish();
  return {
    columns,
    result: { issues: [...issues], coverage, digest: register?.digest, texts: textsOf(register) },
    judged,
  };
}

/** What is known of a register at its reference date, and every row that was read, with all of their texts. */
function textsOf(register: Register | null) {
  if (register === null) return null;
  const { applications, permits, identities, decisions, signals, followUp, rows } = registerStorage(register);
  const { idAt, ...columns } = applications;
  const ids = columns.id.map((_, place) => idAt(place));
  const tables = tableNames.map((name) => {
    const table = rows.tables[name];
    return table && { ...table, texts: table.texts.map((texts) => texts?.all()) };
  });
  return { columns, ids, permits, identities, decisions, signals, followUp, tables };
}

describe("lines that are read straight into columns", () => {
  it("give what they give when every one is cut and judged, at every place where the bytes are cut", () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 80 }), ({ table, options, bytes }, block) => {
        const slow = read(table, bytes, bytes.length, options, false);
        const fast = read(table, bytes, block, options, true);
        expect(fast.columns).toEqual(slow.columns);
        expect(fast.result).toEqual(slow.result);
        expect(fast.judged).toBeLessThanOrEqual(slow.judged);
      }),
      { numRuns: runs * 5 },
    );
  });

  it("give what is said of them where a word or a day ends the file that stood in it before with space behind it", () => {
    const start = "application_id,procedure,applicant_id,decided_on,submitted_on,outcome\n";
    for (const space of [" ", " ".repeat(20), " ".repeat(40), " ".repeat(57), " ".repeat(80)]) {
      const rows = [`granted${space}`, "granted", "granted   "].map(
        (end, n) => `a${n},asylum,P${n},2019-01-31,2019-01-31,${end}`,
      );
      const days = [`2019-01-31${space}`, "2019-01-31", "2019-01-31    "].map((end, n) => `a${n},asylum,P${n},,${end}`);
      for (const text of [
        `${start}${rows.join("\n")}`,
        `application_id,procedure,applicant_id,outcome,submitted_on\n${days.join("\n")}`,
      ]) {
        const bytes = Buffer.from(text);
        const fast = read("applications", bytes, bytes.length, {}, true);
        expect(fast.columns).toEqual(read("applications", bytes, bytes.length, {}, false).columns);
        expect(fast.judged).toBe(0);
      }
    }
  });

  it("do not take a word in quotes with a separator behind it for the same word without quotes and two fields", () => {
    const header = [
      "application_id",
      "outcome",
      "procedure",
      "applicant_id",
      "decided_on",
      "submitted_on",
      "relationship",
    ];
    const rows = [
      ["a1", '"granted\t"', "asylum", "P1", '"2019-01-31 0:00\t"', "2019-01-31", "child"],
      ["a2", "granted", "", "asylum", "P1", "2019-01-31", "2019-01-31"],
      ["a3", "granted", "asylum", "P1", "2019-01-31 0:00", "", "2019-01-31"],
    ];
    const bytes = Buffer.from([header, ...rows].map((row) => row.join("\t")).join("\n"));
    const fast = read("applications", bytes, bytes.length, {}, true);
    const slow = read("applications", bytes, bytes.length, {}, false);
    expect(fast.columns).toEqual(slow.columns);
    expect(fast.result).toEqual(slow.result);
  });
});
