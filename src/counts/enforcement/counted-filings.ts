import type { StoredChains as Chains } from "../../chains/detection/stored-chains.ts";
import type { Counted } from "./count-chains.ts";

/**
 * By place of an application: the index of the counted chain that it is counted in as second application, or -1. Where
 * the definition collapses repeats, the later filings are counted in the chain of the first. Cost: grows with the
 * applications.
 */
export function countedFilings({ columns, register }: Chains, { places, placesBehind }: Counted): Int32Array {
  const indexOf = new Int32Array(register.applications.count).fill(-1);
  for (let index = 0; index < places.length; index += 1) {
    for (const place of placesBehind(index)) indexOf[columns.application[place] as number] = index;
  }
  return indexOf;
}
