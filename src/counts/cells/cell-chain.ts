import type { ApplicationId } from "../../cases/facts/application.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import { chainAt, placesBehind, type StoredChains } from "../../chains/detection/stored-chains.ts";
import type { CellChain } from "./exact-table.ts";

/** A chain as one that a cell counts, by its place in the columns of chains. Cost: the length of its path. */
export function cellChain(chains: StoredChains, place: number): CellChain {
  const { row } = chains.basis.applications;
  const rows = placesBehind(chains, place).map((application) => row[application] as number);
  const chain = chainAt(chains, place);
  return { application: chain.application, chain, before: null, rows: rows.sort((one, other) => one - other) };
}

/** An application that a cell counts without a chain, by its place in the register. */
export function cellApplication({ applications }: StoredRegister, place: number): CellChain {
  return {
    application: applications.id[place] as ApplicationId,
    chain: null,
    before: null,
    rows: [applications.row[place] as number],
  };
}

/** What a cell counts, each application once, in the order of ids (UTF-16 code units). */
export function inOrderOfIds(found: readonly CellChain[]): readonly CellChain[] {
  const byId = new Map(found.map((one) => [one.application, one]));
  return [...byId.values()].sort((one, other) => compareText(one.application, other.application));
}
