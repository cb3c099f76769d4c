import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as demonstrationFace from "../../src/demonstration/index.ts";
import * as nodeFace from "../../src/files/index.ts";
import * as historyFace from "../../src/history/index.ts";
import * as rootFace from "../../src/index.ts";
import { main } from "../../src/terminal/main.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "responsible-use.md"), "utf8");
const [, table = ""] = /^## What each output reveals\n([\s\S]*?)^\*\*Per person/m.exec(page) ?? [];

describe("What each output reveals, in docs/responsible-use.md,", () => {
  test("names every command", async () => {
    let help = "";
    const out = (text: string): void => {
      help += text;
    };
    await main(["--help"], { out, err: out, showsProgress: false, availableMemory: () => Infinity, now: () => 0 });
    const [, listing = ""] = /Commands:\n([\s\S]*?)\n\n/.exec(help) ?? [];
    const commands = [...listing.matchAll(/^ {2}([a-z-]+)/gm)].map(([, command]) => command as string);
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((command) => !table.includes(`\`nareis ${command}`))).toEqual([]);
  });

  test("names every public function", () => {
    const functions = [rootFace, nodeFace, historyFace, demonstrationFace].flatMap((face) =>
      Object.entries(face).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
    );
    expect(functions.length).toBeGreaterThan(30);
    expect(functions.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });
});
