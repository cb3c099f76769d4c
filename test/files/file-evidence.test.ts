import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readRegisterFiles } from "../../src/files/index.ts";
import { arrowFileOf, PLAIN, parquetOf } from "./column-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const row = { permit_id: "v1", holder_id: "p1", kind: "asylum", valid_from: "2018-01-01" };

/** Longer than what is read at once, so that a block that is left out would show. */
const long = `${header}\n${Array.from({ length: 40_000 }, (_, index) => `a${index},asylum,p${index},,2019-01-01,,\n`).join("")}`;

function evidenceOf(table: string, position: number, content: string | Uint8Array): object {
  const bytes = Buffer.from(content);
  return { table, position, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

test("each file that was read has the SHA-256 of its bytes on disk, in the order of reading, and no name", async () => {
  const manifest = '\ufeff{"synthetic": true}';
  const second = gzipSync(`${header}\nb1,asylum,q1,,2019-01-02,,\n`);
  const permits = parquetOf([row], PLAIN);
  const signals = arrowFileOf([{ signal_id: "s1", application_id: "a1", raised_on: "2019-02-01" }], PLAIN);
  const folder = temporaryFolder({
    "persons.json": "[]",
    "signals.arrow": signals,
    "applications_2.csv.gz": second,
    "permits.parquet": permits,
    "register.json": manifest,
    "notes.txt": "of no table",
    "applications_1.csv": long,
  });
  const { coverage } = await readRegisterFiles(folder, { evidence: true });
  expect(coverage.files).toEqual({
    read: 6,
    unread: 1,
    evidence: [
      evidenceOf("register", 1, manifest),
      evidenceOf("applications", 1, long),
      evidenceOf("applications", 2, second),
      evidenceOf("permits", 1, permits),
      evidenceOf("signals", 1, signals),
      evidenceOf("persons", 1, "[]"),
    ],
  });
});

test("a file that is not read to its meaning is hashed to its end all the same", async () => {
  const content = `unusable\n${"x\n".repeat(400_000)}`;
  const folder = temporaryFolder({ "applications.csv": content });
  const { coverage } = await readRegisterFiles(folder, { evidence: true });
  expect(coverage.files?.evidence).toEqual([evidenceOf("applications", 1, content)]);
});

test("evidence is given on request only, and changes nothing else", async () => {
  const folder = temporaryFolder({ "applications.csv": long });
  const without = await readRegisterFiles(folder);
  const beside = await readRegisterFiles(folder, { evidence: true });
  const { evidence: _, ...files } = beside.coverage.files ?? { read: 0, unread: 0 };
  expect(without.coverage.files).toEqual(files);
  expect(without.register.digest).toBe(beside.register.digest);
  await expect(readRegisterFiles(folder, { evidence: "yes" as unknown as boolean })).rejects.toThrow(
    "Pass `evidence` as true or false.",
  );
});
