import { inspect } from "node:util";
import { expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { allOn } from "../../src/cases/known/known-days.ts";
import { registerKnown } from "../../src/cases/known/register-of-rows.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { families } from "../counts/stacked-families.ts";
import { displayed } from "../shown.ts";

test("a register shows its reference date and its numbers of rows", () => {
  const [family] = families;
  const unusable = { ...family, application_id: "X1", procedure: "?" };
  const { register } = readRegister({ applications: [...families, unusable], permits: [] }, { asOf: "2023-05-31" });
  const text = `Register, reference date 2023-05-31. Rows: applications ${families.length + 1} (1 set aside), permits 0. Ids are not shown.`;
  expect(inspect(register)).toBe(text);
  expect(inspect([register])).toBe(`[\n  ${text}\n]`);
  expect(displayed(register)).toEqual({ "text/plain": text });
});

test("a register that is put together from rows shows the same as the one that they were read for", () => {
  const { register } = readRegister({ applications: families, signals: [] }, { asOf: "2023-05-31" });
  const { rows, core } = storedRegister(register);
  expect(inspect(registerKnown(rows, allOn(dayOf("2023-05-31"))))).toBe(inspect(register));
  expect(inspect(registerKnown(core.rows, allOn(dayOf("2023-05-31"))))).toBe(inspect(register));
});

test("a register without a row or a reference date says so", () => {
  expect(inspect(readRegister({ applications: [] }).register)).toBe(
    "Register, without a reference date. Rows: applications 0. Ids are not shown.",
  );
});
