import { countChains, figureText, findChains, publish, readRegister } from "../../../src/index.ts";
import type { LawImplementation } from "../../../src/testing/laws/law.ts";

/** The fast path, as the laws ask it. */
export const nareisItself: {
  readonly chains: LawImplementation<"chains">;
  readonly counts: LawImplementation<"counts">;
  readonly figures: LawImplementation<"figures">;
} = {
  chains: (tables, definition, { asOf }) => [...findChains(readRegister(tables, { asOf }).register, definition)],
  counts: (tables, definition, options) => {
    const { rows } = exactOf(tables, definition, options);
    return { rows: rows.map(({ keys, cells }) => rowOf(keys, cells)) };
  },
  figures: (tables, definition, { policy, ...options }) => {
    const { rows } = publish(exactOf(tables, definition, options), policy);
    const printed = rows.map(({ keys, cells }) => ({
      keys,
      cells: cells.map((figure) => figure && figureText(figure)),
    }));
    return { rows: printed.map(({ keys, cells }) => rowOf(keys, cells)) };
  },
};

const exactOf = (...[tables, definition, { asOf, ...options }]: Parameters<LawImplementation<"counts">>) =>
  countChains(findChains(readRegister(tables, { asOf }).register, definition), options);

function rowOf<Figure>(keys: readonly string[], cells: readonly (Figure | null)[]) {
  const [name = "", measure = ""] = keys;
  return {
    class: name,
    measure,
    cells: cells.slice(0, -2),
    total: cells.at(-2) as Figure,
    open: cells.at(-1) as Figure,
  };
}
