import { type IsoDate, toIsoOrNull } from "../../calendar/day.ts";
import { type ApplicationId, outcomes, procedures } from "../../cases/facts/application.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import { pickNumbers } from "../../cases/known/stored-columns.ts";
import { type Chain, chainClasses, chainReasons } from "../definition/chain.ts";
import type { ChainColumns } from "./chain-columns.ts";

/** Chains as columns, and the register in which they were found. */
export interface FoundChains {
  readonly basis: StoredRegister;
  readonly columns: ChainColumns;
}

/** So many chains are gathered at once: enough to be worth it, and next to nothing beside the register. */
const GATHERED = 65_536;

/** Chains as objects, by their places in the columns and in the order of these. Cost: the length of their paths. */
export function* writeChains(chains: FoundChains, places: Int32Array): IterableIterator<Chain> {
  const { before } = chains.columns;
  const { id } = chains.basis.applications;
  for (let from = 0; from < places.length; from += GATHERED) {
    const words = gatherWords(chains, places.subarray(from, from + GATHERED));
    for (let index = 0; index < words.id.length; index += 1) yield chainOf(words, index, before, id);
  }
}

type Words = ReturnType<typeof gatherWords>;

/**
 * What some chains are written from, each column by itself: places stand far apart in memory, and of look-ups with
 * nothing else between them the processor waits for many at once.
 */
function gatherWords({ columns, basis: { applications, persons } }: FoundChains, places: Int32Array) {
  const { id } = applications;
  const application = pickNumbers(columns.application, places);
  const first = pickNumbers(columns.first, places);
  const written = new Map<number, IsoDate | null>();
  return {
    application,
    id: wordsAt(id, application),
    class: wordsAt(chainClasses, pickNumbers(columns.class, places)),
    reason: wordsAt(chainReasons, pickNumbers(columns.reason, places)),
    form: wordsAt(FORMS, formsOf(columns.procedure, first, application)),
    first: wordsAt(id, first),
    independent: wordsAt(id, pickNumbers(columns.independent, places)),
    depth: pickNumbers(columns.depth, places),
    submitted: daysAt(pickNumbers(applications.submitted, application), written),
    decided: daysAt(pickNumbers(applications.decided, application), written),
    outcome: wordsAt(outcomes, pickNumbers(applications.outcome, application)),
    applicant: wordsAt(persons, pickNumbers(applications.applicant, application)),
    sponsor: wordsAt(persons, pickNumbers(applications.sponsor, application)),
  };
}

function chainOf(words: Words, index: number, before: Int32Array, id: readonly ApplicationId[]): Chain {
  const depth = words.depth[index] as number;
  // The order of keys is that of the contract's JSON.
  return Object.freeze({
    application: words.id[index],
    class: words.class[index],
    reason: words.reason[index],
    form: words.form[index],
    first: words.first[index],
    independent: words.independent[index],
    depth,
    path: idsOnPath(before, id, words.application[index] as number, depth),
    submitted: words.submitted[index],
    decided: words.decided[index],
    outcome: words.outcome[index],
    applicant: words.applicant[index],
    sponsor: words.sponsor[index],
  } as Chain);
}

/** The ids on a longest chain of links that ends in an application, oldest first. */
function idsOnPath(
  before: Int32Array,
  id: readonly ApplicationId[],
  application: number,
  depth: number,
): readonly ApplicationId[] {
  const path = new Array<ApplicationId>(depth + 1);
  for (let place = application, step = depth; step >= 0; step -= 1) {
    path[step] = id[place] as ApplicationId;
    place = before[place] as number;
  }
  return Object.freeze(path);
}

/** The words at some places of a list, null for a place of -1: to ask a list for that is slow. */
function wordsAt<Word extends string>(list: readonly Word[], places: Int32Array): readonly (Word | null)[] {
  const words = new Array<Word | null>(places.length);
  for (let index = 0; index < words.length; index += 1) {
    const place = places[index] as number;
    words[index] = place < 0 ? null : (list[place] as Word);
  }
  return words;
}

/** Days as text: each is written once. */
function daysAt(days: Int32Array, written: Map<number, IsoDate | null>): readonly (IsoDate | null)[] {
  const words = new Array<IsoDate | null>(days.length);
  for (let index = 0; index < words.length; index += 1) {
    const day = days[index] as number;
    let word = written.get(day);
    if (word === undefined) {
      word = toIsoOrNull(day);
      written.set(day, word);
    }
    words[index] = word;
  }
  return words;
}

/** The procedures of the first grant and of the second application. */
const FORMS: readonly string[] = /* @__PURE__ */ procedures.flatMap((first) =>
  procedures.map((second) => `${first}>${second}`),
);

/** Places in `FORMS`. */
function formsOf(procedure: Uint8Array, first: Int32Array, second: Int32Array): Int32Array {
  const forms = new Int32Array(first.length);
  for (let index = 0; index < forms.length; index += 1) {
    forms[index] =
      (procedure[first[index] as number] as number) * procedures.length +
      (procedure[second[index] as number] as number);
  }
  return forms;
}
