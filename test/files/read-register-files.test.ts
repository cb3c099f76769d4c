import { appendFileSync, symlinkSync, truncateSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import type { Register } from "../../src/cases/facts/register.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegisterFiles } from "../../src/files/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { zstdOf } from "./zstd-of.ts";

const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const rows = ["a1,nareis,p1,p0,2019-01-01,granted,2019-06-01", "a2,asylum,p1,,2020-01-01,,"];
const applications = `${header}\n${rows.join("\n")}\n`;
const objects = rows.map((row) => {
  const cells = row.split(",");
  return Object.fromEntries(header.split(",").map((name, index) => [name, cells[index]]));
});

describe("a folder of register files", () => {
  it("is read table by table, with the manifest", async () => {
    const folder = temporaryFolder({
      "applications.csv": applications,
      "signals.ndjson": '{"signal_id":"s1","application_id":"a1","raised_on":"2019-02-01"}\n',
      "identities.json": '[{"person_id":"p1","leading_id":"p9"}]',
      "register.json": '\ufeff{"extracted_on":"2023-05-31","synthetic":true}',
      "README.txt": "not a table",
    });
    const { register, issues, coverage } = await readRegisterFiles(folder);
    expect(issues).toEqual([]);
    expect(register.referenceDate).toBe("2023-05-31");
    expect(register.manifest.synthetic).toBe(true);
    expect(storedRegister(register).applications.id).toEqual(["a1", "a2"]);
    expect(Object.keys(coverage.tables)).toEqual(["applications", "identities", "signals"]);
  });

  it("is read where a code at the end of a line is padded with spaces once, and then not", async () => {
    const padded = ["application_id,applicant_id,submitted_on,procedure", `a1,p1,2020-01-01,asylum${" ".repeat(50)}`];
    const folder = temporaryFolder({ "applications.csv": [...padded, "a2,p2,2020-01-02,asylum", ""].join("\n") });
    const { register, issues } = await readRegisterFiles(folder);
    expect(issues).toEqual([]);
    expect(storedRegister(register).applications.id).toEqual(["a1", "a2"]);
  });

  it("may name its files in English or Dutch, in any case, and its folders like tables", async () => {
    const folder = temporaryFolder({
      "Aanvragen.CSV": applications,
      "VERGUNNINGEN.tsv": "permit_id\tholder_id\tkind\tvalid_from\n",
      "identiteiten.jsonl": "",
      "beslissingen.json": "[]",
      "handhavingssignalen.txt": "signal_id;application_id;raised_on\n",
      "Follow-Up.csv": "follow_up_id,kind,application_id,on\n",
      "personen.csv": "person_id\n",
      "permits/note.txt": "",
    });
    const { issues, coverage } = await readRegisterFiles(folder);
    expect(issues).toEqual([]);
    expect(Object.keys(coverage.tables)).toHaveLength(7);
  });

  it("gives the same register from CSV, NDJSON and JSON, and from a file alone", async () => {
    const folder = temporaryFolder({
      "one/applications.csv": applications,
      "two/applications.ndjson": objects.map((row) => JSON.stringify(row)).join("\n"),
      "three/aanvragen.json": JSON.stringify(objects),
      "march.txt": applications.replaceAll(",", ";"),
    });
    const paths = ["one", "two", "three", "march.txt"].map((name) => join(folder, name));
    const results = await Promise.all(paths.map((path) => readRegisterFiles(path)));
    for (const result of results) expect(result).toEqual(results[0]);
    expect([...applicationsOf(results[0]?.register as Register)].length).toBe(2);
  });

  it("tells the code and row of what is wrong with a line", async () => {
    const bad = ["", rows[0], 'a3,"', "a3,x", 'a"', "\xff", `a${"a".repeat(1_048_576)}`, rows[1]].join("\n");
    const folder = temporaryFolder({ "applications.csv": Buffer.from(`${header}\n${bad}`, "latin1") });
    const { register, issues, coverage } = await readRegisterFiles(folder);
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ["line-break-in-field", 2, null],
      ["field-count", 3, null],
      ["stray-quote", 4, null],
      ["not-decodable", 5, null],
      ["line-too-long", 6, null],
    ]);
    expect([...storedRegister(register).applications.row]).toEqual([1, 7]);
    expect(coverage.tables.applications).toMatchObject({ rows: 7, kept: 2, setAside: 5 });
  });

  it("reads other encodings, separators, codes, headers and dates when asked", async () => {
    const text = "nr;soort;vreemdeling;referent;datum;dictum\nà€1;NAREIS!;p1;p0;31-12-2019;\n";
    const folder = temporaryFolder({ "applications.csv": Buffer.from(text.replace("€", "\x80"), "latin1") });
    const { register, issues } = await readRegisterFiles(folder, {
      encoding: "windows-1252",
      separator: ";",
      dates: "dutch",
      columns: {
        applications: {
          nr: "application_id",
          soort: "procedure",
          vreemdeling: "applicant_id",
          referent: "sponsor_id",
          datum: "submitted_on",
        },
      },
      codes: { applications: { procedure: { "NAREIS!": "nareis" } } },
    });
    expect(issues.filter((issue) => issue.code !== "missing-column")).toEqual([]);
    expect(storedRegister(register).applications.id).toEqual(["à€1"]);
  });

  it("says that a table is unusable when its header cannot be read or is not there", async () => {
    const folder = temporaryFolder({
      "applications.csv": "",
      "permits.csv": '"permit_id\np1\n',
      "signals.csv": "\xff\n",
      "persons.json": "{}",
    });
    const { issues } = await readRegisterFiles(folder);
    const codes = (table: string) => issues.filter((issue) => issue.table === table).map((issue) => issue.code);
    expect(codes("applications")).toContain("missing-column");
    expect(codes("permits")[0]).toContain("missing-column");
    expect(codes("permits")).toContain("line-break-in-field");
    expect(codes("persons")).toEqual(["not-decodable"]);
  });

  it("has an issue, not an exception, for a manifest that is not JSON, not UTF-8 or over 1 MiB", async () => {
    const manifests = ["{", Uint8Array.of(0xff), "", "[]", `{"source":"${"x".repeat(1_048_576)}"}`];
    for (const manifest of manifests) {
      const folder = temporaryFolder({ "applications.csv": applications, "register.json": manifest });
      const { issues } = await readRegisterFiles(folder);
      expect(issues.map((issue) => [issue.code, issue.table])).toEqual([["not-decodable", "register"]]);
    }
  });

  it("may be marked as UTF-16 in every file of it", async () => {
    const marked = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");
    const folder = temporaryFolder({
      "applications.csv": marked(applications.replaceAll("\n", "\r\n")),
      "signals.ndjson": marked('{"signal_id":"s1","application_id":"a1","raised_on":"2019-02-01"}\n').swap16(),
      "register.json": marked('{"extracted_on":"2023-05-31","source":"é"}'),
    });
    const { register, issues } = await readRegisterFiles(folder, { encoding: "windows-1252" });
    expect(issues).toEqual([]);
    expect(register.manifest).toMatchObject({ extractedOn: "2023-05-31", source: "é" });
    const torn = temporaryFolder({ "applications.csv": applications, "register.json": marked('{"source":"\ud800"}') });
    expect((await readRegisterFiles(torn)).issues.map(({ code }) => code)).toEqual(["not-decodable"]);
  });

  it("may have a table in several files, which are one table in the order of their names", async () => {
    const [one = "", two = ""] = rows;
    const folder = temporaryFolder({
      "applications_part2.ndjson": `${JSON.stringify(objects[1])}\n{}\n`,
      "Aanvragen 2018.CSV": `sep=;\r\n${header.replaceAll(",", ";")}\r\n`,
      "applications-2019.csv.gz": gzipSync(`${header}\n${one}\nx\n`),
      "applications-2020.csv.zst": zstdOf(Buffer.from(`x,${header}\n1,${two}\n`)),
      "applications2021.csv": "",
    });
    const { register, issues, coverage } = await readRegisterFiles(folder);
    expect(storedRegister(register).applications.id).toEqual(["a1", "a2"]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ["unknown-column", null],
      ["field-count", 2],
      ["duplicate-row", 4],
      ...Array(4).fill(["missing-value", 5]),
    ]);
    expect(coverage.tables.applications).toMatchObject({ rows: 5, kept: 2, duplicates: 1, setAside: 2 });
    expect(coverage.tables.applications?.unknownColumns).toEqual([1]);
    expect(coverage.files).toEqual({ read: 4, unread: 1 });
  });

  it("is not used where a file of the table cannot be", async () => {
    const folder = temporaryFolder({ "applications-1.csv": applications, "applications-2.csv": "" });
    const { issues, coverage } = await readRegisterFiles(folder);
    expect(coverage.tables.applications).toMatchObject({ rows: 2, kept: 0, setAside: 2 });
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["missing-column"]));
  });

  it("reads a file alone that is compressed, and gives the same register", async () => {
    const folder = temporaryFolder({ "a.csv": applications, "b.txt.GZ": gzipSync(applications) });
    const [plain, compressed] = await Promise.all(
      ["a.csv", "b.txt.GZ"].map((name) => readRegisterFiles(join(folder, name))),
    );
    expect(compressed).toEqual(plain);
  });

  it("tells progress in bytes over all tables", async () => {
    const folder = temporaryFolder({ "applications.csv": applications, "persons.csv": "person_id\np1\n" });
    const told: (readonly [number, number])[] = [];
    await readRegisterFiles(folder, { onProgress: (bytes, total) => told.push([bytes, total]) });
    const total = applications.length + 13;
    expect(told).toEqual([
      [0, total],
      [applications.length, total],
      [total, total],
    ]);
  });

  it("refuses what cannot be a register in one sentence that repeats nothing", async () => {
    const secret = "secret";
    const folder = temporaryFolder({
      "none/permits.csv": "",
      "twice/applications.csv": applications,
      "twice/applications.ndjson": "",
      "both/aanvragen.csv": applications,
      "both/applications.csv": applications,
      "part/applications-2019.csv": applications,
      "part/Aanvragen 2019.csv.gz": gzipSync(applications),
      "compressed/applications.csv": applications,
      "compressed/applications.csv.zst": zstdOf(Buffer.from(applications)),
      "formats/applications.csv": applications,
      "formats/applications.parquet": "",
      "folder/applications.csv": applications,
      "folder/permits.csv/part.csv": "",
      "register-folder/applications.csv": applications,
      "register-folder/register.json/x": "",
      "damaged/applications.csv.gz": gzipSync(applications).subarray(0, 40),
      "parquet/applications.csv": applications,
      "parquet/permits.parquet": "",
      "manifests/applications.csv": applications,
      "manifests/register.json": "{}",
      "manifests/Register.json": "{}",
      [`${secret}.xlsx`]: "",
    });
    const refused = [
      ...["none", "twice", "both", "part", "compressed", "formats", "parquet", "manifests", "folder"],
      ...["register-folder", "damaged"],
      `${secret}.xlsx`,
      `${secret}/nowhere`,
      "",
    ];
    for (const name of refused) {
      const failure = await readRegisterFiles(name === "" ? "" : join(folder, name)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(RangeError);
      expect((failure as RangeError).message).not.toContain(secret);
      expect((failure as RangeError).message).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("refuses a table, a manifest or a link that leads nowhere, which is not the same as none", async () => {
    for (const name of ["permits.csv", "applications-2020.csv", "register.json"]) {
      const folder = temporaryFolder({ "applications.csv": applications });
      symlinkSync(join(folder, "nowhere"), join(folder, name));
      await expect(readRegisterFiles(folder)).rejects.toThrow(/leads nowhere\.$/);
    }
    const folder = temporaryFolder({ "applications.csv": applications });
    symlinkSync(join(folder, "nowhere"), join(folder, "permits.bak"));
    expect((await readRegisterFiles(folder)).coverage.files).toEqual({ read: 1, unread: 0 });
  });

  it("refuses a file that changes while it is read, larger, smaller or written again", async () => {
    const changes: readonly ((path: string) => void)[] = [
      (path) => appendFileSync(path, "a3"),
      (path) => truncateSync(path, 9),
      (path) => utimesSync(path, 1, 1),
    ];
    for (const change of changes) {
      for (const [name, content] of [
        ["applications.csv", applications],
        ["applications.csv.gz", gzipSync(applications)],
      ] as const) {
        const folder = temporaryFolder({ [name]: content });
        const onProgress = (done: number): void => {
          if (done > 0) change(join(folder, name));
        };
        await expect(readRegisterFiles(folder, { onProgress })).rejects.toThrow(/changed while it was read\.$/);
      }
    }
  });

  it("refuses an encoding or a separator that it does not know", async () => {
    const folder = temporaryFolder({ "applications.csv": applications });
    await expect(readRegisterFiles(folder, { encoding: "klingon" })).rejects.toThrow(RangeError);
    await expect(readRegisterFiles(folder, { separator: "|" as "," })).rejects.toThrow(RangeError);
  });
});
