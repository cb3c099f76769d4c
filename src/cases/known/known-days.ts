import type { Day } from "../../calendar/day.ts";
import type { ApplicationId } from "../facts/application.ts";

/**
 * Up to which day each kind of thing is known, ends included. In a register as of a day they are all that day; a
 * comparison of two days lets one kind after another run on.
 */
export interface KnownDays {
  /** The day that the register is said to be of. */
  readonly referenceDate: Day;
  /** Rows recorded up to this day, those of identities apart. */
  readonly recorded: Day;
  /** Identities known and recorded up to this day. */
  readonly identities: Day;
  /** Applications submitted up to this day. */
  readonly submitted: Day;
  /** Decisions, entries, permits, withdrawals, signals and follow-up up to this day. */
  readonly events: Day;
  /** Applications whose decisions are known up to another day; null where there are none. */
  readonly decisions: { readonly of: ReadonlySet<ApplicationId>; readonly until: Day } | null;
}

/** Everything as known at the end of one day. */
export function allOn(day: Day): KnownDays {
  return { referenceDate: day, recorded: day, identities: day, submitted: day, events: day, decisions: null };
}
