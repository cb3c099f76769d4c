import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { main } from "../../src/terminal/main.ts";
import { brokenApplications, registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./nareis.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/check.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strictTypes: false }).compile(schema);

/** What a command prints, as a value. */
async function json(...argv: readonly string[]): Promise<unknown> {
  let said = "";
  const out = (text: string): void => {
    said += text;
  };
  await main([...argv, "--format", "json"], {
    out,
    err: () => {},
    showsProgress: false,
    availableMemory: () => Infinity,
    now: () => 0,
  });
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

test("with --evidence a check says the SHA-256 of each file beside the digest of the rows, in both languages", async () => {
  const folder = temporaryFolder(registerFiles);
  const sha256 = createHash("sha256")
    .update(readFileSync(join(folder, "applications.csv")))
    .digest("hex");
  const asked = (await json("check", folder, "--evidence")) as {
    coverage: { registerDigest: string; files: { evidence: { table: string; sha256: string }[] } };
  };
  expect(validate(asked), JSON.stringify(validate.errors)).toBe(true);
  expect(asked.coverage.files.evidence.find(({ table }) => table === "applications")?.sha256).toBe(sha256);
  for (const [locale, rows, files] of [
    ["nl", "Digest van de rijen", "SHA-256 van elk bestand"],
    ["en", "Digest of the rows", "SHA-256 of each file"],
  ] as const) {
    const { out } = await nareis("check", folder, "--evidence", "--locale", locale);
    const lines = out.split("\n");
    const at = lines.findIndex((line) => line.startsWith(rows));
    expect(lines[at + 1]).toBe(`  ${asked.coverage.registerDigest}`);
    expect(lines[at + 2]?.startsWith(files)).toBe(true);
    expect(lines).toContain(`  ${sha256}`);
    expect((await nareis("check", folder, "--locale", locale)).out).not.toContain(files);
    const refused = await nareis("check", folder, "--evidence", "--format", "ndjson", "--locale", locale);
    expect([refused.status, refused.out]).toEqual([2, ""]);
    expect(refused.err).toMatch(/^nareis: --evidence [^\n]+\n$/);
  }
});
