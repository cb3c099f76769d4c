export type { PictureDocument } from "./canvas/picture-document.ts";
export type { PictureOptions } from "./drawn.ts";
export { type PlotChainOptions, plotChain } from "./plot-chain.ts";
export { type PlotTableOptions, plotTable } from "./plot-table.ts";
export { tableDrawer } from "./table-drawer.ts";
