import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addresses, consumer, root, run } from "./consumer.ts";

const program = `
${addresses.map((address, index) => `import * as all${index} from "${address}";`).join("\n")}
import { memo2023, type Definition } from "nareis";
const own: Definition = { ...memo2023, id: "own", independent: "granted" };
export const known: readonly unknown[] = [own, ${addresses.map((_, index) => `all${index}`).join(", ")}];
// @ts-expect-error: no such value.
export const wrong: Definition = { ...memo2023, independent: "sometimes" };
`;

describe("a program in TypeScript that uses the package passes the compiler", () => {
  test.each([
    ["node16", "a module", "program.mts"],
    ["node16", "CommonJS", "program.cts"],
    ["bundler", "a module", "program.ts"],
  ])("with moduleResolution %s, as %s", (moduleResolution, _kind, file) => {
    const folder = join(consumer.kit, `${moduleResolution}-${file}`);
    mkdirSync(folder);
    const types = join(root, "node_modules", "@types");
    const compilerOptions = {
      module: moduleResolution === "bundler" ? "esnext" : "node16",
      moduleResolution,
      ...{ target: "es2022", strict: true, noEmit: true, skipLibCheck: false, types: ["node"], typeRoots: [types] },
    };
    writeFileSync(join(folder, file), program);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
    const { status, stdout } = run(join(root, "node_modules", ".bin", "tsc"), ["-p", folder]);
    expect(status, stdout).toBe(0);
  });
});
