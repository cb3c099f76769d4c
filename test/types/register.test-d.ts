import { expectTypeOf, test } from "vitest";
import type { Day } from "../../src/calendar/day.ts";
import type { Issue } from "../../src/cases/facts/issue.ts";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import type { Register } from "../../src/cases/facts/register.ts";
import { type RegisterTables, readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";

declare const tables: RegisterTables;
declare const options: { readonly strict: boolean };
declare const anyOptions: ReadOptions;
declare const register: Register;

test("a register is there unless strict is or may be asked for", () => {
  expectTypeOf(readRegister(tables).register).toEqualTypeOf<Register>();
  expectTypeOf(readRegister(tables, { asOf: "2023-05-31" }).register).toEqualTypeOf<Register>();
  expectTypeOf(readRegister(tables, { strict: false }).register).toEqualTypeOf<Register>();
  expectTypeOf(readRegister(tables, { strict: true }).register).toEqualTypeOf<Register | null>();
  expectTypeOf(readRegister(tables, options).register).toEqualTypeOf<Register | null>();
  expectTypeOf(readRegister(tables, anyOptions).register).toEqualTypeOf<Register | null>();
});

test("no field of an issue can hold text of the data", () => {
  expectTypeOf<string>().not.toExtend<Issue[keyof Issue]>();
});

test("a day is not a number of something else, such as milliseconds", () => {
  expectTypeOf<number>().not.toExtend<Day>();
});

test("a definition takes no option that does not exist and no value that an option does not have", () => {
  // @ts-expect-error the option is called independent
  const misspelt: Definition = { ...memo2023, independant: "none" };
  // @ts-expect-error the requirement is requested, granted, granted-later, held or none
  const other: Definition = { ...memo2023, independent: "yes" };
  findChains(register, misspelt);
  findChains(register, other);
});
