// Puts the tests of the core, and the code that they import, into one file that mocha can run. Left out are tests that
// need what only vitest has, and those that start other processes.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

// Stryker runs this where it has put the changed code, and not where this file was.
const root = process.cwd();
/** Where the tests stand that are asked, by how their paths below test begin. */
const asked = (
  process.env["NAREIS_TESTS"] ?? "calendar/ cases/ chains/ contract/ counts/ differences/ disclosure/ display/ files/"
).split(" ");
const isElsewhere =
  /\bvi\.|toMatch(?:Inline|File)Snapshot|node:(?:child_process|worker_threads)|\.\/(?:large-files|two-threads)|esbuild/;

const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(test|property)\.ts$/.test(path) && asked.some((one) => path.startsWith(one)))
  .map((path) => join("test", path))
  .filter((path) => !isElsewhere.test(readFileSync(join(root, path), "utf8")))
  .sort();

await build({
  stdin: {
    contents: [
      // Which register breaks a law does not matter here, and looking for a smaller one takes long.
      `import fc from "fast-check"; fc.configureGlobal({ seed: 2023, endOnFailure: true });`,
      ...files.map((path) => `import "./${path}";`),
    ].join("\n"),
    loader: "ts",
    resolveDir: root,
  },
  bundle: true,
  outfile: join(root, "tests-in-one.mjs"),
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  // Tests are imported for what they do, which the package says of no file.
  ignoreAnnotations: true,
  logLevel: "error",
  plugins: [
    {
      name: "where a test stands",
      setup({ onLoad }) {
        onLoad({ filter: /\/test\/.*\.ts$/ }, ({ path }) => ({
          loader: "ts",
          contents: readFileSync(path, "utf8")
            .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
            .replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
        }));
      },
    },
  ],
  alias: { vitest: fileURLToPath(new URL("as-vitest.mjs", import.meta.url)) },
});
