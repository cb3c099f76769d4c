// What a question asks where it does not say otherwise: the memo's definition, years of applications, its policy.
import { importTypeScript } from "./import-typescript.mjs";

const { memo2023, tens } = await importTypeScript(`
  export { memo2023 } from "./src/chains/definition/presets.ts";
  export { tens } from "./src/disclosure/policy.ts";
`);

/** @type {Readonly<Record<"reading" | "definition" | "counts" | "policy", Readonly<Record<string, any>>>>} */
export const defaults = {
  reading: {},
  definition: memo2023,
  counts: { unit: "applications", basis: "submission", period: "year" },
  policy: tens,
};
