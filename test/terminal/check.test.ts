import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { main } from "../../src/terminal/main.ts";
import { brokenApplications, registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/check.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strictTypes: false }).compile(schema);

/** What a command prints, as a value. */
async function json(...argv: readonly string[]): Promise<unknown> {
  let said = "";
  const out = (text: string): void => {
    said += text;
  };
  await main([...argv, "--format", "json"], { out, err: () => {}, showsProgress: false });
  return JSON.parse(said);
}

test("a check as JSON has the digest of the register that its tables carry, and none where it was refused", async () => {
  const folder = temporaryFolder({ ...registerFiles, "applications.csv": brokenApplications });
  const table = (await json("tables", folder)) as {
    about: { registers: [{ digest: string }]; version: string };
  };
  const lenient = (await json("check", folder)) as { coverage: { registerDigest: unknown; version: unknown } };
  const strict = (await json("check", folder, "--strict")) as typeof lenient;
  for (const check of [lenient, strict]) expect(validate(check), JSON.stringify(validate.errors)).toBe(true);
  expect(lenient.coverage).toMatchObject({
    registerDigest: table.about.registers[0].digest,
    version: table.about.version,
  });
  expect(strict.coverage.registerDigest).toBeNull();
});
