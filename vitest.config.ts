import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.property.ts"],
    exclude: ["test/package/**", "test/night/**", "node_modules/**"],
    testTimeout: 60_000,
  },
});
