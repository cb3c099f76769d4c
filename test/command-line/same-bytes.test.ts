import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const bin = join(import.meta.dirname, "..", "..", "dist", "bin.js");

/** A command of each kind, between them every kind of text: `DIR` is the register that the first of them writes. */
const commands: readonly string[] = [
  "demo --write DIR",
  "demo --format html --locale en",
  "tables DIR --as-of 2023-05-31 --by month --per decision --unit sponsors --format markdown",
  "tables DIR --as-of 2023-05-31 --exact --format json",
  "chains DIR --as-of 2023-05-31 --format ndjson",
  "check DIR --format json",
  "demo --format xlsx --output DIR/tables.xlsx",
];

/** A digest of what each command prints, and of each file of the register, in surroundings of their own. */
async function digests(surroundings: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const place = mkdtempSync(join(tmpdir(), "nareis-same-"));
  const found: Record<string, string> = {};
  try {
    for (const command of commands) {
      const parameters = command.split(" ").map((one) => one.replace("DIR", "register"));
      const env = { ...process.env, ...surroundings };
      const { stdout } = await run(process.execPath, [bin, ...parameters], { cwd: place, env, maxBuffer: 1 << 28 });
      found[command] = digest(stdout);
    }
    for (const name of readdirSync(join(place, "register")).sort()) {
      found[name] = digest(readFileSync(join(place, "register", name)));
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return found;
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

test("the same bytes in every time zone and locale", { timeout: 300_000 }, async () => {
  const here = await digests({ TZ: "UTC", LC_ALL: "C" });
  const zones = ["Pacific/Apia", "America/St_Johns"];
  const elsewhere = await Promise.all(zones.map((TZ) => digests({ TZ, LC_ALL: "nl_NL.UTF-8" })));
  for (const [index, zone] of zones.entries()) expect(elsewhere[index], zone).toEqual(here);
});
