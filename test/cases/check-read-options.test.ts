import { expect, test } from "vitest";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import { tableNames } from "../../src/cases/facts/table.ts";
import { type RegisterTables, readRegister } from "../../src/cases/read-register.ts";
import { readRegisterFiles } from "../../src/files/index.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

const read = (options: unknown) => () => readRegister({ applications: [] }, options as ReadOptions);

test("a misspelt table, column or form of dates in the options is refused, not ignored", () => {
  expect(read({ dates: "Dutch" })).toThrow(RangeError);
  expect(read({ columns: { aplications: {} } })).toThrow(RangeError);
  expect(read({ columns: [] })).not.toThrow();
  expect(read({ columns: { applications: null } })).toThrow(RangeError);
  expect(read({ codes: { applications: { outcom: {} } } })).toThrow(RangeError);
  expect(read({ codes: { applications: { submitted_on: { today: "2020-01-01" } } } })).toThrow(RangeError);
  expect(read({ codes: { applications: { outcome: { ja: "granted" } } } })).not.toThrow();
  expect(read(null)).toThrow(TypeError);
  expect(read(3)).toThrow(TypeError);
});

test("whether reading is strict is said by true or false alone", () => {
  for (const strict of ["yes", 1, null]) expect(read({ strict })).toThrow("Pass `strict` as true or false.");
  for (const strict of [true, false, undefined]) expect(read({ strict })).not.toThrow();
});

test("days are written in one of two forms", () => {
  for (const dates of ["iso", "dutch", undefined]) expect(read({ dates })).not.toThrow();
  for (const dates of ["", "ISO", null]) expect(read({ dates })).toThrow("Choose `dates` from iso, dutch.");
});

test("words that mean empty are a list of texts", () => {
  for (const empty of ["-", ["-", 3], [null], { 0: "-" }, null]) {
    expect(read({ empty })).toThrow(
      expect.objectContaining({ code: "empty-no-words", message: expect.stringContaining("Pass `empty` as a list") }),
    );
  }
  for (const empty of [[], ["-", "n.v.t."], undefined]) expect(read({ empty })).not.toThrow();
});

test("what is refused of the options goes by a code, with the tables that it is about", () => {
  const refused = (code: string, about: readonly string[]) => expect.objectContaining({ code, about });
  expect(read({ dates: "Dutch" })).toThrow(refused("dates-unknown", []));
  for (const given of [{ submitted_on: { today: "2020-01-01" } }, { outcom: {} }]) {
    expect(read({ codes: { applications: given } })).toThrow(refused("codes-elsewhere", ["applications"]));
  }
  for (const name of ["columns", "codes"]) {
    for (const given of [null, "applications", 3, { aplications: {} }]) {
      expect(read({ [name]: given })).toThrow(refused("mapping-of-no-table", [...tableNames]));
      expect(read({ [name]: given })).toThrow(`Pass \`${name}\` as an object with an entry for each table`);
    }
    for (const entry of [null, "outcome", 3]) {
      expect(read({ [name]: { applications: {}, permits: entry } })).toThrow(
        refused("mapping-of-no-table", [...tableNames]),
      );
      expect(read({ [name]: { permits: entry } })).toThrow(`Pass \`${name}\` of a table as an object.`);
    }
    expect(read({ [name]: { permits: {} } })).not.toThrow();
  }
});

test("an option that does not exist is refused with the nearest name, of files too", async () => {
  expect(read({ asof: "2023-05-31" })).toThrow("Did you mean asOf?");
  expect(read({ dutch: true })).toThrow("Choose options from asOf, strict,");
  const folder = temporaryFolder({ "applications.csv": "application_id,procedure,applicant_id,submitted_on\n" });
  await expect(readRegisterFiles(folder, { asof: "2023-05-31" } as never)).rejects.toThrow("Did you mean asOf?");
  await expect(readRegisterFiles(folder, { seperator: ";" } as never)).rejects.toThrow("Did you mean separator?");
  await expect(readRegisterFiles(folder, null as never)).rejects.toThrow("Pass options as an object");
});

test("a table that does not exist is refused with the nearest name, and so is a register in the place of tables", () => {
  expect(() => readRegister({ applications: [], permit: [] } as never)).toThrow("Did you mean permits?");
  expect(() => readRegister(readRegister({ applications: [] }).register as never)).toThrow("and not the register");
});

test("what is no object of tables is refused with a sentence", () => {
  expect(() => readRegister(null as unknown as RegisterTables)).toThrow("Pass an object of tables");
  expect(() => readRegister({} as RegisterTables)).toThrow("Give the table applications as a list of rows");
});
