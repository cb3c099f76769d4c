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

/** The chains that a definition counts, as columns, one entry a chain, in the order of application ids. */
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
  /** By index: the places of all the chains that are counted there, in the order of application ids. */
  readonly placesBehind: (index: number) => readonly number[];
}

/** The chains with a class that a definition counts, by its options `depthScope` and `repeats`. Cost: linear. */
export function countedChains(chains: StoredChains): CountedChains {
  const { columns } = chains;
  const { applications } = chains.basis;
  const { first: places, last, all } = repeatsOf(chains);
  const applicationsAt = (of: Int32Array): Int32Array => of.map((place) => columns.application[place] as number);
  const [filedFirst, filedLast] = [applicationsAt(places), applicationsAt(last)];
  const picked = (column: Int32Array | Uint8Array, of: Int32Array): Int32Array =>
    of.map((application) => column[application] as number);
  return {
    chains,
    count: places.length,
    places,
    placesBehind: all,
    class: Uint8Array.from(places, (place) => columns.class[place] as number),
    outcome: Uint8Array.from(picked(applications.outcome, filedLast)),
    submitted: picked(applications.submitted, filedFirst),
    decided: picked(applications.decided, filedLast),
    applicant: picked(applications.applicant, filedFirst),
    sponsor: picked(applications.sponsor, filedFirst),
    dossier: dossierCodes(applications, filedFirst),
  };
}
