import { defineConfig } from "vitest/config";

// Its own, so that the one of the repository around it is not taken.
export default defineConfig({});
