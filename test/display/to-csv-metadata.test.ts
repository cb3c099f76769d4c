import { describe, expect, test } from "vitest";
import { below6, tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toCsvMetadata } from "../../src/display/to-csv-metadata.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { awkwardTable } from "./awkward-table.ts";
import { type CsvMetadata, csvwProblems } from "./csvw-checker.ts";
import { memoTable } from "./memo-table.ts";
import { publishedTables } from "./published-tables.ts";

const memo = publish(memoTable, tens);
const all: readonly (readonly [string, PublishedTable])[] = [
  ["memo", memo],
  ["below-6", publish(memoTable, below6)],
  ["final", finalize(memo)],
  ["awkward", publish(awkwardTable("dossiers"), { ...tens, zero: "shown" })],
  ["unprotected", publishUnprotected(memoTable)],
  ...Object.entries(publishedTables()),
];

describe("metadata of CSV", () => {
  test.each(["standard", "excel"] as const)("say of every kind what the CSV has, in the dialect %s", (dialect) => {
    for (const [kind, table] of all) {
      for (const locale of ["nl", "en"] as const) {
        const metadata = JSON.parse(toCsvMetadata(table, { dialect, locale })) as CsvMetadata;
        expect(csvwProblems(toCsv(table, { dialect, locale }), metadata), kind).toEqual([]);
      }
    }
  });

  test("and the checker sees what is not as they say", () => {
    const metadata = JSON.parse(toCsvMetadata(memo)) as CsvMetadata;
    const csv = toCsv(memo);
    const wrong = [
      [csv.replace("at_least", "at-least"), "header: at_least"],
      [csv.replace(/,210,210,/, ",210,210.5,"), "cell: value"],
      [csv.replace("2019-12-31", "31-12-2019"), "cell: until"],
      [csv.replace("classes,", "people,"), "cell: subject"],
      [csv.replace(/,B,/, ",,"), "cell: figure_status"],
      [`${csv}${csv.split("\r\n")[1]}\r\n`, "key: not one row each"],
    ] as const;
    for (const [other, problem] of wrong) expect(csvwProblems(other, metadata)).toContain(problem);
    expect(csvwProblems(toCsv(publishUnprotected(memoTable)), metadata)).not.toEqual([]);
    expect(csvwProblems(toCsv(publishedTables()["moves"] as PublishedTable), metadata)).not.toEqual([]);
  });

  test("have the title of every column in Dutch and English, none of them its name", () => {
    for (const [kind, table] of all) {
      const { tableSchema } = JSON.parse(toCsvMetadata(table)) as CsvMetadata;
      for (const { name, titles } of tableSchema.columns) {
        expect(Object.keys(titles), kind).toEqual(["und", "nl", "en"]);
        expect(titles["und"]).toBe(name);
        for (const language of ["nl", "en"]) expect(titles[language], `${kind} ${name}`).toMatch(/^[A-Z"a-z]/);
        if (/_/.test(name)) expect([titles["nl"], titles["en"]], kind).not.toContain(name);
      }
    }
  });

  test("say the language of titles alone: everything else is in both", () => {
    const [dutch, english] = (["nl", "en"] as const).map((locale) => toCsvMetadata(memo, { locale }));
    expect(english).toBe(dutch?.replace('"lang": "nl"', '"lang": "en"'));
    expect(english).not.toBe(dutch);
  });

  test("name the file, and where its figures come from", () => {
    const metadata = JSON.parse(toCsvMetadata(memo, { url: "nareis.csv" }));
    expect(metadata.url).toBe("nareis.csv");
    expect(JSON.parse(toCsvMetadata(memo)).url).toBe("table.csv");
    expect(metadata["dc:conformsTo"]).toEqual([
      { "dc:title": "memo-2023-08", "dc:identifier": memo.about.definitions[0].digest },
    ]);
    expect(metadata["prov:wasDerivedFrom"]).toEqual([
      { "dc:identifier": memo.about.registers[0].digest, "dc:valid": { "@value": "2023-05-31", "@type": "xsd:date" } },
    ]);
    for (const url of ["", " ", 3, null]) expect(() => toCsvMetadata(memo, { url: url as string })).toThrow(RangeError);
  });

  test("do not depend on the figures at all", () => {
    const [none, ten] = [0, 30].map((small) => publishedTables({ small }));
    for (const [kind, table] of Object.entries(none ?? {})) {
      const other = ten?.[kind] as PublishedTable;
      const registers = other.about.registers.map((facts, at) => ({
        ...facts,
        setAside: table.about.registers[at]?.setAside,
      }));
      const changed = { ...other, about: { ...other.about, registers } } as unknown as PublishedTable;
      expect(toCsvMetadata(changed), kind).toBe(toCsvMetadata(table));
    }
  });
});
