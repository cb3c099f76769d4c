// Prints what nareis answers to each case, as conformance/run.py asks it: python3 conformance/run.py node scripts/conformance/answers.mjs
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = await build({
  stdin: {
    contents: `export { answerOf } from "./scripts/conformance/answer-of-nareis.ts";
      export { readCases } from "./conformance/runner.ts";`,
    loader: "ts",
    resolveDir: root,
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
  packages: "external",
});
const folder = join(root, "node_modules", ".cache", "conformance");
mkdirSync(folder, { recursive: true });
const file = join(folder, `answers-${process.pid}.mjs`);
writeFileSync(file, built.outputFiles[0]?.text ?? "");
const { answerOf, readCases } = await import(pathToFileURL(file).href);
rmSync(file);
for (const one of readCases(join(process.argv[2] ?? "", ".."))) {
  console.log(JSON.stringify({ id: one.id, ...(await answerOf(one)) }));
}
