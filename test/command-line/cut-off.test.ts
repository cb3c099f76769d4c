import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { bin, nareis, shell } from "./run-command.ts";
import { registerFiles } from "./small-register.ts";

/** The files of the demonstration register, written once. */
async function demonstration(): Promise<string> {
  const folder = join(temporaryFolder(), "register");
  await nareis(["demo", "--write", folder, "--quiet"]);
  return folder;
}

/** Runs a command and sends it a signal as soon as a file stands in a folder; tells how it ended. */
async function signalled(argv: readonly string[], folder: string, signal: NodeJS.Signals): Promise<string | null> {
  const child = spawn(process.execPath, [bin, ...argv], { stdio: "ignore" });
  const watcher = watch(folder, () => {
    if (readdirSync(folder).some((name) => name.endsWith(".part"))) child.kill(signal);
  });
  const [, ended] = (await once(child, "close")) as [number | null, string | null];
  watcher.close();
  return ended;
}

describe("a disk that is full in the middle of a file", () => {
  test("leaves no file of a register, and no folder that was made for it", async () => {
    for (const blocks of [1, 1500]) {
      const parent = temporaryFolder();
      const { status, err } = await shell(`ulimit -f ${blocks}; nareis demo --write '${parent}/register' --locale en`);
      expect({ status, err }).toEqual({
        status: 2,
        err: "nareis: Give a folder that you may write to, with room for the files.\n",
      });
      expect(readdirSync(parent)).toEqual([]);
    }
  });

  test("leaves the old files of a register whole", async () => {
    const old = { "applications.csv": "mine", "register.json": "mine" };
    const folder = temporaryFolder(old);
    const { status } = await shell(`ulimit -f 100; nareis demo --write '${folder}' --force`);
    expect(status).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(old));
    for (const name of Object.keys(old)) expect(readFileSync(join(folder, name), "utf8")).toBe("mine");
  });

  test("leaves no half results, and those of before whole", async () => {
    const folder = await demonstration();
    const output = join(temporaryFolder({ "old.ndjson": "old" }), "old.ndjson");
    for (const to of [`'${output}' --force`, `'${output}.new'`]) {
      const { status, err } = await shell(`ulimit -f 100; nareis chains '${folder}' --format ndjson --output ${to}`);
      expect(status).toBe(2);
      expect(err).toMatch(/^nareis: [^\n]*--output[^\n]*\n$/);
      expect(readFileSync(output, "utf8")).toBe("old");
      expect(readdirSync(join(output, ".."))).toEqual(["old.ndjson"]);
    }
  });
});

describe("a signal in the middle of writing", () => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    test(`${signal} ends the command and leaves nothing that looks whole`, async () => {
      const folder = temporaryFolder();
      const ended = await signalled(["demo", "--write", folder], folder, signal);
      // It can come when the last file has its name already: then all have.
      if (ended === null) expect(readdirSync(folder)).toContain("register.json");
      else expect([ended, readdirSync(folder)]).toEqual([signal, []]);
    });
  }

  test("of results leaves none of them", async () => {
    const folder = await demonstration();
    const to = temporaryFolder();
    const ended = await signalled(
      ["chains", folder, "--format", "ndjson", "--output", join(to, "chains")],
      to,
      "SIGINT",
    );
    if (ended === null) expect(readdirSync(to)).toEqual(["chains"]);
    else expect([ended, readdirSync(to)]).toEqual(["SIGINT", []]);
  });

  test("a process that is killed leaves no register without its manifest", async () => {
    const folder = temporaryFolder();
    await signalled(["demo", "--write", folder], folder, "SIGKILL");
    const hasApplications = existsSync(join(folder, "applications.csv"));
    expect(hasApplications && !existsSync(join(folder, "register.json"))).toBe(false);
    if (!hasApplications) expect((await nareis(["tables", folder])).status).toBe(2);
  });
});

describe("--output to what is no ordinary file", () => {
  test("writes into it", async () => {
    const folder = temporaryFolder(registerFiles);
    const { status, out } = await shell(`nareis tables '${folder}' --output /dev/stdout --force | cat`);
    expect([status, out]).toEqual([0, (await nareis(["tables", folder])).out]);
    expect((await shell(`nareis tables '${folder}' --output /dev/full --force`)).status).toBe(2);
  });
});
