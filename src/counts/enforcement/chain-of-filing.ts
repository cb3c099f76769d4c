import type { CountedChains } from "../cells/counted-chains.ts";

/**
 * By place of an application: the index of the counted chain that it is counted in as second application, or -1. Where
 * the definition collapses repeats, the later filings are counted in the chain of the first. Cost: grows with the
 * applications.
 */
export function chainOfFiling({ chains, count, placesBehind }: CountedChains): Int32Array {
  const indexOf = new Int32Array(chains.basis.applications.count).fill(-1);
  for (let index = 0; index < count; index += 1) {
    for (const place of placesBehind(index)) indexOf[chains.columns.application[place] as number] = index;
  }
  return indexOf;
}
