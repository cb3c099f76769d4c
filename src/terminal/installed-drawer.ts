import { isRefusal } from "../arguments/refusal.ts";
import type { DrawTable } from "../plot/draw-table.ts";
import { tableDrawer } from "../plot/table-drawer.ts";
import type { Flags } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** What draws the pictures of a sheet. Where its packages are not installed, a line says so and a sheet has none. */
export async function installedDrawer({ locale, quiet }: Flags, terminal: Terminal): Promise<{ draw?: DrawTable }> {
  try {
    return { draw: await tableDrawer() };
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
    if (quiet !== true) terminal.err(`${WITHOUT[locale]}\n`);
    return {};
  }
}

const WITHOUT = {
  nl: "Het informatieblad krijgt geen grafieken. Installeer daarvoor: npm install @observablehq/plot linkedom.",
  en: "The information sheet gets no charts. Install for them: npm install @observablehq/plot linkedom.",
};
