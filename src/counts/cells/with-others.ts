import type { StoredChains } from "../../chains/detection/stored-chains.ts";
import { cellApplication, cellChain } from "./cell-chain.ts";
import { chainsBehind } from "./chain-items.ts";
import type { CountedChains, UnitColumns } from "./counted-chains.ts";
import { dossierCodes } from "./dossier-codes.ts";
import type { CellChain } from "./exact-table.ts";
import type { CountedByPeriod } from "./period-rows.ts";

/** Counted chains and other applications, to be counted together by the period of filing. */
export interface ChainsWithOthers extends Pick<CountedByPeriod, "items" | "days" | "openInPeriods" | "chainsAt"> {
  /** By index: place in `outcomes`; of repeats that are counted as one that of the last. */
  readonly outcome: Int32Array;
  /** By index: the place of the application. */
  readonly applications: Int32Array;
}

/**
 * Counted chains at their own indexes, and after them other applications.
 *
 * @param others places of applications that are not counted as chains.
 */
export function withOthers(counted: CountedChains, others: readonly number[]): ChainsWithOthers {
  const { chains, count, places } = counted;
  const { applications } = chains.basis;
  const all = new Int32Array(count + others.length);
  all.set(places.map((place) => chains.columns.application[place] as number));
  all.set(others, count);
  const picked = (column: Int32Array | Uint8Array): Int32Array => all.map((place) => column[place] as number);
  const items: UnitColumns = {
    count: all.length,
    applicant: picked(applications.applicant),
    sponsor: picked(applications.sponsor),
    get dossier() {
      return dossierCodes(applications, all);
    },
  };
  const outcome = picked(applications.outcome);
  outcome.set(counted.outcome);
  const otherAt = otherCells(chains);
  return {
    items,
    days: picked(applications.submitted),
    openInPeriods: true,
    outcome,
    applications: all,
    chainsAt: (index) => (index < count ? chainsBehind(counted, index) : [otherAt(all[index] as number)]),
  };
}

/** What is behind an application that is counted by itself: its chain, where it is the second of one. */
function otherCells(chains: StoredChains): (application: number) => CellChain {
  let chainOf: ReadonlyMap<number, number> | null = null;
  return (application) => {
    chainOf ??= new Map(Array.from(chains.columns.application, (second, place) => [second, place]));
    const chain = chainOf.get(application);
    return chain === undefined ? cellApplication(chains.basis, application) : cellChain(chains, chain);
  };
}
