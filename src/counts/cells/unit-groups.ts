import { NOBODY } from "../../cases/facts/application.ts";
import type { CountedUnit } from "../asked/unit.ts";
import type { UnitColumns } from "./counted-chains.ts";

/** Chains of one unit of counting together, as linked lists of their indexes. */
export interface UnitGroups {
  /** The first chain of each group. */
  readonly heads: Int32Array;
  /** The next chain of the same group; -1 after the last. */
  readonly next: Int32Array;
}

/**
 * Puts the items of each person, sponsor or dossier together. An application is a group by itself, and so is a step, and
 * an application without a dossier where dossiers are counted. Time grows with the items.
 */
export function unitGroups(chains: UnitColumns, unit: CountedUnit): UnitGroups {
  const next = new Int32Array(chains.count).fill(-1);
  if (unit === "applications" || unit === "steps") return { heads: next.map((_, index) => index), next };
  const keys = unit === "applicants" ? chains.applicant : unit === "sponsors" ? chains.sponsor : chains.dossier;
  const heads = new Int32Array(chains.count);
  const groupOfKey = new Map<number, number>();
  let groups = 0;
  for (let index = 0; index < chains.count; index += 1) {
    const key = keys[index] as number;
    const known = groupOfKey.get(key);
    if (known === undefined) {
      // What has no dossier is not remembered, so that the next one starts a group of its own.
      if (key !== NOBODY) groupOfKey.set(key, groups);
      heads[groups] = index;
      groups += 1;
    } else {
      next[index] = heads[known] as number;
      heads[known] = index;
    }
  }
  return { heads: heads.subarray(0, groups), next };
}
