import { describe, expect, test } from "vitest";
import { mayBeginNobody, mayStandForNobody, standsForNobody } from "../../src/cases/intake/stands-for-nobody.ts";
import { isNobody } from "../../src/model/read-table.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** The same whatever stands around it: signs of a number that was cut off, zeros, letters. */
const may = (id: string): boolean => {
  const found = ["++++", "0000", "abcd"].map((around) => {
    const bytes = encode(around + id + around);
    return mayStandForNobody(new DataView(bytes.buffer), 4, bytes.length - 4);
  });
  expect(new Set(found).size).toBe(1);
  return found[0] as boolean;
};

const nobodies = [
  ...["NULL", "(null)", "None", "n/a", "#N/A", "na", "NaN", "nil", "undefined", "Unknown", "onbekend", "-", "?"],
  ...["0", "00", "000", "0000", "00000000"],
  ...["1E+9", "9E+9", "1,23457E+11", "1.2E+112", "999e+10", "0E+11", "0,12E+11", "0,12E+10", "0E+00"],
];
const somebodies = [
  ...["P01", "p9", "X1234567", "12345678", "00123", "01020", "0000100", "0-0-0-0", "1000", "9000", "0001", "12-34"],
  ...["12", "+12", "A1+123", "AB+12", "C+1234", "1+12345", "null1", "nullable", "0x0", "E+10", "x0000", "0000x"],
];

describe("an id that stands for nobody", () => {
  test("is a word for nothing, only zeros, or a number that a spreadsheet cut off, one that begins and ends in a zero too", () => {
    expect(nobodies.filter((id) => !standsForNobody(id))).toEqual([]);
    expect(somebodies.filter(standsForNobody)).toEqual([]);
  });

  test("is what the plain words of the contract say", () => {
    const digits = ["", "0", "1", "9", "00", "10", "123"];
    const ids = digits.flatMap((before) =>
      ["E+", "E", "+", ",0E+", ".5E+", ",E+"].flatMap((middle) => digits.map((behind) => before + middle + behind)),
    );
    for (const id of [...ids, ...nobodies, ...somebodies]) {
      expect([id, standsForNobody(id)]).toEqual([id, isNobody(id.replace("e+", "E+"))]);
    }
  });

  test("is looked at again by its bytes, and hardly any other is", () => {
    expect(nobodies.filter((id) => !may(id))).toEqual([]);
    expect(somebodies.filter(may)).toEqual(["nullable"]);
    expect([`n${"o".repeat(26)}`, `n${"o".repeat(27)}`, "u:", "Ü:", "p:"].map(may)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  test("begins in a sign, a digit or the first letter of a word for nothing", () => {
    expect(nobodies.filter((id) => !mayBeginNobody(encode(id)[0] as number))).toEqual([]);
    expect([..."AZPpaz:@_é"].filter((id) => mayBeginNobody(encode(id)[0] as number))).toEqual([]);
  });
});
