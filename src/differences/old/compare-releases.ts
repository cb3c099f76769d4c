import { dayOf } from "../../calendar/day.ts";
import { allOn } from "../../cases/known/known-days.ts";
import { registerKnown } from "../../cases/known/register-at.ts";
import { type EpochRefusal, epochRefusal } from "../../cases/reading/pseudonym-epochs.ts";
import { definitionDigest } from "../../chains/definition/definition-digest.ts";
import {
  type StoredChains as Chains,
  findStoredChains,
  type Chains as OpaqueChains,
  storedChains,
} from "../../chains/detection/stored-chains.ts";
import type { CountOptions } from "../../counts/old/count-options.ts";
import { extractStates } from "../extracts/extract-states.ts";
import { withPersonsOf } from "../extracts/renumber-persons.ts";
import { makeRevision } from "./make-revision.ts";
import type { Revision } from "./revision.ts";
import { dateStates, type RevisionState } from "./revision-states.ts";

/**
 * How the figures of one release became those of a later one. Two reference dates of one register are two registers by
 * `asOf`; two releases can also come from different extracts, whose rows are followed by their ids, and be counted by
 * different definitions. A change belongs to the first part in which it shows, in the order of `revisionCauses`, and so
 * the parts add up exactly, in every cell, whatever the unit. Before the parts of a change of reference date come three
 * more: the changed definition, other covered periods, and corrected rows, that is rows that the later extract has otherwise or no longer has, and rows that one of the two had
 * to set aside. What was filled in later, or decided again, is no correction. Rows that only the later extract has, of
 * events up to the old reference date, are late registration. Every change of the table of identities is under
 * identities.
 *
 * @param a the old release: chains as `findChains` gives them. @param b the new one.
 * @returns the revision, or an error value: extracts of different pseudonym epochs cannot be compared, because their
 * ids do not mean the same persons.
 * @throws RangeError when the reference date of the second is before that of the first, and for options that do not
 * exist; TypeError without a unit or for anything but chains.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const [before, after] = [findChains(register, memo2023), findChains(register, lawSince2014)];
 * const revision = compareReleases(before, after, { unit: "applications" });
 * "definitionChanged" in revision && revision.definitionChanged; // true
 */
export function compareReleases(
  aGiven: OpaqueChains,
  bGiven: OpaqueChains,
  options: CountOptions,
): Revision | EpochRefusal {
  const a = storedChains(aGiven);
  const b = storedChains(bGiven);
  for (const chains of [a, b]) {
    if (chains?.["~kind"] !== "Chains") throw new TypeError("Pass chains, as findChains gives them.");
  }
  const [from, to] = [dayOf(a.register.referenceDate), dayOf(b.register.referenceDate)];
  if (to < from) throw new RangeError("Give the earlier release first.");
  const refusal = epochRefusal([a.register.manifest.pseudonymEpoch, b.register.manifest.pseudonymEpoch]);
  if (refusal !== null) return refusal;
  return makeRevision({ before: a, after: b, options, states: releaseStates(a, b) });
}

function releaseStates(a: Chains, b: Chains): readonly RevisionState[] {
  const { definition } = b;
  const [from, to] = [dayOf(a.register.referenceDate), dayOf(b.register.referenceDate)];
  const isSame = definitionDigest(a.definition) === definitionDigest(definition);
  const redefined: readonly RevisionState[] = isSame
    ? []
    : [{ cause: "definition", chains: () => findStoredChains(a.register, definition) }];
  const earlier = a.register.rows;
  // The digest is that of the kept rows: what is the same in all of them is one extract, however often it was read.
  if (a.register.digest === b.register.digest) {
    const rows = { completed: earlier, identified: earlier, whole: earlier };
    return [...redefined, ...dateStates(rows, from, to, definition)];
  }
  const later = withPersonsOf(b.register.rows, earlier.persons);
  const { corrected, completed, identified } = extractStates({ earlier, later, from, to });
  return [
    ...redefined,
    {
      cause: "corrected-rows",
      chains: () => findStoredChains(registerKnown(corrected, allOn(from)).register, definition),
    },
    ...dateStates({ completed, identified, whole: later }, from, to, definition),
  ];
}
