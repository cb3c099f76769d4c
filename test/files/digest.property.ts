import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { csvLines } from "../../src/files/csv-lines.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { type Row, type Tables, tableNames } from "../../src/model/contract-tables.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import { inDutch } from "../testing/in-dutch.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** How one table is written: what must not matter to the digest. */
interface Writing {
  readonly form: "," | ";" | "\t" | "ndjson" | "json";
  readonly mark: "" | "\uFEFF";
  readonly turned: boolean;
  readonly more: boolean;
}

const writing: fc.Arbitrary<Writing> = fc.record({
  form: fc.constantFrom(",", ";", "\t", "ndjson", "json"),
  mark: fc.constantFrom("", "\uFEFF"),
  turned: fc.boolean(),
  more: fc.boolean(),
});

function written(rows: readonly Row[], { form, mark, turned, more }: Writing): readonly [string, string] {
  const records = rows.map((row) => {
    const cells: [string, string][] = [
      ...Object.entries(row),
      ...(more ? [["nationality or such", "x"] as [string, string]] : []),
    ];
    return Object.fromEntries(turned ? cells.reverse() : cells);
  });
  if (form === "json") return ["json", mark + JSON.stringify(records)];
  if (form === "ndjson") return ["ndjson", mark + records.map((record) => `${JSON.stringify(record)}\n`).join("")];
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  // No cell of these registers has a comma in it.
  const lines = [...csvLines(columns, records)].map((line) => line.replaceAll(",", form));
  return ["csv", mark + lines.join("")];
}

test("the digest is the same whatever the file format, separator, mark, language, and order of rows and columns, and with unknown columns", async () => {
  await fc.assert(
    fc.asyncProperty(
      cleanRegister.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
      fc.infiniteStream(writing),
      fc.boolean(),
      days,
      async ([tables, shuffled], writings, dutch, asOf) => {
        const given: Tables = dutch ? inDutch(shuffled) : shuffled;
        const files: Record<string, string> = {};
        for (const name of tableNames) {
          const rows = given[name];
          // A file without a row has no header to say which columns there are.
          if (rows === undefined) continue;
          const [ending, text] = written(
            rows,
            rows.length === 0
              ? { form: "json", mark: "", turned: false, more: false }
              : (writings.next().value as Writing),
          );
          files[`${name}.${ending}`] = text;
        }
        const { register } = await readRegisterFiles(temporaryFolder(files), { asOf });
        expect(register.digest).toBe(readRegister(tables).register.digest);
      },
    ),
    { numRuns: Math.ceil(runs / 4) },
  );
});
