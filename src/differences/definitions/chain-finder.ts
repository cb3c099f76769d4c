import type { ApplicationId } from "../../cases/facts/application.ts";
import type { StoredChains } from "../../chains/detection/stored-chains.ts";
import { cellChain } from "../../counts/cells/cell-chain.ts";
import type { CellChain } from "../../counts/cells/exact-table.ts";

/** What was found of an application, whatever its class; null where it is not part of a chain, or not known. */
export type ChainFinder = (application: ApplicationId) => CellChain | null;

/** From an application to its chain. Cost: linear in the chains, once. */
export function chainFinder(chains: StoredChains): ChainFinder {
  const { columns, basis: register } = chains;
  const places = new Map<ApplicationId, number>();
  for (let place = 0; place < columns.count; place += 1) {
    places.set(register.applications.id[columns.application[place] as number] as ApplicationId, place);
  }
  return (application) => {
    const place = places.get(application);
    return place === undefined ? null : cellChain(chains, place);
  };
}

/**
 * An application that changed, as it was found before and after, of which one is there; with the rows behind it after,
 * else those before.
 */
export function changedChain(application: ApplicationId, was: CellChain | null, is: CellChain | null): CellChain {
  const { rows } = (is ?? was) as CellChain;
  return { application, chain: is?.chain ?? null, before: was?.chain ?? null, rows };
}
