import type { Wording } from "../../arguments/locale.ts";
import type { ChainClass } from "../definition/chain.ts";

/** Which series a phase or an event of the law breaks. */
export interface LegalSubject {
  /** The classes that it is about, at least one. */
  readonly about: readonly ChainClass[];
  /** Other classes whose series break on its first day, each with the reason. */
  readonly alsoBreaks: readonly {
    readonly class: ChainClass;
    /** Why it breaks, in words that follow the name of the class and a colon. */
    readonly why: Wording;
  }[];
}
