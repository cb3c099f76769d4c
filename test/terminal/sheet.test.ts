import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { registerFiles } from "../command-line/small-register.ts";
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

test("it says what changed since a table of the previous release, and refuses anything else", async () => {
  const folder = temporaryFolder(registerFiles);
  const { out } = await nareis("tables", folder, "--as-of", "2020-12-31", "--format", "json");
  const previous = join(temporaryFolder({ "previous.json": out, "notes.txt": "none" }), "previous.json");
  expect(await sheet("--format", "markdown", "--previous", previous)).toMatch(
    /previous edition\?[^#]*31 December 2020 as its reference date/,
  );
  const refused = await nareis("sheet", folder, "--locale", "en", "--previous", join(dirname(previous), "notes.txt"));
  expect([refused.status, refused.out, refused.err]).toEqual([
    2,
    "",
    "nareis: Give the previous release by its folder, or by a published table in JSON: nareis tables --format json writes one.\n",
  ]);
});

test("it rounds by the policy that is named, and never prints exact counts", async () => {
  expect(await sheet("--format", "markdown", "--policy", "fives")).toContain("rounded to fives");
  const { status, out } = await nareis("sheet", temporaryFolder(registerFiles), "--exact");
  expect([status, out]).toEqual([2, ""]);
});
