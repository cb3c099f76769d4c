import type { StoredChains as Chains } from "../../chains/detection/stored-chains.ts";
import type { TableClass } from "../asked/unit.ts";
import type { CountedChains } from "./counted-chain.ts";

/** What counted chains are broken down into. */
export interface BreakdownGrouping {
  /** What the groups are, as the dimension of a sheet. */
  readonly dimension: string;
  /** Their keys, in the order in which they are shown. */
  readonly keys: readonly string[];
  /** By index of a counted chain: the place of its group in the keys. */
  readonly groupOf: Int32Array;
  /** Whether a class can have a group at all. */
  readonly isPossible: (tableClass: TableClass, group: number) => boolean;
}

/** Counted chains, and where they came from. */
export interface CountedFrom {
  readonly chains: Chains;
  readonly columns: CountedChains;
  /** By index of a counted chain: its place in the columns of chains. */
  readonly places: Int32Array;
}
