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

test("it rounds by the policy that is named, and never prints exact counts", async () => {
  expect(await sheet("--format", "markdown", "--policy", "fives")).toContain("rounded to fives");
  const { status, out } = await nareis("sheet", temporaryFolder(registerFiles), "--exact");
  expect([status, out]).toEqual([2, ""]);
});
