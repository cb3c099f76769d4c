import { expect, test } from "vitest";
import {
  applicationOf,
  applicationsOf,
  asOf,
  heldOn,
  permitsOf,
  personOf,
  personsOf,
  type Register,
  readRegister,
} from "../../src/index.ts";

const permit = { permit_id: "v1", holder_id: "b", kind: "independent", valid_from: "2019-01-01" };
const identities = [{ person_id: "b2", leading_id: "b" }];
const { register, coverage } = readRegister({ applications: [], permits: [permit], identities });

test("a register of which no row sets a reference date has none, and its coverage says so", () => {
  expect(register.referenceDate).toBeNull();
  expect(coverage).toMatchObject({ referenceDate: null, referenceDateFrom: "nowhere" });
  expect(JSON.stringify([register, coverage])).not.toContain("1970");
});

test.each<[string, (asked: Register) => unknown]>([
  ["applicationOf", (asked) => applicationOf(asked, "x")],
  ["applicationsOf", (asked) => applicationsOf(asked)],
  ["personOf", (asked) => personOf(asked, "b")],
  ["personsOf", (asked) => personsOf(asked)],
  ["permitsOf", (asked) => permitsOf(asked, "b")],
  ["heldOn", (asked) => heldOn(asked, "b", "2019-01-01")],
])("%s asks for one, and answers when it is given", (_, ask) => {
  expect(() => ask(register)).toThrow(RangeError);
  expect(() => ask(register)).toThrow("Give a reference date, by asOf");
  expect(() => ask(asOf(register, "2020-01-01"))).not.toThrow();
});

test("what is given by asOf is that of reading as of that day", () => {
  const atDay = asOf(register, "2020-01-01");
  expect(atDay).toEqual(
    readRegister({ applications: [], permits: [permit], identities }, { asOf: "2020-01-01" }).register,
  );
  expect(permitsOf(atDay, "b2")).toMatchObject([{ permit: "v1", holder: "b" }]);
});

test("one row that sets it is enough, an application of nobody but its own sponsor too", () => {
  const own = {
    application_id: "x",
    procedure: "nareis",
    applicant_id: "b",
    sponsor_id: "b",
    submitted_on: "2020-01-01",
  };
  expect(readRegister({ applications: [own] }).register.referenceDate).toBe("2020-01-01");
  expect(readRegister({ applications: [{ ...own, procedure: "bogus" }] }).register.referenceDate).toBeNull();
});
