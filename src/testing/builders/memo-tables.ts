import { frozen } from "../../arguments/frozen.ts";
import type { ChainClass } from "../../chains/definition/chain.ts";
import { classTargets, type TargetRow } from "../../demonstration/targets.ts";

/** A table of the memo, as it was printed. */
export interface MemoTable {
  readonly class: ChainClass;
  readonly measure: "applications" | "granted";
  readonly title: string;
  /** By year of submission. */
  readonly cells: Readonly<Record<string, string>>;
  readonly total: string;
  /** How many were open still, from the footnote of the tables of grants; else null. */
  readonly open: string | null;
}

const titles: { readonly [name in string]?: string } = {
  "nareis-op-nareis/applications": "Aanvragen nareis op nareis",
  "nareis-op-nareis/granted": "Inwilligingen nareis op nareis",
  "art8-after-nareis/applications": "Aanvragen gezinshereniging na nareis",
  "art8-after-nareis/granted": "Inwilligingen gezinshereniging na nareis",
};

/** The four tables of sections 3.3 and 3.4, in their order. */
export const memoTables: readonly MemoTable[] = /* @__PURE__ */ frozen(
  classTargets.flatMap((target) =>
    (["applications", "granted"] as const).flatMap((measure) => {
      const title = titles[`${target.class}/${measure}`];
      const { cells, total }: TargetRow = target[measure].memo;
      if (title === undefined) return [];
      const byYear = Object.fromEntries(cells.map((cell, index) => [String(2019 + index), String(cell)]));
      const open = measure === "granted" ? String(target.open.total) : null;
      return [{ class: target.class, measure, title, cells: byYear, total: String(total), open }];
    }),
  ),
);

/** The same as `toPrintAs` takes them: by class and measure, years, total and, where there is a footnote, how many are open. */
export const memoPrinted: Readonly<Record<string, string>> = /* @__PURE__ */ frozen(
  Object.fromEntries(
    memoTables.map(({ class: name, measure, cells, total, open }) => [
      `${name}/${measure}`,
      [...Object.values(cells), total, ...(open === null ? [] : [open])].join(" "),
    ]),
  ),
);
