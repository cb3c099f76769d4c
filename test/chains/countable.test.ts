import { expect, test } from "vitest";
import { asOf, findChains, memo2023, readRegister } from "../../src/index.ts";

const application = { application_id: "x", procedure: "asylum", applicant_id: "b", submitted_on: "2020-01-01" };
const own = { ...application, procedure: "nareis", sponsor_id: "b" };

test("a register that keeps no application has no chains, not even none", () => {
  for (const applications of [[], [{ ...application, procedure: "bogus" }], [own]]) {
    const { register } = readRegister({ applications });
    expect(() => findChains(register, memo2023)).toThrow("Give a register with an application in it");
    expect(() => findChains(asOf(register, "2023-05-31"), memo2023)).toThrow(RangeError);
  }
});

test("a register that keeps one has its chains on every day, also before it knows any", () => {
  const { register } = readRegister({ applications: [application] });
  expect(findChains(asOf(register, "1990-01-01"), memo2023)).toHaveLength(0);
});
