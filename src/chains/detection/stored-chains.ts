import { frozenCopy } from "../../arguments/frozen.ts";
import { dayOf } from "../../calendar/day.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import { lazily } from "../../cases/facts/lazily.ts";
import { type Register, type StoredRegister, storedRegister } from "../../cases/facts/register.ts";
import { shownAs, shownText } from "../../cases/facts/shown-as.ts";
import type { Chain } from "../definition/chain.ts";
import { checkDefinition } from "../definition/check-definition.ts";
import type { Definition } from "../definition/definition.ts";
import type { ChainColumns } from "./chain-columns.ts";
import { detectChains } from "./detect-chains.ts";
import type { PermitFacts } from "./grant-facts.ts";
import { orderOfIds } from "./order-of-ids.ts";
import { type FoundChains, writeChains } from "./write-chains.ts";

/**
 * Every application whose sponsor has an earlier grant, with what was found, in the order of application ids (UTF-16
 * code units). How it is stored is nobody's business.
 */
export interface Chains {
  readonly "~kind": "Chains";
  readonly register: Register;
  readonly definition: Definition;
  readonly length: number;
  /** The chain at a place in that order, from the end where it is negative; undefined where there is none. */
  at(place: number): Chain | undefined;
  /** What a function makes of each chain, in that order. */
  map<Value>(make: (chain: Chain, place: number) => Value): Value[];
  [Symbol.iterator](): IterableIterator<Chain>;
}

/** Chains with their storage, for the functions of this package. */
export interface StoredChains extends Chains, FoundChains {
  /**
   * The register that they were found in: that of `register` with no more rows than chains can rest on, or the whole of
   * it. Places of applications in the columns are places in this one.
   */
  readonly basis: StoredRegister;
  readonly columns: ChainColumns;
  /** Places in the columns in the order of application ids. */
  readonly order: Int32Array;
}

/**
 * The storage of chains that a caller passed.
 *
 * @throws TypeError for anything but chains.
 */
export function storedChains(chains: Chains): StoredChains {
  if ((chains as Partial<Chains> | null | undefined)?.["~kind"] !== "Chains") {
    throw new TypeError("Pass chains, as findChains gives them.");
  }
  return chains as StoredChains;
}

/** What `findChains` gives, with its storage. */
export function findStoredChains(asked: Register, given: Definition): StoredChains {
  const register = storedRegister(asked);
  checkDefinition(given);
  return chainsIn(register, register.core, frozenCopy(given));
}

/**
 * The same chains, found among all applications of the register: for what is asked of an application that is part of no
 * chain. Cost: reading every row of the register again, once, and finding the chains in it.
 */
export const amongAllApplications: (chains: StoredChains) => StoredChains = /* @__PURE__ */ lazily((chains) => {
  const whole = storedRegister(chains.register);
  return whole === chains.basis ? chains : chainsIn(whole, whole, chains.definition);
});

/** What `amongAllApplications` gives for the chains of a definition that was checked. */
export function findAmongAllApplications(register: StoredRegister, definition: Definition): StoredChains {
  return chainsIn(register, register, definition);
}

function chainsIn(register: Register, basis: StoredRegister, definition: Definition): StoredChains {
  const columns = detectChains(basis.applications, permitFactsOf(basis), definition);
  const shown = {
    "~kind": "Chains" as const,
    register,
    definition,
    at: (asked: number) => {
      const place = chains.order.at(asked);
      return place === undefined ? undefined : chainAt(chains, place);
    },
    map: <Value>(make: (chain: Chain, place: number) => Value) => Array.from(chains, make),
    [Symbol.iterator]: () => writeChains(chains, chains.order),
  };
  // Not to be seen when chains are printed, or written as JSON: it would be the ids of everybody.
  const storage = { basis: { value: basis }, columns: { value: columns }, order: { get: () => orderOf(chains) } };
  // Nor how many there are, which is a count. An array does not enumerate its length either.
  const length = { value: columns.count };
  const chains = Object.freeze(
    Object.defineProperties(shown, { ...storage, length, ...shownAs(() => chainsInWords(chains)) }),
  ) as StoredChains;
  return chains;
}

/** What is shown of chains. How many there are is a count, and counts are published. */
function chainsInWords({ register, definition }: Chains): string {
  return `Chains by ${JSON.stringify(definition.id)}. ${shownText(register)}`;
}

/** What detection may know of a register beside its applications. */
export function permitFactsOf(register: StoredRegister): PermitFacts {
  return {
    get permits() {
      return register.permits;
    },
    referenceDay: dayOf(register.referenceDate),
  };
}

/** The order of ids, when it is first asked for: a sweep over definitions looks at classes alone. */
const orderOf: (chains: StoredChains) => Int32Array = /* @__PURE__ */ lazily(({ columns, basis }) =>
  orderOfIds(idsOf(columns, basis.applications.id)),
);

function idsOf({ application, count }: ChainColumns, id: readonly ApplicationId[]): readonly ApplicationId[] {
  const ids = new Array<ApplicationId>(count);
  for (let place = 0; place < count; place += 1) ids[place] = id[application[place] as number] as ApplicationId;
  return ids;
}

/** One chain as an object, by its place in the columns. Cost: the length of its path. */
export function chainAt(chains: StoredChains, place: number): Chain {
  return writeChains(chains, Int32Array.of(place)).next().value as Chain;
}

/** The place of the chain in the columns that an application is the second of, by its place in the register; or -1. */
export function chainPlaceOf({ columns }: StoredChains, application: number): number {
  return columns.application.subarray(0, columns.count).indexOf(application);
}

/** The places of the applications that a chain rests on, each once: its path, its first grant, its independent application; in no order. */
export function placesBehind({ columns }: StoredChains, place: number): readonly number[] {
  const application = columns.application[place] as number;
  const independent = columns.independent[place] as number;
  const places = [...pathTo(columns, application), columns.first[place] as number];
  return [...new Set(independent < 0 ? places : [...places, independent])];
}

/** The places on a longest chain of links that ends in an application, this one first. */
export function pathTo(columns: ChainColumns, application: number): readonly number[] {
  const path: number[] = [];
  for (let place = application; place >= 0; place = columns.before[place] as number) path.push(place);
  return path;
}
