import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { consumer, run } from "./consumer.ts";

/** The two addresses of this path in one script for a page, as a bundler makes it; their names are in `nareis`. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "nareis"; export * from "nareis/demonstration";', resolveDir: consumer.folder },
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "nareis",
    // A module of Node that is asked for stays in the script, so that the test can see it.
    external: ["node:*"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** From the demonstration register to the memo's tables, as the text of a function. */
const path = `({ demonstrationTables, readRegister, findChains, memo2023, countChains, publish, tens, toMarkdown }) => {
  const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
  return toMarkdown(publish(countChains(findChains(register, memo2023), { unit: "applications" }), tens), { locale: "nl" });
}`;

describe("nareis in a browser", () => {
  test("asks for no module of Node", async () => {
    expect(await bundled()).not.toMatch(/["']node:|\brequire\(/);
  });

  test("goes the whole path where there is nothing but the language and the text encoders of the web", async () => {
    const inPage = runInContext(`${await bundled()}; (${path})(nareis)`, createContext({ TextEncoder, TextDecoder }));
    const { status, stdout, stderr } = run(process.execPath, [
      "--input-type=module",
      "--eval",
      `import * as core from "nareis"; import * as demonstration from "nareis/demonstration";
      process.stdout.write((${path})({ ...core, ...demonstration }))`,
    ]);
    expect(status, stderr).toBe(0);
    expect(inPage).toContain("Eindtotaal");
    expect(inPage).toBe(stdout);
  });
});
