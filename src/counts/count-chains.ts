import { dayOf } from "../calendar/day.ts";
import { NOBODY } from "../cases/application.ts";
import type { Chain } from "../chains/chain.ts";
import type { Definition } from "../chains/definition.ts";
import { definitionDigest } from "../chains/definition-digest.ts";
import { type Chains, chainAt, pathTo } from "../chains/find-chains.ts";
import { presets } from "../chains/presets.ts";
import { type CellAddress, chainIndexes } from "./chain-indexes.ts";
import { countColumns } from "./count-columns.ts";
import type { CountOptions } from "./count-options.ts";
import type { CountedChains } from "./counted-chain.ts";
import type { ExactTable } from "./exact-table.ts";

/**
 * Counts chains by class, measure and period: exact counts, which `publish` protects. Section 4 of the contract. The
 * unit has no default, because a count without its unit means nothing. Cost: grows with the chains and the cells.
 *
 * @throws TypeError without a unit; RangeError for choices that do not exist or do not fit together.
 */
export function countChains(chains: Chains, options: CountOptions): ExactTable {
  if (chains?.["~kind"] !== "Chains") throw new TypeError("Pass chains, as findChains gives them.");
  const counted = countedChains(chains);
  const table = countColumns(counted.columns, options);
  // Not enumerable: a table is compared and copied by its figures, and the chains behind them are not part of these.
  return Object.defineProperty(table, CHAINS_BEHIND, { value: chains, enumerable: false });
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
 * person, sponsor or dossier that counts once can have several chains. For people entitled to see persons' data.
 *
 * @throws RangeError when the table has no such cell; TypeError when the table was not made by `countChains`.
 */
export function chainsOf(exact: ExactTable, cell: CellAddress): readonly CellChain[] {
  const chains = (exact as { readonly [CHAINS_BEHIND]?: Chains })[CHAINS_BEHIND];
  if (chains === undefined)
    throw new TypeError("Pass a table as countChains made it: a copy or a literal has no chains.");
  const { columns, places } = countedChains(chains);
  return chainIndexes(columns, exact, cell).map((index) => cellChain(chains, places[index] as number));
}

function cellChain(chains: Chains, place: number): CellChain {
  const { columns, register } = chains;
  const evidence = new Set(pathTo(columns, columns.application[place] as number));
  evidence.add(columns.first[place] as number);
  if ((columns.independent[place] as number) >= 0) evidence.add(columns.independent[place] as number);
  const rows = [...evidence].map((application) => register.applications.row[application] as number);
  return { chain: chainAt(chains, place), rows: rows.sort((one, other) => one - other) };
}

interface Counted {
  readonly columns: CountedChains;
  /** By index in the columns: the place of the chain. */
  readonly places: Int32Array;
}

/** The chains that have a class, as columns, in the order of application ids. */
function countedChains(chains: Chains): Counted {
  const { columns, definition, register } = chains;
  const { applications, manifest } = register;
  const places = chains.order.filter((place) => (columns.class[place] as number) >= 0);
  const picked = (column: Int32Array | Uint8Array): Int32Array =>
    places.map((place) => column[columns.application[place] as number] as number);
  return {
    places,
    columns: {
      count: places.length,
      class: Uint8Array.from(places, (place) => columns.class[place] as number),
      outcome: Uint8Array.from(picked(applications.outcome)),
      submitted: picked(applications.submitted),
      decided: picked(applications.decided),
      applicant: picked(applications.applicant),
      sponsor: picked(applications.sponsor),
      dossier: dossierCodes(chains, places),
      about: {
        definition: definitionName(definition),
        register: { digest: register.digest, synthetic: manifest.synthetic, source: manifest.source },
        referenceDate: dayOf(register.referenceDate),
        coverageFrom: manifest.coverageFrom === null ? null : dayOf(manifest.coverageFrom),
      },
    },
  };
}

/** A preset that was changed under its own name is not printed as if it were the preset. */
function definitionName(definition: Definition): { readonly id: string; readonly digest: string } {
  const digest = definitionDigest(definition);
  const preset = presets.find(({ id }) => id === definition.id);
  const changed = preset !== undefined && definitionDigest(preset) !== digest;
  return { id: changed ? `${definition.id} (changed)` : definition.id, digest };
}

/** By counted chain: a code for each dossier number of each sponsor, or `NOBODY` where there is none. */
function dossierCodes({ columns, register }: Chains, places: Int32Array): Int32Array {
  const { dossier, sponsor } = register.applications;
  const codes = new Map<string, number>();
  return places.map((place) => {
    const application = columns.application[place] as number;
    if (dossier[application] === "") return NOBODY;
    // The code of the sponsor has no space in it, so that no two pairs run together.
    const key = `${sponsor[application]} ${dossier[application]}`;
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  });
}
