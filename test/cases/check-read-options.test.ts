import { expect, test } from "vitest";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
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
