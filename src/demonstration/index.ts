// The public face of `nareis/demonstration`: an address of its own, so that `nareis` loads no generator.
export type { DemonstrationManifest, DemonstrationRow, DemonstrationRows } from "./demonstration-rows.ts";
export { demonstrationTables } from "./demonstration-tables.ts";
