import type { LongWork } from "../arguments/long-work.ts";
import { asOf } from "../cases/as-of.ts";
import { type Register, registerStorage, type StoredRegister, storedRegister } from "../cases/facts/register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { canonicalJson } from "../chains/definition/definition-digest.ts";
import { definitionFrom } from "../chains/definition/definition-from-data.ts";
import { memo2023, presets } from "../chains/definition/presets.ts";
import { findStoredChains, type StoredChains } from "../chains/detection/stored-chains.ts";
import { breakDown } from "../counts/break-down.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { compareSignals } from "../counts/compare-signals.ts";
import { countChains } from "../counts/count-chains.ts";
import { countShares } from "../counts/count-shares.ts";
import { followUp } from "../counts/follow-up.ts";
import { attrition } from "../differences/attrition.ts";
import { compareDefinitions } from "../differences/compare-definitions.ts";
import { compareReleases } from "../differences/compare-releases.ts";
import { countMoves } from "../differences/count-moves.ts";
import { sensitivity } from "../differences/sensitivity.ts";
import type { PlannedDefinition, PlannedTable, ReleasePlan } from "./release-plan.ts";

/** Counts one table of a plan after the other; what one has found, the next does not look for again. */
export type PlannedCounting = (planned: PlannedTable, work: LongWork) => ExactTable;

/** Starts to count the tables of a plan. */
export function plannedCounting(plan: ReleasePlan, register: Register): PlannedCounting {
  const stored = registerStorage(register);
  const known = new Map<string, StoredRegister>();
  const found = new Map<string, StoredChains>();
  const knownOn = (day: string): StoredRegister =>
    once(known, day, () => storedRegister(stored.referenceDate === day ? stored : asOf(stored, day)));
  const chainsOn = (day: string, definition: Definition): StoredChains =>
    once(found, `${day} ${canonicalJson(definition)}`, () => findStoredChains(knownOn(day), definition));

  return (planned, work) => {
    const { definition: named = plan.definition, asOf: day = plan.asOf } = planned;
    const definition = definitionNamed(named);
    const chains = (): StoredChains => chainsOn(day, definition);
    switch (planned.of) {
      case "classes":
        return countChains(chains(), askedOf(planned));
      case "breakdown":
        return breakDown(chains(), askedOf(planned));
      case "signals":
        return compareSignals(chains(), askedOf(planned));
      case "follow-up":
        return followUp(chains(), askedOf(planned));
      case "shares":
        return countShares(chains(), askedOf(planned));
      case "definitions": {
        const { definitions, ...options } = askedOf(planned);
        return compareDefinitions(knownOn(day), definitions.map(definitionNamed), { ...options, ...work });
      }
      case "moves": {
        const { definitions, ...options } = askedOf(planned);
        return countMoves(knownOn(day), definitions.map(definitionNamed), { ...options, ...work });
      }
      case "sensitivity":
        return sensitivity(knownOn(day), definition, { ...askedOf(planned), ...work });
      case "attrition":
        return attrition(knownOn(day), definition, { ...askedOf(planned), ...work });
      case "revision": {
        const { since, ...options } = askedOf(planned);
        // Both days are of one register, and so of one epoch: there is nothing to refuse.
        const was = chainsOn(since, definition);
        return compareReleases(was, chains(), { ...options, ...work }) as ExactTable<"revision">;
      }
    }
  };
}

/** What is asked of a table, in the words of the verb that counts it. */
function askedOf<Planned extends PlannedTable>(
  planned: Planned,
): Omit<Planned, "of" | "name" | "definition" | "asOf" | "withhold"> {
  const { of: _, name: __, definition: ___, asOf: ____, withhold: _____, ...asked } = planned;
  return asked;
}

/** A definition of a plan, in full. */
export function definitionNamed(named: PlannedDefinition): Definition {
  if (typeof named === "string") return presets.find(({ id }) => id === named)?.definition ?? memo2023;
  return definitionFrom(named).definition ?? memo2023;
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
