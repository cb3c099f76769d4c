import { defineConfig, type Options } from "tsup";

const shared: Options = {
  target: "node20",
  // Browsers and Deno tell a module of Node from a package by this prefix.
  removeNodeProtocol: false,
  // The configurations below run side by side, and scripts/build.mjs gives them an empty folder.
  clean: false,
};

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts", node: "src/files/index.ts", history: "src/history/index.ts" },
    format: ["esm", "cjs"],
    splitting: true,
    treeshake: true,
    // tsup 8 sets baseUrl, which TypeScript 6 calls deprecated.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...shared,
    entry: { bin: "src/terminal/bin.ts" },
    format: ["esm"],
    banner: { js: "#!/usr/bin/env node" },
  },
]);
