import { expect, test } from "vitest";
import { type Day, NO_DAY, toIso } from "../../../src/calendar/day.ts";
import { type StoredRegister, storedRegister } from "../../../src/cases/facts/register.ts";
import { birthDays, personColumnDigest, personTexts } from "../../../src/cases/known/person-attributes.ts";
import { readRegister } from "../../../src/cases/read-register.ts";
import type { Row } from "../keyed/packed-rows.ts";

const applications = ["a", "b", "c", "d"].map((applicant_id) => ({
  application_id: `of ${applicant_id}`,
  procedure: "asylum",
  applicant_id,
  submitted_on: "2019-01-01",
}));
const read = (persons: readonly Row[] | undefined, identities: readonly Row[] = []): StoredRegister =>
  storedRegister(
    readRegister(
      { applications, identities, ...(persons === undefined ? {} : { persons }) },
      { asOf: "2020-01-01", personColumns: ["town", "trade"] },
    ).register,
  );
const codeOf = ({ persons, leadingOf }: StoredRegister, id: string): number => leadingOf[persons.indexOf(id)] as number;
const born = (register: StoredRegister, id: string): string | null => {
  const day = birthDays(register)[codeOf(register, id)] as Day;
  return day === NO_DAY ? null : toIso(day);
};

test("of the ids of a person the leading one says when that person was born, else the first that says it", () => {
  const identities = [
    { person_id: "b", leading_id: "d" },
    { person_id: "c", leading_id: "d" },
  ];
  const row = (person_id: string, birth_date: string) => ({ person_id, birth_date, town: "", trade: "" });
  const bornAt = (...rows: readonly Row[]) => born(read(rows, identities), "d");
  expect(bornAt(row("b", "1990-01-01"), row("c", "1991-01-01"))).toBe("1990-01-01");
  expect(bornAt(row("c", "1991-01-01"), row("b", "1990-01-01"))).toBe("1990-01-01");
  expect(bornAt(row("b", "1990-01-01"), row("d", "1992-01-01"), row("c", "1991-01-01"))).toBe("1992-01-01");
  expect(bornAt(row("b", "1990-01-01"), row("d", ""))).toBe("1990-01-01");
  expect(bornAt(row("d", ""), row("c", "1991-01-01"))).toBe("1991-01-01");
  expect(bornAt(row("d", ""))).toBe(null);
});

test("nobody is born on a day that no row says", () => {
  const register = read([{ person_id: "b", birth_date: "1990-01-01", town: "", trade: "" }]);
  expect(["a", "b", "c"].map((id) => born(register, id))).toEqual([null, "1990-01-01", null]);
  expect(born(read(undefined), "a")).toBe(null);
});

test("a row that says nothing, is set aside or was recorded later speaks for nobody", () => {
  const identities = [{ person_id: "b", leading_id: "c" }];
  const townOf = (leading: Row) => {
    const register = read(
      [
        { person_id: "b", town: "Aa", trade: "" },
        { ...leading, person_id: "c", trade: "" },
      ],
      identities,
    );
    return ["c", "a"].map((id) => personTexts(register, "town")?.[codeOf(register, id)]);
  };
  expect(townOf({ town: "Bb" })).toEqual(["Bb", ""]);
  expect(townOf({ town: "" })).toEqual(["Aa", ""]);
  expect(townOf({ town: "Bb", recorded_on: "2020-02-30" })).toEqual(["Aa", ""]);
  expect(townOf({ town: "Bb", recorded_on: "2020-01-02" })).toEqual(["Aa", ""]);
  expect(townOf({ town: "Bb", recorded_on: "2020-01-01" })).toEqual(["Bb", ""]);
});

test("every further column has its own texts, and one that was not read or has no table has none", () => {
  const register = read([{ person_id: "b", town: "Aa", trade: "baker" }]);
  const of = (column: string) => personTexts(register, column)?.[codeOf(register, "b")];
  expect([of("town"), of("trade"), of("size")]).toEqual(["Aa", "baker", undefined]);
  expect(personTexts(register, "size")).toBe(null);
  expect(personTexts(read(undefined), "town")).toBe(null);
  const { register: plain } = readRegister({ applications, persons: [{ person_id: "b" }] }, { asOf: "2020-01-01" });
  expect(personTexts(storedRegister(plain), "town")).toBe(null);
});

test("the digest of a further column stays what it is, and is another for another column", () => {
  const register = read([{ person_id: "b", town: "Aa", trade: "Aa" }]);
  expect(personColumnDigest(register, "town")).toBe("34a456b4b30d4d8312ffff20aa0302c1b4eec77200392ab7005753f1f415e83b");
  expect(personColumnDigest(register, "TOWN ")).toBe(personColumnDigest(register, "town"));
  expect(personColumnDigest(register, "trade")).not.toBe(personColumnDigest(register, "town"));
});
