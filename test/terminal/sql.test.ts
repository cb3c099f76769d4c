import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { toSql } from "../../src/sql/to-sql.ts";
import { registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./nareis.ts";

describe("nareis sql", () => {
  test("prints what the library gives", async () => {
    const script = toSql(memo2023, { dialect: "spark", unit: "applications" }).text;
    expect(await nareis("sql", "--dialect", "spark")).toEqual({ status: 0, out: script, err: "" });
    const asked =
      "--tables permits,register --as-of 2023-05-31 --from 2019 --to 2022 --unit sponsors --per decision --by quarter";
    const ran = await nareis("sql", "--dialect", "postgres", "--definition", "law-since-2014", ...asked.split(" "));
    const options = { tables: ["permits", "register"], asOf: "2023-05-31", from: 2019, to: 2022 } as const;
    const counted = { unit: "sponsors", basis: "decision", period: "quarter" } as const;
    expect(ran.out).toBe(toSql(lawSince2014, { dialect: "postgres", ...options, ...counted } as never).text);
  });

  test("takes a definition from a file, and writes to another", async () => {
    const folder = temporaryFolder({});
    const [from, to] = [join(folder, "definition.json"), join(folder, "script.sql")];
    const definition = { ...memo2023, id: "ten years'; --", lookBackMonths: 120 };
    writeFileSync(from, JSON.stringify(definition));
    const ran = await nareis("sql", "--dialect", "duckdb", "--definition", from, "--output", to, "--quiet");
    expect(ran).toEqual({ status: 0, out: "", err: "" });
    expect(readFileSync(to, "utf8")).toBe(toSql(definition, { dialect: "duckdb", unit: "applications" }).text);
  });

  test("asks for the engine in one line, in both languages", async () => {
    expect(await nareis("sql", "--locale", "en")).toEqual({
      status: 2,
      out: "",
      err: "nareis: Choose with --dialect the engine that reads the script: duckdb, postgres or spark.\n",
    });
    expect(await nareis("sql")).toEqual({
      status: 2,
      out: "",
      err: "nareis: Kies met --dialect de engine die het script leest: duckdb, postgres of spark.\n",
    });
  });

  test("names the engine, the relation or the option that was meant", async () => {
    for (const [argv, meant] of [
      [["--dialect", "postgress"], "postgres"],
      [["--dialect", "duckdb", "--tables", "permits,decision"], "decisions"],
      [["--dialekt", "duckdb"], "--dialect"],
    ] as const) {
      for (const locale of ["nl", "en"]) {
        const { status, out, err } = await nareis("sql", ...argv, "--locale", locale);
        expect([status, out]).toEqual([2, ""]);
        expect(err).toMatch(/^nareis: [^\n]+\n$/);
        expect(err).toMatch(new RegExp(`(Bedoelde u|Did you mean) ${meant}\\?`));
      }
    }
  });

  test("takes identities for the relation of who is who", async () => {
    const [alike, named] = [["identities,permits"], ["permits,identities_resolved"]];
    const of = (tables: readonly string[]) => nareis("sql", "--dialect", "duckdb", "--tables", ...tables);
    expect(await of(alike)).toEqual(await of(named));
    expect((await of(alike)).status).toBe(0);
  });

  test("refuses a day that is none and years the wrong way round in one line", async () => {
    for (const argv of [
      ["--as-of", "2023-02-30"],
      ["--from", "2023", "--to", "2019"],
      ["--per", "submission'"],
    ]) {
      const { status, out, err } = await nareis("sql", "--dialect", "duckdb", ...argv);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toMatch(/^nareis: [^\n]+\n$/);
    }
  });
});

describe("nareis identities", () => {
  const ids = ['quoted "once"', "=1+1", "@x", "-5", "with, comma", " spaced", "é\u{1F600}"];
  const quoted = (id: string): string => `"${id.replaceAll('"', '""')}"`;
  const identities = ids.map((id, n) => `${quoted(id)},${quoted(`${id.trim()} led ${n}`)}\n`).join("");
  const applications = registerFiles["applications.csv"] ?? "";
  const files = { "applications.csv": applications, "identities.csv": `person_id,leading_id\n${identities}` };
  const expected = ids.map((id, n) => ({ person_id: id.trim(), leading_id: `${id.trim()} led ${n}` }));
  const byPerson = (one: { person_id: string }, other: { person_id: string }): number =>
    one.person_id < other.person_id ? -1 : 1;

  test("gives every id exactly, as CSV and as NDJSON, in code unit order", async () => {
    const folder = temporaryFolder(files);
    const csv = await nareis("identities", folder, "--format", "csv", "--quiet");
    const ndjson = await nareis("identities", folder, "--format", "ndjson", "--quiet");
    expect([csv.status, ndjson.status]).toEqual([0, 0]);
    const lines = ndjson.out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([...expected].sort(byPerson));
    expect(parse(csv.out, { columns: true, bom: true })).toEqual([...expected].sort(byPerson));
    expect((await nareis("identities", folder, "--quiet")).out).toBe(csv.out);
  });

  test("leaves out what was not known on the day that is asked", async () => {
    const known = "person_id,leading_id,known_on\nP8,P9,2021-06-01\n";
    const folder = temporaryFolder({ ...files, "identities.csv": known });
    const on = async (day: string): Promise<string> =>
      (await nareis("identities", folder, "--as-of", day, "--format", "ndjson", "--quiet")).out;
    expect(await on("2021-05-31")).toBe("");
    expect(await on("2021-06-01")).toBe('{"person_id":"P8","leading_id":"P9"}\n');
  });

  test("of a register without such a table is a heading alone", async () => {
    const { status, out } = await nareis("identities", temporaryFolder({ "applications.csv": applications }));
    expect(status).toBe(0);
    expect(out.trim()).toBe("person_id,leading_id");
  });
});
