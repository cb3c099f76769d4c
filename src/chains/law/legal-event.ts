import type { Wording } from "../../arguments/locale.ts";
import type { IsoDate } from "../../calendar/day.ts";
import type { LegalCertainty } from "./legal-certainty.ts";
import type { LegalSubject } from "./legal-subject.ts";

/** A day that breaks series without a change of the rule on nareis op nareis, such as another way of registering. */
export interface LegalEvent extends LegalSubject {
  readonly id: string;
  /** The first day on which it held. */
  readonly on: IsoDate;
  /** What happened, in words that follow "on that day:". */
  readonly name: Wording;
  /** How sure the day is. */
  readonly certainty: LegalCertainty;
  /** Where this is written. */
  readonly source: Wording;
  /** What a reader has to know of it; null for nothing. */
  readonly note: Wording | null;
}
