import { defineConfig, type Options } from "tsup";
import manifest from "./package.json" with { type: "json" };

const shared: Options = {
  target: "node20",
  // esbuild writes `var` for what is constant at the top of a file, and the engine then looks it up each time: reading a
  // row takes a tenth longer. Names in capitals are constants.
  plugins: [
    {
      name: "constants",
      renderChunk: (code) => ({ code: code.replace(/^var (?=[A-Z][A-Z0-9_]* = )/gm, "const ") }),
    },
  ],
  // Browsers and Deno tell a module of Node from a package by this prefix.
  removeNodeProtocol: false,
  // The configurations below run side by side, and scripts/build.mjs gives them an empty folder.
  clean: false,
};

/** The addresses in package.json. */
const addresses = {
  index: "src/index.ts",
  node: "src/files/index.ts",
  history: "src/history/index.ts",
  demonstration: "src/demonstration/index.ts",
  parquet: "src/files/parquet/index.ts",
  arrow: "src/files/arrow/index.ts",
  workbook: "src/spreadsheet/index.ts",
  plot: "src/plot/index.ts",
  release: "src/statistical-release/index.ts",
  solver: "src/solver/index.ts",
  sql: "src/sql/index.ts",
  duckdb: "src/sql-engines/duckdb/index.ts",
  postgres: "src/sql-engines/postgres/index.ts",
  testing: "src/testing/index.ts",
};

/**
 * The verbs of the path. A bundler keeps whatever at the top of a file might do something, so one file for everything
 * would stay whole in an application that only finds chains: what a verb needs stands in files of its own.
 */
const verbs = {
  "read-register": "src/cases/read-register.ts",
  "find-chains": "src/chains/find-chains.ts",
  "count-chains": "src/counts/count-chains.ts",
  publish: "src/disclosure/publish.ts",
  "to-text": "src/display/to-text.ts",
};

export default defineConfig([
  {
    ...shared,
    entry: { ...addresses, ...verbs },
    format: ["esm", "cjs"],
    splitting: true,
    treeshake: true,
    // tsup 8 sets baseUrl, which TypeScript 6 calls deprecated.
    dts: { entry: addresses, compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...shared,
    entry: { bin: "src/terminal/bin.ts", "nareis-second-thread": "src/files/second-thread.ts" },
    format: ["esm"],
    // With what it depends on, in one file: finding and opening fifty others took longer than reading this one.
    noExternal: Object.keys(manifest.dependencies),
    minifyWhitespace: true,
    // Of these packages one is in CommonJS, and asks for modules of Node.
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
    },
  },
  {
    ...shared,
    entry: { laws: "src/trial/laws.ts" },
    format: ["esm"],
    banner: { js: "#!/usr/bin/env node" },
    esbuildPlugins: [
      {
        name: "own-address",
        // The kit is beside it in dist, and needs fast-check as soon as it is loaded: so only when a law is tried.
        setup: ({ onResolve }) => {
          onResolve({ filter: /testing\/index\.ts$/ }, () => ({ path: "./testing.js", external: true }));
        },
      },
    ],
  },
]);
