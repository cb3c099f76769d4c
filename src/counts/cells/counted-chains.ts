import { lazily } from "../../cases/facts/lazily.ts";
import { pickCodes, pickNumbers } from "../../cases/known/stored-columns.ts";
import type { StoredChains } from "../../chains/detection/stored-chains.ts";
import { dossierCodes } from "./dossier-codes.ts";
import { repeatsOf } from "./repeats.ts";

/** Applications as counting by unit sees them, one entry each. Persons and dossiers are codes without a meaning. */
export interface UnitColumns {
  readonly count: number;
  /** Code of the person for whom residence is asked. */
  readonly applicant: Int32Array;
  /** Code of the sponsor. */
  readonly sponsor: Int32Array;
  /** Code of the dossier of its sponsor, or `NOBODY`: then the application is a dossier by itself. */
  readonly dossier: Int32Array;
}

/** The chains that a definition counts, as columns, one entry a chain, in no order that a figure depends on. */
export interface CountedChains extends UnitColumns {
  readonly chains: StoredChains;
  /** Place in `chainClasses`. */
  readonly class: Uint8Array;
  /** Place in `outcomes`. */
  readonly outcome: Uint8Array;
  /** Day of filing. */
  readonly submitted: Int32Array;
  /** Day of the decision, or `NO_DAY` where the application is open. */
  readonly decided: Int32Array;
  /** The place of the chain in the columns of chains; of repeats that count once, that of the first filed. */
  readonly places: Int32Array;
  /** By index: the places of all the chains that are counted there. */
  readonly placesBehind: (index: number) => readonly number[];
}

/** The chains with a class that a definition counts, by its options `depthScope` and `repeats`. Cost: linear. */
export function countedChains(chains: StoredChains): CountedChains {
  const { columns } = chains;
  const { applications } = chains.basis;
  const { first: places, last, all } = repeatsOf(chains);
  const filedFirst = pickNumbers(columns.application, places);
  const filedLast = last === places ? filedFirst : pickNumbers(columns.application, last);
  const counted: CountedChains = {
    chains,
    count: places.length,
    places,
    placesBehind: all,
    class: pickCodes(columns.class, places),
    outcome: pickCodes(applications.outcome, filedLast),
    submitted: pickNumbers(applications.submitted, filedFirst),
    decided: pickNumbers(applications.decided, filedLast),
    applicant: pickNumbers(applications.applicant, filedFirst),
    sponsor: pickNumbers(applications.sponsor, filedFirst),
    get dossier() {
      return dossiersOf(counted);
    },
  };
  return counted;
}

/** Few ask for dossiers, which have to be told apart by text. */
const dossiersOf = /* @__PURE__ */ lazily(({ chains, places }: CountedChains) =>
  dossierCodes(chains.basis.applications, pickNumbers(chains.columns.application, places)),
);
