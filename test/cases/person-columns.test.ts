import { expect, test } from "vitest";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { furtherHeaders } from "../../src/cases/intake/person-columns.ts";
import { isRefusedAttribute } from "../../src/cases/intake/refused-attribute.ts";
import { personColumnDigest, personTexts } from "../../src/cases/known/person-attributes.ts";
import { type Row, readRegister } from "../../src/cases/read-register.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";

const applications = [
  { application_id: "x", procedure: "asylum", applicant_id: "p", submitted_on: "2020-01-01" },
  { application_id: "y", procedure: "asylum", applicant_id: "q", submitted_on: "2020-01-01" },
];
const read = (persons: readonly Row[], options: ReadOptions = { personColumns: ["town"] }, others: object = {}) =>
  readRegister({ applications, persons, ...others }, options);
const townOf = ({ register }: ReturnType<typeof read>, person: string): string | undefined => {
  if (register === null) return undefined;
  const stored = storedRegister(register);
  return personTexts(stored, "town")?.[stored.leadingOf[stored.persons.indexOf(person)] ?? -1];
};

test("no further column of persons is read by default, and one that is not named stays unknown", () => {
  const rows = [{ person_id: "p", town: "Aa", size: "9" }];
  expect(townOf(read(rows, {}), "p")).toBe(undefined);
  expect(read(rows, {}).coverage.tables.persons?.unknownColumns).toEqual([2, 3]);
  expect(read(rows).coverage.tables.persons?.unknownColumns).toEqual([3]);
  expect(townOf(read(rows), "p")).toBe("Aa");
});

test("headers are compared like those of the contract, and cells are text", () => {
  const one = read([{ person_id: "p", "HOME town": " Aa " }], { personColumns: ["home_town"] });
  expect(
    personTexts(storedRegister(one.register as NonNullable<typeof one.register>), "Home-Town")?.includes("Aa"),
  ).toBe(true);
  expect(townOf(read([{ person_id: "p", town: 7 }]), "p")).toBe("7");
  expect(townOf(read([{ person_id: "p", town: 7.5 }]), "p")).toBe("7.5");
  expect(townOf(read([{ person_id: "p", town: true }]), "p")).toBe("true");
  expect(townOf(read([{ person_id: "p", town: null }]), "p")).toBe("");
  expect(townOf(read([{ person_id: "p", town: " NULL" }], { personColumns: ["town"], empty: ["NULL"] }), "p")).toBe("");
  const list = read([{ person_id: "p", town: ["Aa"] }]);
  expect(townOf(list, "p")).toBe("");
  expect(list.issues).toMatchObject([{ code: "unusable-detail", table: "persons", row: 1, column: null }]);
  expect(read([{ person_id: "p", town: Number.NaN }]).issues).toEqual(list.issues);
  const twice = read([{ person_id: "p", town: ["Aa"] }, { person_id: "p", town: ["Bb"] }, { person_id: "p" }]);
  expect(twice.issues.map(({ code, row }) => `${code} ${row}`)).toEqual([
    ...["unusable-detail 1", "duplicate-row 2", "unusable-detail 2", "duplicate-row 3"],
  ]);
});

test("a named column goes by its header without the space around it", () => {
  expect(furtherHeaders("persons", { personColumns: [" town ", "size"] })).toEqual(["town", "size"]);
  expect(townOf(read([{ person_id: "p", town: "Aa" }], { personColumns: [" town "] }), "p")).toBe("Aa");
});

test("several named columns are told apart", () => {
  const personColumns = ["town", "size", "street"];
  const { register } = read([{ person_id: "p", street: "Cc", size: "Bb", town: "Aa" }], { personColumns });
  const stored = storedRegister(register as NonNullable<typeof register>);
  expect(personColumns.map((name) => personTexts(stored, name)?.filter((text) => text !== ""))).toEqual([
    ...[["Aa"], ["Bb"], ["Cc"]],
  ]);
});

test("columns of a line are found by their header, wherever they stand", () => {
  const intake = createRegisterIntake({ personColumns: ["town"], asOf: "2023-05-31" });
  intake.startTable("applications", ["application_id", "procedure", "applicant_id", "submitted_on"]);
  const persons = intake.startTable("persons", ["town", "birth_date", "size", "person_id"]);
  persons.row(["Aa", "2000-01-01", "9", "p"]);
  const { register, coverage } = intake.finish();
  expect(personTexts(storedRegister(register as NonNullable<typeof register>), "town")).toEqual(["Aa"]);
  expect(coverage.tables.persons?.unknownColumns).toEqual([3]);
});

test("a line that cannot be cut into cells changes nothing of what stands in a further column", () => {
  const digestWith = (...lines: readonly (readonly string[] | null)[]): string => {
    const intake = createRegisterIntake({ personColumns: ["town"], asOf: "2023-05-31" });
    const persons = intake.startTable("persons", ["person_id", "town"]);
    for (const line of lines) line === null ? persons.broken("field-count") : persons.row(line);
    const { register } = intake.finish();
    return personColumnDigest(storedRegister(register as NonNullable<typeof register>), "town");
  };
  const whole = digestWith(["p", "Aa"], ["q", "Bb"]);
  expect(digestWith(null, ["p", "Aa"], null, ["q", "Bb"], null)).toBe(whole);
  expect(digestWith(["p", "Aa"], ["q", "Cc"])).not.toBe(whole);
});

test("a named column is a required header: absent or given twice, the table of persons is not read", () => {
  const absent = read([{ person_id: "p", birth_date: "2000-01-01" }]);
  expect(absent.issues).toMatchObject([{ code: "missing-column", table: "persons", row: null, column: null }]);
  expect(absent.coverage.tables.persons).toMatchObject({ rows: 1, kept: 0, setAside: 1 });
  expect(townOf(absent, "p")).toBe(undefined);
  const intake = createRegisterIntake({ personColumns: ["town"], asOf: "2023-05-31" });
  intake.startTable("applications", ["application_id", "procedure", "applicant_id", "submitted_on"]);
  intake.startTable("persons", ["person_id"]).row(["p"]);
  const { register, coverage } = intake.finish();
  expect(personTexts(storedRegister(register as NonNullable<typeof register>), "town")).toBe(null);
  expect(coverage.tables.persons).toMatchObject({ rows: 1, kept: 0, setAside: 1 });
  const twice = read([{ person_id: "p", town: "Aa", Town: "Bee" }]);
  expect(twice.issues).toMatchObject([{ code: "duplicate-column", table: "persons", column: null }]);
  expect(read([]).issues).toEqual([]);
});

test("rows of one person that differ in a named column are in conflict, and those that do not are duplicates", () => {
  const rows = [
    { person_id: "p", town: "Aa" },
    { person_id: "p", town: "Bee" },
  ];
  expect(read(rows).issues.map(({ code }) => code)).toEqual(["conflicting-rows", "conflicting-rows"]);
  const spaced = [rows[0] as Row, { person_id: " p\t", town: "Bee" }];
  expect(read(spaced).issues.map(({ code }) => code)).toEqual(["conflicting-rows", "conflicting-rows"]);
  expect(townOf(read(rows), "p")).toBe("");
  expect(read(rows, {}).issues.map(({ code }) => code)).toEqual(["unknown-column", "duplicate-row"]);
});

test("of several ids of one person the leading one speaks first, then the smallest that says anything", () => {
  const identities = [
    { person_id: "b", leading_id: "p" },
    { person_id: "c", leading_id: "p" },
  ];
  const row = (person_id: string, town: string) => ({ person_id, town });
  const options = { personColumns: ["town"] };
  expect(townOf(read([row("c", "Cee"), row("p", "Aa"), row("b", "Bee")], options, { identities }), "c")).toBe("Aa");
  expect(townOf(read([row("c", "Cee"), row("p", ""), row("b", "Bee")], options, { identities }), "p")).toBe("Bee");
  expect(townOf(read([row("p", ""), row("c", "Cee"), row("b", "")], options, { identities }), "b")).toBe("Cee");
});

test("a row that was recorded after the reference date is not known yet", () => {
  const rows = [{ person_id: "p", town: "Aa", recorded_on: "2021-01-01" }];
  expect(townOf(read(rows, { personColumns: ["town"], asOf: "2020-12-31" }), "p")).toBe("");
  expect(townOf(read(rows, { personColumns: ["town"], asOf: "2021-01-01" }), "p")).toBe("Aa");
});

test("nationality and its like are refused in any spelling, also as part of a header, with the reason", () => {
  const refused = [
    "nationality",
    "Nationality_Code",
    "nationaliteit",
    "2e nationaliteit",
    "citizenship",
    "land_van_herkomst_2",
    "country of birth",
    "birth_country",
    "birthCountry",
    "BIRTHPLACE",
    "geboorteland",
    "Geboorteplaats",
    "country",
    "origin",
    "Ethnicity",
    "etniciteit",
    "race",
    "raceCode",
    "ras",
    "afkomst",
    "religion",
    "religie",
    "godsdienst",
    "faith",
    "moedertaal",
    "mother tongue",
    "Language-1",
    "taal",
    "skin_colour",
    "sexual orientation",
    "seksuele_geaardheid",
    "health",
    "gezondheidstoestand",
    "political_opinion",
    "politieke voorkeur",
    "étnicité",
    "nat_code",
    "landcode",
    "countryCode",
    "geb_land",
    "geb plaats",
    "burgerschap",
    "statenloos",
    "kerkelijke gezindte",
    "voorkeurstaal",
    "talen",
    "raskenmerk",
    "bevolkingsgroep",
    "niet-westers",
    "paspoort",
    "passport_country",
    "dna",
    "Staatsangehörigkeit",
    "Geburtsort",
    "Herkunftsland",
    "Muttersprache",
    "nationalité",
    "pays de naissance",
    "langue",
    "nacionalidad",
    "landOmschrijving",
    "2e_taal",
    "tweedeTaal",
    "país_de_origen",
    "cittadinanza",
    "nazionalità",
    "narodowość",
    "vatandaşlık",
    "гражданство",
    "الجنسية",
  ];
  expect(refused.filter((header) => !isRefusedAttribute(header))).toEqual([]);
  for (const header of refused)
    expect(() => read([], { personColumns: ["town", header] })).toThrow(/nationality.*responsible-use/);
  const allowed = [
    "town",
    "municipality",
    "terras",
    "trace_id",
    "birth_year",
    "region",
    "household_size",
    "gemeente",
    "stamp",
    "straat",
    "international_office",
    "national_insurance_office",
    "landlord",
    "provincie",
    "betaald",
    "aantal",
    "signature",
    "geslacht",
    "opleiding",
    "beperking",
  ];
  expect(allowed.filter(isRefusedAttribute)).toEqual([]);
});

test("headers that cannot be further columns are refused", () => {
  expect(() => read([], { personColumns: "town" as never })).toThrow(TypeError);
  for (const headers of [[" "], ["town", " "], ["town", 3]]) {
    expect(() => read([], { personColumns: headers as string[] })).toThrow("Pass `personColumns` as a list of headers");
  }
  const refused = (personColumns: readonly string[]) => (): unknown => read([], { personColumns });
  expect(refused(["race", "town"])).toThrow(expect.objectContaining({ code: "attribute-refused" }));
  expect(refused(["town", "birth_date"])).toThrow(expect.objectContaining({ code: "column-known" }));
  expect(() => read([], { personColumns: ["town", "Town"] })).toThrow(RangeError);
  expect(() => read([], { personColumns: ["geboortedatum"] })).toThrow(RangeError);
  expect(() => read([], { personColumns: ["plaats"], columns: { persons: { plaats: "birth_date" } } })).toThrow(
    RangeError,
  );
});
