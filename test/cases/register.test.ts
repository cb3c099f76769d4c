import { describe, expect, test } from "vitest";
import { countableRegister, type Register, registerStorage, storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";

describe("a register that a caller passes", () => {
  test("is one that was read, and nothing else", () => {
    for (const other of [null, undefined, "register", {}, { "~kind": "Chains" }]) {
      expect(() => registerStorage(other as unknown as Register)).toThrow(
        new TypeError("Pass a register, as readRegister gives it."),
      );
    }
  });

  test("has a reference date where something is asked at it", () => {
    const { register } = readRegister({ applications: [] });
    expect(registerStorage(register)).toBe(register);
    expect(() => storedRegister(register)).toThrow(/^Give a reference date/);
  });

  test("is counted in where it holds an application and has a reference date", () => {
    const application = { application_id: "A1", procedure: "asylum", applicant_id: "p", submitted_on: "2020-01-01" };
    const { register } = readRegister({ applications: [application] });
    expect(countableRegister(register)).toBe(register);
  });

  test("holds an application where something is counted", () => {
    const { register } = readRegister({ applications: [] }, { asOf: "2023-05-31" });
    expect(storedRegister(register)).toBe(register);
    expect(() => countableRegister(register)).toThrow(/^Give a register with an application in it/);
  });
});
