import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { demonstrationTables } from "../../src/demonstration/index.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { toJson } from "../../src/display/to-json.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { registerFiles } from "../command-line/small-register.ts";
import { memoLiteral } from "../display/memo-table.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./nareis.ts";

const sheet = async (...options: readonly string[]): Promise<string> =>
  (await nareis("sheet", temporaryFolder(registerFiles), "--locale", "en", ...options)).out;

test("nareis sheet writes a whole page of the two classes of the memo, with their shares", async () => {
  const page = await sheet();
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(page.match(/<caption>[^<]*/g)).toEqual([
    "<caption>Applications for nareis op nareis",
    "<caption>Applications for nareis op nareis: granted",
    "<caption>Applications for family reunification after nareis",
    "<caption>Applications for family reunification after nareis: granted",
    "<caption>Nareis op nareis",
    "<caption>Family reunification after nareis",
  ]);
});

test("it is a draft unless somebody says that it is final", async () => {
  expect(await sheet("--format", "markdown")).toContain("**DRAFT");
  expect(await sheet("--format", "markdown", "--final")).not.toContain("DRAFT");
});

test("it names whom readers can ask, where somebody says so", async () => {
  expect(await sheet("--format", "markdown")).not.toContain("example.org");
  expect(await sheet("--format", "markdown", "--contact", "figures at example.org")).toContain(
    "figures at example.org",
  );
});

test("it has a chart of each class, and Markdown has none", async () => {
  expect((await sheet()).match(/<figure>/g)).toHaveLength(2);
  expect(await sheet("--format", "markdown")).not.toContain("<figure");
});

test("it says what changed since a table of the previous release", async () => {
  const folder = temporaryFolder(registerFiles);
  const { out } = await nareis("tables", folder, "--as-of", "2020-12-31", "--format", "json");
  const previous = join(temporaryFolder({ "previous.json": out }), "previous.json");
  expect(await sheet("--format", "markdown", "--previous", previous)).toMatch(
    /previous edition\?[^#]*31 December 2020 as its reference date/,
  );
});

describe("what is no previous release is refused, in the language of --locale", () => {
  const nothing = {
    nl: "Geef als vorige publicatie de map van een met een informatieblad, of een gepubliceerde tabel in JSON: nareis tables --format json schrijft die.",
    en: "Give as the previous release the folder of one with an information sheet, or a published table in JSON: nareis tables --format json writes one.",
  };
  const later = {
    nl: "Geef een vorige publicatie waarvan de peildatum niet na die van deze ligt.",
    en: "Give a previous release whose reference date is not after that of this one.",
  };
  const unprotected = publishUnprotected(exactTable(memoLiteral));
  const shares = publish(
    countShares(findChains(readRegister(demonstrationTables(), { asOf: "2020-12-31" }).register, memo2023)),
    tens,
  );
  const day = ["--as-of", "2020-12-31"] as const;
  test.each([
    ["a file with something else", () => "none", nothing],
    ["an unprotected table", () => toJson(unprotected), nothing],
    ["a table of shares alone", () => toJson(shares), nothing],
    [
      "a table of a later day",
      async (folder: string) => (await nareis("tables", folder, "--format", "json")).out,
      later,
    ],
  ] as const)("%s", async (_, contentOf, said) => {
    const folder = temporaryFolder(registerFiles);
    const previous = join(temporaryFolder({ "previous.json": await contentOf(folder) }), "previous.json");
    for (const locale of ["nl", "en"] as const) {
      const ran = await nareis("sheet", folder, ...day, "--locale", locale, "--previous", previous);
      expect([ran.status, ran.out, ran.err]).toEqual([2, "", `nareis: ${said[locale]}\n`]);
    }
  });

  test("a release without a sheet", async () => {
    const folder = temporaryFolder(registerFiles);
    const beside = temporaryFolder();
    const plan = JSON.parse((await nareis("plan", folder, ...day)).out);
    const file = join(beside, "plan.json");
    writeFileSync(file, JSON.stringify({ ...plan, tables: [{ of: "signals", name: "signals" }] }));
    await nareis("release", file, folder, "--output", join(beside, "release"));
    for (const locale of ["nl", "en"] as const) {
      const ran = await nareis("sheet", folder, ...day, "--locale", locale, "--previous", join(beside, "release"));
      expect([ran.status, ran.out, ran.err]).toEqual([2, "", `nareis: ${nothing[locale]}\n`]);
    }
  });
});

test("it rounds by the policy that is named, and never prints exact counts", async () => {
  expect(await sheet("--format", "markdown", "--policy", "fives")).toContain("rounded to fives");
  const { status, out } = await nareis("sheet", temporaryFolder(registerFiles), "--exact");
  expect([status, out]).toEqual([2, ""]);
});
