import { describe, expect, test } from "vitest";
import { registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, validator } from "./nareis.ts";

describe("nareis shares DIR", () => {
  test("prints numerators, denominators and percents in Dutch, and in English where asked", async () => {
    const { status, out, err } = await nareis("shares", temporaryFolder(registerFiles));
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Aandelen$/m);
    expect(out).toMatch(/^gestapeld van ingediend +teller.*\n +noemer.*\n +procent/m);
    const { out: english } = await nareis("shares", temporaryFolder(registerFiles), "--locale", "en");
    expect(english).toMatch(/^rejected among those decided +numerator/m);
  });

  test("prints JSON that keeps to its schemas, and that verify finds equal", async () => {
    const folder = temporaryFolder(registerFiles);
    const { out } = await nareis("shares", folder, "--format", "json", "--class", "all-forms", "--by", "quarter");
    const validate = validator("published-table");
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
    const written = temporaryFolder({ "shares.json": out });
    expect((await nareis("verify", `${written}/shares.json`, folder)).status).toBe(0);
    const exact = JSON.parse((await nareis("shares", folder, "--format", "json", "--exact")).out);
    expect(exact.rows.map(({ keys }: { keys: { part: string } }) => keys.part)).not.toContain("percent");
  });

  test("has neither a unit nor a basis to choose", async () => {
    const folder = temporaryFolder(registerFiles);
    for (const option of [
      ["--unit", "sponsors"],
      ["--per", "decision"],
    ]) {
      expect(await nareis("shares", folder, ...option)).toMatchObject({ status: 2, out: "" });
    }
  });
});
