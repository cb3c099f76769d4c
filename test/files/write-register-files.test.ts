import { pbkdf2 } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { readRegisterFiles, writeRegisterFiles } from "../../src/files/index.ts";
import { removeUnfinished } from "../../src/files/unfinished-files.ts";
import { runs } from "../runs.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const row = { application_id: "a1", procedure: "asylum", applicant_id: "p1", submitted_on: "2019-01-01" };

describe("writing a register", () => {
  it("leaves a CSV file a table and the manifest, and names them", async () => {
    const folder = join(temporaryFolder(), "new", "folder");
    const names = await writeRegisterFiles(folder, {
      applications: [row, { ...row, application_id: 'a,"2"', dossier_id: 7 }],
      persons: [],
      register: { synthetic: true, extracted_on: "2023-05-31" },
    });
    expect(names).toEqual(["applications.csv", "persons.csv", "register.json"]);
    expect(readFileSync(join(folder, "applications.csv"), "utf8")).toBe(
      "application_id,procedure,applicant_id,submitted_on,dossier_id\n" +
        'a1,asylum,p1,2019-01-01,\n"a,""2""",asylum,p1,2019-01-01,7\n',
    );
    expect(readFileSync(join(folder, "persons.csv"), "utf8")).toBe("person_id,birth_date,recorded_on\n");
    expect(JSON.parse(readFileSync(join(folder, "register.json"), "utf8"))).toEqual({
      synthetic: true,
      extracted_on: "2023-05-31",
    });
  });

  it("refuses a folder that cannot be, without trying for ever", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    // Below /proc, where there is one, Node's own recursive mkdir never ends.
    for (const folder of [join(file, "below", "it"), "/proc/nareis/register"]) {
      await expect(writeRegisterFiles(folder, { applications: [row] })).rejects.toThrow("Give a folder");
    }
  });

  it("leaves no line without a cell for a row of empty cells, which would not be counted when it is read", async () => {
    const folder = temporaryFolder();
    const identities = [{ person_id: "", leading_id: " " }];
    const persons = [{ person_id: "" }, { person_id: "p1" }];
    await writeRegisterFiles(folder, { applications: [row], persons, identities });
    expect(readFileSync(join(folder, "persons.csv"), "utf8")).toBe('person_id\n""\np1\n');
    expect(readFileSync(join(folder, "identities.csv"), "utf8")).toBe('person_id,leading_id\n"", \n');
    const { coverage } = await readRegisterFiles(folder);
    expect(coverage.tables.persons).toMatchObject({ rows: 2, kept: 1, setAside: 1 });
    expect(coverage.tables.identities).toMatchObject({ rows: 1, setAside: 1 });
  });

  it("replaces no file unless allowed", async () => {
    const folder = temporaryFolder({ "register.json": "mine" });
    const tables = { applications: [row], register: { synthetic: true } };
    await expect(writeRegisterFiles(folder, tables)).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual(["register.json"]);
    expect(readFileSync(join(folder, "register.json"), "utf8")).toBe("mine");
    await writeRegisterFiles(folder, tables, { overwrite: true });
    expect(readFileSync(join(folder, "register.json"), "utf8")).toContain("synthetic");
    await expect(writeRegisterFiles(folder, tables)).rejects.toThrow(RangeError);
  });

  it("does not put a second file of a table beside another, even when overwriting is allowed", async () => {
    const folder = temporaryFolder({ "Aanvragen.ndjson": "" });
    await expect(writeRegisterFiles(folder, { applications: [row] }, { overwrite: true })).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual(["Aanvragen.ndjson"]);
  });

  it("refuses cells that could not be read back, before any file is there, and does not repeat them", async () => {
    for (const cell of ["secret\n", "secret\ud800", "secret".repeat(200_000), { secret: 1 }, Symbol("secret")]) {
      const folder = temporaryFolder();
      const rows = [row, { ...row, dossier_id: cell }];
      const failure = await writeRegisterFiles(folder, { applications: rows }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(typeof cell === "string" ? RangeError : TypeError);
      expect((failure as Error).message).not.toContain("secret");
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it("leaves nothing, folders included, where a row cannot be given a second time, and what was there as it was", async () => {
    let asked = 0;
    const failing = Object.defineProperty({ ...row, application_id: "a2" }, "dossier_id", {
      enumerable: true,
      get() {
        asked += 1;
        // The rows are made once to try them, and once to be written.
        if (asked % 2 === 0) throw new Error("The source of the rows was closed.");
        return "d1";
      },
    });
    const tables = { applications: [row, failing], persons: [], register: { synthetic: true } };
    const parent = temporaryFolder();
    await expect(writeRegisterFiles(join(parent, "new", "register"), tables)).rejects.toThrow("source of the rows");
    expect(readdirSync(parent)).toEqual([]);
    const folder = temporaryFolder({ "applications.csv": "mine", "register.json": "mine" });
    await expect(writeRegisterFiles(folder, tables, { overwrite: true })).rejects.toThrow("source of the rows");
    expect(readdirSync(folder).sort()).toEqual(["applications.csv", "register.json"]);
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), "utf8")).toBe("mine");
  });

  it("replaces all files or none", async () => {
    const folder = temporaryFolder({ "applications.csv": "mine" });
    mkdirSync(join(folder, "register.json"));
    const tables = { applications: [row], register: { synthetic: true } };
    await expect(writeRegisterFiles(folder, tables, { overwrite: true })).rejects.toThrow("Give a folder");
    expect(readdirSync(folder).sort()).toEqual(["applications.csv", "register.json"]);
    expect(readFileSync(join(folder, "applications.csv"), "utf8")).toBe("mine");
  });

  it("refuses a folder that is a file", async () => {
    const folder = temporaryFolder({ taken: "" });
    await expect(writeRegisterFiles(join(folder, "taken"), { applications: [row] })).rejects.toThrow(RangeError);
  });

  it("gives a register that reads the same as the tables in memory, whatever its ids are", async () => {
    const folder = temporaryFolder();
    const id = fc
      .oneof(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.constantFrom(
          "=1+1",
          '"',
          '""',
          ",",
          ";a",
          "\t|",
          "a\rb",
          "\ufeffx",
          "\ufffd",
          "__proto__",
          "x\0",
          "-",
          "é,\"'",
        ),
      )
      .filter((text) => text.trim() !== "" && !text.includes("\n"));
    const application = fc.record({
      application_id: id,
      procedure: fc.constantFrom("nareis", "art8"),
      applicant_id: id,
      sponsor_id: id,
      submitted_on: fc.constantFrom("2019-01-01", "2020-02-29", "2020-02-30", ""),
      dossier_id: fc.oneof(id, fc.constant(undefined)),
    });
    const identity = fc.record({ person_id: id, leading_id: id });
    await fc.assert(
      fc.asyncProperty(fc.array(application), fc.array(identity), async (applications, identities) => {
        const tables = { applications, identities, register: { source: "test" } };
        await writeRegisterFiles(folder, tables, { overwrite: true });
        const read = await readRegisterFiles(folder);
        const { coverage, ...result } = readRegister(tables);
        expect(read).toEqual({ ...result, coverage: { ...coverage, files: { read: 3, unread: 0 } } });
      }),
      { numRuns: runs },
    );
  });
});

/** Keeps the threads that open files so busy that opening one waits; gives what ends it. */
function busyThreads(): () => void {
  let isOver = false;
  const work = (): void => {
    if (!isOver) pbkdf2("a", "b", 20_000, 64, "sha512", work);
  };
  for (let job = 0; job < 12; job += 1) work();
  return () => {
    isOver = true;
  };
}

it("does not bring back what is removed while its opening waits, as by a signal", async () => {
  const folder = temporaryFolder();
  const rest = busyThreads();
  const written = writeRegisterFiles(folder, { applications: [{ application_id: "a" }] }).then(
    () => "written",
    () => "refused",
  );
  while (readdirSync(folder).length === 0) await new Promise(setImmediate);
  removeUnfinished();
  const ended = await written;
  rest();
  expect([ended, readdirSync(folder)]).toEqual(["refused", []]);
});
