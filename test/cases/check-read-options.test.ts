import { expect, test } from "vitest";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import { type RegisterTables, readRegister } from "../../src/cases/read-register.ts";

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

test("what is no object of tables is refused with a sentence", () => {
  expect(() => readRegister(null as unknown as RegisterTables)).toThrow("Pass an object of tables");
  expect(() => readRegister({} as RegisterTables)).toThrow("Give the table applications as a list of rows");
});
