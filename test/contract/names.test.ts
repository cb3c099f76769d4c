import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as files from "../../src/files/index.ts";
import * as nareis from "../../src/index.ts";
import { applications, stacked } from "./register-literals.ts";

const root = join(import.meta.dirname, "..", "..");

describe("the path", () => {
  test("readRegister(tables, options) gives { register, issues, coverage }", () => {
    const read = nareis.readRegister({ applications: applications(stacked) }, {});
    expect(Object.keys(read)).toEqual(["register", "issues", "coverage"]);
  });

  test("each verb takes what the verb before it made", () => {
    const { register } = nareis.readRegister({ applications: applications(stacked) });
    const chains = nareis.findChains(nareis.asOf(register, "2023-05-31"), nareis.memo2023);
    const exact = nareis.countChains(chains, { unit: "applications" });
    const table = nareis.publish(exact, nareis.tens);
    const { toText, toMarkdown, toHtml, toCsv, toJson } = nareis;
    for (const render of [toText, toMarkdown, toHtml, toCsv, toJson]) expect(typeof render(table)).toBe("string");
    expect(nareis.toRows(table).length).toBeGreaterThan(0);
  });
});

test("beside it: permitsOf, heldOn, explainApplication, exactTable, publishCount, revealCounts, chainsOf", () => {
  const { permitsOf, heldOn, explainApplication, exactTable, publishCount, revealCounts, chainsOf } = nareis;
  for (const beside of [permitsOf, heldOn, explainApplication, exactTable, publishCount, revealCounts, chainsOf]) {
    expect(typeof beside).toBe("function");
  }
});

test("presets memo2023, lawSince2014, policy tens", () => {
  expect(nareis.memo2023.id).toBe("memo-2023-08");
  expect(nareis.lawSince2014.id).toBe("law-since-2014");
  expect(nareis.tens.id).toBe("tens");
});

test("callers pass and get dates as ISO strings", () => {
  const { register } = nareis.readRegister({ applications: applications(stacked) });
  const [chain] = nareis.findChains(nareis.asOf(register, "2023-05-31"), nareis.memo2023);
  expect(chain?.submitted).toBe("2020-01-01");
  expect(nareis.permitsOf(register, "A")[0]?.validFrom).toBe("2019-06-01");
  expect(nareis.applicationOf(register, "a")?.decidedOn).toBe("2019-06-01");
});

test("callers cannot pass a date as a Date or a number: a RangeError", () => {
  const { register } = nareis.readRegister({ applications: applications(stacked) });
  for (const day of [new Date("2023-05-31"), 20_000, null]) {
    expect(() => nareis.asOf(register, day as unknown as string)).toThrow(RangeError);
  }
});

test("files and folders: nareis/node", () => {
  expect(Object.keys(files).sort()).toEqual([
    "readDefinitionFile",
    "readRegisterFiles",
    "readRegisterInPasses",
    "writeRegisterFiles",
  ]);
  expect(Object.keys(nareis).filter((name) => name in files)).toEqual([]);
});

test("each JSON output has a published schema, and none lets an unknown key through", () => {
  const names = readdirSync(join(root, "schemas")).sort();
  expect(names).toEqual(
    [
      "audit",
      "chain",
      "check",
      "definition",
      "definitions",
      "exact-table",
      "explanation",
      "published-table",
      "release-audit",
      "release-plan",
      "release-verification",
      "release",
      "table-row",
      "verification",
    ].map((name) => `${name}.schema.json`),
  );
  for (const name of names) {
    const schema = JSON.parse(readFileSync(join(root, "schemas", name), "utf8"));
    expect(schema, name).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `urn:nareis:schema:${name.replace(".schema.json", "")}`,
      additionalProperties: false,
    });
  }
});

describe("nothing in names says fraud, abuse, risk, suspect or score", () => {
  const forbidden = /fraud|abuse|misuse|risk|suspect|score/i;

  test("no public name", () => {
    expect(Object.keys({ ...nareis, ...files }).filter((name) => forbidden.test(name))).toEqual([]);
  });

  test("no key of the output", () => {
    for (const name of readdirSync(join(root, "schemas"))) {
      expect(readFileSync(join(root, "schemas", name), "utf8"), name).not.toMatch(forbidden);
    }
  });
});
