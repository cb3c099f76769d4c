import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { shell } from "./run-command.ts";
import { brokenApplications, registerFiles, soundApplications } from "./small-register.ts";

describe("an output that cannot be written does not change the exit status", () => {
  const withErrors = { ...registerFiles, "applications.csv": brokenApplications };

  for (const to of ["2>&-", "2>/dev/full", "2> >(true)"]) {
    test(`standard error as ${to}`, async () => {
      const broken = temporaryFolder(withErrors);
      const sound = temporaryFolder({ "applications.csv": soundApplications });
      expect((await shell(`nareis tables '${broken}' ${to}`)).status).toBe(1);
      expect((await shell(`nareis tables '${sound}' ${to}`)).status).toBe(0);
      expect((await shell(`nareis tabels '${sound}' ${to}`)).status).toBe(2);
    });
  }

  test("standard output that somebody has closed", async () => {
    const broken = temporaryFolder(withErrors);
    for (const command of [`tables '${broken}' --format html`, `check '${broken}' --format json`]) {
      expect((await shell(`nareis ${command} | true`)).status).toBe(1);
      expect((await shell(`nareis ${command} > >(true)`)).status).toBe(1);
    }
  });

  test("a standard output that is full is said in one line, with 2", async () => {
    const sound = temporaryFolder({ "applications.csv": soundApplications });
    for (const [locale, said] of [
      ["nl", /^nareis: De resultaten kunnen niet [^\n]+\n$/],
      ["en", /^nareis: The results cannot [^\n]+\n$/],
    ] as const) {
      const { status, err } = await shell(`nareis tables '${sound}' --locale ${locale} > /dev/full`);
      expect(status).toBe(2);
      expect(err).toMatch(said);
    }
  });
});
