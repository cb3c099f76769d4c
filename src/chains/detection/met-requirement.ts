import { NEVER, NO_DAY } from "../../calendar/day.ts";
import type { DetectionColumns } from "../../cases/facts/application.ts";
import type { PermitColumns } from "../../cases/facts/permit.ts";
import type { Definition } from "../definition/definition.ts";
import { heldPermits } from "./held-permits.ts";
import { independentApplications } from "./independent-application.ts";
import { keptColumns } from "./kept-columns.ts";
import { sponsorHistory } from "./sponsor-history.ts";

/** Where the requirement of a definition on an independent application or permit is met, and by what. */
export interface MetRequirement {
  /**
   * By turn: the latest day up to which first grants have it met between themselves and the second application. Who holds
   * a permit holds it whatever the first grant: `NEVER`, else `NO_DAY`.
   */
  readonly bridgeDay: Int32Array;
  /** For some turns in order: the application that meets it, or is told where it need not be met, as a place; or -1. */
  readonly earliest: (turns: Int32Array, asked: (index: number) => AskedOf) => Int32Array;
}

/** What decides which application is told. */
export interface AskedOf {
  /** The day of the first grant. Nothing comes after a day that is not known. */
  readonly firstDay: number;
  readonly isRequired: boolean;
}

/** Prepares the options `independent` and `sameDay`. */
export function metRequirement(
  columns: DetectionColumns,
  permits: PermitColumns,
  definition: Definition,
  mostLookedThrough: number,
): MetRequirement {
  const history = sponsorHistory(columns);
  const { slot, submitted, count } = history.turns;
  const { independent, sameDay } = definition;
  const held = () =>
    independent === "held" ? heldPermits(columns, history, permits, definition, mostLookedThrough) : null;
  return {
    bridgeDay: keptColumns(columns)(permits)(
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
    earliest(turns, asked) {
      const permitsHeld = held();
      const applications = independentApplications(columns, history, definition);
      return turns.map((turn, index) => {
        const { firstDay, isRequired } = asked(index);
        const [sponsor, day] = [slot[turn] as number, submitted[turn] as number];
        return isRequired && permitsHeld !== null
          ? permitsHeld.earliest(sponsor, day)
          : applications.earliest(sponsor, firstDay, day, isRequired);
      });
    },
  };
}
