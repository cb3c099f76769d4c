import { defineConfig } from "vitest/config";

export default defineConfig({
  // The runner of the conformance suite is TypeScript, which Node does not load from node_modules as it stands.
  test: { server: { deps: { inline: ["nareis-conformance"] } } },
});
