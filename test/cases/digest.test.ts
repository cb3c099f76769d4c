import { expect, test } from "vitest";
import { digestOf } from "../../src/cases/intake/digest.ts";
import { readRegister } from "../../src/cases/read-register.ts";

test("the digest of text is its SHA-256", () => {
  expect(digestOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(digestOf("\uD800")).toBe(digestOf("\uFFFD"));
});

test("the digest of a register is 32 hexadecimal digits that no release may change unawares", () => {
  const row = { application_id: "x", procedure: "asylum", applicant_id: "b", submitted_on: "2020-01-01" };
  expect(readRegister({ applications: [] }).register.digest).toMatch(/^[0-9a-f]{32}$/);
  expect(readRegister({ applications: [row] }).register.digest).toMatchInlineSnapshot(
    `"c4f17b41c7b56148574dd81e9866b0bf"`,
  );
});

test("a row that is set aside is not part of the digest", () => {
  const row = { application_id: "x", procedure: "asylum", applicant_id: "b", submitted_on: "2020-01-01" };
  const wrong = { ...row, application_id: "y", submitted_on: "2020-02-30" };
  const digest = (applications: readonly (typeof row)[]) => readRegister({ applications }).register.digest;
  expect(digest([row, wrong])).toBe(digest([row]));
  expect(digest([row, { ...wrong, submitted_on: "2020-02-29" }])).not.toBe(digest([row]));
});
