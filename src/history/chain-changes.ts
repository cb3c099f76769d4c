import { checkOptions } from "../arguments/options.ts";
import { dayOf, type IsoDate } from "../calendar/day.ts";
import { compareText } from "../cases/facts/compare-text.ts";
import { storedRegister } from "../cases/facts/register.ts";
import { readRegister } from "../cases/read-register.ts";
import type { Chain } from "../chains/definition/chain.ts";
import { checkDefinition } from "../chains/definition/check-definition.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { findStoredChains } from "../chains/detection/stored-chains.ts";
import { changedRows } from "./changed-rows.ts";
import { type RegisterHistory, type StoredHistory, storedHistory } from "./register-history.ts";
import { hasPermits, type RowsBehind, rowsBehind } from "./rows-behind.ts";
import { tablesOf } from "./tables-of.ts";
import { touchedPersons } from "./touched-persons.ts";

/** What became of chains, each list in the order of application ids. */
export interface ChainChanges {
  /** Chains of applications that were not the second of a chain before. */
  readonly appeared: readonly Chain[];
  /** Chains of which anything is another: class, reason, evidence, path, days or outcome. */
  readonly changed: readonly { readonly before: Chain; readonly after: Chain }[];
  /** Chains of applications that no longer are the second of one. */
  readonly disappeared: readonly Chain[];
}

/** As of which day. */
export interface ChainChangesOptions {
  /** The reference date of both; by default the day of the latest recording in the history after. */
  readonly asOf?: IsoDate;
}

/**
 * Which chains appeared, changed or disappeared between a history and the one that events made of it: the same that
 * finding all chains in both would show, both read as of one day. Only the rows are read on which the chains of touched
 * persons rest, by the ordinary path. Cost: those rows, whatever the size of the register; where the first permit comes
 * in, after which permits no longer follow from grants, and between histories that were not made of each other, all rows.
 *
 * @throws TypeError for anything but histories and a definition; RangeError for a definition that cannot be, when the
 * day is not a calendar date or lies after the latest recording, when nothing was recorded and no day is given, and for
 * an option that does not exist.
 * @example
 * import { memo2023 } from "nareis";
 * import { chainChanges, emptyHistory } from "nareis/history";
 * chainChanges(emptyHistory, emptyHistory, memo2023, { asOf: "2023-05-31" }).appeared; // []
 */
export function chainChanges(
  before: RegisterHistory,
  after: RegisterHistory,
  definition: Definition,
  options: ChainChangesOptions = {},
): ChainChanges {
  const histories = [storedHistory(before), storedHistory(after)] as const;
  checkDefinition(definition);
  checkOptions(options, ["asOf"]);
  const asOf = referenceDate(histories[1], options);
  const [was, is] = partsTouched(histories).map((part) => chainsIn(part, definition, asOf)) as [Found, Found];
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort(compareText);
  const pairs = ids.map((id) => ({ before: was.get(id) ?? null, after: is.get(id) ?? null }));
  return Object.freeze({
    appeared: pairs.flatMap(({ before, after }) => (before === null && after !== null ? [after] : [])),
    changed: pairs.flatMap(({ before, after }) =>
      before !== null && after !== null && JSON.stringify(before) !== JSON.stringify(after) ? [{ before, after }] : [],
    ),
    disappeared: pairs.flatMap(({ before, after }) => (before !== null && after === null ? [before] : [])),
  });
}

function referenceDate(
  { recordedOn }: StoredHistory,
  { asOf = recordedOn ?? undefined }: ChainChangesOptions,
): IsoDate {
  if (asOf === undefined) throw new RangeError("Say as of which day: nothing was recorded yet.");
  const day = dayOf(asOf);
  if (recordedOn !== null && day > dayOf(recordedOn)) {
    throw new RangeError("Ask as of a day that is not after the latest recording: nothing was known about later days.");
  }
  return asOf;
}

type Part = Omit<RowsBehind, "asked"> & {
  /** The ids of the applications that are asked about; null for all. */
  readonly asked: ReadonlySet<string> | null;
};

/** Of both histories, what the chains rest on that could be others. */
function partsTouched(histories: readonly [StoredHistory, StoredHistory]): readonly Part[] {
  const [before, after] = histories;
  if (hasPermits(before) !== hasPermits(after)) {
    return histories.map((history) => ({ asked: null, tables: tablesOf(history, { recordedOn: false }) }));
  }
  const changed = changedRows(before, after);
  const touched = touchedPersons(histories, changed);
  const parts = histories.map((history) => rowsBehind(history, touched));
  const asked = new Set(parts.flatMap((part) => [...part.asked]));
  return parts.map(({ tables }) => ({ asked, tables }));
}

type Found = ReadonlyMap<string, Chain>;

function chainsIn({ asked, tables }: Part, definition: Definition, asOf: IsoDate): Found {
  const found = new Map<string, Chain>();
  if (tables.applications.length === 0) return found;
  const { register } = readRegister(tables, { asOf });
  for (const chain of findStoredChains(storedRegister(register), definition)) {
    if (asked === null || asked.has(chain.application)) found.set(chain.application, chain);
  }
  return found;
}
