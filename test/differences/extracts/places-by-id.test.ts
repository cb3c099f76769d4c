import { expect, test } from "vitest";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import type { StoredTable } from "../../../src/cases/facts/register-rows.ts";
import { readRegister } from "../../../src/cases/read-register.ts";
import { placesSetAside } from "../../../src/differences/extracts/places-by-id.ts";
import { applications } from "../../contract/register-literals.ts";

const setAside = (text: string) =>
  Object.fromEntries(
    placesSetAside(
      storedRegister(readRegister({ applications: applications(text) }).register).rows.tables
        .applications as StoredTable,
      "applications",
    ),
  );

test("of rows of one id that were set aside, that which was recorded first stands for them, and no kept row does", () => {
  const kept = "a asylum A - 2019-01-01";
  const [early, late] = ["2020-02-01", "2020-03-01"].map((day) => `x asylum X - ${day} - - recorded_on=${day}`);
  expect(setAside(`${kept}\n${early}\n${late}`)).toEqual({ x: 1 });
  expect(setAside(`${kept}\n${late}\n${early}`)).toEqual({ x: 2 });
});
