import fc from "fast-check";
import { expect, test } from "vitest";
import { tableColumns } from "../../src/cases/facts/table.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import type { DirectRecords, TableReceiver } from "../../src/cases/reading/row-receiver.ts";
import { type TableReadOptions, tableReader } from "../../src/files/table-reader.ts";
import { runs } from "../runs.ts";
import { feed } from "./recording-intake.ts";

/** Values as they are written, by key; what is easily taken for sound among them. */
const values: Readonly<Record<string, readonly string[]>> = {
  application_id: ['"a1"', '"a2"', '"a3"', '"é4"', "12345", '"12345"', '"\\u0061\\u0031"', '"000"', '"n/a"', "0"],
  procedure: [
    ...['"nareis"', '"asylum"', '"Asiel"', '"art8"', '"8-evrm"', '"8 evrm"', "8 evrm ", '"bogus"', '"nareis "'],
    ...['"asylum\t"', '"  art8   "', '"art8,"'],
  ],
  applicant_id: ['"P01"', '"P02"', '"P03"', "77", "7.0", '"\u00a0P01"', '"P\\\\"', '"\\ud800"'],
  sponsor_id: ['"P01"', '"P04"', '""', "null", '"P02"', "9007199254740993", "-5", "1e3", "12345678901234567890"],
  submitted_on: [
    ...['"2019-01-31"', '"2019-10-31"', '"2020-02-29"', '"2020-02-30"', '"2019-01-31T00:00:00"', "20190131"],
    ...["2019-01-31", "2019-01-31 ", '"31-01-2019"', '"31-1-2019 0:00"', '" 2019-01-31 "', '"2019-01-31 00:00:01"'],
  ],
  outcome: ['"granted"', '"rejected"', '"open"', '""', "null", '"ingewilligd"', "true"],
  decided_on: ['"2019-12-31"', '"2020-05-01"', "null", '""', '"1900-01-01"', '"2018-01-01"'],
  dossier_id: ['"d1"', "null", '"-"', "3", '{"a":"b"}', "[]"],
  entered_on: ['"2018-01-01"', '"2100-01-01"', '"soon"', "20190201", "2019-02-01"],
  more: ['"x"', "1", "-1.5", "true", "null", '{"a":"}"}', '"\\n"', '"\u0000"', '"a\tb"', "[1,2]", '"😀"'],
};
/** Values of which any make a sound row together. */
const sound: Readonly<Record<string, readonly string[]>> = {
  application_id: ['"a1"', '"a2"', '"a3"', '"a4"', '"a5"', '"a6"', "12345"],
  procedure: ['"nareis"', '"art8"', '"8-EVRM"', '"Nareis"'],
  applicant_id: ['"P01"', '"P02"', '"P03"', "77", '"été"'],
  sponsor_id: ['"P04"', '"P05"', "78"],
  submitted_on: ['"2019-01-31"', '"2018-10-31"', '"2016-02-29"', '"2019-01-31T00:00:00"', '"2019-01-31 0:00"'],
  outcome: ['"granted"', '"rejected"', '"ingewilligd"'],
  decided_on: ['"2019-12-31"', '"2020-05-01"', '"2020-05-01 00:00"'],
  dossier_id: ['"d1"', "null", '""', "3"],
  entered_on: ['"2019-02-01"', "null", '""'],
  more: ['"x"', "1", "null"],
};
const keyNames = Object.keys(values);

const rare = <Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 150 }, { arbitrary: fc.constantFrom(...others), weight: 1 });

/** A key and its value as they stand in a line. */
const pairOf = (key: string): fc.Arbitrary<string> =>
  fc
    .record({
      name: rare(key, "aanvraag_id", "__proto__", "procedure", "application\\u005fid", "Applicant-ID", "more2"),
      value: fc.oneof(
        { arbitrary: fc.constantFrom(...(sound[key] ?? [])), weight: 300 },
        { arbitrary: fc.constantFrom(...(values[key] ?? [])), weight: 1 },
      ),
      space: rare("", " ", "  ", "\t", "\r"),
      colon: rare(":", ": ", " :", ";", "\n:", ":,"),
      behind: rare("", " ", "x", '"', "\u0001"),
    })
    .map(({ name, value, space, colon, behind }) => `${space}"${name}"${colon}${value}${behind}`);

const line = fc
  .record({
    pairs: fc.tuple(...keyNames.map(pairOf)),
    left: fc.subarray(["dossier_id", "entered_on", "more"]),
    missing: rare("", ...keyNames),
    turned: rare(false, true),
    doubled: fc.oneof(
      { arbitrary: fc.constant(""), weight: 100 },
      { arbitrary: fc.constantFrom(...keyNames).chain(pairOf), weight: 1 },
    ),
    start: rare("{", "{ ", " {", "", "[", "\ufeff{", "{,"),
    comma: rare(",", ", ", " , ", ",,", ";"),
    end: rare("}", "} ", "}}", "},", "", "}\r", "}x", "}\t", '}{"a":1}'),
    spoil: rare(-1, 1, 20, 40, 60),
  })
  .map(({ pairs, left, missing, turned, doubled, start, comma, end, spoil }) => {
    const kept = pairs.filter((_, place) => ![...left, missing].includes(keyNames[place] as string));
    const all = [...(turned ? [...kept].reverse() : kept), ...(doubled === "" ? [] : [doubled])];
    const bytes = Buffer.from(`${start}${all.join(comma)}${end}`);
    if (spoil >= 0 && spoil < bytes.length) bytes[spoil] = 0xff;
    return bytes;
  });

const file = fc
  .record({
    lines: fc.array(line, { maxLength: 20, size: "large" }),
    blank: fc.nat(60),
    crlf: fc.constantFrom("\n", "\n", "\r\n"),
    mark: rare("", "\ufeff"),
    ends: fc.boolean(),
  })
  .map(({ lines, blank, crlf, mark, ends }) => {
    const parts = lines.flatMap((bytes, index) => {
      const isLast = index === lines.length - 1;
      return [...(index === blank ? [Buffer.from(` ${crlf}`)] : []), bytes, Buffer.from(isLast && !ends ? "" : crlf)];
    });
    return Buffer.concat([Buffer.from(mark), ...parts]);
  });

function withDutchDays(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1").replace(/(\d{4})-(\d\d)-(\d\d)/g, "$3-$2-$1");
  return Buffer.from(text, "latin1");
}

/** Reads a file, every line by JSON.parse and the judge, or as fast as can be. */
function read(bytes: Buffer, block: number, options: TableReadOptions, isFast: boolean) {
  const intake = createRegisterIntake(options, { judgesAll: !isFast });
  let judged = 0;
  const watched: TableReceiver = {
    ...intake,
    startRecords(name, source) {
      const { direct, ...receiver } = intake.startRecords(name, source);
      const judge: DirectRecords["judge"] = (record, at) => {
        judged += 1;
        direct?.judge(record, at);
      };
      return { ...receiver, direct: direct && { ...direct, judge } };
    },
  };
  intake.manifest({ extracted_on: "2020-12-31" });
  const again = {
    reading: (work: (readAt: (into: Uint8Array, position: number) => number) => void) =>
      work((into, position) => bytes.copy(into, 0, position, position + into.length)),
  };
  feed(tableReader("ndjson", "applications", watched, options, again), bytes, block);
  const { issues, coverage, register } = intake.finish();
  return { result: { issues: [...issues], coverage, digest: register?.digest }, judged };
}

const optionSets = fc.constantFrom<TableReadOptions>(
  {},
  {},
  { empty: ["12345", "d1", "77"] },
  { dates: "dutch" },
  { codes: { applications: { procedure: { "1": "asylum", bogus: "nareis" } } } },
  { columns: { applications: { more: "dossier_id", dossier_id: null } } },
  { limit: 270 },
  { encoding: "windows-1252" },
);

test("lines of NDJSON that go straight into columns give what JSON.parse and the judge make of each, wherever the bytes are cut", () => {
  expect(tableColumns.applications.map(({ name }) => name)).toEqual(expect.arrayContaining(keyNames.slice(0, -1)));
  fc.assert(
    fc.property(file, optionSets, fc.integer({ min: 1, max: 400 }), (written, options, block) => {
      const bytes = options.dates === "dutch" ? withDutchDays(written) : written;
      const slow = read(bytes, bytes.length, options, false);
      expect(read(bytes, block, options, true).result).toEqual(slow.result);
    }),
    { numRuns: runs * 5 },
  );
});

test("every value that is easily taken for sound, by itself behind a sound line, gives what JSON.parse and the judge make of it", () => {
  const pairs = keyNames.map((key) => [key, sound[key]?.[0]]);
  const written = (one: readonly (readonly (string | undefined)[])[]) =>
    `{${one.map(([key, value]) => `"${key}":${value}`).join(",")}}\n`;
  for (const [key, some] of Object.entries(values)) {
    for (const value of some) {
      const bytes = Buffer.from(
        written(pairs) + written(pairs.map(([one, usual]) => [one, one === key ? value : usual])),
      );
      for (const options of fc.sample(optionSets, { numRuns: 12, seed: 1 })) {
        expect(read(bytes, bytes.length, options, true).result).toEqual(
          read(bytes, bytes.length, options, false).result,
        );
      }
    }
  }
});

test("once its keys stood in a line, no other sound line is parsed", () => {
  const rows = Array.from({ length: 9 }, (_, row) =>
    Object.keys(values).map((key) => `"${key}":${sound[key]?.[row % 3]}`),
  );
  const bytes = Buffer.from(rows.map((pairs) => `{${pairs.join(",")}}\n`).join(""));
  expect(read(bytes, 99, {}, true).judged).toBe(1);
});
