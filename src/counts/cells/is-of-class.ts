import { chainClasses } from "../../chains/definition/chain.ts";
import type { TableClass } from "../asked/unit.ts";
import type { CountedChains } from "./counted-chains.ts";

/** Answers whether the chain at an index is of a class; false for an index that no chain has. */
export function isOfClass(counted: CountedChains, tableClass: TableClass): (index: number) => boolean {
  if (tableClass === "all-forms") return (index) => index < counted.count;
  const code = chainClasses.indexOf(tableClass);
  return (index) => counted.class[index] === code;
}
