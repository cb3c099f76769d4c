import { inspect } from "node:util";
import { expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { type RegisterStorage, storedRegister } from "../../src/cases/facts/register.ts";
import { registerInWords, rowCountsInWords } from "../../src/cases/facts/register-in-words.ts";
import { shownText } from "../../src/cases/facts/shown-as.ts";
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

test("nothing is read of a register to show it", () => {
  const { register } = readRegister({ applications: families }, { asOf: "2023-05-31" });
  const unread = Object.create(register, {
    rows: {
      get() {
        expect.fail("The rows of a register are read to show it.");
      },
    },
  });
  expect(registerInWords(unread)).toBe(inspect(register));
});

test("rows that were set aside before they were stored count among the applications alone", () => {
  const signals = [{ signal_id: "s", application_id: "none", raised_on: "2020-01-01" }];
  const { register } = readRegister({ applications: families, signals }, { asOf: "2023-05-31" });
  const { rows } = storedRegister(register);
  const known = registerKnown({ ...rows, applicationsNotStored: 2 }, allOn(dayOf("2023-05-31")));
  expect(shownText(known)).toContain(`Rows: applications ${families.length + 2} (2 set aside), signals 1. `);
});

test("only tables that were given are shown, and that there are none", () => {
  const signals = [{ signal_id: "s", application_id: "none", raised_on: "2020-01-01" }];
  const { register } = readRegister({ applications: families, signals }, { asOf: "2023-05-31" });
  const known = registerKnown(storedRegister(register).rows, allOn(dayOf("2023-05-31")));
  const tables = { ...known.rows.tables, applications: null };
  const shown: RegisterStorage = { ...known, rows: { ...known.rows, tables } };
  expect(registerInWords(shown)).toContain("Rows: signals 1. ");
  expect(rowCountsInWords([])).toBe("Rows: none.");
  expect(rowCountsInWords([["applications", 2]])).toBe("Rows: applications 2.");
});
