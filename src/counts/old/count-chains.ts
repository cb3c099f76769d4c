import { checkOptions } from "../../arguments/options.ts";
import { type Day, dayOf, type IsoDate } from "../../calendar/day.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import type { Chain } from "../../chains/definition/chain.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { definitionDigest } from "../../chains/definition/definition-digest.ts";
import { definitionName } from "../../chains/definition/definition-name.ts";
import { definitionOptions } from "../../chains/definition/definition-options.ts";
import {
  type StoredChains as Chains,
  chainAt,
  type Chains as OpaqueChains,
  pathTo,
  storedChains,
} from "../../chains/detection/stored-chains.ts";
import { type CellAddress, chainIndexes } from "./chain-indexes.ts";
import { countColumns } from "./count-columns.ts";
import type { CountOptions } from "./count-options.ts";
import type { CountedChains } from "./counted-chain.ts";
import { dossierCodes } from "./dossier-codes.ts";
import type { About, ExactTable } from "./exact-table.ts";
import { withNotice } from "./exact-table-notice.ts";
import { repeatsOf } from "./repeats.ts";

/**
 * Counts chains by class, measure and period: exact counts, which `publish` protects. Section 4 of the contract. The
 * unit has no default, because a count without its unit means nothing. Cost: grows with the chains and the cells.
 *
 * @throws TypeError without a unit; RangeError for choices that do not exist or do not fit together.
 */
export function countChains(chainsGiven: OpaqueChains, options: CountOptions): ExactTable {
  const chains = storedChains(chainsGiven);
  if (chains?.["~kind"] !== "Chains") throw new TypeError("Pass chains, as findChains gives them.");
  const counted = countedChains(chains);
  const table = countColumns(counted.columns, options);
  // Not enumerable: a table is compared and copied by its figures, and the chains behind them are not part of these.
  return withNotice<ExactTable>({ ...table }, { [CHAINS_BEHIND]: { value: chains, enumerable: false } });
}

const CHAINS_BEHIND = "~chains";

/** One chain that a cell counts, with the rows of the table of applications that it rests on. */
export interface CellChain {
  readonly chain: Chain;
  /** Row numbers, 1 for the first row of data: the path, the first grant and the independent application, in order. */
  readonly rows: readonly number[];
}

/**
 * From a cell of an exact table back to the chains that it counts and their rows, in the order of application ids. A
 * person, sponsor or dossier that counts once can have several chains, and so have repeats that are counted as one. For
 * people entitled to see persons' data.
 *
 * @throws RangeError when the table has no such cell; TypeError when the table was not made by `countChains`, and for
 * anything but the address of a cell.
 */
export function chainsOf(exact: ExactTable, cell: CellAddress): readonly CellChain[] {
  const chains = (exact as { readonly [CHAINS_BEHIND]?: Chains } | null | undefined)?.[CHAINS_BEHIND];
  if (chains === undefined)
    throw new TypeError("Pass a table as countChains made it: a copy or a literal has no chains.");
  checkOptions(cell, ["class", "measure", "period"], "a cell");
  const { columns, placesBehind } = countedChains(chains);
  const found = chainIndexes(columns, exact, cell).flatMap((index) =>
    placesBehind(index).map((place) => cellChain(chains, place)),
  );
  return found.sort((one, other) => compareText(one.chain.application, other.chain.application));
}

function cellChain(chains: Chains, place: number): CellChain {
  const { columns, register } = chains;
  const evidence = new Set(pathTo(columns, columns.application[place] as number));
  evidence.add(columns.first[place] as number);
  if ((columns.independent[place] as number) >= 0) evidence.add(columns.independent[place] as number);
  const rows = [...evidence].map((application) => register.applications.row[application] as number);
  return { chain: chainAt(chains, place), rows: rows.sort((one, other) => one - other) };
}

/** What of some chains is counted. */
export interface Counted {
  readonly columns: CountedChains;
  /** By index in the columns: the place of the chain; of repeats that count once, that of the first filed. */
  readonly places: Int32Array;
  /** By index in the columns: the places of all the chains that are counted there, in the order of application ids. */
  readonly placesBehind: (index: number) => readonly number[];
}

/** The chains that a definition counts, as columns, in the order of application ids. */
export function countedChains(chains: Chains): Counted {
  const { columns, definition, register } = chains;
  const { applications, manifest } = register;
  const { first: places, last, all } = repeatsOf(chains);
  const picked = (column: Int32Array | Uint8Array, of: Int32Array = places): Int32Array =>
    of.map((place) => column[columns.application[place] as number] as number);
  return {
    places,
    placesBehind: all,
    columns: {
      count: places.length,
      class: Uint8Array.from(places, (place) => columns.class[place] as number),
      outcome: Uint8Array.from(picked(applications.outcome, last)),
      submitted: picked(applications.submitted),
      decided: picked(applications.decided, last),
      applicant: picked(applications.applicant),
      sponsor: picked(applications.sponsor),
      dossier: dossierCodes(
        applications,
        places.map((place) => columns.application[place] as number),
      ),
      about: {
        definition: aboutDefinition(definition),
        register: { digest: register.digest, synthetic: manifest.synthetic, source: manifest.source },
        referenceDate: dayOf(register.referenceDate),
        coverageFrom: manifest.coverageFrom === null ? null : dayOf(manifest.coverageFrom),
        coverageTo: coverageTo(dayOf(register.referenceDate), manifest.extractedOn),
      },
    },
  };
}

function coverageTo(referenceDate: Day, extractedOn: IsoDate | null): Day {
  const extracted = extractedOn === null ? referenceDate : dayOf(extractedOn);
  return extracted < referenceDate ? extracted : referenceDate;
}

function aboutDefinition(definition: Definition): About["definition"] {
  return {
    id: definitionName(definition),
    digest: definitionDigest(definition),
    options: definitionOptions(definition),
  };
}
