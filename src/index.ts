export type { Day, IsoDate } from "./calendar/day.ts";
export type { Chain, ChainClass, ChainForm, ChainReason } from "./chains/chain.ts";
export type { Definition } from "./chains/definition.ts";
export { lawSince2014, memo2023, presets, regularProcedureIncluded } from "./chains/presets.ts";
