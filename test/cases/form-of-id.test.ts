import { expect, test } from "vitest";
import { formOf } from "../../src/cases/reading/form-of-id.ts";

test("the form of an id is what programs leave of it", () => {
  for (const [id, form] of [
    ["V0123.0", "v0123"],
    ["00123", "123"],
    ["000", ""],
    ["0.0", ""],
    ["00.0", ""],
    [".0", ""],
    ["10.0", "10"],
    ["1.00", "1.00"],
    ["V\u200B1", "v1"],
    ["Zoe\u03081", "zo\u00EB1"],
    ["\uFF36\uFF11", "v1"],
  ] as const) {
    expect(formOf(id)).toBe(form);
  }
});
