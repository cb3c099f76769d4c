import { NEVER, NO_DAY } from "../../calendar/day.ts";
import type { DetectionColumns } from "../../cases/facts/application.ts";
import type { Definition } from "../definition/definition.ts";
import type { PermitFacts } from "./grant-facts.ts";
import { heldPermits } from "./held-permits.ts";
import { independentApplications } from "./independent-application.ts";
import { keptColumns } from "./kept-columns.ts";
import { sponsorHistory } from "./sponsor-history.ts";
import { NAREIS_OP_NAREIS } from "./verdict.ts";

/** Where the requirement of a definition on an independent application or permit is met, and by what. */
export interface MetRequirement {
  /**
   * By turn: the latest day up to which first grants have it met between themselves and the second application. Who holds
   * a permit holds it whatever the first grant: `NEVER`, else `NO_DAY`.
   */
  readonly bridgeDay: Int32Array;
  /** For chains in order of their turns: the application that meets it, or would be told as if, as a place; or -1. */
  readonly earliest: (asked: AskedChains) => Int32Array;
}

/** Chains, by their place. */
export interface AskedChains {
  readonly count: number;
  readonly turn: Int32Array;
  /** The first grant, by its rank. */
  readonly rank: Int32Array;
  /** Place in `chainClasses`, or -1. */
  readonly class: Int8Array;
}

/**
 * Prepares the options `independent` and `sameDay`.
 *
 * @param anchor by rank of a grant: the day that stands for it.
 */
export function metRequirement(
  columns: DetectionColumns,
  facts: PermitFacts,
  definition: Definition,
  anchor: Int32Array,
  mostLookedThrough: number,
): MetRequirement {
  const history = sponsorHistory(columns);
  const { slot, submitted, count } = history.turns;
  const { independent, sameDay } = definition;
  const held = () =>
    independent === "held" ? heldPermits(columns, history, facts.permits, definition, mostLookedThrough) : null;
  return {
    bridgeDay: keptColumns(independent === "held" ? facts.permits : columns)(
      ["bridge", independent, sameDay.firstToIndependent, sameDay.independentToSecond, mostLookedThrough],
      () => {
        const permitsHeld = held();
        const day = new Int32Array(count);
        if (permitsHeld !== null) {
          for (let turn = 0; turn < count; turn += 1) {
            day[turn] = permitsHeld.isHeld(slot[turn] as number, submitted[turn] as number) ? NEVER : NO_DAY;
          }
          return day;
        }
        const applications = independentApplications(columns, history, definition);
        for (let turn = 0; turn < count; turn += 1) {
          day[turn] = applications.bridgeDay(slot[turn] as number, submitted[turn] as number);
        }
        return day;
      },
    ),
    earliest(chains) {
      const permitsHeld = held();
      const applications = independentApplications(columns, history, definition);
      const found = new Int32Array(chains.count);
      for (let chain = 0; chain < chains.count; chain += 1) {
        const turn = chains.turn[chain] as number;
        const isRequired = chains.class[chain] === NAREIS_OP_NAREIS;
        // Nothing comes after a day that is not known.
        const firstDay = anchor[chains.rank[chain] as number] as number;
        found[chain] =
          isRequired && permitsHeld !== null
            ? permitsHeld.earliest(slot[turn] as number, submitted[turn] as number)
            : applications.earliest(slot[turn] as number, firstDay, submitted[turn] as number, isRequired);
      }
      return found;
    },
  };
}
